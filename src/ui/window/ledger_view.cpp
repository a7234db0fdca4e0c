// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ledger_view.h"

#include "ui/panels/event_words.h"
#include "ui/style/enter_stays.h"
#include "ui/style/qt_text.h"
#include "ui/style/selectable_label.h"
#include "ui/style/table_heads.h"
#include "ui/style/text_label.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ironlab::ui {
LedgerView::LedgerView(const lab::Ledger& ledger, const EventWords& words, const QString& trackTitle, QWidget* parent)
    : QDialog(parent),
      m_table(new QTableWidget(this))
{
    setObjectName(QStringLiteral("ledgerView"));
    setWindowTitle(tr("Ledger of %1").arg(trackTitle));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(980, 560);
    auto* column = new QVBoxLayout(this);
    const auto broken = ledger.verifyChain();
    auto* chain = new TextLabel(
        broken
            ? qtText(broken->sentence)
            : tr("Nothing in it was changed: its chain of checksums is whole. Events: %1.").arg(ledger.events().size()),
        TextRole::BodyStrong, broken ? present::Role::Fails : present::Role::Text1, this);
    chain->setObjectName(QStringLiteral("ledger.chain"));
    column->addWidget(chain);
    auto* receipt = new SelectableLabel(tr("Receipt of its end: %1").arg(qtText(ledger.receipt())), TextRole::Body,
                                        present::Role::Text1, this);
    receipt->setObjectName(QStringLiteral("ledger.receipt"));
    column->addWidget(receipt);
    auto* table = m_table;
    // The arrows walk through its cells; Tab goes on to the buttons.
    table->setTabKeyNavigation(false);
    table->setObjectName(QStringLiteral("ledger.events"));
    table->setAccessibleName(tr("Events of the ledger"));
    fill(*table, ledger, words);
    column->addWidget(table, 1);
    column->addWidget(new TextLabel(
        tr("The ledger shows what was recorded and whether it was changed by accident or by "
           "hand. It cannot prove who sat at the keyboard. Hand in the ledger, as JSON: it is what is checked and "
           "graded. The report is the same mission to read."),
        TextRole::Note, present::Role::Text2, this));
    auto* buttons = new QDialogButtonBox(this);
    auto* save = buttons->addButton(tr("Export as JSON…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("ledger.export"));
    auto* report = buttons->addButton(tr("Export a report…"), QDialogButtonBox::ActionRole);
    report->setObjectName(QStringLiteral("ledger.report"));
    buttons->addButton(QDialogButtonBox::Close)->setObjectName(QStringLiteral("ledger.close"));
    column->addWidget(buttons);
    connect(save, &QPushButton::clicked, this, &LedgerView::exportWanted);
    connect(report, &QPushButton::clicked, this, &LedgerView::reportWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    new EnterStays(*this);
}

void LedgerView::fill(QTableWidget& table, const lab::Ledger& ledger, const EventWords& words)
{
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setTabKeyNavigation(false);
    table.setColumnCount(5);
    table.setHorizontalHeaderLabels({tr("#"), tr("Time"), tr("Part"), tr("What"), tr("Contents")});
    setPlainHeads(table);
    table.setRowCount(static_cast<int>(ledger.events().size()));
    int row = 0;
    for (const lab::Event& event : ledger.events()) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(event.time.time_since_epoch().count());
        const auto part = event.payload.integerAt("part");
        const QStringList cells{QString::number(event.seq), time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                                part && *part > 0 ? QString::number(*part) : QString(), eventName(event.kind),
                                words(event)};
        for (int col = 0; col < cells.size(); ++col) {
            auto* item = new QTableWidgetItem(cells[col]);
            item->setToolTip(cells[col]);
            table.setItem(row, col, item);
        }
        ++row;
    }
    setNumberColumn(table, 0);
    for (int col = 0; col < 4; ++col) {
        table.resizeColumnToContents(col);
    }
    table.horizontalHeader()->setStretchLastSection(true);
    // What somebody wrote is read to its end.
    table.setWordWrap(true);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

/// The end is what somebody looks for; rows have their heights only now.
void LedgerView::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_table->scrollToBottom();
}

}  // namespace ironlab::ui
