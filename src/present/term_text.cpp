// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/term_text.h>

#include <utility>

namespace ironlab::present {

TermRole roleOf(physics::Term term)
{
    switch (term) {
    case physics::Term::Data: return TermRole::Data;
    case physics::Term::Memory: return TermRole::Memory;
    case physics::Term::Compute: return TermRole::Compute;
    case physics::Term::Overhead: return TermRole::Overhead;
    }
    return TermRole::Data;
}

std::string termName(physics::Term term)
{
    return "T_" + std::string(fileName(term));
}

std::string termMarkup(physics::Term term)
{
    return "*T*_{" + std::string(fileName(term)) + "}";
}

TextPiece plainPiece(std::string text)
{
    return {std::move(text), std::nullopt, false};
}

TextPiece strongPiece(std::string text)
{
    return {std::move(text), std::nullopt, true};
}

TextPiece termPiece(physics::Term term)
{
    return {termName(term), term, false};
}

std::string plainText(const TermText& text)
{
    std::string result;
    for (const TextPiece& piece : text) {
        result += piece.text;
    }
    return result;
}

std::string listed(const std::vector<std::string>& items)
{
    std::string result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        result += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
    }
    return result;
}

}  // namespace ironlab::present
