// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/mission.h>
#include <ironlab/lab/session_state.h>
#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>

#include <string>
#include <vector>

namespace ironlab::present {

/// A stakeholder's proposal beside the student's design, each by its own evaluation under the load of the scene. Pointers
/// need to live only while the figure is built.
struct SceneInput {
    const physics::Evaluation* yours = nullptr;
    const physics::Evaluation* theirs = nullptr;
    std::string latencyName = "Latency";
    std::string rateUnit = "1/s";
    std::string unitsName = "units";     ///< plural, for the cost of a million: "tokens"
    physics::Requirements requirements;  ///< of the part, for the names of its walls
    bool isPriceEstimate = false;        ///< of at least one of the two
};

/// One figure that decides between the two.
struct SceneRow {
    struct Value {
        std::string text;
        bool fails = false;  ///< the wall that the figure belongs to is hit
        bool operator==(const Value&) const = default;
    };
    std::string metric;  ///< id of its formula, see present/formula_book.h; the bills' follows how small they are
    std::string name;
    Value yours;
    Value theirs;
    bool operator==(const SceneRow&) const = default;
};

struct SceneFigure {
    std::vector<SceneRow> rows;
    std::string factorNote;  ///< what the row of low utilisation is, and how it follows from those above it
    std::string note;        ///< "Prices: est." below them, else empty
    bool operator==(const SceneFigure&) const = default;
};

/// What a recorded answer is met with: the evidence, computed under the load of the scene for the design that stood on the
/// bench when it was given.
struct SceneReplyInput {
    SceneInput designs;
    std::string answered;     ///< "77.1 hops/s"; empty where no number is asked
    std::string tolerance;    ///< "5 %"
    std::string load;         ///< "200 hops/s"; empty where the scene names none
    std::string memoryName;   ///< of the working memory of the student's design, for the names of walls
    std::string theirMemory;  ///< of the proposal
    bool isProposal = false;  ///< the student's design is the proposal itself
    bool mayUndo = false;     ///< turns can be taken back, which brings the student's own design to the bench again
};
/// Whether a design is what is proposed, whatever load it is asked for.
[[nodiscard]] bool isProposed(const lab::StakeholderScene& scene, lab::NamedDesign design);

/// The design that stands as "yours" beside a proposal.
struct OwnDesign {
    enum class From {
        Bench,     ///< not answered yet: what is on the bench
        Answered,  ///< what was on the bench when the answer was given
        Pinned,    ///< that was the proposal itself, so the pinned baseline stands for it
        Start      ///< and nothing else is pinned: what the part began with
    };
    lab::NamedDesign design;
    From from = From::Bench;
};
/// Who puts the proposal on the bench to read its time and answers there has it compared with the baseline, not with itself. A
/// load at which two bills cross is always of the design on the bench.
[[nodiscard]] OwnDesign ownDesign(const lab::MissionPart& part, const lab::PartState& state,
                                  const lab::NamedDesign& onBench);
/// Which design that is: "The proposal was on the bench when you answered, so “yours” is the pinned baseline"; empty for what is
/// on the bench.
[[nodiscard]] std::string ownDesignText(OwnDesign::From from, bool isAnswered);

/// The number of an answer as it is told everywhere: "77.1 hops/s", "5.14 ms", "∞" of bills that never part.
[[nodiscard]] std::string sceneNumberText(const lab::MissionPart& part, const lab::Catalog& catalog, double number);

/// "Your 77.1 hops/s holds within 5 %. Yours passes every wall. Theirs fails: Sound to sound, MFU. At 200 hops/s
/// yours takes 1 machine at 0.370 USD a billion, theirs 6 at 0.951. These numbers speak for yours." What is argued
/// from the numbers stays the student's: none of it is judged.
[[nodiscard]] std::string sceneReply(const SceneReplyInput& input);

/// "Yours passes every wall. Theirs fails: Sound to sound, MFU.": what stands below the figures, so that a choice with no
/// mark among them is not taken for one that holds. Where the two are one design it says so, and how to compare another.
[[nodiscard]] std::string sceneVerdicts(const SceneReplyInput& input);
/// Whether a million units cost both designs less than a cent: then bills are told of a billion.
[[nodiscard]] bool tellsBillions(const SceneInput& input);

[[nodiscard]] SceneFigure sceneFigure(const SceneInput& input);
/// What fails says so before its number.
[[nodiscard]] DataTable dataTable(const SceneFigure& figure);

}  // namespace ironlab::present
