// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger.h>

#include <QAbstractTableModel>
#include <QStringList>

namespace ironlab::ui {

class StudentReplay;

/// The events of a replayed ledger: number, time since the first, part and what, with a mark
/// where the model does not agree. The contents are told in words beside the list.
class ReplayEvents : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Time, Part, What, ColumnCount };

    ReplayEvents(const StudentReplay& replay, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Texts of a column of which one is the widest: a ledger may have a hundred thousand rows, too many to measure.
    [[nodiscard]] QStringList widest(Column column) const;

private:
    [[nodiscard]] QString shown(const lab::Event& event, Column column) const;

    const StudentReplay& m_replay;
};

/// "12:04" of a time since the beginning, "1:02:04" from an hour on; a clock that went back is told with a minus.
[[nodiscard]] QString timeSinceStart(qint64 milliseconds);

}  // namespace ironlab::ui
