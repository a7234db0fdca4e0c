// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/control_painting.h"

#include "ui/knobs/slider_metrics.h"
#include "ui/style/icons.h"
#include "ui/style/lab_style.h"
#include "ui/style/painting.h"

#include <QStyleOption>
#include <QWidget>

#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kButtonRadius = 4;
constexpr double kBoxRadius = 3;
constexpr double kMarkRadius = 3;

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isOn(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

struct ButtonColors {
    QColor fill;
    QColor border;
    QColor text;
};

ButtonColors buttonColors(const Theme& theme, const QStyleOption& option, bool isPrimary)
{
    const bool isHovered = has(option, QStyle::State_MouseOver);
    const bool isPressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    if (!has(option, QStyle::State_Enabled)) {
        return {Qt::transparent, theme.color(Role::Track), theme.color(Role::Text3)};
    }
    if (isPrimary) {
        const Role fill = isHovered && !isPressed ? Role::InkHover : Role::Ink;
        return {theme.color(fill), Qt::transparent, theme.color(Role::TextOnInk)};
    }
    const Role fill = isPressed ? Role::SelectedRow : isHovered ? Role::Hover : Role::Paper;
    return {theme.color(fill), theme.color(Role::InputBorder),
            theme.color(isPressed ? Role::TextOnSelected : Role::Text1)};
}

void paintIconAndText(QPainter& painter, const QStyleOptionButton& option, const QFont& font, const QColor& color)
{
    constexpr double kGap = 6;
    const QFontMetricsF metrics(font);
    const QString text = option.text;
    const double textWidth = metrics.size(Qt::TextShowMnemonic, text).width();
    const double iconWidth = option.icon.isNull() ? 0.0 : option.iconSize.width() + (text.isEmpty() ? 0.0 : kGap);
    const QRectF area(option.rect);
    double x = area.center().x() - (iconWidth + textWidth) / 2;
    if (!option.icon.isNull()) {
        const QRectF iconArea(x, area.center().y() - option.iconSize.height() / 2.0, option.iconSize.width(),
                              option.iconSize.height());
        const auto mode = has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        option.icon.paint(&painter, iconArea.toAlignedRect(), Qt::AlignCenter, mode);
        x += iconWidth;
    }
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRectF(x, area.top(), textWidth + 2, area.height()),
                     Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text);
}

}  // namespace

bool showsFocus(const QStyleOption& option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void paintPushButton(QPainter& painter, const Theme& theme, const QStyleOptionButton& option, const QWidget* widget)
{
    if (isOn(widget, kLinkProperty)) {
        const bool isEnabled = has(option, QStyle::State_Enabled);
        QFont font = theme.font(TextRole::Note);
        font.setUnderline(isEnabled);
        if (has(option, QStyle::State_MouseOver) && isEnabled) {
            drawBox(painter, option.rect, kBoxRadius, theme.color(Role::Hover), Qt::transparent);
        }
        paintIconAndText(painter, option, font, theme.color(isEnabled ? Role::Text1 : Role::Text3));
    } else {
        const bool isPrimary = isOn(widget, kPrimaryProperty);
        const ButtonColors colors = buttonColors(theme, option, isPrimary);
        const double ring = theme.palette().focusWidth + 2;
        const QRectF area(option.rect);
        // The ring stands inside the widget, with a gap, so that no neighbour or scroll area can cut it off.
        const QRectF body = showsFocus(option) ? area.adjusted(ring, ring, -ring, -ring) : area;
        drawBox(painter, body, kButtonRadius, colors.fill, colors.border, theme.palette().inputBorderWidth);
        const TextRole role = isPrimary ? TextRole::BodyStrong : TextRole::NoteMedium;
        paintIconAndText(painter, option, theme.font(role), colors.text);
    }
    if (showsFocus(option)) {
        drawFocusRing(painter, theme, option.rect, kButtonRadius);
    }
}

void paintToolButton(QPainter& painter, const Theme& theme, const QStyleOptionToolButton& option, const QWidget* widget)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isLink = isOn(widget, kLinkProperty);
    const bool isWord = option.toolButtonStyle == Qt::ToolButtonTextOnly && !isLink;
    const QRectF area(option.rect);
    if (isWord) {
        // A word without a frame would not look like something to press.
        const ButtonColors colors = buttonColors(theme, option, has(option, QStyle::State_On));
        drawBox(painter, area, kButtonRadius, colors.fill, colors.border, theme.palette().inputBorderWidth);
    } else if (isEnabled && has(option, QStyle::State_On)) {
        drawBox(painter, area, kButtonRadius, theme.color(Role::SelectedRow), Qt::transparent);
    } else if (isEnabled && has(option, QStyle::State_MouseOver)) {
        drawBox(painter, area, kButtonRadius, theme.color(Role::Hover), Qt::transparent);
    }
    QStyleOptionButton content;
    content.QStyleOption::operator=(option);
    content.rect = option.rect;
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly) {
        content.icon = option.icon;
        content.iconSize = option.iconSize;
    }
    if (option.toolButtonStyle != Qt::ToolButtonIconOnly) {
        content.text = option.text;
    }
    QFont font = theme.font(TextRole::Note);
    font.setUnderline(isLink && isEnabled);
    const bool isFilled = isWord && isEnabled && has(option, QStyle::State_On);
    const Role text = !isEnabled ? Role::Text3 : isFilled ? Role::TextOnInk : isLink ? Role::Text1 : Role::Text2;
    if (isWord && option.features.testFlag(QStyleOptionToolButton::HasMenu)) {
        // It opens a list, and says so as a box of choices does.
        constexpr int kChevron = 18;
        content.rect.adjust(4, 0, -kChevron, 0);
        drawChevron(painter, QRectF(area.right() - kChevron - 1, area.top(), kChevron, area.height()),
                    ChevronDirection::Down, theme.color(text));
    }
    paintIconAndText(painter, content, font, theme.color(text));
    if (showsFocus(option)) {
        drawFocusRing(painter, theme, area, kButtonRadius);
    }
}

