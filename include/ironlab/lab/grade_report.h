// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/replay.h>
#include <ironlab/lab/rubric.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

enum class CriterionState { Earned, Partly, Missed, PendingManual };
inline constexpr std::array kCriterionStates{CriterionState::Earned, CriterionState::Partly, CriterionState::Missed,
                                             CriterionState::PendingManual};
[[nodiscard]] std::string_view fileName(CriterionState state);  ///< "earned", "partly", "missed", "pending_manual"

/// A captured design as a text cites it, recomputed.
struct CitedEvidence {
    std::string id;
    bool exists = false;
    std::string label;    ///< "H100 SXM5 80 GB · Llama-3-70B …: 41.8 ms"
    std::string binding;  ///< "memory", "memory and compute, balanced"; empty where it does not run
    std::string figures;  ///< the four terms, MFU and rate in one line
};

/// A text for a person to mark, beside what it cites.
struct ManualText {
    std::string field;
    std::string label;
    std::string text;
    std::vector<CitedEvidence> evidence;
};

struct CriterionResult {
    Criterion criterion;
    CriterionState state = CriterionState::Missed;
    double earned = 0.0;                ///< points, to a hundredth
    double possible = 0.0;              ///< points that replay could give; 0 for a pending criterion
    double pending = 0.0;               ///< points that a person gives
    std::string because;                ///< one sentence
    std::vector<std::string> findings;  ///< for a person to look at; they cost nothing by themselves
    std::vector<ManualText> texts;
};

/// Points in three figures that are never added up: what replay found earned, what it could have found, what waits for a
/// person.
struct Points {
    double earned = 0.0;
    double possible = 0.0;
    double pending = 0.0;
};

enum class FlagKind {
    ChainBroken,     ///< the chain of hashes does not hold
    ResultDiffers,   ///< a recorded result is not the model's
    OrderBroken,     ///< something stands where the lab would not have let it
    ClockBackwards,  ///< a later event has an earlier time
    TurnsTooFast,    ///< more turns within a few seconds than hands make
    SeedDiffers,     ///< not the seed issued to this student
    ReceiptDiffers,  ///< a receipt handed in at the time is not in the ledger
    ReceiptMissing,  ///< the class list has no receipt for a part that was locked
    NotInClassList,
    NotInAssignment,  ///< another mission, track or assignment than the one that is graded
    SameLedger,       ///< the same events as another ledger of the class
    SameMoves,        ///< long runs of the same moves
    SameText          ///< the same prose
};
inline constexpr std::array kFlagKinds{FlagKind::ChainBroken,     FlagKind::ResultDiffers,  FlagKind::OrderBroken,
                                       FlagKind::ClockBackwards,  FlagKind::TurnsTooFast,   FlagKind::SeedDiffers,
                                       FlagKind::ReceiptDiffers,  FlagKind::ReceiptMissing, FlagKind::NotInClassList,
                                       FlagKind::NotInAssignment, FlagKind::SameLedger,     FlagKind::SameMoves,
                                       FlagKind::SameText};
[[nodiscard]] std::string_view fileName(FlagKind kind);  ///< "chain_broken", "result_differs", …

/// Something for a person to look at. It is no verdict and costs no points.
struct Flag {
    FlagKind kind = FlagKind::ChainBroken;
    std::string reason;  ///< one sentence, with what may explain it innocently where there is such a thing
    std::vector<std::uint64_t> events;
    std::string aboutOthers{};  ///< a sentence that names other students, for the instructor alone; mostly empty

    [[nodiscard]] std::string inFull() const { return aboutOthers.empty() ? reason : reason + ' ' + aboutOthers; }
};

/// A prediction beside the truth. It is information and earns or costs nothing.
struct PredictionReport {
    int part = 0;
    std::string choice, choiceLabel;
    std::string key, keyLabel;
    double number = 0.0;  ///< base units
    double truth = 0.0;
    std::string unit;  ///< "times", "ms", "%"
    int confidence = 0;
    bool isRight = false;  ///< the choice
    std::size_t revisions = 0;
    std::string observedChoice;  ///< empty where nothing was observed
    double observedNumber = 0.0;
};

struct PartReport {
    int part = 0;
    std::string title;
    Stage stage = Stage::Predict;
    int moves = 0;  ///< distinct configurations that count
    int turns = 0;
    int undone = 0;
    int missedClaims = 0;
    double seconds = 0.0;
    int minutesPlanned = 0;
    std::vector<std::string> unfinished;
};

/// What a ledger has in common with others, small enough to keep for a whole class.
struct LedgerSketch {
    std::uint64_t body = 0;            ///< of all events without their times
    std::uint64_t times = 0;           ///< of the times
    std::vector<std::uint64_t> moves;  ///< of runs of moves, the smallest ones
    std::vector<std::uint64_t> texts;  ///< of long texts
};

/// Everything that grading one ledger says.
struct GradeReport {
    std::string source;        ///< where it was found
    std::string sha256;        ///< of its bytes; empty where that was not asked for
    std::string trouble;       ///< why it was not graded, in a sentence; empty where it was
    Faults faults;             ///< of a file that is no ledger
    std::string migratedFrom;  ///< schema of an older format
    std::string student, mission, track, assignment, receipt;
    std::string missionTitle;  ///< "Cloud Titan"; empty where the mission is not installed
    std::uint64_t seed = 0;
    std::vector<CriterionResult> criteria;
    Points points;
    ReplayReport replay;
    std::vector<Flag> flags;
    std::vector<PredictionReport> predictions;
    std::vector<PartReport> parts;
    LedgerSketch sketch;

    [[nodiscard]] bool isGraded() const { return trouble.empty(); }
    /// "FullyGraded", "PendingManual" or "Failed", as gradebooks call it.
    [[nodiscard]] std::string_view progress() const;
    /// Graded, every automatic point earned and every claim borne out.
    [[nodiscard]] bool isPerfect() const;
};

inline constexpr std::string_view kGradeSchema = "ironlab/grade/1";

/// The JSON form `ironlab/grade/1`: one object, on one line where `isLine`.
[[nodiscard]] std::string gradeReportText(const GradeReport& report, bool isLine);

}  // namespace ironlab::lab
