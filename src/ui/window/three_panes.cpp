// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/three_panes.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr int kLeftWidth = 268;  ///< what the controls of every part have room in: it stays as pages change
constexpr int kLeastLeftWidth = 220;
constexpr int kRightWidth = 300;
constexpr int kLeastRightWidth = 260;
constexpr int kWideRightWidth = 360;
constexpr int kWideFrom = 1600;
constexpr int kDesignWidth = 1366;
constexpr int kCentreMinimum = 560;
constexpr int kCentreBeside = 440;  ///< at text scale 1, beside panes that take turns; with less it takes turns too
constexpr int kCentreLeast = 320;   ///< beside panes that take turns; what does not fit is scrolled

/// Side panels grow with the type, less than in step: words can wrap, figures in the middle cannot.
int sideWidth(const QWidget* widget, int px)
{
    constexpr double kShare = 0.8;
    return static_cast<int>(std::lround(px * (1.0 + kShare * (themeOf(widget).palette().textScale - 1.0))));
}

/// The width below which a pane would lose something at its side.
int needsWidth(const QWidget* pane, int least)
{
    const auto* scrolled = qobject_cast<const QScrollArea*>(pane);
    if (scrolled == nullptr || scrolled->widget() == nullptr) {
        return std::max(least, pane->minimumSizeHint().width());
    }
    const int bar = scrolled->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, scrolled);
    return std::max(least, scrolled->widget()->minimumSizeHint().width() + bar);
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

SidePanes::SidePanes(QWidget* parent) : QWidget(parent), m_tabs(new QTabBar(this)), m_panes(new QStackedWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("sideTabs"));
    m_tabs->setAccessibleName(tr("Panels"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(true);
    m_tabs->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_panes, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &SidePanes::turnTo);
}

/// Qt passes the focus of a pane that is covered on to some control of the next, which then scrolls there: who turns the
/// pages keeps the keyboard at the tabs, and each pane its place.
void SidePanes::turnTo(int place)
{
    QWidget* focus = QApplication::focusWidget();
    const QWidget* covered = m_panes->currentWidget();
    if (focus != nullptr && covered != nullptr && m_panes->currentIndex() != place && covered->isAncestorOf(focus)) {
        m_tabs->setFocus(Qt::OtherFocusReason);
    }
    m_panes->setCurrentIndex(place);
}

void SidePanes::showTabs()
{
    m_tabs->setVisible(m_panes->count() > 1);
}

void SidePanes::add(QWidget* pane)
{
    m_panes->addWidget(pane);
    m_tabs->addTab(pane->accessibleName());
    showTabs();
}

void SidePanes::take(QWidget* pane)
{
    const int place = m_panes->indexOf(pane);
    if (place < 0) {
        return;
    }
    m_tabs->removeTab(place);
    m_panes->removeWidget(pane);
    pane->setParent(nullptr);
    showTabs();
}

bool SidePanes::has(QWidget* pane) const
{
    return m_panes->indexOf(pane) >= 0;
}

bool SidePanes::bringUp(QWidget* pane)
{
    if (!has(pane)) {
        return false;
    }
    m_tabs->setCurrentIndex(m_panes->indexOf(pane));
    return true;
}

void SidePanes::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_tabs->updateGeometry();
    }
}

ThreePanes::ThreePanes(QWidget* parent) : QSplitter(Qt::Horizontal, parent), m_side(new SidePanes(this))
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    addWidget(m_side);
}

void ThreePanes::setPanes(QWidget* left, QWidget* centre, QWidget* right, int comfort)
{
    m_comfort = comfort;
    m_left = left;
    m_centre = centre;
    m_right = right;
    m_side->add(left);
    addWidget(centre);
    addWidget(right);
    centre->setMinimumWidth(kCentreMinimum);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    arrange();
}

/// Before it is shown its own width says nothing yet.
int ThreePanes::wholeWidth() const
{
    const QWidget* top = window();
    return isVisible() ? width() : top->isVisible() ? top->width() : kDesignWidth;
}

ThreePanes::Needs ThreePanes::needs() const
{
    // Controls in a row can be a little narrower than they would like; the middle should not pay for all of it.
    constexpr double kMost = 1.15;
    const auto side = [this](const QWidget* pane, int least, int designed) {
        return std::min(needsWidth(pane, sideWidth(this, least)), static_cast<int>(kMost * sideWidth(this, designed)));
    };
    return {side(m_left, kLeastLeftWidth, kLeftWidth), needsWidth(m_centre, kCentreMinimum),
            side(m_right, kLeastRightWidth, kRightWidth)};
}

ThreePanes::Arrangement ThreePanes::arrangementFor(int width) const
{
    const Needs least = needs();
    const double textScale = themeOf(this).palette().textScale;
    const int comfort = static_cast<int>(std::lround(m_comfort * textScale));
    const int beside = std::max(least.centre, static_cast<int>(std::lround(kCentreBeside * textScale)));
    if (width >= least.left + std::max(least.centre, comfort) + least.right) {
        return Arrangement::SideBySide;
    }
    return width >= std::max(least.left, least.right) + beside ? Arrangement::SidesTakeTurns : Arrangement::OneAtATime;
}

