// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/control_painting.h"
#include "ui/style/painting.h"

#include <QStyleOptionTab>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kBarHeight = 3;
constexpr double kPadding = 14;
constexpr double kIconGap = 8;

}  // namespace

void paintTab(QPainter& painter, const Theme& theme, const QStyleOptionTab& option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF area(option.rect);
    if (isSelected) {
        painter.fillRect(area, theme.color(Role::Paper));
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), kBarHeight), theme.color(Role::Ink));
    } else {
        painter.fillRect(area, theme.color(isHovered && isEnabled ? Role::Hover : Role::Window));
        drawHorizontal(painter, area.left(), area.right(), area.bottom() - 1, theme.color(Role::Hairline));
    }
    drawVertical(painter, area.right() - 1, area.top(), area.bottom(), theme.color(Role::Hairline));

    double x = area.left() + kPadding;
    if (!option.icon.isNull()) {
        const QSize size = option.iconSize.isEmpty() ? QSize(16, 16) : option.iconSize;
        const QRectF icon(x, area.center().y() - size.height() / 2.0, size.width(), size.height());
        option.icon.paint(&painter, icon.toAlignedRect(), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        x += size.width() + kIconGap;
    }
    painter.setFont(theme.font(isSelected ? TextRole::BodyStrong : TextRole::BodyMedium));
    painter.setPen(theme.color(!isEnabled ? Role::Text3 : isSelected ? Role::Text1 : Role::Text2));
    painter.drawText(QRectF(x, area.top(), area.right() - x, area.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    if (showsFocus(option)) {
        drawFocusRing(painter, theme, area.adjusted(3, 5, -4, -4), 3);
    }
}

}  // namespace ironlab::ui
