// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/named_design.h>
#include <ironlab/physics/ratios.h>

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// The picture on a track's tab.
enum class MissionIcon { Cloud, Car, Glasses, Ear };
inline constexpr std::array kMissionIcons{MissionIcon::Cloud, MissionIcon::Car, MissionIcon::Glasses, MissionIcon::Ear};
[[nodiscard]] std::string_view fileName(MissionIcon icon);  ///< "cloud", "car", "glasses", "ear"

/// The controls a part can open. Each turns one field of the design; the mission says which, in what range.
enum class KnobId {
    Tier,  ///< picks the accelerator of a hardware tier
    Accelerator,
    Batch,
    ModelScale,
    Context,
    WeightPrecision,
    ComputePrecision,
    KvPrecision,
    Fusion,
    FrameworkTax,
    AcceleratorSpeedup,
    SpeedupTarget,
    Overlap,
    Distance,
    LinkRate,
    ZeroLatency,
    PowerMode,
    PeakScale,
    BandwidthScale,
    OsMode,
    ArrivalRate,
    Count
};
inline constexpr std::array kKnobIds{KnobId::Tier,
                                     KnobId::Accelerator,
                                     KnobId::Batch,
                                     KnobId::ModelScale,
                                     KnobId::Context,
                                     KnobId::WeightPrecision,
                                     KnobId::ComputePrecision,
                                     KnobId::KvPrecision,
                                     KnobId::Fusion,
                                     KnobId::FrameworkTax,
                                     KnobId::AcceleratorSpeedup,
                                     KnobId::SpeedupTarget,
                                     KnobId::Overlap,
                                     KnobId::Distance,
                                     KnobId::LinkRate,
                                     KnobId::ZeroLatency,
                                     KnobId::PowerMode,
                                     KnobId::PeakScale,
                                     KnobId::BandwidthScale,
                                     KnobId::OsMode,
                                     KnobId::ArrivalRate,
                                     KnobId::Count};
[[nodiscard]] std::string_view fileName(KnobId knob);  ///< "tier", "batch", "model_scale", ...
[[nodiscard]] std::optional<KnobId> knobFromFileName(std::string_view name);

enum class KnobScale { Linear, Logarithmic, Choice, Switch };
inline constexpr std::array kKnobScales{KnobScale::Linear, KnobScale::Logarithmic, KnobScale::Choice,
                                        KnobScale::Switch};
[[nodiscard]] std::string_view fileName(KnobScale scale);  ///< "linear", "logarithmic", "choice", "switch"

/// One control. Numbers are in SI base units (seconds, metres, bytes per second); choices are file names.
struct KnobSpec {
    KnobId id = KnobId::Batch;
    std::string label;
    std::string group;  ///< "data", "algorithm", "machine": heads of the panel
    std::string unit;   ///< as typed in a box: "ms", "km", "" ; see base/number_text.h
    KnobScale scale = KnobScale::Linear;
    double minimum = 0.0;
    double maximum = 1.0;
    bool wholeNumbers = false;
    bool allowsInfinity = false;
    std::vector<std::string> choices;
    std::vector<double> ticks;
};

/// The value of a knob: a number in base units, a choice's file name, or a switch (0 or 1).
struct KnobValue {
    double number = 0.0;
    std::string choice;
    bool operator==(const KnobValue&) const = default;
};

/// How a prediction's key and options are computed from the presets.
enum class QuestionKind {
    LargestTermShrinkage,  ///< which term shrinks most between two designs, and by what factor
    LatencyFloor,          ///< can a magic accelerator meet the target, and what is the floor (seconds)
    BestMfuDesign          ///< which of the offered batch and precision pairs has the highest MFU within the SLA
};

inline constexpr std::array kQuestionKinds{QuestionKind::LargestTermShrinkage, QuestionKind::LatencyFloor,
                                           QuestionKind::BestMfuDesign};
[[nodiscard]] std::string_view fileName(QuestionKind kind);  ///< "largest_term_shrinkage", "latency_floor", ...

