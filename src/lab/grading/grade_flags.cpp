// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/grade_flags.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/seal.h>

#include <algorithm>
#include <set>

namespace ironlab::lab {
namespace {

/// As many turns within as long are more than a hand makes on sliders.
constexpr std::size_t kFastTurns = 8;
constexpr std::chrono::milliseconds kFastTime{2000};
/// A clock that a server sets right goes back by less.
constexpr std::chrono::milliseconds kClockSlack{2000};

std::string shown(std::uint64_t count, const char* one, const char* many)
{
    return countText(static_cast<double>(count)) + ' ' + (count == 1 ? one : many);
}

std::string inEvents(const std::vector<std::uint64_t>& events)
{
    return events.size() == 1 ? "event " + std::to_string(events.front())
                              : "events " + std::to_string(events.front()) + " to " + std::to_string(events.back());
}

/// Collects the flags of one ledger.
class Flags {
public:
    Flags(const Ledger& ledger, const GradeReport& report, const Course& course)
        : m_ledger(ledger),
          m_report(report),
          m_course(course)
    {
    }

    std::vector<Flag> all()
    {
        chain();
        results();
        clock();
        speed();
        belonging();
        seed();
        receipts();
        return std::move(m_flags);
    }

private:
    void add(FlagKind kind, std::string reason, std::vector<std::uint64_t> events = {}, std::string aboutOthers = {})
    {
        m_flags.push_back({kind, std::move(reason), std::move(events), std::move(aboutOthers)});
    }

    void chain()
    {
        if (const auto& broken = m_report.replay.chain)
            add(FlagKind::ChainBroken,
                broken->sentence + " An editor or a tool that synchronizes files can do that as well.",
                {broken->event});
    }

    void results()
    {
        std::vector<std::uint64_t> order;
        std::vector<std::uint64_t> results;
        for (const Disagreement& found : m_report.replay.disagreements)
            (found.what == "order" ? order : results).push_back(found.event);
        const auto sentence = [&](bool isOrder) {
            const auto& all = m_report.replay.disagreements;
            return std::find_if(all.begin(), all.end(),
                                [&](const Disagreement& each) { return (each.what == "order") == isOrder; })
                ->sentence;
        };
        if (!results.empty())
            add(FlagKind::ResultDiffers,
                shown(results.size(), "claim is", "claims are")
                    + " not borne out by the model. The first: " + sentence(false)
                    + (m_report.replay.filesDiffer
                           ? " Mission, presets or lab are not those that it was recorded with, which may be why."
                           : ""),
                results);
        if (!order.empty())
            add(FlagKind::OrderBroken,
                shown(order.size(), "event stands", "events stand")
                    + " where the lab would not have put it. The first: " + sentence(true),
                order);
    }

    void clock()
    {
        const auto& events = m_ledger.events();
        for (std::size_t i = 1; i < events.size(); ++i) {
            const auto back = events[i - 1].time - events[i].time;
            if (back > kClockSlack) {
                add(FlagKind::ClockBackwards,
                    "Event " + std::to_string(events[i].seq) + " is "
                        + quantityText(std::chrono::duration<double>(back).count(), "s")
                        + " earlier than the one before it. The computer's clock may have been set.",
                    {events[i].seq});
                return;
            }
        }
    }

    void speed()
    {
        std::vector<const Event*> turns;
        for (const Event& event : m_ledger.events())
            if (event.kind == EventKind::KnobMoved)
                turns.push_back(&event);
        for (std::size_t i = kFastTurns; i <= turns.size(); ++i) {
            const Event& first = *turns[i - kFastTurns];
            const Event& last = *turns[i - 1];
            const auto took = last.time - first.time;
            if (took < std::chrono::milliseconds{0} || took >= kFastTime)
                continue;
            add(FlagKind::TurnsTooFast,
                shown(kFastTurns, "turn", "turns") + " within "
                    + quantityText(std::chrono::duration<double>(took).count(), "s") + " ("
                    + inEvents({first.seq, last.seq}) + "): faster than hands turn knobs, as a script would.",
                {first.seq, last.seq});
            return;
        }
    }

    void belonging()
    {
        if (m_course.assignment && !m_course.assignment->allows(m_report.track))
            add(FlagKind::NotInAssignment,
                "The assignment does not offer the track \u201c" + m_report.track + "\u201d.");
        else if (m_course.assignment && m_report.assignment != m_course.assignment->id)
            add(FlagKind::NotInAssignment, m_report.assignment.empty()
                                               ? "Recorded without the assignment; graded by what the assignment asks."
                                               : "Recorded for the assignment \u201c" + m_report.assignment
                                                     + "\u201d; graded by what this one asks.");
        if (m_course.classList && m_course.classList->find(m_report.student) == nullptr)
            add(FlagKind::NotInClassList, m_report.student.empty()
                                              ? std::string("No student is named.")
                                              : "\u201c" + m_report.student + "\u201d is not in the class list.");
    }

