// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/student_replay.h"

#include "ui/style/qt_text.h"

#include <ironlab/lab/ledger_fault.h>
#include <ironlab/lab/ledger_migration.h>

#include <QCoreApplication>

#include <algorithm>

namespace ironlab::ui {

Expected<std::unique_ptr<StudentReplay>, Faults> StudentReplay::open(std::shared_ptr<const ClassCourse> course,
                                                                     const std::string& source, const std::string& text)
{
    auto read = lab::readAnyLedger(source, text, lab::kSubmissionLimits);
    if (!read) {
        return unexpected(read.error());
    }
    const lab::Mission* mission = course->missionOf(read->ledger.header());
    if (mission == nullptr) {
        const auto said = [](const char* words) {
            return QCoreApplication::translate("ironlab::ui::StudentReplay", words).toStdString();
        };
        const std::string fix = said(
            QT_TRANSLATE_NOOP("ironlab::ui::StudentReplay",
                              "open the lab with that mission (--missions), or grade by the assignment that has it"));
        return unexpected(Faults{lab::ledgerFault(
            source, text,
            {"/mission/id", '"' + read->ledger.header().missionId + '"',
             said(QT_TRANSLATE_NOOP("ironlab::ui::StudentReplay", "a mission that is installed here")), fix})});
    }
    std::unique_ptr<StudentReplay> replay(new StudentReplay);
    replay->m_course = std::move(course);
    replay->m_ledger = std::make_unique<lab::Ledger>(std::move(read->ledger));
    replay->m_plan = std::make_unique<lab::ReplayPlan>(*mission, replay->m_course->catalog());
    replay->m_words = std::make_unique<EventWords>(*mission, replay->m_course->catalog());
    replay->m_walk = std::make_unique<lab::ReplayWalk>(*replay->m_ledger, *replay->m_plan);
    replay->m_report = replay->m_course->grader().grade(source, text);
    replay->goTo(0);
    return replay;
}

const lab::PartState& StudentReplay::state() const
{
    return m_walk->replayed().parts.at(part()).state;
}

std::vector<const lab::Disagreement*> StudentReplay::disagreements() const
{
    std::vector<const lab::Disagreement*> found;
    for (const lab::Disagreement& each : m_walk->replayed().report.disagreements) {
        if (event() != nullptr && each.event == event()->seq) {
            found.push_back(&each);
        }
    }
    return found;
}

bool StudentReplay::differs(std::uint64_t event) const
{
    const auto& all = m_report.replay.disagreements;
    return std::any_of(all.begin(), all.end(), [&](const lab::Disagreement& each) { return each.event == event; })
           || (m_report.replay.chain && m_report.replay.chain->event == event);
}

void StudentReplay::goTo(std::size_t position)
{
    m_walk->goTo(position);
    m_live.design = state().design;
    m_live.evaluation = evaluated(m_live.design);
    m_live.pinned = state().pinned;
    m_live.baseline.reset();
    if (m_live.pinned) {
        m_live.baseline = evaluated(*m_live.pinned);
    }
}

}  // namespace ironlab::ui
