// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/three_panes.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr int kLeftWidth = 252;
constexpr int kLeastLeftWidth = 220;
constexpr int kRightWidth = 300;
constexpr int kLeastRightWidth = 260;
constexpr int kWideRightWidth = 360;
constexpr int kWideFrom = 1600;
constexpr int kDesignWidth = 1366;
constexpr int kCentreMinimum = 560;

/// Side panels grow with the type, less than in step: words can wrap, figures in the middle cannot.
int sideWidth(const QWidget* widget, int px)
{
    constexpr double kShare = 0.8;
    return static_cast<int>(std::lround(px * (1.0 + kShare * (themeOf(widget).palette().textScale - 1.0))));
}

/// The first control in a pane that takes the keyboard.
QWidget* firstFocus(QWidget* pane)
{
    for (QWidget* next = pane->nextInFocusChain(); next != nullptr && next != pane; next = next->nextInFocusChain()) {
        const bool takesFocus = (next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisible() && next->isEnabled();
        if (takesFocus && pane->isAncestorOf(next)) {
            return next;
        }
    }
    return nullptr;
}

}  // namespace

ThreePanes::ThreePanes(QWidget* parent) : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

void ThreePanes::setPanes(QWidget* left, QWidget* centre, QWidget* right)
{
    for (QWidget* pane : {left, centre, right}) {
        addWidget(pane);
    }
    centre->setMinimumWidth(kCentreMinimum);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    shareWidth();
}

/// Gives the side panels the width they are designed for and the middle the rest.
void ThreePanes::shareWidth()
{
    widget(0)->setMinimumWidth(sideWidth(this, kLeastLeftWidth));
    widget(2)->setMinimumWidth(sideWidth(this, kLeastRightWidth));
    const int left = sideWidth(this, kLeftWidth);
    const int right = sideWidth(this, m_isWide ? kWideRightWidth : kRightWidth);
    // Before it is shown its own width says nothing yet.
    const int whole = isVisible() ? width() : kDesignWidth;
    setSizes({left, std::max(kCentreMinimum, whole - left - right), right});
}

void ThreePanes::changeEvent(QEvent* event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::StyleChange && count() == 3) {
        shareWidth();
    }
}

void ThreePanes::focusNextPane(bool forward)
{
    const QWidget* focus = QApplication::focusWidget();
    int current = -1;
    for (int i = 0; i < count(); ++i) {
        if (focus != nullptr && (widget(i) == focus || widget(i)->isAncestorOf(focus))) {
            current = i;
        }
    }
    for (int step = 1; step <= count(); ++step) {
        const int wanted = (current + (forward ? step : count() - step) + count()) % count();
        if (QWidget* target = firstFocus(widget(wanted))) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void ThreePanes::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    const bool isWide = event->size().width() >= kWideFrom;
    if (isWide != m_isWide && count() == 3) {
        m_isWide = isWide;
        shareWidth();
    }
}

void PaperPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).color(present::Role::Paper));
}

}  // namespace ironlab::ui
