// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/session_state.h>

#include <optional>

namespace ironlab::ui {

/// The design under the student's hands: the recorded one, or during a drag the one the knob passes over.
struct LiveDesign {
    lab::NamedDesign design;
    physics::Evaluation evaluation;
    std::optional<lab::NamedDesign> pinned;
    std::optional<physics::Evaluation> baseline;
    bool dragging = false;
};

/// What instruments are built from: a part of a mission, what was done in it and the design that stands on the bench. A
/// session that is worked in is one, a ledger that is replayed another.
class Bench {
public:
    Bench() = default;
    virtual ~Bench() = default;
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    [[nodiscard]] virtual const lab::Mission& mission() const = 0;
    [[nodiscard]] virtual const lab::Catalog& catalog() const = 0;
    /// The part on show, from 1.
    [[nodiscard]] virtual int part() const = 0;
    [[nodiscard]] virtual const lab::PartState& state() const = 0;
    [[nodiscard]] virtual const LiveDesign& live() const = 0;
    /// Of a demonstration: nothing is kept back that a student has to find first.
    [[nodiscard]] virtual bool isOpen() const = 0;

    [[nodiscard]] const lab::MissionPart& missionPart() const;
    /// Whether the critical parallel fraction may be shown: it was claimed, or there is nothing to claim.
    [[nodiscard]] bool showsCriticalFraction() const { return isOpen() || state().criticalFraction.has_value(); }
    /// Any design under the requirements of the part on show; nothing runs where a preset is missing.
    [[nodiscard]] physics::Evaluation evaluated(const lab::NamedDesign& design) const;
};

}  // namespace ironlab::ui
