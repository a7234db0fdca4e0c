// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>

#include <cstddef>
#include <string>
#include <vector>

namespace ironlab::present {

/// What the capacity bar is built from. The pointer needs to live only while the figure is built.
struct KvCapacityInput {
    const physics::Evaluation* now = nullptr;
    double largestBatch = 0.0;          ///< physics::largestBatch of the same design
    std::string memoryName = "Memory";  ///< "HBM"
    std::string ridge = {};             ///< `ridgeSentence` of the same design
};

enum class CapacityPart { Weights, KvCache, Activations, Reserve, Free };

struct CapacitySegment {
    CapacityPart part = CapacityPart::Weights;
    std::string name;    ///< "weights"
    std::string amount;  ///< "43 GB"; parts add up to the capacity as printed
    double start = 0.0;  ///< shares of the bar, which is as long as the capacity, or the need where that is larger
    double length = 0.0;
    double bytes = 0.0;

    bool operator==(const CapacitySegment&) const = default;
};

struct KvCapacityFigure {
    std::string title;
    std::string scope;                      ///< "HBM 49.0 / 80 GB"
    std::vector<CapacitySegment> segments;  ///< those that are not empty; what is free comes last
    double limitAt = 1.0;                   ///< where the capacity ends on the bar; below 1 where it is exceeded
    std::string limitLabel;  ///< over that end: "85.5 GB = 79.6 GiB", as memories are sold; empty: nothing is loaded
    bool fits = true;
    std::string words;  ///< "39 % left", "76 % over"
    /// "Largest batch that fits: 212 (now 64). Compute-bound from batch 96 on."
    std::string largestBatch;
    std::string weightNote;  ///< of a weight memory of its own: "Weights: 0.3 / 8 MB, in a memory of their own."

    bool operator==(const KvCapacityFigure&) const = default;
};

[[nodiscard]] KvCapacityFigure kvCapacityFigure(const KvCapacityInput& input);

[[nodiscard]] Description describe(const KvCapacityFigure& figure);
[[nodiscard]] std::size_t probeCount(const KvCapacityFigure& figure);
[[nodiscard]] std::string probeText(const KvCapacityFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const KvCapacityFigure& figure);
[[nodiscard]] std::string text(const KvCapacityFigure& figure);

}  // namespace ironlab::present
