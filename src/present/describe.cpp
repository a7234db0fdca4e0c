// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/describe.h>

#include <array>
#include <string_view>
#include <utility>

namespace ironlab::present {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kSpoken{{
    {"T_", "T "},
    {"÷", "divided by"},
    {"×", "times"},
    {"→", "to"},
    {"−", "minus "},
    {"≥", "at least"},
    {"≤", "at most"},
    {"∞", "infinity"},
    {" / ", " of "},
    {"< ", "under "},
    {"> ", "over "},
    {"–", "unknown"},
}};

}  // namespace

std::string spoken(std::string text)
{
    for (const auto& [symbol, words] : kSpoken) {
        for (std::size_t at = text.find(symbol); at != std::string::npos; at = text.find(symbol, at + words.size())) {
            text.replace(at, symbol.size(), words);
        }
    }
    return text;
}

std::string text(const Description& description)
{
    return description.name + "\n" + description.summary + "\n" + description.hint + "\n";
}

}  // namespace ironlab::present
