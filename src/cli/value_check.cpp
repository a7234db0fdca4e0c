// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/value_check.h"

#include <ironlab/base/fault.h>
#include <ironlab/base/number_format.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>

namespace ironlab::cli {

namespace {

std::string found(const std::string& word)
{
    return "found \u201c" + word + "\u201d, expected ";
}

std::string alternatives(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    }
    return text;
}

}  // namespace

CLI::Validator oneOf(std::vector<std::string> words)
{
    const std::string known = alternatives(words);
    const auto fault = [words = std::move(words), known](const std::string& word) {
        if (std::ranges::find(words, word) != words.end()) {
            return std::string();
        }
        const std::string_view meant = closestMatch(word, {words.begin(), words.end()});
        return found(word) + known
               + (meant.empty() ? "; choose one of them" : "; did you mean " + std::string(meant) + '?');
    };
    return {fault, ""};
}

CLI::Validator wholeNumber(unsigned lowest, unsigned highest)
{
    const std::string range = "from " + countText(lowest) + " to " + countText(highest);
    const auto fault = [=](const std::string& word) {
        unsigned value = 0;
        const char* const end = word.data() + word.size();
        const auto [stop, error] = std::from_chars(word.data(), end, value);
        const bool isWhole = stop == end && error != std::errc::invalid_argument;
        if (isWhole && error == std::errc() && value >= lowest && value <= highest) {
            return std::string();
        }
        return found(word) + "a whole number " + range
               + (isWhole ? "; choose one inside this range" : "; write it in digits");
    };
    return {fault, ""};
}

}  // namespace ironlab::cli
