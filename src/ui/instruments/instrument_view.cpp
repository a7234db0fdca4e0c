// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_view.h"

#include "ui/course/watermark.h"
#include "ui/formulas/number_link.h"
#include "ui/instruments/instrument_accessible.h"
#include "ui/instruments/instrument_menu.h"
#include "ui/panels/section_header.h"
#include "ui/style/painting.h"
#include "ui/style/text_recorder.h"
#include "ui/style/theme.h"
#include "ui/window/word_tips.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr int kHeadHeight = 38;
constexpr double kReach = 4.0;  ///< around a number, where the pointer still means it

/// How far a place is outside of an area, along the axis that it is farther on.
double distanceTo(const QRectF& area, QPointF place)
{
    const double across = std::max({area.left() - place.x(), place.x() - area.right(), 0.0});
    const double down = std::max({area.top() - place.y(), place.y() - area.bottom(), 0.0});
    return std::max(across, down);
}

std::vector<DrawnNumber> numbersOf(const std::vector<DrawnText>& texts)
{
    std::vector<DrawnNumber> numbers;
    for (const DrawnText& drawn : texts) {
        const std::string text = drawn.text.toStdString();
        for (const present::ShownNumber& number : present::numbersIn(text)) {
            // Places in the text count bytes, places in the picture characters.
            const qsizetype begin = QString::fromStdString(text.substr(0, number.begin)).size();
            numbers.push_back({number, drawn.text, drawn.areaOf(begin, static_cast<qsizetype>(number.length))});
        }
    }
    return numbers;
}

}  // namespace

InstrumentView::InstrumentView(const QString& title, const QString& objectName, QWidget* parent)
    : QWidget(parent),
      m_header(new SectionHeader(objectName, title, this))
{
    installInstrumentAccessibility();
    setObjectName(objectName);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 0, 16, 0);
    m_header->setFixedHeight(kHeadHeight);
    layout->addWidget(m_header);
    layout->addStretch(1);
    connect(m_header, &SectionHeader::formulaToggled, this, &InstrumentView::formulaToggled);
    connect(m_header, &SectionHeader::tableToggled, this, &InstrumentView::tableToggled);
    connect(m_header, &SectionHeader::copyWanted, this, &InstrumentView::copyWanted);
    Watermark::layOver(*this);
}

QRect InstrumentView::pictureArea() const
{
    return rect().adjusted(0, m_header->isHidden() ? 0 : m_header->maximumHeight(), 0, 0);
}

void InstrumentView::forgetNumbers()
{
    // The one that is asked for is still looked at.
    if (m_asked == nullptr) {
        m_numbers.reset();
    }
}

const std::vector<DrawnNumber>& InstrumentView::drawnNumbers()
{
    if (!m_numbers) {
        std::vector<DrawnText> texts = textsDrawnBy(*this);
        std::erase_if(texts, [this](const DrawnText& drawn) { return isName(drawn.text); });
        m_numbers = numbersOf(texts);
    }
    return *m_numbers;
}

const DrawnNumber* InstrumentView::numberAt(QPointF place)
{
    const DrawnNumber* nearest = nullptr;
    double least = kReach;
    for (const DrawnNumber& each : drawnNumbers()) {
        if (const double distance = distanceTo(each.area, place); distance <= least && (!nearest || distance < least)) {
            nearest = &each;
            least = distance;
        }
    }
    return nearest;
}

QString InstrumentView::textAt(QPointF place)
{
    QStringList texts;
    for (const DrawnText& drawn : textsDrawnBy(*this)) {
        if (drawn.area.contains(place)) {
            texts.append(drawn.text);
        }
    }
    return texts.join(QLatin1Char(' '));
}

void InstrumentView::hoverAt(QPointF place)
{
    const DrawnNumber* number = m_answers ? numberAt(place) : nullptr;
    const QRectF area = number == nullptr ? QRectF() : number->area;
    const bool isLink = m_answers && isLinkAt(place);
    if (area == m_hovered && isLink == m_hoversLink) {
        return;
    }
    m_hovered = area;
    m_hoversLink = isLink;
    const bool isAnswered = isLink || (number != nullptr && m_answers(*number));
    if (isAnswered && !m_restCursor) {
        m_restCursor = cursor();
        setCursor(Qt::PointingHandCursor);
    } else if (!isAnswered && m_restCursor) {
        setCursor(*m_restCursor);
        m_restCursor.reset();
    }
}

void InstrumentView::ask(const DrawnNumber& number)
{
    const DrawnNumber asked = number;
    m_asked = &asked;
    Q_EMIT whereFromWanted();
    m_asked = nullptr;
    forgetNumbers();
}

