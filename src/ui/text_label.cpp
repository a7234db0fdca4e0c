// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_label.h"

#include "ui/label_accessible.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr int kWidestInLetters = 80;  ///< prose that may choose its width is no wider
constexpr double kUnbroken = 1e6;

}  // namespace

TextLabel::TextLabel(const QString& text, TextRole role, present::Role color, QWidget* parent)
    : QWidget(parent),
      m_text(text),
      m_role(role),
      m_color(color)
{
    installLabelAccessibility();
    m_layout.setCacheEnabled(true);
    setWordWrap(true);
}

TextLabel::TextLabel(TextRole role, present::Role color, QWidget* parent) : TextLabel(QString(), role, color, parent)
{
    setWordWrap(false);
}

void TextLabel::show(const QString& text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    forget();
    remeasure();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void TextLabel::setTextRole(TextRole role)
{
    if (role != m_role) {
        m_role = role;
        forget();
        remeasure();
        update();
    }
}

void TextLabel::setColorRole(present::Role role)
{
    if (role != m_color) {
        m_color = role;
        update();
    }
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    if (alignment != m_alignment) {
        m_alignment = alignment;
        forget();
        update();
    }
}

void TextLabel::setWordWrap(bool wraps)
{
    m_wraps = wraps;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
    forget();
    m_room = room();
    updateGeometry();
}

QSize TextLabel::withMargins(double width, double height) const
{
    const QMargins margins = contentsMargins();
    return QSize(static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))).grownBy(margins);
}

/// Breaks the text into lines of at most `width`; returns their height.
double TextLabel::breakLines(double width) const
{
    if (m_brokenFor == width) {
        return m_brokenHeight;
    }
    if (m_brokenFor < 0) {
        QString text = m_text;
        m_layout.setText(text.replace(QLatin1Char('\n'), QChar::LineSeparator));
        m_layout.setFont(numbers().font());
        m_layout.setTextOption(QTextOption(m_alignment & Qt::AlignHorizontal_Mask));
    }
    double y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += std::ceil(line.height());
    }
    m_layout.endLayout();
    m_brokenFor = width;
    m_brokenHeight = y;
    return y;
}

void TextLabel::forget()
{
    m_brokenFor = -1;
}

TextLabel::Room TextLabel::wrappedRoom() const
{
    const double widest = kWidestInLetters * numbers().metrics().averageCharWidth();
    Room room;
    const double unbroken = breakLines(kUnbroken);
    const double natural = m_layout.maximumWidth();
    room.least = withMargins(m_layout.minimumWidth(), unbroken);
    room.hint = natural <= widest ? withMargins(natural, unbroken) : withMargins(widest, breakLines(widest));
    room.height = heightForWidth(width());
    return room;
}

TextLabel::Room TextLabel::room() const
{
    if (m_wraps) {
        return wrappedRoom();
    }
    const QSize size = withMargins(numbers().width(m_text), numbers().metrics().height());
    return {size, size, size.height()};
}

void TextLabel::remeasure()
{
    const Room before = m_room;
    m_room = room();
    const bool fits =
        m_wraps ? m_room.height == before.height && m_room.least.width() <= width() : m_room.hint == before.hint;
    m_isStale = fits && m_wraps;
    if (!fits) {
        updateGeometry();
    }
}

QSize TextLabel::sizeHint() const
{
    return m_room.hint;
}

QSize TextLabel::minimumSizeHint() const
{
    return m_room.least;
}

int TextLabel::heightForWidth(int width) const
{
    if (!m_wraps) {
        return m_room.hint.height();
    }
    const QMargins margins = contentsMargins();
    const double room = std::max(0, width - margins.left() - margins.right());
    return withMargins(0, breakLines(room)).height();
}

void TextLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        forget();
        remeasure();
    } else if (event->type() == QEvent::ContentsRectChange) {
        remeasure();
    }
    QWidget::changeEvent(event);
}

/// Layouts remember the heights for the widths they have tried; those for other widths may be of an older text.
void TextLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_wraps && event->size().width() != event->oldSize().width()) {
        m_room.height = heightForWidth(width());
        if (m_isStale) {
            m_isStale = false;
            updateGeometry();
        }
    }
}

void TextLabel::paintLine(QPainter& painter, const QRectF& area) const
{
    const NumberFont& font = numbers();
    const bool fits = m_room.hint.width() <= width();
    font.draw(painter, area, m_alignment,
              fits ? m_text : font.metrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

void TextLabel::paintLines(QPainter& painter, const QRectF& area) const
{
    const double height = breakLines(area.width());
    double y = area.top();
    if (m_alignment & (Qt::AlignVCenter | Qt::AlignBottom)) {
        const double rest = std::max(0.0, area.height() - height);
        y += m_alignment & Qt::AlignBottom ? rest : std::floor(rest / 2);
    }
    m_layout.draw(&painter, QPointF(area.left(), y));
}

void TextLabel::paintEvent(QPaintEvent* /*event*/)
{
    if (m_text.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setPen(themeOf(this).color(isEnabled() ? m_color : present::Role::Text3));
    const QRectF area(contentsRect());
    m_wraps ? paintLines(painter, area) : paintLine(painter, area);
}

TextLabel* lineLabel(const QString& text, TextRole role, present::Role color, QWidget* parent)
{
    auto* label = new TextLabel(text, role, color, parent);
    label->setWordWrap(false);
    return label;
}

}  // namespace ironlab::ui
