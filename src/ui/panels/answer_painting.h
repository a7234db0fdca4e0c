// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace ironlab::ui {

class Theme;

/// Where a figure would stand, the sentence that says why there is none: a cross, the answer, and below it what helps.
void drawAnswer(QPainter& painter, const Theme& theme, const QRectF& area, const QString& answer, const QString& help);

/// A quiet sentence in an empty figure: nothing is wrong, something has to be done first.
void drawInvitation(QPainter& painter, const Theme& theme, const QRectF& area, const QString& words);

}  // namespace ironlab::ui