/// What is under the pointer, on a number that answers that it does, and what the words there mean.
QString InstrumentView::tipAt(QPointF place)
{
    WordTips* words = WordTips::of(*this);
    QStringList lines{hoverWords(), m_restCursor ? whereFromHint() : QString(),
                      words != nullptr ? words->tipOf(textAt(place)) : QString()};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

bool InstrumentView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        setShowsFocus(m_showsFocus || (key != Qt::Key_Shift && key != Qt::Key_Control && key != Qt::Key_Alt));
        return QWidget::event(event);
    }
    case QEvent::MouseMove: {
        const bool handled = QWidget::event(event);
        const auto* mouse = static_cast<const QMouseEvent*>(event);
        if (mouse->buttons() == Qt::NoButton) {
            hoverAt(mouse->position());
        }
        return handled;
    }
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<const QMouseEvent*>(event);
        const DrawnNumber* number =
            mouse->button() == Qt::LeftButton && m_answers ? numberAt(mouse->position()) : nullptr;
        const bool isLink = mouse->button() == Qt::LeftButton && m_answers && isLinkAt(mouse->position());
        const bool asks = isLink || (number != nullptr && m_answers(*number));
        m_pressedAt = asks ? std::optional(mouse->position()) : std::nullopt;
        return QWidget::event(event);
    }
    case QEvent::ToolTip: {
        const auto* help = static_cast<const QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (!tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, this);
            return true;
        }
        return QWidget::event(event);
    }
    default: return QWidget::event(event);
    }
}

void InstrumentView::mouseReleaseEvent(QMouseEvent* event)
{
    QWidget::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !m_pressedAt) {
        return;
    }
    const QPointF from = *m_pressedAt;
    m_pressedAt.reset();
    const DrawnNumber* number = numberAt(event->position());
    constexpr double kStill = 4.0;
    if ((event->position() - from).manhattanLength() >= kStill) {
        return;
    }
    if (number != nullptr && m_answers(*number)) {
        ask(*number);
        event->accept();
    } else if (isLinkAt(event->position())) {
        // The press has put the cursor on it.
        Q_EMIT whereFromWanted();
        event->accept();
    }
}

void InstrumentView::updatePicture()
{
    forgetNumbers();
    update(pictureArea());
}

void InstrumentView::cursorMoved()
{
    updatePicture();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, probeWords());
        QAccessible::updateAccessibility(&event);
    }
}

void InstrumentView::announceProbe()
{
    const QString words = probeWords();
    if (!words.isEmpty()) {
        Q_EMIT announced(words);
    }
}

void InstrumentView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QRect head(0, 0, width(), pictureArea().top());
    if (event->rect().intersects(head)) {
        painter.fillRect(head, theme.color(present::Role::Paper));
    }
    // Other words in the head leave the picture as it is.
    if (event->region().intersects(pictureArea())) {
        paintPicture(painter, theme);
    }
    if (m_showsFocus && hasFocus() && !m_isPortrayed) {
        drawFocusRing(painter, theme, QRectF(rect()).adjusted(3, 3, -3, -3), 3.0);
    }
}

void InstrumentView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    forgetNumbers();
    invalidatePicture();
}

void InstrumentView::changeEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::ApplicationPaletteChange:
        forgetNumbers();
        invalidatePicture();
        update();
        break;
    default: break;
    }
    QWidget::changeEvent(event);
}

void InstrumentView::focusInEvent(QFocusEvent* event)
{
    // Where a dialog or a menu closed over it, the view shows what it showed before.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        m_showsFocus = event->reason() != Qt::MouseFocusReason;
    }
    QWidget::focusInEvent(event);
    update();
}

void InstrumentView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void InstrumentView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QWidget::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && pictureArea().contains(event->position().toPoint())) {
        Q_EMIT whereFromWanted();
    }
}

void InstrumentView::keyPressEvent(QKeyEvent* event)
{
    const bool isMenu =
        event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (isMenu) {
        openInstrumentMenu(*this, mapToGlobal(pictureArea().center()));
    } else if (event->key() == Qt::Key_W && event->modifiers() == Qt::NoModifier) {
        Q_EMIT whereFromWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void InstrumentView::contextMenuEvent(QContextMenuEvent* event)
{
    openInstrumentMenu(*this, event->globalPos());
}

void InstrumentView::mousePressEvent(QMouseEvent* event)
{
    setShowsFocus(false);
    QWidget::mousePressEvent(event);
}

void InstrumentView::setShowsFocus(bool shows)
{
    if (shows != m_showsFocus) {
        m_showsFocus = shows;
        // The ring runs around the head too, which a new picture alone leaves as it is.
        update();
    }
}

}  // namespace ironlab::ui
