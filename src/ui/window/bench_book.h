// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"

#include <ironlab/lab/named_design.h>

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ironlab::ui {

class Bench;

struct EvaluatedDesign {
    lab::NamedDesign design;
    physics::Evaluation evaluation;
};

/// The formulas of a design as it stands now: it answers the same afterwards, whatever the knobs do meanwhile.
class BenchBook {
public:
    /// The design under the student's hands, beside the pinned one.
    [[nodiscard]] static std::shared_ptr<const BenchBook> live(const Bench& bench);
    /// Another design of the part, such as a stakeholder's proposal under the load of the scene.
    [[nodiscard]] static std::shared_ptr<const BenchBook> of(const Bench& bench, const lab::NamedDesign& design,
                                                             const physics::Evaluation& evaluation);

    /// A design beside another one, for the ratios of the first to the second.
    [[nodiscard]] static std::shared_ptr<const BenchBook> compared(const Bench& bench, const EvaluatedDesign& design,
                                                                   const EvaluatedDesign& with);

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

/// Books of several designs by name: "E1:mfu" is the MFU of E1, and so are the numbers that it is made of. What names no
/// design of the shelf is asked of the one without a name.
using BookShelf = std::vector<std::pair<std::string, std::shared_ptr<const BenchBook>>>;
[[nodiscard]] std::optional<present::MetricFormula> askShelf(const BookShelf& shelf, const std::string& id);
/// The same numbers of each design of a shelf.
[[nodiscard]] AskedNumbers askedOf(const QString& title, BookShelf shelf, const std::vector<std::string>& metrics);
/// Of the design on the bench and the captured ones, as the window that compares them shows them.
[[nodiscard]] AskedNumbers numbersOfSnapshots(const Bench& bench);
/// Of a stakeholder's proposal and a design of the student, each as it does under the load of the scene.
[[nodiscard]] AskedNumbers numbersOfScene(const Bench& bench, const EvaluatedDesign& yours,
                                          const physics::Evaluation& theirs);
/// Of the designs that the question of the part is about. They hold its answer: only for what comes after the record.
[[nodiscard]] AskedNumbers numbersOfReveal(const Bench& bench);

}  // namespace ironlab::ui
