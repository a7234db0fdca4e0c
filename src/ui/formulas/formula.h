// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace ironlab::ui {

struct FormulaNode;
/// A formula as a row of nodes: text, subscripts, superscripts, fractions.
using Formula = std::vector<FormulaNode>;

struct FormulaNode {
    enum class Kind { Text, Variable, Strong, Subscript, Superscript, Fraction };

    Kind kind = Kind::Text;
    QString text;         ///< of Text (upright), Variable (italic) and Strong (heavier, upright)
    Formula content;      ///< of a subscript or superscript; the numerator of a fraction
    Formula denominator;  ///< of a fraction

    bool operator==(const FormulaNode&) const = default;
};

/// Reads the markup: `*T*` is a variable, `**2.12**` strong, `_{memory}` a subscript, `^{-6}` a superscript and
/// `\frac{1}{(1 - *p*) + *p* / *S*}` a fraction; all else, and every unclosed mark, is text. Hyphens between spaces
/// and before a row become minus signs. Example: `*T*_{memory}`.
[[nodiscard]] Formula formulaFromMarkup(QStringView markup);

/// One line of plain text: "T_memory", "1 / ((1 − p) + p / S)".
[[nodiscard]] QString plainText(const Formula& formula);
/// For a screen reader: "T memory", "1 over ((1 − p) + p / S)".
[[nodiscard]] QString spokenText(const Formula& formula);

/// Symbols of a text for a line that can set no index: "T_compute" is "T compute".
[[nodiscard]] QString symbolsInLine(QString text);
/// The same for a line that can: "T_compute" is "*T*_{compute}".
[[nodiscard]] QString symbolsAsMarkup(QString text);

}  // namespace ironlab::ui
