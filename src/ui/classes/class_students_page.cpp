// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_students_page.h"

#include "ui/classes/class_detail.h"
#include "ui/classes/row_delegate.h"
#include "ui/knobs/segmented_control.h"
#include "ui/style/hairline.h"
#include "ui/style/qt_text.h"
#include "ui/style/table_heads.h"
#include "ui/style/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ironlab::ui {
namespace {

constexpr int kDetailWidth = 320;
constexpr int kFilterHeight = 44;
constexpr int kRowHeight = 28;
/// Of the columns, in their order; what is to be looked at takes the rest, and the detail has all of it.
constexpr std::array kWidths{130, 100, 70, 78, 78, 120, 92, 76, 68, 108, 160};
constexpr int kLeastFile = 96;
constexpr int kMostFile = 260;
constexpr int kLookAt = static_cast<int>(present::ClassColumn::LookAt);
constexpr int kFile = static_cast<int>(present::ClassColumn::File);

}  // namespace

ClassStudentsPage::ClassStudentsPage(QWidget* parent)
    : QWidget(parent),
      m_model(new ClassModel(this)),
      m_filter(new ClassFilter(m_model, this)),
      m_table(new QTableView(this)),
      m_detail(new ClassDetail(this))
{
    buildTable();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(buildFilter());
    column->addWidget(m_table, 1);
    row->addLayout(column, 1);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(m_detail);
    m_detail->setFixedWidth(themeOf(this).scaled(kDetailWidth));
    connect(m_detail, &ClassDetail::replayWanted, this, &ClassStudentsPage::openReplay);
}

void ClassStudentsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("class.table"));
    m_table->setAccessibleName(tr("Students of the class"));
    m_table->setAccessibleDescription(
        tr("Return opens the replay of the current student. Control and C copies the marked rows."));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    setPlainHeads(*m_table);
    m_table->verticalHeader()->setDefaultSectionSize(themeOf(this).scaled(kRowHeight));
    m_table->horizontalHeader()->setSectionResizeMode(kLookAt, QHeaderView::Stretch);
    for (std::size_t i = 0; i < kWidths.size(); ++i) {
        m_table->setColumnWidth(static_cast<int>(i), themeOf(this).scaled(kWidths[i]));
    }
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &ClassStudentsPage::openReplay);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClassStudentsPage::showCurrent);
}

QWidget* ClassStudentsPage::buildFilter()
{
    auto* strip = new QWidget(this);
    strip->setFixedHeight(themeOf(this).scaled(kFilterHeight));
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    m_words = new QLineEdit(strip);
    m_words->setObjectName(QStringLiteral("class.find"));
    m_words->setAccessibleName(tr("Find in the table"));
    m_words->setPlaceholderText(tr("Find a name, a file or a word"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(themeOf(this).scaled(300));
    m_which = new SegmentedControl(
        QStringLiteral("class.which"), tr("Which ledgers are shown"),
        {{QStringLiteral("all"), tr("All"), tr("Every ledger.")},
         {QStringLiteral("look"), tr("To be looked at"), tr("Ledgers with something for a person to look at.")},
         {QStringLiteral("unfinished"), tr("Unfinished"), tr("Ledgers with parts not closed.")},
         {QStringLiteral("unreadable"), tr("Not readable"), tr("Files that could not be graded, with their faults.")}},
        strip);
    m_which->setFitsText(true);
    m_which->setCurrent(QStringLiteral("all"));
    m_count = lineLabel({}, TextRole::Note, present::Role::Text2, strip);
    m_count->setObjectName(QStringLiteral("class.count"));
    row->addWidget(m_words, 1);
    row->addWidget(m_which);
    row->addStretch(1);
    row->addWidget(m_count);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        showCount();
    });
    connect(m_which, &SegmentedControl::choiceMade, this, [this](const QString& id) {
        m_filter->setWhich(id == QLatin1String("look")         ? ClassFilter::Which::LookAt
                           : id == QLatin1String("unfinished") ? ClassFilter::Which::Unfinished
                           : id == QLatin1String("unreadable") ? ClassFilter::Which::NotReadable
                                                               : ClassFilter::Which::All);
        showCount();
    });
    return strip;
}

void ClassStudentsPage::setEntries(std::vector<present::ClassEntry> entries)
{
    const bool hasOneMission = std::all_of(entries.begin(), entries.end(), [&](const present::ClassEntry& entry) {
        return entry.mission.empty() || entry.mission == entries.front().mission;
    });
    m_table->setColumnHidden(static_cast<int>(present::ClassColumn::Mission), hasOneMission);
    m_model->setEntries(std::move(entries));
    fitFiles();
    if (m_filter->rowCount() > 0) {
        m_table->setCurrentIndex(m_filter->index(0, 0));
    }
    showCurrent();
    showCount();
}

/// The names of the files stand whole: by them a person finds the file again.
void ClassStudentsPage::fitFiles()
{
    QStringList names{m_model->headerData(kFile, Qt::Horizontal, Qt::DisplayRole).toString()};
    for (int row = 0; row < m_model->rowCount(); ++row) {
        names.append(m_model->index(row, kFile).data().toString());
    }
    const Theme& theme = themeOf(this);
    m_table->setColumnWidth(
        kFile, std::clamp(columnWidth(*m_table, names), theme.scaled(kLeastFile), theme.scaled(kMostFile)));
}

void ClassStudentsPage::sortBy(int column)
{
    const auto* header = m_table->horizontalHeader();
    const bool isAgain = header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
    m_table->sortByColumn(column, isAgain ? Qt::DescendingOrder : Qt::AscendingOrder);
    Q_EMIT announced(isAgain ? tr("Sorted by %1, the largest first.")
                                   .arg(qtText(present::head(static_cast<present::ClassColumn>(column))))
                             : tr("Sorted by %1, the smallest first.")
                                   .arg(qtText(present::head(static_cast<present::ClassColumn>(column)))));
}

void ClassStudentsPage::copy()
{
    std::vector<const present::ClassEntry*> marked;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        marked.push_back(m_filter->entry(index.row()));
    }
    const bool isAll = marked.size() < 2;
    const present::DataTable table = isAll ? m_filter->table({}) : present::classTable(marked, {});
    QGuiApplication::clipboard()->setText(qtText(present::tsv(table)));
    Q_EMIT announced(tr("Copied with tabs between the columns. Rows: %1.").arg(table.rows.size()));
}

void ClassStudentsPage::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void ClassStudentsPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_detail->show(current.isValid() ? m_filter->entry(current.row()) : nullptr);
}

void ClassStudentsPage::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_count->show(shown == all ? tr("All %1 shown").arg(all) : tr("%1 of %2 shown").arg(shown).arg(all));
}

void ClassStudentsPage::openReplay()
{
    const QModelIndex current = m_table->currentIndex();
    const present::ClassEntry* entry = current.isValid() ? m_filter->entry(current.row()) : nullptr;
    if (entry == nullptr) {
        return;
    }
    if (entry->state == present::LedgerState::NotReadable) {
        Q_EMIT announced(tr("%1 cannot be replayed: %2").arg(qtText(entry->name()), qtText(entry->trouble)));
        return;
    }
    Q_EMIT replayWanted(qtText(entry->source));
}

bool ClassStudentsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            openReplay();
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace ironlab::ui
