// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/base/expected.h>
#include <ironlab/lab/ledger.h>
#include <ironlab/lab/mission.h>

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ironlab::lab {

enum class Stage { Predict, Explore, Observe, Reflect, Closed };

struct Prediction {
    std::string choice;
    double number = 0.0;  ///< base unit of the question
    int confidence = 3;   ///< 1 guess .. 5 certain
    std::string receipt;  ///< head of the chain at the lock
    std::string time;     ///< UTC, ISO 8601
};

/// A recorded evaluation of a distinct configuration.
struct Move {
    int number = 0;  ///< 1, 2, 3 ... within the part
    NamedDesign design;
    physics::Evaluation evaluation;
    std::string fingerprint;
    std::size_t event = 0;
};

struct Evidence {
    std::string id;  ///< "E1"
    NamedDesign design;
    physics::Evaluation evaluation;
    std::string label;  ///< computed
    std::size_t event = 0;
};

struct Observation {
    std::string choice;
    double number = 0.0;
};

/// How far a tier's flip is known.
struct FlipState {
    physics::Tier tier = physics::Tier::Cloud;
    bool memorySideSeen = false;
    bool computeSideSeen = false;
    bool noFlipClaimed = false;                 ///< and found true
    std::optional<double> lowBatch, highBatch;  ///< the closest bracket seen, same configuration otherwise
    [[nodiscard]] bool settled() const { return (memorySideSeen && computeSideSeen) || noFlipClaimed; }
};

/// One thing that a part still needs, in words, with whether it is done.
struct Requirement {
    std::string text;
    bool done = false;
    int have = 0;
    int need = 0;
};

struct PartState {
    Stage stage = Stage::Predict;
    std::optional<Prediction> prediction;
    std::vector<Prediction> revisions;
    NamedDesign design;  ///< where the knobs stand
    std::optional<NamedDesign> pinned;
    std::vector<Move> moves;  ///< distinct configurations, in order
    std::vector<Evidence> evidence;
    std::vector<FlipState> flips;
    std::optional<double> criticalFraction;  ///< claimed and right
    std::optional<Observation> observation;
    std::map<std::string, std::string> reflection;
    std::optional<std::string> stakeholderAnswer;
    std::optional<double> stakeholderNumber;
};

/// What a person can do. Each is one deliberate act and becomes one or two events.
struct LockPrediction {
    std::string choice;
    double number = 0.0;
    int confidence = 3;
};
struct RevisePrediction {
    std::string choice;
    double number = 0.0;
    int confidence = 3;
};
struct TurnKnob {
    KnobId knob = KnobId::Batch;
    KnobValue value;
};  ///< a drag is one turn, sent at its end
struct PinBaseline {};
struct CaptureEvidence {};
struct ClaimNoFlip {
    physics::Tier tier = physics::Tier::Cloud;
};
struct ClaimCriticalFraction {
    double value = 0.0;
};
struct RecordObservation {
    std::string choice;
    double number = 0.0;
};
struct SaveReflection {
    std::string field;
    std::string text;
};
struct AnswerStakeholder {
    std::string text;
    std::optional<double> number;
};
struct ClosePart {};
struct UndoTurn {};
struct RedoTurn {};
struct ResetDesign {};
struct AddNote {
    std::string text;
};
using Command = std::variant<LockPrediction, RevisePrediction, TurnKnob, PinBaseline, CaptureEvidence, ClaimNoFlip,
                             ClaimCriticalFraction, RecordObservation, SaveReflection, AnswerStakeholder, ClosePart,
                             UndoTurn, RedoTurn, ResetDesign, AddNote>;

/// Why a command was refused: a sentence for the person.
struct Refusal {
    std::string reason;
};

/// One student's way through one mission. The only way in is `submit`; what happened is in the ledger, and the state
/// is a fold over the ledger's events, so that resuming and replaying are the same thing.
class Session {
public:
    using EventSink = std::function<Expected<void, std::string>(const Event&)>;

    /// A fresh session. `sink` is given every event before it takes effect (the store makes it durable); its error
    /// becomes the refusal and nothing changes.
    Session(const Mission& mission, const Catalog& catalog, const Clock& clock, std::string studentId,
            std::uint64_t seed, EventSink sink = {});
    /// The session as a ledger left it. The error names the first event that does not fit the mission.
    [[nodiscard]] static Expected<Session, std::string> resumed(const Mission& mission, const Catalog& catalog,
                                                                const Clock& clock, Ledger ledger, EventSink sink = {});

    [[nodiscard]] Expected<void, Refusal> submit(int part, const Command& command);

    [[nodiscard]] const Mission& mission() const;
    [[nodiscard]] const Catalog& catalog() const;
    [[nodiscard]] const Ledger& ledger() const;
    [[nodiscard]] const PartState& part(int number) const;
    /// A part opens when the one before it is closed.
    [[nodiscard]] bool isOpen(int part) const;
    /// The part's question with its options; the key only once the part's observation is recorded.
    [[nodiscard]] const PosedQuestion& question(int part) const;
    [[nodiscard]] bool mayReveal(int part) const;
    /// What still counts, in the order a student meets it.
    [[nodiscard]] std::vector<Requirement> requirements(int part) const;
    [[nodiscard]] bool mayObserve(int part) const;
    [[nodiscard]] bool mayClose(int part) const;
    [[nodiscard]] bool canUndo(int part) const;
    [[nodiscard]] bool canRedo(int part) const;
    /// Evaluates any design under a part's requirements without recording it (live dragging).
    [[nodiscard]] physics::Evaluation preview(int part, const NamedDesign& design) const;
};

}  // namespace ironlab::lab
