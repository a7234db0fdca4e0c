// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play/play_driver.h"

#include "ui/formulas/formula.h"
#include "ui/knobs/knob_slider.h"
#include "ui/play/input_synthesis.h"
#include "ui/play/keyboard_hand.h"
#include "ui/play/mouse_hand.h"
#include "ui/style/shown_text.h"
#include "ui/window/three_panes.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPixmap>
#include <QTimer>

namespace ironlab::ui {
namespace {

QAction* actionNamed(const QList<QAction*>& actions, const QString& name)
{
    for (QAction* action : actions) {
        const QString text = action->text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
        if (text == name || action->objectName() == name) {
            return action;
        }
    }
    return nullptr;
}

}  // namespace

PlayDriver::PlayDriver(play::Script script, QString pictureFolder, QWidget* window)
    : QObject(window),
      m_script(std::move(script)),
      m_pictureFolder(std::move(pictureFolder)),
      m_window(window)
{
}

void PlayDriver::start()
{
    QTimer::singleShot(0, this, &PlayDriver::playNext);
}

void PlayDriver::playNext()
{
    if (m_next == m_script.steps.size()) {
        Q_EMIT finished({});
        return;
    }
    const play::Step& step = m_script.steps[m_next++];
    if (QApplication::activeWindow() == nullptr) {
        // After a dialog has closed a desktop gives the keyboard back to the window; without one nobody does.
        m_window->activateWindow();
        QCoreApplication::processEvents();
    }
    const QString problem = perform(step.action);
    QCoreApplication::processEvents();
    if (!problem.isEmpty()) {
        const QString purpose = step.say.isEmpty() ? QString() : tr(" (%1)").arg(step.say);
        Q_EMIT finished(tr("Step %1 of %2%3: %4").arg(m_next).arg(m_script.steps.size()).arg(purpose, problem));
        return;
    }
    Q_EMIT stepDone(static_cast<int>(m_next), step.say);
    QTimer::singleShot(0, this, &PlayDriver::playNext);
}

QString PlayDriver::perform(const play::Action& action)
{
    return std::visit([this](const auto& step) { return act(step); }, action);
}

/// The window beside the lab that has the keyboard, where there is one.
QWidget* PlayDriver::companionWindow() const
{
    QWidget* active = QApplication::activeWindow();
    for (QWidget* parent = active; parent != nullptr && active != m_window; parent = parent->parentWidget()) {
        if (parent == m_window) {
            return active;
        }
    }
    return nullptr;
}

QWidget* PlayDriver::activeWindow() const
{
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return popup;
    }
    if (QWidget* modal = QApplication::activeModalWidget()) {
        return modal;
    }
    QWidget* companion = companionWindow();
    return companion == nullptr ? m_window : companion;
}

QWidget* PlayDriver::visibleWidget(const QString& name) const
{
    const QWidget* top = activeWindow();
    for (auto* panes : top->findChildren<ThreePanes*>()) {
        // Where panes take turns a person turns to the one they look for.
        if (QWidget* wanted = panes->findChild<QWidget*>(name); wanted != nullptr && !wanted->isVisible()) {
            panes->bringUpPaneOf(wanted);
        }
    }
    for (QWidget* found : top->findChildren<QWidget*>(name)) {
        if (found->isVisible()) {
            return found;
        }
    }
    for (QWidget* window : QApplication::topLevelWidgets()) {
        for (QWidget* found : window->findChildren<QWidget*>(name)) {
            if (found->isVisible()) {
                return found;
            }
        }
    }
    return nullptr;
}

QWidget* PlayDriver::usableWidget(const QString& name, QString& problem) const
{
    QWidget* widget = visibleWidget(name);
    if (widget == nullptr) {
        problem = tr("nothing visible is called “%1”.").arg(name);
    } else if (!widget->isEnabled()) {
        problem = tr("“%1” is disabled.").arg(name);
    }
    return problem.isEmpty() ? widget : nullptr;
}

std::unique_ptr<PlayHand> PlayDriver::hand(play::Hand which) const
{
    if (which == play::Hand::Keyboard) {
        return std::make_unique<KeyboardHand>(*activeWindow());
    }
    return std::make_unique<MouseHand>();
}

QString PlayDriver::act(const play::Press& step)
{
    QString problem;
    QWidget* widget = usableWidget(step.object, problem);
    return widget == nullptr ? problem : hand(m_script.by)->press(*widget);
}

QString PlayDriver::act(const play::Click& step)
{
    QString problem;
    QWidget* widget = usableWidget(step.object, problem);
    return widget == nullptr ? problem : hand(play::Hand::Mouse)->press(*widget);
}

QString PlayDriver::act(const play::Focus& step)
{
    QString problem;
    QWidget* widget = usableWidget(step.object, problem);
    return widget == nullptr ? problem : hand(play::Hand::Keyboard)->enter(*widget);
}

