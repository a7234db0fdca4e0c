// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/iron_law.h>
#include <ironlab/present/palette.h>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

[[nodiscard]] TermRole roleOf(physics::Term term);

/// "T_memory": the name of a term in plain text.
[[nodiscard]] std::string termName(physics::Term term);
/// The name of a term for a formula painter: variables between asterisks, subscripts in _{}: "*T*_{memory}".
[[nodiscard]] std::string termMarkup(physics::Term term);

/// A stretch of a sentence: plain words, words that carry weight, or the name of a term, painted as a formula in its
/// colour.
struct TextPiece {
    std::string text;
    std::optional<physics::Term> term;
    bool isStrong = false;

    bool operator==(const TextPiece&) const = default;
};

/// A sentence with terms in it.
using TermText = std::vector<TextPiece>;

[[nodiscard]] TextPiece plainPiece(std::string text);
[[nodiscard]] TextPiece strongPiece(std::string text);
[[nodiscard]] TextPiece termPiece(physics::Term term);
[[nodiscard]] std::string plainText(const TermText& text);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& items);

}  // namespace ironlab::present
