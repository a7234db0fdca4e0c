// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_view.h"

#include "ui/course/watermark.h"
#include "ui/instruments/instrument_accessible.h"
#include "ui/instruments/instrument_menu.h"
#include "ui/panels/section_header.h"
#include "ui/style/painting.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kHeadHeight = 38;

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

void InstrumentView::updatePicture()
{
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
    paintPicture(painter, theme);
    if (m_showsFocus && hasFocus()) {
        drawFocusRing(painter, theme, QRectF(rect()).adjusted(3, 3, -3, -3), 3.0);
    }
}

void InstrumentView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    invalidatePicture();
}

void InstrumentView::changeEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::ApplicationPaletteChange:
        invalidatePicture();
        update();
        break;
    default: break;
    }
    QWidget::changeEvent(event);
}

void InstrumentView::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
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
    m_showsFocus = false;
    QWidget::mousePressEvent(event);
}

}  // namespace ironlab::ui
