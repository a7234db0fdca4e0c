// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/bench.h"

#include <ironlab/lab/session.h>

#include <QObject>

#include <optional>

namespace ironlab::ui {

class Workbook;

/// What an act changed, so that only what shows it is told.
enum class Change {
    Design = 0x1,    ///< where the knobs stand, undo and redo
    Moves = 0x2,     ///< recorded configurations
    Baseline = 0x4,  ///< the pinned design
    Evidence = 0x8,
    Progress = 0x10,  ///< claims and what still counts
    Stage = 0x20,     ///< predict, explore, observe, reflect, closed
    Writing = 0x40,   ///< reflection and the stakeholder's answer
    Prediction = 0x80,
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

/// The one door between the windows and a session: acts go in, one signal with what changed comes out. Widgets never
/// call physics and never touch the session.
class LabController : public QObject, public Bench {
    Q_OBJECT

public:
    explicit LabController(Workbook& workbook, QObject* parent = nullptr);

    [[nodiscard]] const lab::Mission& mission() const override;
    [[nodiscard]] const lab::Catalog& catalog() const override;
    [[nodiscard]] const lab::Session& session() const;
    [[nodiscard]] const Workbook& workbook() const { return m_workbook; }

    [[nodiscard]] int part() const override { return m_part; }
    [[nodiscard]] int partCount() const;
    [[nodiscard]] const lab::PartState& state() const override;
    [[nodiscard]] const LiveDesign& live() const override { return m_live; }
    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] const lab::KnobSpec* knob(lab::KnobId id) const;

    void showPart(int number);
    /// The design that turning a knob would give, without recording it.
    [[nodiscard]] lab::NamedDesign designWith(lab::KnobId knob, const lab::KnobValue& value) const;
    /// Follows a drag: instruments show the design, nothing is recorded.
    void preview(lab::KnobId knob, const lab::KnobValue& value);
    /// The end of a drag, or any other single act on a knob.
    bool turn(lab::KnobId knob, const lab::KnobValue& value);
    /// Any act. False where it was refused; `refused` has told why.
    bool submit(const lab::Command& command);
    /// The same for a part that is not on show: what was typed is kept even when the student moves on.
    bool submit(int part, const lab::Command& command);
    /// Text that is still being typed is kept beside the ledger until it is sent.
    bool saveDraft(const std::string& key, const std::string& text);
    [[nodiscard]] std::optional<std::string> draft(const std::string& key) const;

Q_SIGNALS:
    void partShown(int number);
    /// The design under the hands changed, by a drag or for good.
    void liveChanged();
    void changed(ironlab::ui::Changes what);
    void refused(const QString& reason);
    /// An event or a draft has reached the disk.
    void saved();
    /// A draft could not be saved.
    void notSaved(const QString& reason);
    /// Said just before an act that ends a stage, while its page still stands.
    void stageEnding();

private:
    void refreshLive();

    Workbook& m_workbook;
    int m_part = 1;
    LiveDesign m_live;
};

}  // namespace ironlab::ui
