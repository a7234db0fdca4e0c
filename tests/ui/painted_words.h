// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <QVector>

#include <string>

class QWidget;

namespace ironlab::ui::test {

/// Words as a widget paints them, and where their ink stands in it.
struct PaintedWords {
    QString text;
    QRectF ink;
    double covered = 0.0;   ///< the share that something painted later hides, 0 to 1
    bool isStruck = false;  ///< something painted later bites into it, or runs through it as a line would
};

/// What a widget and its children paint, in the order of painting.
[[nodiscard]] QVector<PaintedWords> paintedWords(QWidget& widget);

/// What a reader would stumble over: words with an ellipsis, words over words, words cut or struck through by something
/// painted later, or cut by the edge. One line each; empty where all can be read.
[[nodiscard]] std::string illegible(QWidget& widget);

}  // namespace ironlab::ui::test
