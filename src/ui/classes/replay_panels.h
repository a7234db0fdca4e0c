// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/side_panel.h"

#include <QWidget>

class QTableWidget;

namespace ironlab::ui {

class StudentReplay;
class TextRows;
class WrittenText;

/// Beside the instruments of a replay: the event gone through last with what the model says of it, the prediction beside
/// the truth, the evidence captured so far.
class ReplayPanel : public SidePanel {
    Q_OBJECT

public:
    ReplayPanel(const StudentReplay& replay, QWidget* parent);

    void refresh();

private:
    /// A title and what stands below it. Both stay, whatever they say.
    struct Group {
        PanelSection* section;
        TextRows* rows;
    };
    [[nodiscard]] Group addGroup();
    void tellEvent();
    void tellPrediction();

    const StudentReplay& m_replay;
    Group m_event;
    Group m_prediction;
    Group m_evidence;
};

/// What was written so far, each text beside the designs that it cites. While it is hidden it does not follow the replay.
class ReplayWriting : public QWidget {
    Q_OBJECT

public:
    ReplayWriting(const StudentReplay& replay, QWidget* parent);

    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();

    const StudentReplay& m_replay;
    SidePanel* m_panel;
    PanelSection* m_nothing;  ///< says that nothing is written
    std::vector<WrittenText*> m_texts;
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
