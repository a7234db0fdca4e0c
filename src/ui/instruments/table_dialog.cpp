// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/table_dialog.h"

#include "ui/course/faults_dialog.h"
#include "ui/course/file_saving.h"
#include "ui/course/watermark.h"
#include "ui/formulas/cell_links.h"
#include "ui/formulas/number_link.h"
#include "ui/style/enter_stays.h"
#include "ui/style/qt_text.h"
#include "ui/style/table_heads.h"
#include "ui/style/text_label.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr QSize kFirstSize(720, 420);
constexpr int kLeastRows = 6;

/// Its heads and that many rows.
int heightOf(const QTableWidget& view, int rows)
{
    return view.horizontalHeader()->sizeHint().height() + rows * view.verticalHeader()->defaultSectionSize()
           + 2 * view.frameWidth();
}

}  // namespace

TableDialog::TableDialog(present::DataTable table, QWidget* parent, std::optional<TableNumbers> numbers)
    : QDialog(parent),
      m_table(std::move(table)),
      m_numbers(std::move(numbers)),
      m_news(new TextLabel({}, TextRole::Note, present::Role::Text2, this))
{
    setObjectName(QStringLiteral("tableDialog"));
    if (const QString mark = watermarkOf(parent); !mark.isEmpty()) {
        m_table.notes.push_back({tr("Made in").toStdString(), mark.toStdString()});
    }
    setWindowTitle(qtText(m_table.title));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new TextLabel(qtText(m_table.title), TextRole::InstrumentTitle, present::Role::Text1, this));
    addView(*column);
    addNotes(*column);
    column->addWidget(m_news);
    column->addStretch(0);
    addButtons(*column);
    new EnterStays(*this);
    // The least height of a layout takes each note for one line; where one wraps it needs more.
    resize(kFirstSize.width(), std::max(kFirstSize.height(), column->totalHeightForWidth(kFirstSize.width())));
}

void TableDialog::addView(QVBoxLayout& column)
{
    auto* view = new QTableWidget(this);
    // The arrows walk through its cells; Tab goes on to the buttons.
    view->setTabKeyNavigation(false);
    view->setObjectName(QStringLiteral("table"));
    view->setAccessibleName(qtText(m_table.title));
    fill(*view);
    if (m_numbers && view->rowCount() > 0) {
        const QString hint = tr("Click a number, or press Enter on it, to see where it comes from.");
        column.addWidget(new TextLabel(hint, TextRole::Note, present::Role::Text2, this));
        view->setAccessibleDescription(tr("Enter on a number shows where it comes from."));
        new CellLinks(*view, *m_numbers);
    }
    // Some rows stay in sight, however many notes follow.
    const int rows = std::min(view->rowCount(), kLeastRows);
    view->setMinimumHeight(heightOf(*view, rows));
    // No empty paper below a table of few rows.
    view->setMaximumHeight(heightOf(*view, view->rowCount()) + view->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    column.addWidget(view, 1);
}

void TableDialog::addNotes(QVBoxLayout& column)
{
    for (const auto& note : m_table.notes) {
        auto* label = new TextLabel(qtText(note.name) + QStringLiteral(": ") + qtText(note.value), TextRole::Note,
                                    present::Role::Text2, this);
        label->setObjectName(QStringLiteral("table.note"));
        column.addWidget(label);
        const auto numbers = present::numbersIn(label->text().toStdString());
        if (m_numbers && std::ranges::any_of(numbers, [this](const present::ShownNumber& number) {
                return m_numbers->all.metricOf(number).has_value();
            })) {
            new NumberLink(*label, [all = m_numbers->all] { return all; });
        }
    }
}

void TableDialog::addButtons(QVBoxLayout& column)
{
    auto* buttons = new QDialogButtonBox(this);
    auto* copyButton = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto* saveButton = buttons->addButton(tr("Save as CSV…"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    copyButton->setObjectName(QStringLiteral("table.copy"));
    saveButton->setObjectName(QStringLiteral("table.save"));
    column.addWidget(buttons);
    connect(copyButton, &QPushButton::clicked, this, &TableDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &TableDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TableDialog::fill(QTableWidget& view)
{
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setColumnCount(static_cast<int>(m_table.columns.size()));
    view.setRowCount(static_cast<int>(m_table.rows.size()));
    QStringList heads;
    for (const auto& head : m_table.columns) {
        heads.append(qtText(head.head));
    }
    view.setHorizontalHeaderLabels(heads);
    setPlainHeads(view);
    for (int row = 0; row < view.rowCount(); ++row) {
        for (int col = 0; col < view.columnCount(); ++col) {
            const auto& cell = m_table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(col)];
            auto* item = new QTableWidgetItem(qtText(cell.text));
            item->setData(kCellMetricRole, qtText(cell.metric));
            view.setItem(row, col, item);
        }
    }
    for (int col = 0; col < view.columnCount(); ++col) {
        if (m_table.columns[static_cast<std::size_t>(col)].isNumber) {
            setNumberColumn(view, col);
        }
    }
    view.resizeColumnsToContents();
    for (int col = 0; col < view.columnCount(); ++col) {
        view.setColumnHidden(col, isEmpty(col));
    }
    // Words may take the rest of the width; a number would stand far from the ones it is compared with.
    view.horizontalHeader()->setStretchLastSection(!m_table.columns.empty() && !m_table.columns.back().isNumber);
}

/// A column that this figure has no use for; copies keep it, so that they always have the same ones.
bool TableDialog::isEmpty(int column) const
{
    return !m_table.rows.empty() && std::ranges::all_of(m_table.rows, [column](const auto& row) {
        return row[static_cast<std::size_t>(column)].text.empty();
    });
}

void TableDialog::copy()
{
    QGuiApplication::clipboard()->setText(qtText(present::tsv(m_table)));
    m_news->show(tr("Copied with tabs between the columns."));
}

void TableDialog::save()
{
    askWhereToSave({tr("Save the table"), QStringLiteral("table.saveDialog"), tr("CSV (*.csv)")}, this, this,
                   [this](const QString& path) {
                       const Faults faults = saveFile(path, QByteArray::fromStdString(present::csv(m_table)));
                       if (faults.empty()) {
                           m_news->show(tr("Saved %1.").arg(path));
                       } else {
                           showFaults(tr("The table was not saved."), faults, this);
                       }
                   });
}

}  // namespace ironlab::ui
