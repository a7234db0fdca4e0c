// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play/play_driver.h"

#include "ui/knobs/knob_slider.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/shown_text.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPixmap>
#include <QScrollArea>
#include <QTimer>

namespace ironlab::ui {
namespace {

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
    return std::visit(
        [this](const auto& step) {
            using Step = std::decay_t<decltype(step)>;
            if constexpr (std::is_same_v<Step, play::Click>) {
                return click(step);
            } else if constexpr (std::is_same_v<Step, play::Type>) {
                return type(step);
            } else if constexpr (std::is_same_v<Step, play::Key>) {
                return key(step);
            } else if constexpr (std::is_same_v<Step, play::Slide>) {
                return slide(step);
            } else if constexpr (std::is_same_v<Step, play::Choose>) {
                return choose(step);
            } else if constexpr (std::is_same_v<Step, play::Menu>) {
                return openMenu(step);
            } else if constexpr (std::is_same_v<Step, play::Screenshot>) {
                return takePicture(step.name) ? QString() : tr("the picture “%1” cannot be saved.").arg(step.name);
            } else {
                return expect(step);
            }
        },
        action);
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

QWidget* PlayDriver::reachableWidget(const QString& name, QString& problem) const
{
    QWidget* widget = visibleWidget(name);
    if (widget == nullptr) {
        problem = tr("nothing visible is called “%1”.").arg(name);
        return nullptr;
    }
    if (!widget->isEnabled()) {
        problem = tr("“%1” is disabled.").arg(name);
        return nullptr;
    }
    scrollIntoView(*widget);
    const QWidget* top = widget->window();
    const QWidget* hit = top->childAt(widget->mapTo(top, widget->rect().center()));
    if (hit != widget && (hit == nullptr || !widget->isAncestorOf(hit))) {
        problem = hit == nullptr ? tr("“%1” lies outside its window.").arg(name)
                                 : tr("“%1” is covered by “%2”.").arg(name, hit->objectName());
        return nullptr;
    }
    return widget;
}

QString PlayDriver::click(const play::Click& step)
{
    QString problem;
    QWidget* widget = reachableWidget(step.object, problem);
    if (widget == nullptr) {
        return problem;
    }
    input::click(*widget, widget->rect().center());
    return {};
}

QString PlayDriver::type(const play::Type& step)
{
    QString problem;
    QWidget* widget = reachableWidget(step.into, problem);
    if (widget == nullptr) {
        return problem;
    }
    input::click(*widget, widget->rect().center());
    input::key(*widget, step.keepText ? QKeyCombination(Qt::CTRL, Qt::Key_End) : QKeyCombination(Qt::CTRL, Qt::Key_A));
    input::type(*widget, step.text);
    return {};
}

QString PlayDriver::key(const play::Key& step)
{
    for (int i = 0; i < step.times; ++i) {
        input::keys(*activeWindow(), step.keys);
    }
    return {};
}

QString PlayDriver::slide(const play::Slide& step)
{
    QString problem;
    auto* knob = qobject_cast<KnobSlider*>(reachableWidget(step.object, problem));
    auto* groove = knob == nullptr ? nullptr : knob->findChild<QWidget*>(step.object + QStringLiteral(".slider"));
    if (groove == nullptr) {
        return problem.isEmpty() ? tr("“%1” is not a slider.").arg(step.object) : problem;
    }
    const QRect area = groove->rect();
    const double margin = 8.0;
    const auto place = [&](double value) {
        const double x = margin + knob->scale().positionOf(value) * (area.width() - 2 * margin);
        return QPoint(qRound(x), area.center().y());
    };
    const QPoint from = place(knob->value());
    const QPoint to = place(step.to);
    input::press(*groove, from);
    constexpr int kMoves = 6;
    for (int i = 1; i <= kMoves; ++i) {
        input::moveTo(*groove, from + (to - from) * i / kMoves, true);
    }
    input::release(*groove, to);
    return {};
}

QString PlayDriver::choose(const play::Choose& step)
{
    QString problem;
    auto* box = qobject_cast<QComboBox*>(reachableWidget(step.in, problem));
    if (box == nullptr) {
        return problem.isEmpty() ? tr("“%1” is not a list to choose from.").arg(step.in) : problem;
    }
    const int target = box->findText(step.text, Qt::MatchContains);
    if (target < 0) {
        return tr("“%1” has no entry “%2”.").arg(step.in, step.text);
    }
    box->setFocus(Qt::OtherFocusReason);
    box->showPopup();
    QCoreApplication::processEvents();
    QWidget* popup = QApplication::activePopupWidget();
    QWidget& receiver = popup == nullptr ? *box : *popup;
    input::key(receiver, QKeyCombination(Qt::Key_Home));
    for (int i = 0; i < target; ++i) {
        input::key(receiver, QKeyCombination(Qt::Key_Down));
    }
    input::key(receiver, QKeyCombination(Qt::Key_Return));
    return {};
}

QString PlayDriver::openMenu(const play::Menu& step)
{
    auto* window = qobject_cast<QMainWindow*>(m_window);
    if (window == nullptr) {
        return tr("the window has no menu.");
    }
    QMenuBar* bar = window->menuBar();
    QAction* entry = actionNamed(bar->actions(), step.path.front());
    if (entry == nullptr) {
        return tr("there is no menu “%1”.").arg(step.path.front());
    }
    input::click(*bar, bar->actionGeometry(entry).center());
    QMenu* menu = entry->menu();
    for (const QString& name : step.path.mid(1)) {
        entry = menu == nullptr ? nullptr : actionNamed(menu->actions(), name);
        if (entry == nullptr || !entry->isEnabled()) {
            QApplication::activePopupWidget() != nullptr ? void(QApplication::activePopupWidget()->close()) : void();
            return entry == nullptr ? tr("the menu has no entry “%1”.").arg(name)
                                    : tr("the menu entry “%1” is disabled.").arg(name);
        }
        input::click(*menu, menu->actionGeometry(entry).center());
        menu = entry->menu();
    }
    return {};
}

QString PlayDriver::expect(const play::Expect& step) const
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
