// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monkey/fingers.h"

#include "ui/play/input_synthesis.h"

#include <QComboBox>
#include <QRegularExpression>
#include <QScrollArea>

namespace ironlab::ui::test {

QWidget* Fingers::any(const QString& pattern)
{
    QList<QWidget*> found =
        m_window->findChildren<QWidget*>(QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
    found.removeIf([](const QWidget* widget) { return !widget->isVisible() || !widget->isEnabled(); });
    return found.isEmpty() ? nullptr : m_chance.oneOf(found);
}

bool Fingers::click(QWidget* widget)
{
    if (widget == nullptr) {
        return false;
    }
    for (QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent)) {
            area->ensureWidgetVisible(widget);
        }
    }
    QWidget* window = widget->window();
    m_hand.click(*window, widget->mapTo(window, widget->rect().center()), Qt::LeftButton, Qt::NoModifier);
    return true;
}

bool Fingers::type(QWidget* field, const QString& text)
{
    if (!click(field)) {
        return false;
    }
    input::key(*m_window, QKeyCombination(Qt::CTRL, Qt::Key_A));
    input::type(*m_window, text);
    return true;
}

bool Fingers::choose(QWidget* list)
{
    const auto* box = qobject_cast<QComboBox*>(list);
    if (box == nullptr) {
        return false;
    }
    list->setFocus(Qt::OtherFocusReason);
    for (int i = m_chance.below(box->count()); i > 0; --i) {
        input::key(*m_window, QKeyCombination(Qt::Key_Down));
    }
    return true;
}

}  // namespace ironlab::ui::test
