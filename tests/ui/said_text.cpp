// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "said_text.h"

#include "ui/formulas/formula_label.h"
#include "ui/style/selectable_label.h"
#include "ui/style/text_label.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

namespace ironlab::ui::test {
namespace {

QStringList heldBy(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const TextLabel*>(&widget)) {
        return {label->text()};
    }
    if (const auto* selectable = qobject_cast<const SelectableLabel*>(&widget)) {
        return {selectable->text()};
    }
    if (const auto* formula = qobject_cast<const FormulaLabel*>(&widget)) {
        return {plainText(formula->formula())};
    }
    if (const auto* plain = qobject_cast<const QLabel*>(&widget)) {
        return {plain->text()};
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return {button->text()};
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        return {line->text(), line->placeholderText()};
    }
    if (const auto* prose = qobject_cast<const QPlainTextEdit*>(&widget)) {
        return {prose->toPlainText(), prose->placeholderText()};
    }
    if (const auto* rich = qobject_cast<const QTextEdit*>(&widget)) {
        return {rich->toPlainText(), rich->placeholderText()};
    }
    QStringList entries;
    if (const auto* list = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < list->count(); ++i) {
            entries << list->itemText(i) << list->itemData(i, Qt::ToolTipRole).toString();
        }
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            entries << tabs->tabText(i) << tabs->tabToolTip(i) << tabs->tabWhatsThis(i);
        }
    }
    return entries;
}

void listen(QAccessibleInterface* heard, QStringList& texts, int depth)
{
    constexpr int kDeepest = 40;
    if (heard == nullptr || !heard->isValid() || depth > kDeepest) {
        return;
    }
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        texts << heard->text(kind);
    }
    for (int i = 0; i < heard->childCount(); ++i) {
        listen(heard->child(i), texts, depth + 1);
    }
}

}  // namespace

QStringList saidBy(const QWidget& window)
{
    QStringList texts;
    QList<const QWidget*> widgets{&window};
    for (const QWidget* inner : window.findChildren<QWidget*>()) {
        widgets << inner;
    }
    for (const QWidget* widget : widgets) {
        texts << widget->toolTip() << widget->statusTip() << widget->whatsThis() << widget->accessibleName()
              << widget->accessibleDescription() << widget->windowTitle() << heldBy(*widget);
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        texts << action->text() << action->toolTip() << action->statusTip() << action->whatsThis();
    }
    listen(QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&window)), texts, 0);
    texts.removeAll(QString());
    return texts;
}

QStringList saidByAllWindows()
{
    QStringList texts;
    for (const QWidget* top : QApplication::topLevelWidgets()) {
        texts << saidBy(*top);
    }
    return texts;
}

}  // namespace ironlab::ui::test