    void seed()
    {
        if (!m_course.secret || !m_course.assignment)
            return;
        const std::string& student = m_report.student;
        if (m_report.seed == ticketFor(*m_course.secret, m_course.assignment->id, student).seed)
            return;
        const auto owner = m_course.issuedTo.find(m_report.seed);
        add(FlagKind::SeedDiffers,
            "The seed is not the one issued to this student. A token typed wrongly does that as well.", {},
            owner == m_course.issuedTo.end()
                ? std::string()
                : "It is the one issued to \u201c" + owner->second + "\u201d, not to \u201c" + student + "\u201d.");
    }

    void receipts()
    {
        const ClassMember* const member = m_course.classList ? m_course.classList->find(m_report.student) : nullptr;
        // Hashes, and so receipts, of an older format were others; see Grader::grade for the notice.
        if (member == nullptr || !m_report.migratedFrom.empty())
            return;
        std::map<int, std::string> locks;
        std::set<std::string> heads;
        for (const Event& event : m_ledger.events()) {
            heads.insert(receiptCode(event.hash));
            const auto part = event.payload.integerAt("part");
            if (event.kind == EventKind::PredictionLocked && part)
                locks.try_emplace(static_cast<int>(*part), receiptCode(event.hash));
        }
        for (const auto& [part, lock] : locks)
            checkReceipt(*member, part, locks);
        for (const auto& [part, receipt] : member->receipts)
            if (!locks.contains(part))
                add(FlagKind::ReceiptDiffers,
                    "A receipt of part " + std::to_string(part)
                        + " was handed in, but the ledger has no lock of that part. The ledger may be an earlier copy.",
                    {}, alsoWith(*member, receipt));
        if (!member->finalReceipt.empty() && !heads.contains(member->finalReceipt))
            add(FlagKind::ReceiptDiffers,
                "The receipt of the whole ledger, " + member->finalReceipt
                    + ", is not one of its events: its end is missing, or it is another one.");
    }

    void checkReceipt(const ClassMember& member, int part, const std::map<int, std::string>& locks)
    {
        const std::string& lock = locks.at(part);
        const auto handedIn = member.receipts.find(part);
        const std::string where = "part " + std::to_string(part);
        if (handedIn == member.receipts.end() && !m_course.classList->hasReceiptsOf(part))
            return;
        if (handedIn == member.receipts.end())
            add(FlagKind::ReceiptMissing,
                "No receipt was handed in for the lock of " + where + ". It may have been forgotten.", {},
                alsoWith(member, lock));
        else if (handedIn->second != lock)
            add(FlagKind::ReceiptDiffers,
                "The receipt handed in for " + where + " is " + handedIn->second + ", the ledger's is " + lock + ". "
                    + explanation(locks, part, handedIn->second),
                {}, alsoWith(member, handedIn->second, lock));
    }

    /// What may be behind a receipt that is not the one of its lock, as far as this ledger tells.
    static std::string explanation(const std::map<int, std::string>& locks, int part, const std::string& handedIn)
    {
        for (const auto& [other, lock] : locks)
            if (other != part && lock == handedIn)
                return "It is the receipt of part " + std::to_string(other) + ": the columns may have been exchanged.";
        return "The part was begun anew, the code was copied wrongly, or it is another ledger.";
    }

    /// Whose rows have these codes too: the one that was handed in, and the one that the ledger has.
    [[nodiscard]] std::string alsoWith(const ClassMember& member, const std::string& handedIn,
                                       const std::string& lock = {}) const
    {
        const auto others = [&](const std::string& code) {
            std::string names;
            for (const std::size_t place : m_course.classList->membersWithReceipt(code)) {
                const std::string& student = m_course.classList->members()[place].student;
                if (student != member.student)
                    names += (names.empty() ? "\u201c" : ", \u201c") + student + "\u201d";
            }
            return names;
        };
        const std::string same = others(handedIn);
        const std::string own = lock.empty() ? std::string() : others(lock);
        std::string text = same.empty() ? "" : handedIn + " stands in the class list with " + same + '.';
        if (!own.empty())
            text += (text.empty() ? "" : " ") + lock + " stands in the class list with " + own
                    + ": the rows may have been exchanged.";
        return text;
    }

    const Ledger& m_ledger;
    const GradeReport& m_report;
    const Course& m_course;
    std::vector<Flag> m_flags;
};

}  // namespace

std::vector<Flag> flagsOf(const Ledger& ledger, const GradeReport& report, const Course& course)
{
    return Flags(ledger, report, course).all();
}

}  // namespace ironlab::lab
