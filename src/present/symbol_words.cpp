// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/symbol_words.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ironlab::present {

std::string_view symbolWords(std::string_view label)
{
    using Symbol = std::pair<std::string_view, std::string_view>;
    constexpr std::array kSymbols{Symbol("R_peak", "peak rate"), Symbol("BW", "bandwidth"), Symbol("O", "overhead")};
    const auto* const found = std::ranges::find(kSymbols, label, &Symbol::first);
    return found == kSymbols.end() ? std::string_view() : found->second;
}

}  // namespace ironlab::present
