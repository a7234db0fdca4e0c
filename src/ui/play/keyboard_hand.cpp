// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play/keyboard_hand.h"

#include "ui/knobs/knob_slider.h"
#include "ui/play/input_synthesis.h"
#include "ui/window/three_panes.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QMenu>

#include <array>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr int kMostStops = 250;

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::KeyboardHand", text);
}

bool isIn(const QWidget* widget, const QWidget& ancestor)
{
    return widget != nullptr && (widget == &ancestor || ancestor.isAncestorOf(widget));
}

/// Whether the arrows lead from one to the other: both are choices of which one holds.
bool shareGroup(const QWidget* first, const QWidget& second)
{
    const auto* a = qobject_cast<const QAbstractButton*>(first);
    const auto* b = qobject_cast<const QAbstractButton*>(&second);
    if (a == nullptr || b == nullptr || a == b) {
        return false;
    }
    const bool isExclusive = a->autoExclusive() || (a->group() != nullptr && a->group()->exclusive());
    return isExclusive && a->group() == b->group() && a->parentWidget() == b->parentWidget();
}

Qt::Key arrowTo(const QWidget& from, const QWidget& to)
{
    const QPoint way = to.mapToGlobal(to.rect().center()) - from.mapToGlobal(from.rect().center());
    if (std::abs(way.x()) > std::abs(way.y())) {
        return way.x() > 0 ? Qt::Key_Right : Qt::Key_Left;
    }
    return way.y() > 0 ? Qt::Key_Down : Qt::Key_Up;
}

bool isStop(const QWidget& widget, const QWidget& window)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isVisible() && widget.isEnabled()
           && widget.window() == window.window();
}

/// Stops of the Tab key from the focus to the target, or to its group; -1 where there is no way.
int stopsTo(const QWidget& target, const QWidget& window, bool forward)
{
    const QWidget* focus = QApplication::focusWidget();
    int stops = 0;
    const QWidget* at = focus == nullptr ? window.window() : focus;
    for (int i = 0; i < 10 * kMostStops; ++i) {
        at = forward ? at->nextInFocusChain() : at->previousInFocusChain();
        if (at == focus) {
            return -1;
        }
        stops += isStop(*at, window) ? 1 : 0;
        if (isStop(*at, window) && (isIn(at, target) || shareGroup(at, target))) {
            return stops;
        }
    }
    return -1;
}

const ThreePanes* panesAround(const QWidget& widget)
{
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (const auto* panes = qobject_cast<const ThreePanes*>(parent)) {
            return panes;
        }
    }
    return nullptr;
}

/// The name that a person would know a widget by.
QString nameOf(const QWidget* widget)
{
    return widget == nullptr ? words(QT_TRANSLATE_NOOP("ironlab::ui::KeyboardHand", "nothing"))
                             : QStringLiteral("“%1”").arg(widget->objectName());
}

}  // namespace

void KeyboardHand::send(int key, Qt::KeyboardModifiers modifiers, int times)
{
    if (QApplication::activeWindow() == nullptr) {
        // Where a dialog was, a desktop gives the keyboard back to the window under it; without one nobody does.
        m_window.activateWindow();
        QCoreApplication::processEvents();
    }
    for (int i = 0; i < times; ++i) {
        QWidget* popup = QApplication::activePopupWidget();
        input::key(popup == nullptr ? m_window : *popup, QKeyCombination(modifiers, static_cast<Qt::Key>(key)));
    }
}

/// F6 leads from pane to pane of a page.
void KeyboardHand::goToPane(const QWidget& target)
{
    const ThreePanes* panes = panesAround(target);
    for (int i = 0; panes != nullptr && i < panes->count(); ++i) {
        const QWidget* pane = panes->widget(i);
        for (int turns = 0; pane->isAncestorOf(&target) && turns < panes->count(); ++turns) {
            if (isIn(QApplication::focusWidget(), *pane)) {
                return;
            }
            send(Qt::Key_F6);
        }
    }
}

