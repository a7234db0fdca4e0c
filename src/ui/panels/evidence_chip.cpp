// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evidence_chip.h"

#include "ui/style/control_painting.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QStringBuilder>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kHeight = 24;
constexpr int kLine = 15;  ///< that each further line of a name adds
constexpr double kStripe = 10;
constexpr double kGap = 8;
constexpr double kPadding = 7;
constexpr double kAfterNumber = 6;

/// Lines break between the parts of a name, "batch 1" and "tax 10 ms", and within one only where it is wider than all.
QStringList linesOf(const NumberFont& font, const QString& name, double width)
{
    QStringList parts = name.split(QStringLiteral(", "));
    for (QString& part : parts) {
        if (font.width(QString(part % u',')) <= width) {
            part.replace(QLatin1Char(' '), QChar::Nbsp);
        }
    }
    return brokenLines(font, parts.join(QStringLiteral(", ")), width);
}

}  // namespace

EvidenceChip::EvidenceChip(const Content& content, QWidget* parent) : QAbstractButton(parent), m_content(content)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    tellName();
}

void EvidenceChip::tellName()
{
    setAccessibleName(QString(m_content.id % u": " % m_content.name % u", " % m_content.value));
}

void EvidenceChip::setName(const QString& name)
{
    if (name == m_content.name) {
        return;
    }
    m_content.name = name;
    tellName();
    updateGeometry();
    update();
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

QRectF EvidenceChip::nameRoom(int width) const
{
    const Theme& theme = themeOf(this);
    const double left = kStripe + kGap + theme.numbers(TextRole::NoteStrong).width(m_content.id) + kAfterNumber;
    const double right = width - kPadding - theme.numbers(TextRole::Note).width(m_content.value) - kGap;
    return {left, 0, std::max(right - left, 0.0), static_cast<double>(theme.scaled(kHeight))};
}

int EvidenceChip::heightForWidth(int width) const
{
    const Theme& theme = themeOf(this);
    const auto lines = linesOf(theme.numbers(TextRole::Note), m_content.name, nameRoom(width).width()).size();
    return theme.scaled(kHeight) + theme.scaled(kLine) * static_cast<int>(std::max<qsizetype>(lines - 1, 0));
}

void EvidenceChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (event->key() == Qt::Key_W && event->modifiers() == Qt::NoModifier) {
        Q_EMIT whereFromWanted();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void EvidenceChip::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT whereFromWanted();
    event->accept();
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
    // Number and value stand in the first line.
    const QRectF name = nameRoom(width());
    const QRectF first(kStripe + kGap, 0, width() - kStripe - kGap - kPadding, name.height());
    const NumberFont& note = theme.numbers(TextRole::Note);
    painter.setPen(theme.color(Role::Text2));
    note.draw(painter, first, Qt::AlignRight | Qt::AlignVCenter, m_content.value);
    painter.setPen(theme.color(Role::Text1));
    theme.numbers(TextRole::NoteStrong).draw(painter, first, kLeft, m_content.id);
    double below = 0;
    for (const QString& line : linesOf(note, m_content.name, name.width())) {
        note.draw(painter, name.translated(0, below), kLeft, line);
        below += theme.scaled(kLine);
    }
    if (showsFocus(option)) {
        drawFocusRing(painter, theme, area, 3);
    }
}

}  // namespace ironlab::ui