void paintCheckMark(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const QRectF area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On) || has(option, QStyle::State_NoChange)) {
        drawBox(painter, area, kMarkRadius, theme.color(isEnabled ? Role::Ink : Role::Track), Qt::transparent);
        const Icon mark = has(option, QStyle::State_On) ? Icon::Check : Icon::Dash;
        drawIcon(painter, mark, area.adjusted(2, 2, -2, -2), theme.color(Role::TextOnInk));
        return;
    }
    const Role border = !isEnabled                             ? Role::Track
                        : has(option, QStyle::State_MouseOver) ? Role::Text2
                                                               : Role::InputBorder;
    drawBox(painter, area, kMarkRadius, theme.color(Role::Input), theme.color(border),
            theme.palette().inputBorderWidth);
}

void paintRadioMark(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const PainterState state(painter);
    const QRectF area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (has(option, QStyle::State_On)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(isEnabled ? Role::Ink : Role::Track));
        painter.drawEllipse(area);
        painter.setBrush(theme.color(Role::TextOnInk));
        const double dot = area.width() * 0.17;
        painter.drawEllipse(area.center(), dot, dot);
        return;
    }
    const Role border = !isEnabled                             ? Role::Track
                        : has(option, QStyle::State_MouseOver) ? Role::Text2
                                                               : Role::InputBorder;
    const double width = std::max(1.2, theme.palette().inputBorderWidth);
    painter.setPen(QPen(theme.color(border), width));
    painter.setBrush(theme.color(Role::Input));
    painter.drawEllipse(area.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

void paintTextBox(QPainter& painter, const Theme& theme, const QStyleOption& option, const QWidget* widget)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    Role border = Role::InputBorder;
    double width = theme.palette().inputBorderWidth;
    if (isOn(widget, kFailsProperty)) {
        border = Role::Fails;
        width = std::max(width, hasFocus ? 2.0 : 1.0);
    } else if (!isEnabled) {
        border = Role::Track;
    } else if (hasFocus) {
        border = Role::Focus;
        width = theme.palette().focusWidth;
    } else if (has(option, QStyle::State_MouseOver)) {
        border = Role::Text2;
    }
    const Role fill = isEnabled && !has(option, QStyle::State_ReadOnly) ? Role::Input : Role::Panel;
    drawBox(painter, option.rect, kBoxRadius, theme.color(fill), theme.color(border), width);
}

void paintComboBox(QPainter& painter, const Theme& theme, const QStyleOptionComboBox& option, const QRect& arrow,
                   bool isLocked)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isOpen = has(option, QStyle::State_On);
    const bool hasRing = showsFocus(option) || isOpen;
    // What is locked keeps its ink, as a locked box of a number does: it counts, it only does not move.
    const Role border = isLocked                               ? Role::InputBorder
                        : !isEnabled                           ? Role::Track
                        : hasRing                              ? Role::Focus
                        : has(option, QStyle::State_MouseOver) ? Role::Text2
                                                               : Role::InputBorder;
    const double width = hasRing ? theme.palette().focusWidth : theme.palette().inputBorderWidth;
    drawBox(painter, option.rect, kBoxRadius, theme.color(isEnabled ? Role::Input : Role::Panel), theme.color(border),
            width);
    if (isLocked) {
        constexpr double kLock = 11;
        const QPointF center = QRectF(arrow).center();
        drawIcon(painter, Icon::Lock, QRectF(center.x() - kLock / 2, center.y() - kLock / 2, kLock, kLock),
                 theme.color(Role::Text3));
        return;
    }
    drawChevron(painter, arrow, ChevronDirection::Down, theme.color(isEnabled ? Role::Text2 : Role::Track));
}

void paintComboBoxText(QPainter& painter, const Theme& theme, const QStyleOptionComboBox& option, const QRect& room,
                       bool isLocked)
{
    const QRectF area = QRectF(room).adjusted(1, 0, -1, 0);
    const QColor ink = theme.color(isLocked || has(option, QStyle::State_Enabled) ? Role::Text1 : Role::Text3);
    const bool hasLines = area.height() >= 2 * QFontMetricsF(painter.font()).lineSpacing();
    if (hasLines) {
        painter.setPen(ink);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, option.currentText);
        return;
    }
    drawElided(painter, area, Qt::AlignLeft | Qt::AlignVCenter, option.currentText, painter.font(), ink);
}

void paintHeaderSection(QPainter& painter, const Theme& theme, const QStyleOptionHeader& option)
{
    const QRectF area(option.rect);
    painter.fillRect(area, theme.color(Role::Paper));
    drawHorizontal(painter, area.left(), area.right(), area.bottom() - 1, theme.color(Role::Hairline));
    // A head that ends at its right edge and one that begins at its left one would read as two words of one.
    const bool isLast =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    if (option.orientation == Qt::Horizontal && option.section >= 0 && !isLast) {
        drawVertical(painter, area.right() - 1, area.top() + 3, area.bottom() - 1, theme.color(Role::Hairline));
    }
}

void paintScrollBar(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option, const QRect& thumb)
{
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool isActive = has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver);
    const QRectF body = option.orientation == Qt::Vertical ? QRectF(thumb).adjusted(3, 1, -2, -1)
                                                           : QRectF(thumb).adjusted(1, 3, -1, -2);
    const double radius = std::min(body.width(), body.height()) / 2;
    drawBox(painter, body, radius, theme.color(isActive ? Role::InputBorder : Role::Track), Qt::transparent);
}

}  // namespace ironlab::ui