void ThreePanes::arrange()
{
    setArrangement(arrangementFor(wholeWidth()));
    shareWidth();
}

/// Takes a pane out of the turns and gives it a place of its own.
void ThreePanes::putBeside(int place, QWidget* pane)
{
    m_side->take(pane);
    insertWidget(place, pane);
    setStretchFactor(place, pane == m_centre ? 1 : 0);
    pane->show();
}

void ThreePanes::setArrangement(Arrangement arrangement)
{
    if (arrangement == m_arrangement) {
        return;
    }
    m_arrangement = arrangement;
    QWidget* focus = QApplication::focusWidget();
    QWidget* focused = nullptr;
    for (QWidget* pane : {m_centre, m_right}) {
        focused = focus != nullptr && pane->isAncestorOf(focus) ? pane : focused;
    }
    // The tabs stand in the order of the panes.
    m_side->take(m_right);
    if (arrangement == Arrangement::OneAtATime) {
        m_side->add(m_centre);
    } else {
        putBeside(1, m_centre);
    }
    if (arrangement == Arrangement::SideBySide) {
        putBeside(2, m_right);
    } else {
        m_side->add(m_right);
    }
    if (focused != nullptr) {
        m_side->bringUp(focused);
        focus->setFocus(Qt::OtherFocusReason);
    } else if (arrangement == Arrangement::OneAtATime) {
        m_side->bringUp(m_centre);
    }
}

/// Gives the side panels the width they are designed for and the middle the rest; what the middle needs more is taken
/// from the sides as far as they can give it.
void ThreePanes::shareWidth()
{
    const int whole = wholeWidth();
    const Needs least = needs();
    const int right = std::max(least.right, sideWidth(this, m_isWide ? kWideRightWidth : kRightWidth));
    m_centre->setMinimumWidth(isNarrow() ? kCentreLeast : kCentreMinimum);
    if (isAlone()) {
        m_side->setMinimumWidth(kCentreLeast);
        setSizes({whole});
        return;
    }
    if (isNarrow()) {
        m_side->setMinimumWidth(std::max(least.left, least.right));
        // At large type the side gives what the middle needs.
        const int side =
            std::clamp(whole - least.centre, m_side->minimumWidth(), std::max(right, m_side->minimumWidth()));
        setSizes({side, std::max(kCentreLeast, whole - side)});
        return;
    }
    m_side->setMinimumWidth(least.left);
    m_right->setMinimumWidth(least.right);
    const int left = std::max(least.left, sideWidth(this, kLeftWidth));
    const int lacking = std::max(0, left + least.centre + right - whole);
    const int fromLeft = std::min(lacking / 2, left - least.left);
    const int fromRight = std::min(lacking - fromLeft, right - least.right);
    setSizes({left - fromLeft, std::max(least.centre, whole - left - right), right - fromRight});
}

void ThreePanes::changeEvent(QEvent* event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_centre != nullptr) {
        // A pane must not move to another parent while the style walks through all children.
        QMetaObject::invokeMethod(this, &ThreePanes::arrange, Qt::QueuedConnection);
    }
}

void ThreePanes::bringUpPaneOf(const QWidget* widget)
{
    for (QWidget* pane : {m_left, m_centre, m_right}) {
        if (pane == widget || pane->isAncestorOf(widget)) {
            m_side->bringUp(pane);
        }
    }
}

void ThreePanes::focusNextPane(bool forward)
{
    const std::array panes{m_left, m_centre, m_right};
    const QWidget* focus = QApplication::focusWidget();
    constexpr int kCount = 3;
    int current = -1;
    for (int i = 0; i < kCount; ++i) {
        QWidget* pane = panes[static_cast<std::size_t>(i)];
        if (focus != nullptr && (pane == focus || pane->isAncestorOf(focus))) {
            current = i;
        }
    }
    for (int step = 1; step <= kCount; ++step) {
        const int wanted = (current + (forward ? step : kCount - step) + kCount) % kCount;
        QWidget* pane = panes[static_cast<std::size_t>(wanted)];
        m_side->bringUp(pane);
        QWidget* target = pane->focusPolicy() == Qt::NoFocus ? firstFocus(pane) : pane;
        if (target != nullptr) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void ThreePanes::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    if (m_centre == nullptr) {
        return;
    }
    const bool isWide = event->size().width() >= kWideFrom;
    if (isWide != m_isWide || arrangementFor(event->size().width()) != m_arrangement) {
        m_isWide = isWide;
        QMetaObject::invokeMethod(this, &ThreePanes::arrange, Qt::QueuedConnection);
    }
}

void PaperPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).color(present::Role::Paper));
}

}  // namespace ironlab::ui
