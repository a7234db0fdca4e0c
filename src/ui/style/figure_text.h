// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/formula.h"
#include "ui/style/theme.h"

#include <ironlab/present/term_text.h>

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace ironlab::ui {

/// Baseline of one line of type whose capitals are centred on `center`, on a whole pixel.
[[nodiscard]] double centredBaseline(const NumberFont& font, double center);

/// Text with its digits in cells, from `left` or up to `right`, its capitals centred on `center`. Returns the other end.
double drawFrom(QPainter& painter, const NumberFont& font, double left, double center, QStringView text,
                const QColor& color);
double drawUpTo(QPainter& painter, const NumberFont& font, double right, double center, QStringView text,
                const QColor& color);
/// As `drawFrom`, shortened with an ellipsis where there is less than `room`.
void drawWithin(QPainter& painter, const NumberFont& font, double left, double center, double room, const QString& text,
                const QColor& color);

/// The name of a term as a formula: *T*~memory~. The same object every time.
[[nodiscard]] const Formula& termFormula(physics::Term term);
/// Paints it in the term's text colour; returns its width.
double drawTermName(QPainter& painter, const Theme& theme, QPointF baseline, physics::Term term);

/// `words` within `room`: whole clauses and sentences are left out from the end before an ellipsis cuts one.
[[nodiscard]] QString shortened(const QString& words, const NumberFont& font, double room);
/// Draws a sentence so shortened.
void drawSentence(QPainter& painter, const NumberFont& font, double left, double center, double room,
                  const QString& sentence, const QColor& color);
/// The words without their last clauses, so far as they fit; empty where not even the first one does. Half a number says another
/// one, and half a sentence nothing. Example: "119 / 85.5 GB, 39 % over" is "119 / 85.5 GB".
[[nodiscard]] QString wholeClauses(const QString& words, const NumberFont& font, double room);

/// A sentence with terms in it, in one line of body type, its end shortened where there is less than `room`.
void drawTermText(QPainter& painter, const Theme& theme, QPointF baseline, const present::TermText& text, double room);
/// The same in note type, wrapped at blanks into `area`; returns the height used.
double drawWrappedTermText(QPainter& painter, const Theme& theme, const QRectF& area, const present::TermText& text);
/// The height that it takes in lines of that width.
[[nodiscard]] double wrappedTermTextHeight(const Theme& theme, double width, const present::TermText& text);

/// Plain words in note type, wrapped at blanks and centred sideways or not; returns the height used.
double drawWrapped(QPainter& painter, const NumberFont& font, const QRectF& area, const QString& text,
                   const QColor& color);

/// Dashes of 4 px every 7 without antialiasing: an outline, and an upright line.
/// The lines that words break into at their blanks; a word wider than the room has a line of its own.
[[nodiscard]] QStringList brokenLines(const NumberFont& font, const QString& text, double width);

void drawDashedFrame(QPainter& painter, const QRectF& area, const QColor& color);
void drawDashedVertical(QPainter& painter, double x, double top, double bottom, double width, const QColor& color);

}  // namespace ironlab::ui