struct Question {
    QuestionKind kind = QuestionKind::LargestTermShrinkage;
    std::string prompt;       ///< template text: {placeholders} are computed, see lab/text_template.h
    std::string numberLabel;  ///< beside the number box
    std::string numberUnit;   ///< "times", "ms", "%"
    NamedDesign before;
    NamedDesign after;
    std::vector<NamedDesign> candidates;
    std::optional<Time> target;
};

/// A question with its presets evaluated. `choices` may be shown before the lock, `key` and `number` may not.
struct PosedQuestion {
    struct Choice {
        std::string id;
        std::string label;
        std::string detail;
        std::optional<physics::Term> term;  ///< gives the choice its swatch
    };
    std::string prompt;
    std::vector<Choice> choices;
    std::string key;      ///< id of the right choice
    double number = 0.0;  ///< the true number, in the base unit of `numberUnit`
    std::string because;  ///< one computed sentence naming the cause
};

enum class Instrument {
    LatencyWaterfall,
    RatioCounter,
    Roofline,
    AmdahlHeatmap,
    ThroughputCeiling,
    Formula,
    Walls,
    MfuGauge,
    KvCapacity,
    ThroughputByBatch,
    LatencyHistogram,
    ThermalCurve,
    MemoryMap,
    EnergyBudget,
    FeasibleRegion,
    Tornado
};
inline constexpr std::array kInstruments{Instrument::LatencyWaterfall,
                                         Instrument::RatioCounter,
                                         Instrument::Roofline,
                                         Instrument::AmdahlHeatmap,
                                         Instrument::ThroughputCeiling,
                                         Instrument::Formula,
                                         Instrument::Walls,
                                         Instrument::MfuGauge,
                                         Instrument::KvCapacity,
                                         Instrument::ThroughputByBatch,
                                         Instrument::LatencyHistogram,
                                         Instrument::ThermalCurve,
                                         Instrument::MemoryMap,
                                         Instrument::EnergyBudget,
                                         Instrument::FeasibleRegion,
                                         Instrument::Tornado};
[[nodiscard]] std::string_view fileName(Instrument instrument);

/// What has to be done before a part may be observed and closed.
struct Gates {
    int distinctMoves = 0;
    std::vector<physics::Tier> bracketFlipOn;  ///< each: flip seen from both sides, or "no flip" truly claimed
    double bracketWithin = 0.0;                ///< the batches of the two sides at most this factor apart; 0: any
    bool claimCriticalFraction = false;
    double criticalFractionTolerance = 0.01;
    bool meetRequirements = false;  ///< a move that passes every wall has to exist
    int reflectionWords = 0;
    int evidenceInReflection = 0;
};

/// What the number in an answer to a stakeholder is checked against.
enum class SceneNumber {
    None,             ///< prose only
    ProposalLatency,  ///< the latency of the proposal, seconds
    CostCrossover     ///< the arrival rate up to which the proposal costs no more than the design on the bench
};
inline constexpr std::array kSceneNumbers{SceneNumber::None, SceneNumber::ProposalLatency, SceneNumber::CostCrossover};
[[nodiscard]] std::string_view fileName(SceneNumber number);  ///< "none", "proposal_latency", "cost_crossover"

struct StakeholderScene {
    std::string who;   ///< "The CEO", "The CFO"
    std::string says;  ///< template text
    std::string asks;  ///< what the student answers with a number, template text; empty: prose only
    std::optional<NamedDesign> proposal;
    Rate arrivalRate;        ///< load of the mission
    std::string numberUnit;  ///< of the answer, e.g. "1/s"
    SceneNumber number = SceneNumber::None;
    double tolerance = 0.05;  ///< relative
    int minimumWords = 0;     ///< of the answer's prose
};

struct ReflectionField {
    std::string id;
    std::string label;
    std::string hint;
    bool prose = true;  ///< false: one line
    int minimumWords = 0;
};

