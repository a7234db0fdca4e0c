// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classes/class_course.h"
#include "ui/panels/event_words.h"
#include "ui/window/bench.h"

#include <ironlab/lab/replay_walk.h>

#include <QString>

#include <memory>

namespace ironlab::ui {

/// One student's ledger with its report, gone through event by event: the bench as the model bears it out at each place.
/// Everything in it is read; nothing can be recorded.
class StudentReplay final : public Bench {
public:
    /// `text` is what was handed in, `source` where. The error is all that is wrong with it.
    [[nodiscard]] static Expected<std::unique_ptr<StudentReplay>, Faults> open(
        std::shared_ptr<const ClassCourse> course, const std::string& source, const std::string& text);

    [[nodiscard]] const lab::Mission& mission() const override { return m_plan->mission(); }
    [[nodiscard]] const lab::Catalog& catalog() const override { return m_course->catalog(); }
    [[nodiscard]] int part() const override { return m_walk->part(); }
    [[nodiscard]] const lab::PartState& state() const override;
    [[nodiscard]] const LiveDesign& live() const override { return m_live; }
    [[nodiscard]] bool isOpen() const override
    {
        return m_ledger->header().purpose == lab::LedgerPurpose::Demonstration;
    }

    [[nodiscard]] const lab::Ledger& ledger() const { return *m_ledger; }
    /// Of the whole ledger.
    [[nodiscard]] const lab::GradeReport& report() const { return m_report; }
    [[nodiscard]] const EventWords& words() const { return *m_words; }
    [[nodiscard]] const lab::PosedQuestion& question() const { return m_plan->question(part()); }
    [[nodiscard]] std::size_t eventCount() const { return m_walk->eventCount(); }
    [[nodiscard]] std::size_t position() const { return m_walk->position(); }
    [[nodiscard]] const lab::Event* event() const { return m_walk->event(); }
    /// What the model does not bear out of the event gone through last.
    [[nodiscard]] std::vector<const lab::Disagreement*> disagreements() const;
    [[nodiscard]] bool differs(std::uint64_t event) const;
    void goTo(std::size_t position);

private:
    StudentReplay() = default;

    std::shared_ptr<const ClassCourse> m_course;
    std::unique_ptr<lab::Ledger> m_ledger;
    std::unique_ptr<lab::ReplayPlan> m_plan;
    std::unique_ptr<EventWords> m_words;
    std::unique_ptr<lab::ReplayWalk> m_walk;
    lab::GradeReport m_report;
    LiveDesign m_live;
};

}  // namespace ironlab::ui
