// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/name_list.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::size_t kNamesShown = 3;

std::string inWords(const std::vector<std::string_view>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
        text += '"' + std::string(names[i]) + '"';
    }
    return text;
}

/// The pairs of neighbouring letters and digits, whatever their case and what stands between them.
std::multiset<std::pair<char, char>> pairsOf(std::string_view name)
{
    std::multiset<std::pair<char, char>> pairs;
    char before = ' ';
    for (const char each : name) {
        const auto byte = static_cast<unsigned char>(each);
        if (std::isalnum(byte) == 0)
            continue;
        const char now = static_cast<char>(std::tolower(byte));
        pairs.emplace(before, now);
        before = now;
    }
    return pairs;
}

/// Share of their pairs that two names have in common: unlike a distance it finds "l4-24gb" for "l40s-48gb".
double likeness(const std::multiset<std::pair<char, char>>& wrong, std::string_view name)
{
    const auto pairs = pairsOf(name);
    std::vector<std::pair<char, char>> common;
    std::ranges::set_intersection(wrong, pairs, std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(1 + wrong.size() + pairs.size());
}

std::vector<std::string_view> nearest(std::string_view wrong, const std::vector<std::string_view>& names)
{
    const auto pairs = pairsOf(wrong);
    std::vector<std::pair<double, std::string_view>> ranked;
    for (const std::string_view name : names)
        ranked.emplace_back(likeness(pairs, name), name);
    std::ranges::stable_sort(ranked, std::greater(), [](const auto& each) { return each.first; });
    std::vector<std::string_view> few;
    for (std::size_t i = 0; i < std::min(kNamesShown, ranked.size()); ++i)
        few.push_back(ranked[i].second);
    return few;
}

}  // namespace

std::string namesExpected(std::string_view wrong, const std::vector<std::string_view>& names)
{
    if (names.size() <= kMostNamesInFull)
        return inWords(names);
    return "one of " + std::to_string(names.size()) + " names, such as " + inWords(nearest(wrong, names));
}

}  // namespace ironlab::lab
