// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

class QWidget;

namespace ironlab::ui::test {

/// A word or line as it was painted: by a label, a button, a table, a menu bar or the picture of an instrument.
struct WordsOnScreen {
    QString text;
    QColor colour;
    QRect place;                      ///< in the window
    const QWidget* widget = nullptr;  ///< whose it is, where that is known
};

/// All words that a window paints, in the order in which it paints them.
[[nodiscard]] QList<WordsOnScreen> wordsOnScreen(QWidget& window);

/// Painted words that stand out less than 4.5 to 1 from what they stand on, measured on the picture of the window.
/// Words of what cannot be used now are left out, as are those under something else.
[[nodiscard]] QStringList faintWordsIn(QWidget& window);

/// Of two colours, 1 to 21.
[[nodiscard]] double contrast(QRgb first, QRgb second);

}  // namespace ironlab::ui::test
