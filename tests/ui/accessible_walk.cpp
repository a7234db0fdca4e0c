// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible_walk.h"

#include "ui/play/input_synthesis.h"
#include "ui/style/selectable_label.h"
#include "ui/style/shown_text.h"
#include "ui/style/text_label.h"
#include "ui/window/three_panes.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSlider>

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

/// The panel in which a widget is read: a pane of the page, or else the window.
const QWidget* panelOf(const QWidget& widget)
{
    const QWidget* panel = &widget;
    while (!panel->isWindow() && qobject_cast<const ThreePanes*>(panel->parentWidget()) == nullptr) {
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

double luminance(QRgb color)
{
    const auto part = [](int channel) {
        const double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(color)) + 0.7152 * part(qGreen(color)) + 0.0722 * part(qBlue(color));
}

double contrast(QRgb first, QRgb second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// Of the words on a picture, which have one colour on one ground, the contrast to that ground.
double contrastOn(const QImage& picture)
{
    std::map<QRgb, int> colors;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++colors[picture.pixel(x, y)];
        }
    }
    const auto ground = std::max_element(colors.begin(), colors.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
    double most = 1.0;
    for (const auto& [color, count] : colors) {
        most = std::max(most, contrast(color, ground->first));
    }
    return most;
}

/// At least two letters: a lone sign is too thin to have a pixel all of its colour.
bool hasWords(const QWidget& widget)
{
    static const QRegularExpression kWord(QStringLiteral("\\w\\w"));
    if (const auto* label = qobject_cast<const TextLabel*>(&widget)) {
        return label->text().contains(kWord);
    }
    if (const auto* label = qobject_cast<const SelectableLabel*>(&widget)) {
        return label->text().contains(kWord);
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button != nullptr && button->text().contains(kWord);
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

QStringList faintTextIn(QWidget& window)
{
    constexpr double kLeast = 4.5;
    QStringList found;
    const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QRect visible = widget->visibleRegion().boundingRect().translated(widget->mapTo(&window, QPoint(0, 0)));
        if (!widget->isVisible() || !widget->isEnabled() || !hasWords(*widget) || visible.size() != widget->size()) {
            continue;
        }
        const double ratio = contrastOn(picture.copy(visible));
        if (ratio < kLeast) {
            found << QStringLiteral("%1, “%2”: %3 to 1").arg(nameOf(*widget), shownText(*widget)).arg(ratio, 0, 'f', 2);
        }
    }
    return found;
}

}  // namespace ironlab::ui::test