struct MissionPart {
    int number = 1;
    std::string title;
    int minutes = 15;
    NamedDesign start;
    std::optional<NamedDesign> baseline;  ///< pinned when the part opens
    physics::Requirements requirements;
    std::vector<KnobSpec> knobs;
    std::vector<std::string> held;  ///< design keys shown under "Held fixed in this part"
    std::vector<Instrument> instruments;
    Question question;
    Gates gates;
    std::string observePrompt;
    std::string reflectPrompt;
    std::vector<ReflectionField> reflection;
    std::optional<StakeholderScene> scene;
};

/// One track of one chapter: everything that differs between tracks is data.
struct Mission {
    std::string id;       ///< "cloud_titan"
    std::string chapter;  ///< "02_ml_systems"
    std::string title;
    MissionIcon icon = MissionIcon::Cloud;
    std::string persona;
    std::string briefTitle;
    std::string brief;
    struct Goal {
        std::string label;
        std::string limit;  ///< template text
    };
    std::vector<Goal> goals;
    std::string workUnitName;  ///< "decode step", "frame": scope words of the instruments
    std::string latencyName;   ///< "Time per token"
    std::map<physics::Tier, std::string> tierAccelerators;
    std::map<physics::Tier, Length> tierDistances;  ///< to the machine of that tier, where the tier decides on it
    std::vector<MissionPart> parts;
    std::string file;
    std::string sha256;
    std::optional<std::string> assignmentId;  ///< of the assignment that set it, see lab/assignment.h
};

/// Reads a mission file; every fault at once, including ids that the catalog does not have and knobs out of range.
[[nodiscard]] Expected<Mission, Faults> readMission(const std::filesystem::path& file, const Catalog& catalog);
/// The same from text; `file` is for the faults.
[[nodiscard]] Expected<Mission, Faults> parseMission(std::string file, std::string text, const Catalog& catalog);
/// Every *.mission.json below a folder, in the order of their file names.
[[nodiscard]] Expected<std::vector<Mission>, Faults> readMissions(const std::filesystem::path& folder,
                                                                  const Catalog& catalog);

/// The same of several places, each a folder or a mission file. Ids differ over all of them.
[[nodiscard]] Expected<std::vector<Mission>, Faults> readMissionsOf(const std::vector<std::filesystem::path>& places,
                                                                    const Catalog& catalog);
/// The mission files of a place, in their order.
[[nodiscard]] Expected<std::vector<std::filesystem::path>, Faults> missionFiles(const std::filesystem::path& place);

/// A text of the mission with its placeholders filled. They are computed from the part's designs: `start.`,
/// `baseline.`, `before.`, `after.`, `candidate.` (the first one), `proposal.` and `design.` (the one on the bench; the
/// start where none is given), each followed by a property such as `accelerator.name`, `latency` or `mfu`
/// (docs/FORMATS.md lists them); `part.minutes`, `part.requirements.latency`, `part.gates.moves` …, `ratio.peak` …
/// between `before` and `after`, `target` and `arrival_rate`. Texts of the mission itself are filled with its last part.
[[nodiscard]] std::string missionText(const Mission& mission, const MissionPart& part, const Catalog& catalog,
                                      std::string_view text, const NamedDesign* design = nullptr);
/// Whether a text of this part may use a placeholder.
[[nodiscard]] bool hasPlaceholder(const MissionPart& part, std::string_view name);

inline constexpr std::string_view kMissionSchema = "ironlab/mission/1";

/// Evaluates a part's question: options and key come from the presets, never from the file.
[[nodiscard]] PosedQuestion pose(const Mission& mission, const MissionPart& part, const Catalog& catalog);

/// The design with one knob turned. Values outside the knob's range are clamped to it.
[[nodiscard]] NamedDesign withKnob(const NamedDesign& design, const Mission& mission, const KnobSpec& knob,
                                   const KnobValue& value);
[[nodiscard]] KnobValue knobValue(const NamedDesign& design, const Mission& mission, const KnobSpec& knob,
                                  const Catalog& catalog);

}  // namespace ironlab::lab