QString PlayDriver::act(const play::Type& step)
{
    if (step.into) {
        QString problem;
        QWidget* widget = usableWidget(*step.into, problem);
        problem = widget == nullptr ? problem : hand(m_script.by)->enter(*widget);
        if (!problem.isEmpty()) {
            return problem;
        }
        input::key(*widget,
                   step.keepText ? QKeyCombination(Qt::CTRL, Qt::Key_End) : QKeyCombination(Qt::CTRL, Qt::Key_A));
    }
    input::type(*activeWindow(), step.text);
    return {};
}

QString PlayDriver::act(const play::Key& step)
{
    for (int i = 0; i < step.times; ++i) {
        input::keys(*activeWindow(), step.keys);
    }
    return {};
}

QString PlayDriver::turn(const QString& object, double to, play::Hand by)
{
    QString problem;
    QWidget* widget = usableWidget(object, problem);
    if (widget == nullptr) {
        return problem;
    }
    auto* knob = qobject_cast<KnobSlider*>(widget);
    return knob == nullptr ? tr("“%1” is not a slider.").arg(object) : hand(by)->turn(*knob, to);
}

QString PlayDriver::act(const play::Turn& step)
{
    return turn(step.object, step.to, m_script.by);
}

QString PlayDriver::act(const play::Slide& step)
{
    return turn(step.object, step.to, play::Hand::Mouse);
}

QString PlayDriver::act(const play::Choose& step)
{
    QString problem;
    QWidget* widget = usableWidget(step.in, problem);
    if (widget == nullptr) {
        return problem;
    }
    auto* list = qobject_cast<QComboBox*>(widget);
    if (list == nullptr) {
        return tr("“%1” is not a list to choose from.").arg(step.in);
    }
    // A script may write a symbol as missions do: "T_compute".
    const int verbatim = list->findText(step.text, Qt::MatchContains);
    const int entry = verbatim >= 0 ? verbatim : list->findText(symbolsInLine(step.text), Qt::MatchContains);
    return entry < 0 ? tr("“%1” has no entry “%2”.").arg(step.in, step.text) : hand(m_script.by)->choose(*list, entry);
}

QString PlayDriver::act(const play::Menu& step)
{
    auto* window = qobject_cast<QMainWindow*>(m_window);
    if (window == nullptr) {
        return tr("the window has no menu.");
    }
    QList<QAction*> path;
    QList<QAction*> entries = window->menuBar()->actions();
    for (const QString& name : step.path) {
        QAction* entry = actionNamed(entries, name);
        if (entry == nullptr || !entry->isEnabled()) {
            return entry == nullptr ? tr("the menu has no entry “%1”.").arg(name)
                                    : tr("the menu entry “%1” is disabled.").arg(name);
        }
        path.append(entry);
        entries = entry->menu() == nullptr ? QList<QAction*>() : entry->menu()->actions();
    }
    return hand(m_script.by)->chooseFromMenu(*window->menuBar(), path);
}

QString PlayDriver::act(const play::Screenshot& step)
{
    return takePicture(step.name) ? QString() : tr("the picture “%1” cannot be saved.").arg(step.name);
}

QString PlayDriver::act(const play::Expect& step)
{
    const QWidget* widget = visibleWidget(step.object);
    if (step.visible.has_value() && *step.visible != (widget != nullptr)) {
        return widget == nullptr ? tr("“%1” is not visible.").arg(step.object)
                                 : tr("“%1” is visible.").arg(step.object);
    }
    if (widget == nullptr) {
        return step.visible == false ? QString() : tr("nothing visible is called “%1”.").arg(step.object);
    }
    if (step.enabled.has_value() && *step.enabled != widget->isEnabled()) {
        return widget->isEnabled() ? tr("“%1” is enabled.").arg(step.object) : tr("“%1” is disabled.").arg(step.object);
    }
    const QString text = shownText(*widget);
    if (step.contains.has_value() && !text.contains(*step.contains)) {
        return tr("“%1” shows “%2”, not “%3”.").arg(step.object, text, *step.contains);
    }
    if (step.lacks.has_value() && text.contains(*step.lacks)) {
        return tr("“%1” shows “%2”, which has “%3” in it.").arg(step.object, text, *step.lacks);
    }
    return {};
}

bool PlayDriver::takePicture(const QString& name)
{
    if (m_pictureFolder.isEmpty()) {
        return true;
    }
    // What was added is shown by an event, fitted by another, and its panel fitted by a third.
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round) {
        QCoreApplication::processEvents();
    }
    QWidget* top = activeWindow();
    const QWidget* pictured = top->windowType() == Qt::Popup ? m_window : top;
    return const_cast<QWidget*>(pictured)->grab().save(QDir(m_pictureFolder).filePath(name + QStringLiteral(".png")));
}

}  // namespace ironlab::ui
