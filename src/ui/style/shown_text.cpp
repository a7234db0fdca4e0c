// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/shown_text.h"

#include "ui/formulas/formula_label.h"
#include "ui/style/selectable_label.h"
#include "ui/style/text_label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTabBar>
#include <QTextEdit>
#include <QWidget>

namespace ironlab::ui {
namespace {

QString ownText(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const TextLabel*>(&widget)) {
        return label->text();
    }
    if (const auto* label = qobject_cast<const SelectableLabel*>(&widget)) {
        return label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return button->text().remove(QLatin1Char('&'));
    }
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
        return field->text();
    }
    if (const auto* area = qobject_cast<const QTextEdit*>(&widget)) {
        return area->toPlainText();
    }
    if (const auto* area = qobject_cast<const QPlainTextEdit*>(&widget)) {
        return area->toPlainText();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        return box->currentText();
    }
    if (const auto* formula = qobject_cast<const FormulaLabel*>(&widget)) {
        return plainText(formula->formula());
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        QStringList names;
        for (int i = 0; i < tabs->count(); ++i) {
            names.append(tabs->tabText(i));
        }
        return names.join(QLatin1Char(' '));
    }
    return {};
}

void collect(const QWidget& widget, QStringList& texts)
{
    for (const QString& text : {ownText(widget), widget.accessibleName(), widget.accessibleDescription()}) {
        if (!text.isEmpty() && !texts.contains(text)) {
            texts.append(text);
        }
    }
    for (const QObject* child : widget.children()) {
        const auto* inner = qobject_cast<const QWidget*>(child);
        if (inner != nullptr && !inner->isHidden() && !inner->isWindow()) {
            collect(*inner, texts);
        }
    }
}

}  // namespace

QString shownText(const QWidget& widget)
{
    QStringList texts;
    collect(widget, texts);
    return texts.join(QLatin1Char('\n'));
}

}  // namespace ironlab::ui
