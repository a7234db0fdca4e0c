// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/in_quotes.h>

namespace ironlab {

std::string inQuotes(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

}  // namespace ironlab
