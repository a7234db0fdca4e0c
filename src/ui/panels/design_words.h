// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session.h>

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::ui {

struct HeldFigure {
    QString name;
    QString value;
};

/// A design key of "Held fixed in this part" as a row: "Framework tax", "1.20 ms". Nothing for an unknown key.
[[nodiscard]] std::optional<HeldFigure> heldFigure(const std::string& key, const lab::NamedDesign& design,
                                                   const physics::Evaluation& evaluation, const lab::Catalog& catalog);

/// Formulas that a figure held fixed goes into, or that give it; none where it is a name.
[[nodiscard]] std::vector<std::string> metricsOfHeld(const std::string& key);

/// "H100" of "NVIDIA H100 SXM 80 GB": maker, family, form and memory size are left out where a name has them.
[[nodiscard]] std::string shortMachineName(const physics::Accelerator& machine);

/// "HBM": the working memory of a design's machine; "Memory" of one that the catalog does not know.
[[nodiscard]] std::string memoryName(const lab::NamedDesign& design, const lab::Catalog& catalog);

/// "H100, batch 64": a design in a list.
[[nodiscard]] QString designName(const lab::NamedDesign& design, const lab::Catalog& catalog);

/// What sets a design apart from the start of a part, by the part's own knobs: "speedup 100 ×, tax 10.0 µs"; the name of
/// the machine first where it may change. Where nothing does, the design's name. `apart`: knobs in which the design stands
/// apart from others beside it, which are told before all else, also where they stand as at the start.
[[nodiscard]] QString designDifference(const lab::NamedDesign& design, const lab::Mission& mission,
                                       const lab::MissionPart& part, const lab::Catalog& catalog,
                                       const std::vector<lab::KnobId>& apart = {});
/// What the Magic Zero-Latency Network would remove, and what stays.
[[nodiscard]] QString zeroLatencyWords(const physics::DataTime& without, bool isOn);

}  // namespace ironlab::ui