QString KeyboardHand::enter(QWidget& target)
{
    goToPane(target);
    for (int stop = 0; stop < kMostStops; ++stop) {
        const QWidget* focus = QApplication::focusWidget();
        if (isIn(focus, target)) {
            return {};
        }
        if (shareGroup(focus, target)) {
            send(arrowTo(*focus, target));
            if (QApplication::focusWidget() == focus) {
                break;
            }
            continue;
        }
        // The first Tab in a window may do no more than show where the keyboard stands.
        const bool wasShown = m_window.window()->testAttribute(Qt::WA_KeyboardFocusChange);
        const int ahead = stopsTo(target, m_window, true);
        const int back = stopsTo(target, m_window, false);
        if (ahead < 0 && back < 0) {
            break;
        }
        send(back >= 0 && (ahead < 0 || back < ahead) ? Qt::Key_Backtab : Qt::Key_Tab,
             back >= 0 && (ahead < 0 || back < ahead) ? Qt::ShiftModifier : Qt::NoModifier);
        if (QApplication::focusWidget() == focus && wasShown) {
            break;
        }
    }
    return words(QT_TRANSLATE_NOOP("ironlab::ui::KeyboardHand", "the keyboard does not get to %1; it stays on %2."))
        .arg(nameOf(&target), nameOf(QApplication::focusWidget()));
}

QString KeyboardHand::press(QWidget& target)
{
    QString problem = enter(target);
    const auto* button = qobject_cast<const QAbstractButton*>(&target);
    const bool isChosen = button != nullptr && button->isChecked() && button->autoExclusive();
    if (problem.isEmpty() && !isChosen) {
        send(Qt::Key_Space);
    }
    return problem;
}

QString KeyboardHand::turn(KnobSlider& knob, double to)
{
    QWidget* groove = knob.findChild<QWidget*>(QString(knob.objectName() + QStringLiteral(".slider")));
    if (groove == nullptr) {
        return words(QT_TRANSLATE_NOOP("ironlab::ui::KeyboardHand", "“%1” has no slider.")).arg(knob.objectName());
    }
    QString problem = enter(*groove);
    struct Stride {
        KeyStep step;
        int ahead, back;
        Qt::KeyboardModifiers modifiers;
    };
    const std::array kStrides{Stride{KeyStep::Page, Qt::Key_PageUp, Qt::Key_PageDown, Qt::NoModifier},
                              Stride{KeyStep::Arrow, Qt::Key_Right, Qt::Key_Left, Qt::NoModifier},
                              Stride{KeyStep::Fine, Qt::Key_Right, Qt::Key_Left, Qt::ShiftModifier}};
    const SliderScale scale = knob.scale();
    const double wanted = scale.positionOf(to);
    for (const Stride& stride : kStrides) {
        for (int i = 0; problem.isEmpty() && i < kMostStops; ++i) {
            const double here = scale.positionOf(knob.value());
            const int direction = wanted > here ? 1 : -1;
            const double there = scale.positionOf(scale.stepped(knob.value(), stride.step, direction));
            if (std::abs(there - wanted) >= std::abs(here - wanted)) {
                break;
            }
            send(direction > 0 ? stride.ahead : stride.back, stride.modifiers);
        }
    }
    return problem;
}

QString KeyboardHand::choose(QComboBox& list, int entry)
{
    QString problem = enter(list);
    if (problem.isEmpty()) {
        send(Qt::Key_Down, Qt::AltModifier);
        send(Qt::Key_Home);
        send(Qt::Key_Down, Qt::NoModifier, entry);
        send(Qt::Key_Return);
    }
    return problem;
}

QString KeyboardHand::chooseFromMenu(QMenuBar& /*bar*/, const QList<QAction*>& path)
{
    const QString head = path.front()->text();
    const qsizetype mark = head.indexOf(QLatin1Char('&'));
    if (mark < 0 || mark + 1 == head.size()) {
        return words(QT_TRANSLATE_NOOP("ironlab::ui::KeyboardHand", "the menu “%1” has no letter.")).arg(head);
    }
    send(head[mark + 1].toUpper().unicode(), Qt::AltModifier);
    const QMenu* menu = path.front()->menu();
    for (QAction* entry : path.mid(1)) {
        for (int i = 0; i < kMostStops && menu->isVisible() && menu->activeAction() != entry; ++i) {
            send(Qt::Key_Down);
        }
        if (menu->activeAction() != entry) {
            send(Qt::Key_Escape, Qt::NoModifier, 3);
            return words(QT_TRANSLATE_NOOP("ironlab::ui::KeyboardHand", "the keyboard does not get to the entry “%1”."))
                .arg(entry->text());
        }
        send(Qt::Key_Return);
        menu = entry->menu();
    }
    return {};
}

}  // namespace ironlab::ui
