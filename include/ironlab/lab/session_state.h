// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
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
    std::size_t event = 0;
    /// False: it lies within a hundredth of a slider's way of a move that counts, so it is kept and shown but does not
    /// count towards the part's number of configurations.
    bool counts = true;
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

/// How far a tier's flip is known. The sides are those of one configuration that differs in nothing but the batch.
struct FlipState {
    physics::Tier tier = physics::Tier::Cloud;
    bool memorySideSeen = false;
    bool computeSideSeen = false;
    bool noFlipClaimed = false;                 ///< and found true
    std::optional<double> lowBatch, highBatch;  ///< the closest batches seen on the memory and on the compute side
    int batches = 0;                            ///< seen, of the one configuration that the rest is about
    double within = 0.0;                        ///< how many times `lowBatch` the other may be; 0: as far as it likes
    std::string claimedAt;  ///< settings that the claim is about, "model scale 0.1"; empty where the part turns none
    std::string seenAt;     ///< settings of the configuration whose sides were seen
    [[nodiscard]] bool bothSidesSeen() const { return memorySideSeen && computeSideSeen; }
    [[nodiscard]] bool closeEnough() const { return within <= 0.0 || *highBatch <= within * *lowBatch; }
    [[nodiscard]] bool settled() const { return (bothSidesSeen() && closeEnough()) || noFlipClaimed; }
};
/// "flips between batch 64 and 128", "flips between batch 1 and 256: try one in between", "memory takes longer, seen at
/// batch 1", "memory takes longer, seen at 2 batches, the largest 8", "no flip within the slider at model scale 0.1",
/// "not visited yet". A flip that was seen comes before a claim that there is none elsewhere: "flips between batch 128 and
/// 256 at model scale 0.1; none at model scale 0.001, as claimed".
[[nodiscard]] std::string flipText(const FlipState& flip);
/// Where the part's other controls stand while the batch alone is turned: "model scale 0.1", "model scale 1, INT8". Times,
/// distances and switches, which move neither memory nor compute time, are left out.
[[nodiscard]] std::string besideTheBatch(const NamedDesign& design, const Mission& mission, const MissionPart& part,
                                         const Catalog& catalog);

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
    std::vector<Move> moves;  ///< distinct configurations, in order; the start is the first
    std::vector<Evidence> evidence;
    std::vector<FlipState> flips;
    std::optional<double> criticalFraction;        ///< claimed and right
    std::optional<NamedDesign> fractionClaimedOn;  ///< on the bench when it was claimed
    std::optional<Observation> observation;
    std::map<std::string, std::string> reflection;
    std::optional<std::string> stakeholderAnswer;
    std::optional<double> stakeholderNumber;
    std::optional<NamedDesign> answeredOn;  ///< on the bench when the stakeholder was answered
    std::vector<NamedDesign> trail;         ///< where the knobs stood, for undo and redo
    std::size_t position = 0;               ///< of `design` in the trail

    [[nodiscard]] int countingMoves() const;
};

/// Words in a text, parted by white space; a citation such as [E1] is none, a word right after itself no further one.
[[nodiscard]] int wordCount(std::string_view text);
/// Ids of evidence that a text cites as [E1], each once, in order.
[[nodiscard]] std::vector<std::string> citations(std::string_view text);

}  // namespace ironlab::lab
