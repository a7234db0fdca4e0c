// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/slider_metrics.h"
#include "ui/style/control_painting.h"
#include "ui/style/painting.h"

#include <QStyleOptionSlider>

#include <algorithm>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr Role kLocked = Role::InputBorder;  ///< of a slider that is seen and does not move
constexpr double kRingWidth = 2;
constexpr double kDotRadius = 2;
constexpr double kFocusRadius = 10;

void paintGroove(QPainter& painter, const Theme& theme, const QRectF& area, double knob, bool isEnabled)
{
    const double top = area.center().y() - SliderMetrics::kGrooveHeight / 2;
    const double radius = SliderMetrics::kGrooveHeight / 2;
    const double overhang = SliderMetrics::kKnobReach - SliderMetrics::kKnobRadius;
    const QRectF groove(area.left() + overhang, top, area.width() - 2 * overhang, SliderMetrics::kGrooveHeight);
    drawBox(painter, groove, radius, theme.color(isEnabled ? Role::Track : kLocked), Qt::transparent);
    if (isEnabled) {
        const QRectF used(groove.left(), top, std::max(0.0, knob - groove.left()), SliderMetrics::kGrooveHeight);
        drawBox(painter, used, radius, theme.color(Role::Text3), Qt::transparent);
    }
}

void paintKnob(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option, QPointF middle)
{
    const PainterState state(painter);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    if (showsFocus(option)) {
        painter.setPen(QPen(theme.color(Role::Focus), theme.palette().focusWidth));
        painter.drawEllipse(middle, kFocusRadius, kFocusRadius);
    }
    const QColor ink = theme.color(isEnabled ? Role::Ink : kLocked);
    const Role face = isEnabled && isHot ? Role::Hover : Role::Input;
    const double radius = SliderMetrics::kKnobRadius - kRingWidth / 2;
    painter.setPen(QPen(ink, kRingWidth));
    painter.setBrush(theme.color(isEnabled ? face : Role::Panel));
    painter.drawEllipse(middle, radius, radius);
    if (isEnabled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(middle, kDotRadius, kDotRadius);
    }
}

}  // namespace

void paintSlider(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option)
{
    const QRectF area(option.rect);
    const int span = std::max(1, option.maximum - option.minimum);
    const double share = static_cast<double>(option.sliderPosition - option.minimum) / span;
    const double travel = area.width() - 2 * SliderMetrics::kKnobReach;
    const double knob = area.left() + SliderMetrics::kKnobReach + share * travel;
    paintGroove(painter, theme, area, knob, option.state.testFlag(QStyle::State_Enabled));
    paintKnob(painter, theme, option, {knob, area.center().y()});
}

}  // namespace ironlab::ui
