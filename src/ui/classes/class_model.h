// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/class_entry.h>

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace ironlab::ui {

/// The entries of a class as a table for views. Numbers are aligned at the right; `Qt::UserRole` is what is sorted by.
class ClassModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<present::ClassEntry> entries);
    [[nodiscard]] const std::vector<present::ClassEntry>& entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<present::ClassEntry> m_entries;
};

/// Sorts by value and lets through what is looked for.
class ClassFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Which { All, LookAt, Unfinished, NotReadable };

    explicit ClassFilter(ClassModel* model, QObject* parent = nullptr);

    /// Words that a row contains, in whatever case, all of them.
    void setWords(const QString& words);
    void setWhich(Which which);
    /// The entry of a row as shown; null beyond the end.
    [[nodiscard]] const present::ClassEntry* entry(int row) const;
    /// What is shown, in the order it is shown in.
    [[nodiscard]] present::DataTable table(const QString& title) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    ClassModel* m_model;
    QStringList m_words;
    Which m_which = Which::All;
};

}  // namespace ironlab::ui
