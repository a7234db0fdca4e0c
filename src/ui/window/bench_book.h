// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/where_from_dialog.h"

#include <ironlab/lab/named_design.h>

#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace ironlab::ui {

class InstrumentView;
class Bench;

/// The formulas of a design as it stands now: it answers the same afterwards, whatever the knobs do meanwhile.
class BenchBook {
public:
    /// The design under the student's hands, beside the pinned one.
    [[nodiscard]] static std::shared_ptr<const BenchBook> live(const Bench& bench);
    /// Another design of the part, such as a stakeholder's proposal under the load of the scene.
    [[nodiscard]] static std::shared_ptr<const BenchBook> of(const Bench& bench, const lab::NamedDesign& design,
                                                             const physics::Evaluation& evaluation);

    [[nodiscard]] std::optional<present::MetricFormula> formula(const std::string& metric) const;

private:
    BenchBook() = default;

    std::optional<lab::ResolvedDesign> m_design;
    std::optional<lab::ResolvedDesign> m_pinned;
    physics::Evaluation m_now;
    std::optional<physics::Evaluation> m_baseline;
    const lab::MissionPart* m_part = nullptr;
    std::string m_latencyName;
    bool m_isClaimed = false;
};

/// The metric that the cursor of an instrument stands on; the first one that the instrument shows where it stands on none.
[[nodiscard]] std::string metricAt(lab::Instrument kind, const InstrumentView& view, const Bench& bench);

/// Books of several designs by name: "E1:mfu" is the MFU of E1, and so are the numbers that it is made of.
using BookShelf = std::vector<std::pair<std::string, std::shared_ptr<const BenchBook>>>;
/// Opens the dialog on the same numbers of each design of a shelf.
void openShelf(const QString& title, const BookShelf& shelf, const std::vector<std::string>& metrics,
               const std::string& first, QWidget* parent);
/// The design on the bench and the captured ones, as the window that compares them shows them.
void openWhereFromSnapshots(const Bench& bench, QWidget* parent);
/// A stakeholder's proposal and the student's design under the load of the scene.
void openWhereFromScene(const Bench& bench, const physics::Evaluation& yours, const physics::Evaluation& theirs,
                        QWidget* parent);

/// Opens the dialog on the numbers of an instrument.
void openWhereFrom(lab::Instrument kind, InstrumentView& view, const Bench& bench, QWidget* parent);

}  // namespace ironlab::ui
