// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play/mouse_hand.h"

#include "ui/knobs/knob_slider.h"
#include "ui/play/input_synthesis.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::MouseHand", text);
}

/// Brings a widget into view in every scroll area that it lies in.
void scrollIntoView(QWidget& widget)
{
    // Layouts that wait for their turn come first.
    QCoreApplication::processEvents();
    for (QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent)) {
            // Of a field, ensureWidgetVisible would bring no more into view than its caret.
            const QPoint centre = widget.mapTo(area->widget(), widget.rect().center());
            area->ensureVisible(centre.x(), centre.y(), widget.width() / 2 + 4, widget.height() / 2 + 4);
        }
    }
    QCoreApplication::processEvents();
}

/// Scrolls a widget into view; a sentence where a click in its middle would go to another one.
QString reach(QWidget& widget)
{
    scrollIntoView(widget);
    const QWidget* top = widget.window();
    const QWidget* hit = top->childAt(widget.mapTo(top, widget.rect().center()));
    if (hit == nullptr) {
        return words(QT_TRANSLATE_NOOP("ironlab::ui::MouseHand", "“%1” lies outside its window."))
            .arg(widget.objectName());
    }
    return hit == &widget || widget.isAncestorOf(hit)
               ? QString()
               : words(QT_TRANSLATE_NOOP("ironlab::ui::MouseHand", "“%1” is covered by “%2”."))
                     .arg(widget.objectName(), hit->objectName());
}

}  // namespace

QString MouseHand::press(QWidget& target)
{
    QString problem = reach(target);
    if (problem.isEmpty()) {
        input::click(target, target.rect().center());
    }
    return problem;
}

QString MouseHand::enter(QWidget& target)
{
    return press(target);
}

QString MouseHand::turn(KnobSlider& knob, double to)
{
    QString problem = reach(knob);
    auto* groove = knob.findChild<QWidget*>(QString(knob.objectName() + QStringLiteral(".slider")));
    if (!problem.isEmpty() || groove == nullptr) {
        return problem;
    }
    const QRect area = groove->rect();
    const double margin = 8.0;
    const auto place = [&](double value) {
        const double x = margin + knob.scale().positionOf(value) * (area.width() - 2 * margin);
        return QPoint(qRound(x), area.center().y());
    };
    const QPoint from = place(knob.value());
    const QPoint end = place(to);
    input::press(*groove, from);
    constexpr int kMoves = 6;
    for (int i = 1; i <= kMoves; ++i) {
        input::moveTo(*groove, from + (end - from) * i / kMoves, true);
    }
    input::release(*groove, end);
    return {};
}

QString MouseHand::choose(QComboBox& list, int entry)
{
    QString problem = reach(list);
    if (!problem.isEmpty()) {
        return problem;
    }
    list.setFocus(Qt::OtherFocusReason);
    list.showPopup();
    QCoreApplication::processEvents();
    QWidget* popup = QApplication::activePopupWidget();
    QWidget& receiver = popup == nullptr ? list : *popup;
    input::key(receiver, QKeyCombination(Qt::Key_Home));
    for (int i = 0; i < entry; ++i) {
        input::key(receiver, QKeyCombination(Qt::Key_Down));
    }
    input::key(receiver, QKeyCombination(Qt::Key_Return));
    return {};
}

QString MouseHand::chooseFromMenu(QMenuBar& bar, const QList<QAction*>& path)
{
    input::click(bar, bar.actionGeometry(path.front()).center());
    QMenu* menu = path.front()->menu();
    for (QAction* entry : path.mid(1)) {
        input::click(*menu, menu->actionGeometry(entry).center());
        menu = entry->menu();
    }
    return {};
}

}  // namespace ironlab::ui
