// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <QTableWidget>

namespace ironlab::ui {

/// All faults of a file at once, each with its place; Return or a double click goes there.
class FaultTable : public QTableWidget {
    Q_OBJECT

public:
    explicit FaultTable(QWidget* parent);

    void setFaults(const Faults& faults);

Q_SIGNALS:
    void faultChosen(const ironlab::Fault& fault);

private:
    Faults m_faults;
};

}  // namespace ironlab::ui
