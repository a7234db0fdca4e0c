// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/session/session_fold.h"

#include <ironlab/lab/replay.h>

namespace ironlab::lab {

/// Goes through the events of one ledger with a state of its own, computes afresh what each claims and collects what
/// does not agree.
class Replayer {
public:
    Replayer(const ReplayPlan& plan, const LedgerHeader& header, Replayed& replayed);

    /// The next event of the ledger.
    void check(const Event& event);

    /// What it knows of a part beside its state.
    struct Bench {
        ReplayedPart* part = nullptr;
        std::vector<NamedDesign> strays;  ///< designs that no knob of the part leads to
        std::optional<UtcTime> latest;    ///< when the part's last event was
    };
    [[nodiscard]] Bench& bench(int part) { return m_benches.at(part); }

private:
    void note(const Event& event, std::string what, const std::string& reason);
    void checkFact(const Event& event, int part, fact::Fact fact);
    [[nodiscard]] bool checkOrder(const Event& event, int part, const fact::Fact& fact);
    void keepTime(const Event& event, Bench& bench) const;
    void takeEffect(const Event& event, int part, const fact::Fact& fact);

    // What a fact claims, one function a kind; true where the fact may take effect. The recomputed verdict takes the
    // place of the claimed one.
    template <class Other>
    bool bearsOut(const Event& event, int part, Other& other);
    bool bearsOut(const Event& event, int part, fact::Locked& locked);
    bool bearsOut(const Event& event, int part, fact::Revised& revised);
    bool bearsOut(const Event& event, int part, fact::Observed& observed);
    bool bearsOut(const Event& event, int part, fact::Moved& moved);
    bool bearsOut(const Event& event, int part, fact::Undone& undone);
    bool bearsOut(const Event& event, int part, fact::Evaluated& evaluated);
    bool bearsOut(const Event& event, int part, fact::Captured& captured);
    bool bearsOut(const Event& event, int part, fact::NoFlipClaimed& claim);
    bool bearsOut(const Event& event, int part, fact::FractionClaimed& claim);
    bool bearsOut(const Event& event, int part, fact::AnswerMissed& missed);
    bool bearsOut(const Event& event, int part, fact::Answered& answered);

    bool checkChoice(const Event& event, int part, const std::string& choice);
    bool checkTurn(const Event& event, int part, const fact::Moved& moved);
    bool checkDesign(const Event& event, const NamedDesign& design, const NamedDesign& expected,
                     const std::string& what);
    void checkResult(const Event& event, const physics::Evaluation& evaluation);
    void checkVerdict(const Event& event, bool recorded, bool recomputed, const std::string& what);
    [[nodiscard]] bool isStray(int part, const NamedDesign& design) const;
    [[nodiscard]] bool isOpen(int part) const;
    [[nodiscard]] PartState& state(int part) { return m_benches.at(part).part->state; }

    const ReplayPlan& m_plan;
    SessionContext m_context;
    Replayed& m_replayed;
    bool m_isOfNewerLab;  ///< which may record more than this one knows
    std::map<int, Bench> m_benches;
};

}  // namespace ironlab::lab
