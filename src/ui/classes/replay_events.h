// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

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

private:
    const StudentReplay& m_replay;
};

/// "12:04" of a time since the beginning, "1:02:04" from an hour on; a clock that went back is told with a minus.
[[nodiscard]] QString timeSinceStart(qint64 milliseconds);

}  // namespace ironlab::ui
