// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// A text from anywhere as a text of a page: no character of it is taken for markup, in an element or in an attribute.
[[nodiscard]] std::string html(std::string_view text);
/// The same with line breaks kept.
[[nodiscard]] std::string htmlLines(std::string_view text);

/// `<td>` for each cell, which are markup already.
[[nodiscard]] std::string tableRow(const std::vector<std::string>& cells, std::string_view element = "td");
[[nodiscard]] std::string table(const std::vector<std::string>& head,
                                const std::vector<std::vector<std::string>>& rows);

/// A whole page that needs nothing else, and that no browser lets run or load anything.
[[nodiscard]] std::string page(std::string_view title, std::string_view body);

}  // namespace ironlab::present
