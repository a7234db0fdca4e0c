// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible_walk.h"

#include "ui/play/input_synthesis.h"
#include "ui/window/three_panes.h"
#include "ui/window/tour_card.h"

#include <QAccessible>
#include <QApplication>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSlider>
#include <QSplitter>

#include <algorithm>
#include <cmath>
#include <map>

namespace ironlab::ui::test {
namespace {

constexpr int kMostStops = 300;

QString nameOf(const QWidget& widget)
{
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widget.metaObject()->className()), widget.objectName());
}

bool isStop(const QWidget& widget, const QWidget& window)
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.isVisible() && widget.isEnabled()
           && widget.window() == &window;
}

QString spoken(const QWidget& widget, QAccessible::Text kind)
{
    auto* heard = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
    return heard == nullptr ? QString() : heard->text(kind);
}

/// What is read by itself: a pane of the page, or a card that floats over it.
bool isPanel(const QWidget& widget)
{
    const QWidget* holder = widget.parentWidget();
    return qobject_cast<const ThreePanes*>(holder) != nullptr || qobject_cast<const QSplitter*>(holder) != nullptr
           || qobject_cast<const TourCard*>(&widget) != nullptr;
}

/// The panel in which a widget is read; where there is none, the window.
const QWidget* panelOf(const QWidget& widget)
{
    const QWidget* panel = &widget;
    while (!panel->isWindow() && !isPanel(*panel)) {
        panel = panel->parentWidget();
    }
    return panel;
}

/// Where a widget stands on its panel, however far that is scrolled.
QRect placeOn(const QWidget& panel, const QWidget& widget)
{
    const QWidget* paper = &panel;
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr && parent != &panel;
         parent = parent->parentWidget()) {
        const auto* area = qobject_cast<const QScrollArea*>(parent);
        paper = area != nullptr ? area->widget() : paper;
    }
    if (const auto* area = qobject_cast<const QScrollArea*>(&panel)) {
        paper = area->widget();
    }
    return {widget.mapTo(paper, QPoint(0, 0)), widget.size()};
}

}  // namespace

QStringList unnamedIn(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (isStop(*widget, window) && spoken(*widget, QAccessible::Name).isEmpty()) {
            found << nameOf(*widget);
        }
    }
    return found;
}

QList<QWidget*> tabStops(QWidget& window)
{
    QList<QWidget*> stops;
    for (int i = 0; i < kMostStops; ++i) {
        input::key(window, QKeyCombination(Qt::Key_Tab));
        QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || stops.contains(focus)) {
            break;
        }
        stops << focus;
    }
    return stops;
}

QStringList trapsIn(QWidget& window)
{
    QStringList found;
    const QList<QWidget*> stops = tabStops(window);
    if (!stops.isEmpty() && QApplication::focusWidget() != stops.front()) {
        found << QStringLiteral("Tab comes to %1 a second time before it was everywhere")
                     .arg(QApplication::focusWidget() == nullptr ? QString() : nameOf(*QApplication::focusWidget()));
    }
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (isStop(*widget, window) && widget->focusProxy() == nullptr && !stops.contains(widget)) {
            found << QStringLiteral("Tab does not come to ") + nameOf(*widget);
        }
    }
    return found;
}

QStringList disorderIn(QWidget& window)
{
    QStringList found;
    std::map<const QWidget*, const QWidget*> before;
    QList<QWidget*> stops = tabStops(window);
    const QWidget* first = window.nextInFocusChain();
    while (first != &window && !isStop(*first, window)) {
        first = first->nextInFocusChain();
    }
    // The walk began somewhere; a reader begins where the window does.
    const auto begin = std::find(stops.begin(), stops.end(), first);
    std::rotate(stops.begin(), begin == stops.end() ? stops.begin() : begin, stops.end());
    for (const QWidget* stop : stops) {
        const QWidget* panel = panelOf(*stop);
        const QWidget*& last = before[panel];
        if (last != nullptr) {
            const QRect from = placeOn(*panel, *last);
            const QRect to = placeOn(*panel, *stop);
            const bool isAbove = to.bottom() <= from.top();
            const bool isSameRow =
                std::abs(to.center().y() - from.center().y()) < std::min(to.height(), from.height()) / 2;
            if (isAbove || (isSameRow && to.right() <= from.left())) {
                found << QStringLiteral("Tab goes back from %1 to %2").arg(nameOf(*last), nameOf(*stop));
            }
        }
        last = stop;
    }
    return found;
}

QStringList rawSlidersIn(const QWidget& window)
{
    QStringList found;
    static const QRegularExpression kWord(QStringLiteral("[\\p{L}%×∞÷]"));
    for (const auto* slider : window.findChildren<QSlider*>()) {
        const QString value = spoken(*slider, QAccessible::Value);
        if (slider->isVisible() && !value.contains(kWord)) {
            found << QStringLiteral("%1 speaks “%2”").arg(nameOf(*slider), value);
        }
    }
    return found;
}

}  // namespace ironlab::ui::test
