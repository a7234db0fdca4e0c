// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/scale.h>
#include <ironlab/present/snapshot_shape.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// A design and up to six captured ones beside it. Pointers need to live only while the figure is built.
struct SnapshotsInput {
    struct Design {
        std::string name;   ///< "E1", "now"
        std::string label;  ///< "H100, batch 64"
        const physics::Evaluation* evaluation = nullptr;
        bool integer = false;               ///< arithmetic counts as OP instead of FLOP
        std::string memoryName = "Memory";  ///< of its working memory: "HBM"
    };
    std::vector<Design> designs;   ///< the first is what the others are compared with; more than seven are left out
    std::string rateUnit = "1/s";  ///< "tok/s"
    std::string latencyName = "Latency";  ///< "Time per token"
    physics::Requirements requirements;
    std::size_t earlier = 0;  ///< captured before those and left out, which the scope then says
};

/// A value with its ratio to the first design's.
struct SnapshotValue {
    std::string text;
    std::string change;  ///< "× 1.28"; empty for the first design
    std::optional<double> value;

    bool operator==(const SnapshotValue&) const = default;
};

struct SnapshotRow {
    std::string name;
    std::string label;
    SnapshotShape shape = SnapshotShape::Disc;
    std::array<double, 4> terms{};  ///< in the unit of the time axis, as the terms stand in the law
    std::array<double, 4>
        parts{};         ///< of the bar, which ends at `total`: what overlap hides is taken off the compute term
    double total = 0.0;  ///< latency, in the same unit; less than the sum where terms overlap
    std::optional<double> limit;  ///< what the required latency leaves for the step, in the same unit
    bool overlaps = false;        ///< the step ends visibly before the sum of its terms
    SnapshotValue latency;
    SnapshotValue rate;
    SnapshotValue utilization;
    SnapshotValue power;
    std::string walls;         ///< "all hold", "2 fail"
    std::string failing;       ///< their names: "HBM capacity, Power"
    std::string firstFailing;  ///< where there is no room for all: "HBM capacity and 1 more"
    std::string obstacle;      ///< instead of everything above where the design does not run

    /// The point under its roof; all zero where there is none: nothing runs, or the accelerator is infinitely fast.
    double intensity = 0.0;  ///< FLOP/B
    double achieved = 0.0;   ///< FLOP/s
    double bandwidth = 0.0;  ///< slope of the roof, B/s
    double peak = 0.0;       ///< its flat part, FLOP/s

    [[nodiscard]] bool hasPlaceUnderRoof() const { return intensity > 0.0; }

    bool operator==(const SnapshotRow&) const = default;
};

/// A roof of the picture, with the designs that stand under it.
struct SnapshotRoof {
    SnapshotShape shape = SnapshotShape::Disc;  ///< of the first of them
    double bandwidth = 0.0;                     ///< slope, B/s
    double peak = 0.0;                          ///< FLOP/s
    std::string label;                          ///< "now, E1: 1.98 POP/s"

    bool operator==(const SnapshotRoof&) const = default;
};

/// Captured designs side by side: terms as bars on one axis of time, points under their roofs, and a table of changes.
struct SnapshotsFigure {
    std::string title;
    std::string scope;
    Axis time;       ///< linear, from 0
    Axis intensity;  ///< logarithmic
    Axis rate;       ///< logarithmic
    std::string rateUnit;
    std::string rateHead;    ///< "throughput"; "possible rate" where work arrives at a rate of its own
    std::string limitLabel;  ///< "limit 4 ms"; of each design its own where they differ: "limits"; empty: none asked
    std::vector<SnapshotRow> rows;
    std::vector<SnapshotRoof> roofs;  ///< each once, however many designs share it

    bool operator==(const SnapshotsFigure&) const = default;
};

/// Worked example: 38.9 ms beside 76.1 ms is "÷ 1.96", twice the rate "× 2.00".
[[nodiscard]] SnapshotsFigure snapshotsFigure(const SnapshotsInput& input);

[[nodiscard]] Description describe(const SnapshotsFigure& figure);
[[nodiscard]] std::size_t probeCount(const SnapshotsFigure& figure);
[[nodiscard]] std::string probeText(const SnapshotsFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const SnapshotsFigure& figure);
[[nodiscard]] std::string text(const SnapshotsFigure& figure);

}  // namespace ironlab::present
