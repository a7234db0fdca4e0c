// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/formula_dialog.h"

#include "ui/formulas/formula_label.h"
#include "ui/style/text_label.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ironlab::ui {

FormulaDialog::FormulaDialog(const InstrumentFormula& formula, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("formulaDialog"));
    setWindowTitle(tr("Formula: %1").arg(formula.title));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(new TextLabel(formula.title, TextRole::InstrumentTitle, present::Role::Text1, this));
    QStringList plain;
    for (const QString& markup : formula.symbols + formula.numbers) {
        column->addWidget(new FormulaLabel(markup, TextRole::FormulaText, this));
        plain.append(plainText(formulaFromMarkup(markup)));
    }
    column->addWidget(new TextLabel(formula.source, TextRole::Note, present::Role::Text2, this));
    auto* buttons = new QDialogButtonBox(this);
    auto* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    column->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this,
            [plain] { QGuiApplication::clipboard()->setText(plain.join(QLatin1Char('\n'))); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace ironlab::ui
