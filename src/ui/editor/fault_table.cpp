// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/fault_table.h"

#include "ui/classes/row_delegate.h"
#include "ui/style/qt_text.h"
#include "ui/style/table_heads.h"
#include "ui/style/theme.h"

#include <QHeaderView>

#include <array>

namespace ironlab::ui {
namespace {

constexpr std::array kWidths{70, 210, 260, 300};
constexpr int kRowHeight = 24;

}  // namespace

FaultTable::FaultTable(QWidget* parent) : QTableWidget(parent)
{
    setObjectName(QStringLiteral("editor.faults"));
    setAccessibleName(tr("Faults of the file"));
    setAccessibleDescription(tr("Return goes to the place of a fault."));
    setColumnCount(static_cast<int>(kWidths.size()) + 1);
    setItemDelegate(new RowDelegate(this));
    setHorizontalHeaderLabels({paddedHead(tr("place")), paddedHead(tr("where")), paddedHead(tr("found")),
                               paddedHead(tr("expected")), paddedHead(tr("what to do"))});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setPlainHeads(*this);
    verticalHeader()->setDefaultSectionSize(themeOf(this).scaled(kRowHeight));
    for (std::size_t i = 0; i < kWidths.size(); ++i) {
        setColumnWidth(static_cast<int>(i), themeOf(this).scaled(kWidths[i]));
    }
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableWidget::cellActivated, this,
            [this](int row, int /*column*/) { Q_EMIT faultChosen(m_faults[static_cast<std::size_t>(row)]); });
}

void FaultTable::setFaults(const Faults& faults)
{
    if (faults == m_faults && rowCount() == static_cast<int>(faults.size())) {
        return;
    }
    m_faults = faults;
    setRowCount(static_cast<int>(faults.size()));
    int row = 0;
    for (const Fault& fault : faults) {
        const QStringList cells{QStringLiteral("%1:%2").arg(fault.line).arg(fault.column),
                                fault.pointer.empty() ? tr("the whole file") : qtText(fault.pointer),
                                qtText(fault.found), qtText(fault.expected), qtText(fault.fix)};
        for (int col = 0; col < cells.size(); ++col) {
            auto* item = new QTableWidgetItem(cells[col]);
            item->setToolTip(cells[col]);
            setItem(row, col, item);
        }
        ++row;
    }
}

}  // namespace ironlab::ui
