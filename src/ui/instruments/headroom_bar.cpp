// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/headroom_bar.h"

#include "ui/style/painting.h"

#include <QEvent>
#include <QStringBuilder>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kGlyph = 14;
constexpr double kGap = 6;
constexpr double kBarWidth = 44;
constexpr double kBarHeight = 4;
constexpr double kTickHeight = 12;

double naturalWidth(const Theme& theme, const HeadroomBar::Content& content)
{
    const NumberFont& note = theme.numbers(TextRole::Note);
    double width = note.width(content.name) + kGap + kBarWidth + kGap;
    width += theme.numbers(TextRole::NoteStrong).width(content.numbers);
    width += content.words.isEmpty() ? 0.0 : kGap + note.width(content.words);
    return width + (headroomIcon(content.headroom) ? kGlyph + kGap : 0.0);
}

}  // namespace

Role headroomRole(Headroom headroom)
{
    switch (headroom) {
    case Headroom::Plain: return Role::Text2;
    case Headroom::Holds: return Role::Holds;
    case Headroom::Near: return Role::Near;
    case Headroom::Fails: return Role::Fails;
    }
    return Role::Text2;
}

std::optional<Icon> headroomIcon(Headroom headroom)
{
    switch (headroom) {
    case Headroom::Plain: return std::nullopt;
    case Headroom::Holds: return Icon::Check;
    case Headroom::Near: return Icon::Warning;
    case Headroom::Fails: return Icon::Cross;
    }
    return std::nullopt;
}

void drawHeadroomBar(QPainter& painter, const Theme& theme, const QRectF& area, double share, Headroom headroom,
                     double limitAt)
{
    const double top = std::round(area.center().y() - kBarHeight / 2);
    const double limit = std::round(area.left() + limitAt * area.width());
    painter.fillRect(QRectF(area.left(), top, limit - area.left(), kBarHeight), theme.color(Role::Track));
    const bool isAlarm = headroom == Headroom::Near || headroom == Headroom::Fails;
    const double end = std::min(area.left() + std::max(0.0, share) * limitAt * area.width(), area.right());
    painter.fillRect(QRectF(area.left(), top, end - area.left(), kBarHeight),
                     theme.color(isAlarm ? headroomRole(headroom) : Role::Text2));
    drawVertical(painter, limit, area.center().y() - kTickHeight / 2, area.center().y() + kTickHeight / 2,
                 theme.color(Role::Text1));
}

HeadroomBar::HeadroomBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HeadroomBar::setContent(const Content& content)
{
    if (content == m_content) {
        return;
    }
    m_content = content;
    setAccessibleName(
        QString(content.name % u": " % content.numbers % (content.words.isEmpty() ? u"" : u", ") % content.words));
    const int width = static_cast<int>(std::ceil(naturalWidth(themeOf(this), content)));
    if (width != m_width) {
        m_width = width;
        updateGeometry();
    }
    update();
}

QSize HeadroomBar::sizeHint() const
{
    return {m_width, themeOf(this).scaled(24)};
}

void HeadroomBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        m_width = static_cast<int>(std::ceil(naturalWidth(themeOf(this), m_content)));
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void HeadroomBar::paintEvent(QPaintEvent*)
{
    constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    QRectF rest(rect());
    if (const auto glyph = headroomIcon(m_content.headroom)) {
        drawIcon(painter, *glyph, QRectF(0, std::round(rest.center().y() - kGlyph / 2), kGlyph, kGlyph),
                 theme.color(headroomRole(m_content.headroom)));
        rest.setLeft(kGlyph + kGap);
    }
    const auto write = [&](TextRole text, Role color, const QString& words) {
        painter.setPen(theme.color(color));
        theme.numbers(text).draw(painter, rest, kLeft, words);
        rest.setLeft(rest.left() + theme.numbers(text).width(words) + kGap);
    };
    write(TextRole::Note, Role::Text2, m_content.name);
    drawHeadroomBar(painter, theme, QRectF(std::round(rest.left()), rest.top(), kBarWidth, rest.height()),
                    m_content.share, m_content.headroom);
    rest.setLeft(std::round(rest.left()) + kBarWidth + kGap);
    write(TextRole::NoteStrong, Role::Text1, m_content.numbers);
    const bool isAlarm = m_content.headroom == Headroom::Near || m_content.headroom == Headroom::Fails;
    write(TextRole::Note, isAlarm ? headroomRole(m_content.headroom) : Role::Text2, m_content.words);
}

}  // namespace ironlab::ui
