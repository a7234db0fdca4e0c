// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_model.h"

#include "ui/classes/row_delegate.h"
#include "ui/style/qt_text.h"

#include <algorithm>

namespace ironlab::ui {
namespace {

using present::ClassColumn;
using present::ClassEntry;

ClassColumn columnOf(int section)
{
    return static_cast<ClassColumn>(section);
}

bool isNumber(ClassColumn column)
{
    return column == ClassColumn::Earned || column == ClassColumn::Possible || column == ClassColumn::Pending
           || column == ClassColumn::Unfinished || column == ClassColumn::Minutes || column == ClassColumn::Moves;
}

/// All that a row has to say, where its cell is too narrow for it.
QString everything(const ClassEntry& entry, ClassColumn column)
{
    QStringList lines;
    const auto add = [&](const std::vector<std::string>& sentences) {
        for (const std::string& sentence : sentences) {
            lines.append(qtText(sentence));
        }
    };
    if (column == ClassColumn::LookAt) {
        lines.append(qtText(entry.trouble));
        add(entry.faults);
        add(entry.hints);
    } else if (column == ClassColumn::Unfinished) {
        add(entry.unfinished);
    } else {
        lines.append(qtText(present::cell(entry, column).text));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

/// Of a file its name; the whole path is in its tooltip, in exports and beside the table.
QString shown(const ClassEntry& entry, ClassColumn column)
{
    const QString text = qtText(present::cell(entry, column).text);
    return column == ClassColumn::File ? text.section(QLatin1Char('/'), -1) : text;
}

QVariant sortValue(const present::DataCell& cell, ClassColumn column)
{
    // The most to look at and the most unfinished stand together whatever their words.
    if (cell.value && column != ClassColumn::Student) {
        return *cell.value;
    }
    return isNumber(column) ? QVariant(-1.0) : QVariant(qtText(cell.text));
}

}  // namespace

void ClassModel::setEntries(std::vector<ClassEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int ClassModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ClassModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(present::kClassColumns);
}

QVariant ClassModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ClassEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const ClassColumn column = columnOf(index.column());
    switch (role) {
    case Qt::DisplayRole: return shown(entry, column);
    case Qt::UserRole: return sortValue(present::cell(entry, column), column);
    case Qt::ToolTipRole: return everything(entry, column);
    case Qt::AccessibleDescriptionRole: return everything(entry, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default: return {};
    }
}

QVariant ClassModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return paddedHead(qtText(present::head(columnOf(section))));
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(
            Qt::Alignment((isNumber(columnOf(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    return {};
}

ClassFilter::ClassFilter(ClassModel* model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    setSortRole(Qt::UserRole);
}

void ClassFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ClassFilter::setWhich(Which which)
{
    m_which = which;
    invalidateFilter();
}

const ClassEntry* ClassFilter::entry(int row) const
{
    const QModelIndex at = mapToSource(index(row, 0));
    return at.isValid() ? &m_model->entries()[static_cast<std::size_t>(at.row())] : nullptr;
}

present::DataTable ClassFilter::table(const QString& title) const
{
    std::vector<const ClassEntry*> shown;
    for (int row = 0; row < rowCount(); ++row) {
        shown.push_back(entry(row));
    }
    return present::classTable(shown, title.toStdString());
}

bool ClassFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const ClassEntry& entry = m_model->entries()[static_cast<std::size_t>(row)];
    const bool isNotReadable = entry.state == present::LedgerState::NotReadable;
    if ((m_which == Which::LookAt && entry.hints.empty())
        || (m_which == Which::Unfinished && entry.state != present::LedgerState::Unfinished)
        || (m_which == Which::NotReadable && !isNotReadable)) {
        return false;
    }
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        for (std::size_t i = 0; i < present::kClassColumns; ++i) {
            if (everything(entry, static_cast<ClassColumn>(i)).contains(word, Qt::CaseInsensitive)) {
                return true;
            }
        }
        return false;
    });
}

bool ClassFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(Qt::UserRole);
    const QVariant b = right.data(Qt::UserRole);
    const bool areNumbers = a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double;
    if (a.typeId() != b.typeId()) {
        return a.typeId() != QMetaType::Double;
    }
    return areNumbers ? a.toDouble() < b.toDouble() : a.toString().localeAwareCompare(b.toString()) < 0;
}

}  // namespace ironlab::ui
