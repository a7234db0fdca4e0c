// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger.h>

#include <QDialog>

class QTableWidget;

namespace ironlab::ui {

class EventWords;

/// The ledger as a table of events, the state of its chain and the receipt of its head.
class LedgerView : public QDialog {
    Q_OBJECT

public:
    LedgerView(const lab::Ledger& ledger, const EventWords& words, const QString& trackTitle, QWidget* parent);

Q_SIGNALS:
    void exportWanted();
    void reportWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill(QTableWidget& table, const lab::Ledger& ledger, const EventWords& words);

    QTableWidget* m_table;
};

}  // namespace ironlab::ui
