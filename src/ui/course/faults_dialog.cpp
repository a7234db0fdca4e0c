// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/faults_dialog.h"

#include "ui/course/fault_list.h"
#include "ui/style/enter_stays.h"
#include "ui/style/text_label.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr QSize kSize(940, 640);

}  // namespace

FaultsDialog::FaultsDialog(const QString& head, const Faults& faults, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("faultsDialog"));
    setWindowTitle(head);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    auto* column = new QVBoxLayout(this);
    auto* title = new TextLabel(head, TextRole::InstrumentTitle, present::Role::Text1, this);
    title->setObjectName(QStringLiteral("faults.head"));
    column->addWidget(title);
    auto* list = new FaultList(this);
    list->show(faults);
    column->addWidget(list, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    new EnterStays(*this);
}

void showFaults(const QString& head, const Faults& faults, QWidget* window)
{
    (new FaultsDialog(head, faults, window))->open();
}

}  // namespace ironlab::ui
