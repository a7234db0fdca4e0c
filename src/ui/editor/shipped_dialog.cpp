// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/shipped_dialog.h"

#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ironlab::ui {

ShippedDialog::ShippedDialog(EditedKind kind, const lab::Catalog& catalog, QWidget* parent)
    : QDialog(parent),
      m_find(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("shippedDialog"));
    setWindowTitle(tr("New from a shipped preset"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 480);
    auto* column = new QVBoxLayout(this);
    column->addWidget(
        new TextLabel(tr("The copy keeps every figure with its source. Change what differs, and its source "
                         "with it."),
                      TextRole::Body, present::Role::Text2, this));
    m_find->setObjectName(QStringLiteral("shipped.find"));
    m_find->setAccessibleName(tr("Find a preset"));
    m_find->setPlaceholderText(tr("Find a name"));
    m_list->setObjectName(QStringLiteral("shipped.list"));
    m_list->setAccessibleName(tr("Shipped presets"));
    const auto add = [this](const std::string& name, const std::string& id, const std::string& file) {
        auto* item = new QListWidgetItem(qtText(name) + QStringLiteral("  ·  ") + qtText(id), m_list);
        item->setData(Qt::UserRole, qtText(file));
    };
    if (kind == EditedKind::Workload) {
        for (const auto* preset : catalog.workloads()) {
            add(preset->value.name, preset->value.id, preset->file);
        }
    } else {
        for (const auto* preset : catalog.accelerators()) {
            add(preset->value.name, preset->value.id, preset->file);
        }
    }
    m_list->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Begin from this one"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("shipped.take"));
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(m_find, &QLineEdit::textChanged, this, &ShippedDialog::filter);
    connect(m_list, &QListWidget::itemActivated, this, &ShippedDialog::take);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShippedDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ShippedDialog::filter(const QString& words)
{
    const QString wanted = words.trimmed();
    const QString atWord = QLatin1Char(' ') + wanted;
    int first = -1;
    int firstAtWord = -1;  // "L4" is the card of that name rather than an STM32L4R5
    for (int row = 0; row < m_list->count(); ++row) {
        const QString name = QLatin1Char(' ') + m_list->item(row)->text();
        const bool isShown = name.contains(wanted, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!isShown);
        first = isShown && first < 0 ? row : first;
        firstAtWord = firstAtWord < 0 && name.contains(atWord, Qt::CaseInsensitive) ? row : firstAtWord;
    }
    m_list->setCurrentRow(firstAtWord < 0 ? first : firstAtWord);
}

void ShippedDialog::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || item->isHidden()) {
        return;
    }
    const QString file = item->data(Qt::UserRole).toString();
    accept();
    Q_EMIT chosen(file);
}

}  // namespace ironlab::ui
