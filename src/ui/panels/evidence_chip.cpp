// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evidence_chip.h"

#include "ui/style/control_painting.h"
#include "ui/style/painting.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QStringBuilder>
#include <QStyleOption>

#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kHeight = 24;
constexpr double kStripe = 10;
constexpr double kGap = 8;
constexpr double kPadding = 7;

}  // namespace

EvidenceChip::EvidenceChip(const Content& content, QWidget* parent) : QAbstractButton(parent), m_content(content)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QString(content.id % u": " % content.name % u", " % content.value));
}

QSize EvidenceChip::sizeHint() const
{
    const Theme& theme = themeOf(this);
    const double words = theme.numbers(TextRole::NoteStrong).width(m_content.id)
                         + theme.numbers(TextRole::Note).width(m_content.name)
                         + theme.numbers(TextRole::Note).width(m_content.value);
    return {static_cast<int>(std::ceil(words + kStripe + 2 * kGap + 2 * kPadding)), theme.scaled(kHeight)};
}

QSize EvidenceChip::minimumSizeHint() const
{
    return {120, themeOf(this).scaled(kHeight)};
}

void EvidenceChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void EvidenceChip::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    QAbstractButton::mousePressEvent(event);
}

void EvidenceChip::mouseMoveEvent(QMouseEvent* event)
{
    const int distance = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (!isDown() || distance < QApplication::startDragDistance()) {
        QAbstractButton::mouseMoveEvent(event);
        return;
    }
    setDown(false);
    auto* text = new QMimeData;
    text->setText(u'[' % m_content.id % u']');
    auto* drag = new QDrag(this);
    drag->setMimeData(text);
    drag->setPixmap(grab());
    drag->setHotSpot(m_pressedAt);
    drag->exec(Qt::CopyAction);
}

void EvidenceChip::paintEvent(QPaintEvent*)
{
    constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const QRectF area(rect());
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    drawBox(painter, area, 3, theme.color(isHovered ? Role::Hover : Role::Paper), theme.color(Role::Hairline));
    const QRectF stripe(0, 0, kStripe, area.height());
    if (m_content.term) {
        drawTermBar(painter, theme, *m_content.term, stripe);
    } else {
        painter.fillRect(stripe, theme.color(Role::Fails));
    }
    QRectF rest = area.adjusted(kStripe + kGap, 0, -kPadding, 0);
    const NumberFont& note = theme.numbers(TextRole::Note);
    const NumberFont& strong = theme.numbers(TextRole::NoteStrong);
    painter.setPen(theme.color(Role::Text2));
    note.draw(painter, rest, Qt::AlignRight | Qt::AlignVCenter, m_content.value);
    rest.setRight(rest.right() - note.width(m_content.value) - kGap);
    painter.setPen(theme.color(Role::Text1));
    strong.draw(painter, rest, kLeft, m_content.id);
    rest.setLeft(rest.left() + strong.width(m_content.id) + 6);
    drawElided(painter, rest, kLeft, m_content.name, note.font(), theme.color(Role::Text1));
    if (showsFocus(option)) {
        drawFocusRing(painter, theme, area, 3);
    }
}

}  // namespace ironlab::ui
