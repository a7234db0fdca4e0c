// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/fault_list.h"

#include "ui/style/fitted_columns.h"
#include "ui/style/qt_text.h"
#include "ui/style/table_heads.h"
#include "ui/style/text_label.h"

#include <ironlab/base/utf8.h>
#include <ironlab/lab/file_system.h>

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr std::size_t kMostBytes = std::size_t{8} << 20U;

/// Nothing of what is no text, such as a document or a picture that was named by mistake.
QString textOf(const std::string& file)
{
    lab::PosixFileSystem files;
    const auto text = lab::wholeFile(files, file, kMostBytes);
    const bool isText = text && text->find('\0') == std::string::npos && validUtf8Prefix(*text) == text->size();
    return isText ? QString::fromUtf8(QByteArray::fromStdString(*text)) : QString();
}

/// The widest that a column of words gets; its words then take more lines.
constexpr int kWidest = 230;
constexpr int kLine = 1;
constexpr int kColumn = 2;

}  // namespace

FaultList::FaultList(QWidget* parent)
    : QWidget(parent),
      m_count(new TextLabel({}, TextRole::BodyStrong, present::Role::Text1, this)),
      m_copy(new QPushButton(tr("Copy all"), this)),
      m_table(new QTableWidget(this)),
      m_file(new TextLabel({}, TextRole::NoteMedium, present::Role::Text2, this)),
      m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("faults"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_count->setObjectName(QStringLiteral("faults.count"));
    m_table->setObjectName(QStringLiteral("faults.table"));
    m_table->setAccessibleName(tr("Faults of the files"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setColumnCount(7);
    m_table->setHorizontalHeaderLabels(
        {tr("File"), tr("Line"), tr("Column"), tr("Where"), tr("Found"), tr("Expected"), tr("How to mend it")});
    setPlainHeads(*m_table);
    m_text->setObjectName(QStringLiteral("faults.text"));
    m_text->setAccessibleName(tr("The file with the fault"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(QStringLiteral("faults.copy"));
    m_copy->setAutoDefault(false);
    auto* head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_copy);
    column->addLayout(head);
    column->addWidget(m_table, 3);
    column->addWidget(m_file);
    column->addWidget(m_text, 4);
    connect(m_copy, &QPushButton::clicked, this, &FaultList::copy);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { showPlace(row); });
    show(Faults{});
}

void FaultList::show(const Faults& faults)
{
    const int row = m_table->currentRow();
    m_faults = faults;
    fill();
    m_count->show(faults.empty() ? tr("No fault.")
                                 : tr("Faults: %1. Choose one to see its place in the file.").arg(faults.size()));
    m_copy->setVisible(!faults.empty());
    m_table->setVisible(!faults.empty());
    m_file->setVisible(!faults.empty());
    if (faults.empty()) {
        m_text->hide();
    } else {
        m_table->setCurrentCell(std::clamp(row, 0, static_cast<int>(faults.size()) - 1), 0);
        showPlace(m_table->currentRow());
    }
}

void FaultList::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(m_faults.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Fault& fault = m_faults[static_cast<std::size_t>(row)];
        const QString name = qtText(std::filesystem::path(fault.file).filename().string());
        const QStringList cells{name,
                                QString::number(fault.line),
                                QString::number(fault.column),
                                qtText(fault.pointer),
                                qtText(fault.found),
                                qtText(fault.expected),
                                qtText(fault.fix)};
        for (int col = 0; col < cells.size(); ++col) {
            auto* item = new QTableWidgetItem(cells[col]);
            item->setToolTip(col == 0 ? qtText(fault.file) : cells[col]);
            m_table->setItem(row, col, item);
        }
    }
    setNumberColumn(*m_table, kLine);
    setNumberColumn(*m_table, kColumn);
    fitColumns(*m_table, themeOf(this).scaled(kWidest));
}

void FaultList::copy() const
{
    QGuiApplication::clipboard()->setText(qtText(describe(m_faults, m_faults.size())));
}

void FaultList::showPlace(int row)
{
    if (row < 0 || row >= static_cast<int>(m_faults.size())) {
        return;
    }
    const Fault& fault = m_faults[static_cast<std::size_t>(row)];
    const QString text = textOf(fault.file);
    const QString place = tr("%1, line %2, column %3").arg(qtText(fault.file)).arg(fault.line).arg(fault.column);
    m_file->show(text.isEmpty() ? tr("%1. There is no text to show of it.").arg(qtText(fault.file)) : place);
    m_text->setVisible(!text.isEmpty());
    m_text->setPlainText(text);
    const QTextBlock block = m_text->document()->findBlockByNumber(static_cast<int>(fault.line) - 1);
    if (!block.isValid()) {
        return;
    }
    QTextCursor cursor(block);
    const int column = std::min(static_cast<int>(fault.column) - 1, std::max(0, block.length() - 1));
    cursor.setPosition(block.position() + std::max(0, column));
    m_text->setTextCursor(cursor);
    QTextEdit::ExtraSelection line;
    line.cursor = QTextCursor(block);
    line.format.setBackground(themeOf(this).color(present::Role::FailsTint));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_text->setExtraSelections({line});
    m_text->centerCursor();
    // The beginning of a line says more than what stands around a far column.
    QScrollBar* across = m_text->horizontalScrollBar();
    if (m_text->cursorRect(cursor).right() + across->value() < m_text->viewport()->width()) {
        across->setValue(0);
    }
}

}  // namespace ironlab::ui
