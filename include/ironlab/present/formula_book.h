// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>
#include <ironlab/present/data_table.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// Where a number in a formula comes from.
struct FormulaOrigin {
    enum class Kind {
        Metric,   ///< computed by another formula of the book
        Control,  ///< set on the bench, or held fixed by the mission
        Asked,    ///< what the mission asks for
        Preset,   ///< a figure of the machine or the model, with its provenance
        Law       ///< a constant of the model itself
    };
    Kind kind = Kind::Law;
    std::string metric;  ///< of `Metric`: its id
    std::string words;   ///< "NVIDIA H100 …: datasheet, H100 datasheet, 2023"
    bool isEstimate = false;
    bool operator==(const FormulaOrigin&) const = default;
};

/// One number that goes into a formula.
struct FormulaOperand {
    std::string symbol;  ///< formula markup: "*R*_{peak}"
    std::string name;    ///< "dense peak, FP16"
    double value = 0.0;  ///< in the base unit
    std::string unit;    ///< base unit; empty for a plain number
    std::string text;    ///< as it stands in the substituted formula
    FormulaOrigin origin;
    bool operator==(const FormulaOperand&) const = default;
};

/// The answer to "where from" for one number on screen.
///
/// `line` is what a reader may check with a pocket calculator: computing it from the printed numbers gives the printed
/// result, to its last digit. Operands have as many digits as that takes.
/// Worked example: "35.3 GB / (3.35 TB/s × 0.8) = 13.2 ms".
struct MetricFormula {
    std::string metric;   ///< "terms.memory"
    std::string name;     ///< "T_memory"
    std::string symbols;  ///< formula markup with its left side
    std::string numbers;  ///< the same with numbers, and the result strong
    std::string line;     ///< the substituted formula on one plain line, result behind the last "="
    std::string result;   ///< as the screen shows it
    double value = 0.0;
    std::vector<FormulaOperand> operands;
    std::string source;  ///< of the formula
    std::string note;    ///< what it leaves out; may be empty
    bool operator==(const MetricFormula&) const = default;
};

/// What the formulas of one design are written from. What the pointers name lives as long as the book.
struct FormulaBookInput {
    const lab::ResolvedDesign* design = nullptr;
    const physics::Evaluation* now = nullptr;
    /// Gives what is asked, and which controls are the student's; null: nothing is asked.
    const lab::MissionPart* part = nullptr;
    std::string latencyName = "Latency";
    /// The pinned design, for ratios; both or none.
    const lab::ResolvedDesign* baselineDesign = nullptr;
    const physics::Evaluation* baseline = nullptr;
    /// Until the critical parallel fraction was claimed and found right, no formula gives it.
    bool criticalFractionClaimed = false;
};

/// Every number that the lab shows of a design, with its formula: the one register that the window, the report, speech and
/// tests ask. Of a design that does not run it knows what is needed and what there is.
class FormulaBook {
public:
    explicit FormulaBook(FormulaBookInput input);

    /// Nothing where the design has no such number (no battery, no jitter known) or it may not be told yet.
    /// "pinned:mfu" is the MFU of the pinned design; "amdahl.at@8;0.4" is asked at a place of a picture.
    [[nodiscard]] std::optional<MetricFormula> formula(std::string_view metric) const;
    /// Ids of all metrics that have a formula for this design, in the order of the model's manual.
    [[nodiscard]] std::vector<std::string> metrics() const;

private:
    [[nodiscard]] std::optional<MetricFormula> ofPinned(std::string_view metric) const;

    FormulaBookInput m_input;
};

/// Ids of the numbers that an instrument shows, the headline first; some may have no formula for a design.
[[nodiscard]] std::vector<std::string> metricsOf(lab::Instrument instrument);
/// The id of a number that has a place in a picture, in base units: "amdahl.at@8;0.4".
[[nodiscard]] std::string placed(std::string_view metric, const std::vector<double>& place);
/// "wall.latency" and so on.
[[nodiscard]] std::string wallMetric(physics::WallKind wall);

/// Symbol, meaning, value and origin of each operand.
[[nodiscard]] DataTable dataTable(const MetricFormula& formula);
/// Name, formula, numbers, operands with their origins and source, as sentences for a screen reader.
[[nodiscard]] std::string spokenFormula(const MetricFormula& formula);

}  // namespace ironlab::present
