// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answer_painting.h"

#include "ui/style/figure_text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kSide = 20;
constexpr double kIcon = 16;
constexpr double kIconGap = 10;

}  // namespace

void drawAnswer(QPainter& painter, const Theme& theme, const QRectF& area, const QString& answer, const QString& help)
{
    const NumberFont& strong = theme.numbers(TextRole::InstrumentTitle);
    const NumberFont& body = theme.numbers(TextRole::Body);
    const double line = theme.scaled(22.0);
    const double left = area.left() + kSide;
    const double textLeft = left + theme.scaled(kIcon) + kIconGap;
    const double room = area.right() - kSide - textLeft;
    const QStringList answers = brokenLines(strong, answer, room);
    const QStringList helps = brokenLines(body, help, room);
    const double height = line * static_cast<double>(answers.size() + helps.size());
    double center = area.top() + std::max((area.height() - height) * 0.4, 0.0) + line / 2.0;
    const double icon = theme.scaled(kIcon);
    drawIcon(painter, Icon::Cross, QRectF(left, center - icon / 2.0, icon, icon), theme.color(Role::Fails));
    for (const QString& words : answers) {
        drawWithin(painter, strong, textLeft, center, room, words, theme.color(Role::Text1));
        center += line;
    }
    for (const QString& words : helps) {
        drawWithin(painter, body, textLeft, center, room, words, theme.color(Role::Text2));
        center += line;
    }
}

void drawInvitation(QPainter& painter, const Theme& theme, const QRectF& area, const QString& words)
{
    drawWithin(painter, theme.numbers(TextRole::Body), area.left() + kSide, area.center().y(), area.width() - 2 * kSide,
               words, theme.color(Role::Text2));
}

}  // namespace ironlab::ui
