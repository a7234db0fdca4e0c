// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/lab_version.h>

#include <charconv>
#include <system_error>
#include <vector>

namespace ironlab::lab {
namespace {

/// The numbers between the points; none where anything else stands there.
std::vector<unsigned> numbersOf(std::string_view version)
{
    std::vector<unsigned> numbers;
    while (true) {
        unsigned number = 0;
        const char* const end = version.data() + version.size();
        const auto [rest, error] = std::from_chars(version.data(), end, number);
        if (error != std::errc{} || (rest != end && *rest != '.'))
            return {};
        numbers.push_back(number);
        if (rest == end)
            return numbers;
        version.remove_prefix(static_cast<std::size_t>(rest - version.data()) + 1);
    }
}

}  // namespace

bool isNewerVersion(std::string_view version, std::string_view than)
{
    const std::vector<unsigned> here = numbersOf(version);
    const std::vector<unsigned> there = numbersOf(than);
    return !here.empty() && !there.empty() && here > there;
}

}  // namespace ironlab::lab
