// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/letter_case.h>

namespace ironlab {
namespace {

bool isCapital(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

}  // namespace

std::string capitalized(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string uncapitalized(std::string text)
{
    if (text.size() > 1 && isCapital(text[0]) && !isCapital(text[1]))
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

}  // namespace ironlab
