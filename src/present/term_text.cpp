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

std::string capitalized(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string uncapitalized(std::string text)
{
    const auto isCapital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    if (text.size() > 1 && isCapital(text[0]) && !isCapital(text[1])) {
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    }
    return text;
}

}  // namespace ironlab::present
