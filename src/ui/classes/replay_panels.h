// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/side_panel.h"

#include <QWidget>

class QTableWidget;

namespace ironlab::ui {

class StudentReplay;

/// Beside the instruments of a replay: the event gone through last with what the model says of it, the prediction beside
/// the truth, the evidence captured so far.
class ReplayPanel : public SidePanel {
    Q_OBJECT

public:
    ReplayPanel(const StudentReplay& replay, QWidget* parent);

    void refresh();

private:
    void addEvent();
    void addPrediction();
    void addEvidence();
    [[nodiscard]] PanelSection* begin(const QString& title);

    const StudentReplay& m_replay;
    std::vector<QWidget*> m_sections;
};

/// What was written so far, each text beside the designs that it cites.
class ReplayWriting : public QWidget {
    Q_OBJECT

public:
    ReplayWriting(const StudentReplay& replay, QWidget* parent);

    void refresh();

private:
    const StudentReplay& m_replay;
    SidePanel* m_panel;
    std::vector<QWidget*> m_sections;
};

/// Every claim of the ledger that the model does not bear out, beside what it gives.
class ReplayClaims : public QWidget {
    Q_OBJECT

public:
    ReplayClaims(const StudentReplay& replay, QWidget* parent);

Q_SIGNALS:
    /// Return or a double click on a claim: its event.
    void eventWanted(std::size_t position);

private:
    void fill(QTableWidget& table, const StudentReplay& replay);
};

}  // namespace ironlab::ui
