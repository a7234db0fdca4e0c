// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/knob_groove.h"

#include "ui/knobs/knob_accessible.h"
#include "ui/knobs/slider_metrics.h"
#include "ui/style/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleOptionSlider>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kPositions = 10000;
constexpr double kTickTop = 6;
constexpr double kTickLength = 4;
constexpr double kTickTextTop = 11;
constexpr int kWheelNotch = 120;

}  // namespace

KnobGroove::KnobGroove(SliderScale scale, std::vector<KnobTick> ticks, Words words, QWidget* parent)
    : QSlider(Qt::Horizontal, parent),
      m_scale(std::move(scale)),
      m_ticks(std::move(ticks)),
      m_words(std::move(words)),
      m_value(m_scale.minimum())
{
    installKnobAccessibility();
    setRange(0, kPositions);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KnobGroove::setPhysicalValue(double value)
{
    if (value == m_value) {
        return;
    }
    m_value = value;
    const QSignalBlocker blocker(this);
    setValue(static_cast<int>(std::lround(m_scale.positionOf(value) * kPositions)));
    update();
}

void KnobGroove::setBaseline(std::optional<double> value)
{
    if (value != m_baseline) {
        m_baseline = value;
        update();
    }
}

int KnobGroove::tickHeight() const
{
    return m_ticks.empty() ? 0 : themeOf(this).scaled(14);
}

QSize KnobGroove::sizeHint() const
{
    return {160, SliderMetrics::kStripHeight + tickHeight()};
}

QSize KnobGroove::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

QRect KnobGroove::grooveStrip() const
{
    return {0, m_ticks.empty() ? (height() - SliderMetrics::kStripHeight) / 2 : 0, width(),
            SliderMetrics::kStripHeight};
}

double KnobGroove::xOf(double value) const
{
    const QRect strip = grooveStrip();
    return strip.left() + SliderMetrics::kKnobReach
           + m_scale.positionOf(value) * (strip.width() - 2 * SliderMetrics::kKnobReach);
}

double KnobGroove::valueAtX(double x) const
{
    const double travel = width() - 2 * SliderMetrics::kKnobReach;
    return m_scale.valueAt(travel > 0 ? (x - SliderMetrics::kKnobReach) / travel : 0.0);
}

QRect KnobGroove::knobRect() const
{
    const QRect strip = grooveStrip();
    return {static_cast<int>(std::lround(xOf(m_value) - SliderMetrics::kKnobReach)), strip.top(),
            2 * SliderMetrics::kKnobReach, strip.height()};
}

void KnobGroove::take(double value)
{
    if (value == m_value) {
        return;
    }
    setPhysicalValue(value);
    m_hasMoved = true;
    Q_EMIT moved(m_value);
}

void KnobGroove::finish()
{
    if (m_hasMoved) {
        m_hasMoved = false;
        Q_EMIT released();
    }
}

void KnobGroove::step(KeyStep step, int direction)
{
    take(m_scale.stepped(m_value, step, direction));
}

void KnobGroove::setFromOutside(double value)
{
    if (isEnabled()) {
        take(std::clamp(value, m_scale.minimum(), m_scale.maximum()));
        finish();
    }
}

void KnobGroove::sliderChange(SliderChange)
{
    update();
}

void KnobGroove::keyPressEvent(QKeyEvent* event)
{
    const KeyStep arrow = event->modifiers().testFlag(Qt::ShiftModifier) ? KeyStep::Fine : KeyStep::Arrow;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up: step(arrow, 1); break;
    case Qt::Key_Left:
    case Qt::Key_Down: step(arrow, -1); break;
    case Qt::Key_PageUp: step(KeyStep::Page, 1); break;
    case Qt::Key_PageDown: step(KeyStep::Page, -1); break;
    case Qt::Key_Home: take(m_scale.valueAt(0)); break;
    case Qt::Key_End: take(m_scale.valueAt(1)); break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

void KnobGroove::keyReleaseEvent(QKeyEvent* event)
{
    // A key held down repeats; the act ends when it is let go.
    if (!event->isAutoRepeat() && !m_isHeld) {
        finish();
    }
    QWidget::keyReleaseEvent(event);
}

void KnobGroove::focusOutEvent(QFocusEvent* event)
{
    if (!m_isHeld) {
        finish();
    }
    QSlider::focusOutEvent(event);
}

void KnobGroove::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const double x = event->position().x();
    const bool isOnKnob = knobRect().contains(event->position().toPoint());
    m_grip = isOnKnob ? x - xOf(m_value) : 0.0;
    m_isHeld = true;
    m_pressMoved = !isOnKnob;
    setSliderDown(true);
    if (!isOnKnob) {
        take(valueAtX(x));
    }
    update();
}

void KnobGroove::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isHeld) {
        take(valueAtX(event->position().x() - m_grip));
    }
}

void KnobGroove::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_isHeld && event->button() == Qt::LeftButton) {
        m_isHeld = false;
        setSliderDown(false);
        update();
        finish();
    }
}

void KnobGroove::mouseDoubleClickEvent(QMouseEvent* event)
{
    // A first click that carried the knob here was a move, not the start of a double click on the knob.
    if (event->button() == Qt::LeftButton && !m_pressMoved && knobRect().contains(event->position().toPoint())) {
        Q_EMIT defaultWanted();
        return;
    }
    mousePressEvent(event);
}

void KnobGroove::wheelEvent(QWheelEvent* event)
{
    // Without the focus the wheel belongs to the panel that scrolls.
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / kWheelNotch;
    m_wheel -= notches * kWheelNotch;
    for (int i = 0; i < std::abs(notches); ++i) {
        step(KeyStep::Arrow, notches > 0 ? 1 : -1);
    }
    finish();
    event->accept();
}

void KnobGroove::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QSlider::changeEvent(event);
}

void KnobGroove::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    QStyleOptionSlider option;
    initStyleOption(&option);
    option.rect = grooveStrip();
    option.subControls = QStyle::SC_SliderGroove | QStyle::SC_SliderHandle;
    if (m_isHeld) {
        option.state |= QStyle::State_Sunken;
    }
    paintTicks(painter);
    style()->drawComplexControl(QStyle::CC_Slider, &option, &painter, this);
    if (m_baseline && *m_baseline != m_value) {
        drawBaselineMark(painter, theme, {xOf(*m_baseline), grooveStrip().center().y() - 3.0});
    }
}

void KnobGroove::paintTicks(QPainter& painter) const
{
    const Theme& theme = themeOf(this);
    const NumberFont& numbers = theme.numbers(TextRole::Tick);
    const double middle = grooveStrip().top() + SliderMetrics::kStripHeight / 2.0;
    for (const KnobTick& tick : m_ticks) {
        const double x = xOf(tick.value);
        drawVertical(painter, x, middle + kTickTop, middle + kTickTop + kTickLength, theme.color(Role::InputBorder));
        const double textWidth = numbers.width(tick.label);
        const double left = std::clamp(x - textWidth / 2, 0.0, std::max(0.0, width() - textWidth));
        const QRectF area(std::round(left), middle + kTickTextTop, textWidth, height() - middle - kTickTextTop);
        painter.setPen(theme.color(Role::Text3));
        numbers.draw(painter, area, Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
}

}  // namespace ironlab::ui
