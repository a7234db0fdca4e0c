// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/ledger.h>
#include <ironlab/lab/mission.h>

#include <QString>

#include <map>

namespace ironlab::ui {

/// What an event of a ledger says, in the words of its mission: a turned knob as its box writes it ("Framework tax
/// 20.0 µs"), an answer by its label, a design by what sets it apart. Results are those that the event claims. An event
/// that does not fit the mission is told by its keys and values. Mission and catalog outlive it.
class EventWords {
public:
    /// How much of what somebody wrote is told: what fits a line of a list, or all of it.
    enum class Prose { Line, Whole };

    EventWords(const lab::Mission& mission, const lab::Catalog& catalog, Prose prose = Prose::Line);

    [[nodiscard]] QString operator()(const lab::Event& event) const;

private:
    using Part = lab::MissionPart;

    [[nodiscard]] QString quoted(const std::string& text) const;
    [[nodiscard]] const Part* partOf(const lab::Event& event) const;
    [[nodiscard]] QString answer(const Part& part, const lab::Payload& event) const;
    [[nodiscard]] QString turn(const Part& part, const lab::Payload& event) const;
    [[nodiscard]] QString design(const Part& part, const lab::Payload& event) const;
    [[nodiscard]] QString designWithResult(const Part& part, const lab::Payload& event) const;
    [[nodiscard]] QString writing(const Part& part, const lab::Payload& event) const;
    [[nodiscard]] QString stakeholder(const Part& part, const lab::Payload& event) const;
    [[nodiscard]] QString claim(const Part& part, const lab::Payload& event) const;
    [[nodiscard]] QString words(const Part& part, const lab::Event& event) const;

    const lab::Mission& m_mission;
    const lab::Catalog& m_catalog;
    Prose m_prose;
    std::map<int, lab::PosedQuestion> m_questions;
};

/// What kind of event it is: "knob moved", "prediction locked".
[[nodiscard]] QString eventName(lab::EventKind kind);
/// The keys and values of an event as they are recorded.
[[nodiscard]] QString recordedWords(const lab::Event& event);

}  // namespace ironlab::ui
