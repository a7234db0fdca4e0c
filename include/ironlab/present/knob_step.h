// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// A design on its machine and with its work: what has to be known to turn a knob of it. All outlive the calls; a null
/// pointer: not known, and then nothing can be turned.
struct KnobBench {
    const physics::Accelerator* accelerator = nullptr;
    const physics::Workload* workload = nullptr;
    const physics::Design* design = nullptr;

    [[nodiscard]] bool isKnown() const { return accelerator != nullptr && workload != nullptr && design != nullptr; }
};

/// Whether the design has this knob at all: a context only where something grows with it, a link rate only where a link
/// is crossed.
[[nodiscard]] bool hasKnob(const KnobBench& bench, physics::Knob knob);

/// Multiplies what the knob stands for: the rate, the size or the time, whatever that does to a step.
void turnKnob(physics::Accelerator& accelerator, physics::Design& design, physics::Knob knob, double factor);

/// What a step multiplies the rate, size or time of a knob by that slides.
inline constexpr double kSlidingStep = 1.1;

/// The next whole batch that is at least ten per cent more. Worked example: 1 is followed by 2, 10 by 11, 64 by 71.
[[nodiscard]] double nextBatch(double batch);
/// The next whole batch that is at least ten per cent less, and no less than 1: 64 is followed by 57, 8 by 7, 2 by 1.
[[nodiscard]] double previousBatch(double batch);

/// A design with one knob turned up by ten per cent, as the model has it.
struct KnobStep {
    double factor = kSlidingStep;  ///< of the knob; of the batch, what the next whole one is
    physics::QuickEvaluation after;

    [[nodiscard]] bool runs() const { return after.obstacle == physics::Obstacle::None; }
};
/// Nothing where the bench is not known or the design has no such knob. The step is evaluated, not carried along the
/// slope: where two terms are tied, or one waits for a batch, a slope says nothing about the next ten per cent.
/// Worked example: 17.5 of 38.9 ms are memory time at overlap 0: ten per cent more bandwidth leaves 37.3 ms.
[[nodiscard]] std::optional<KnobStep> knobStep(const KnobBench& bench, physics::Knob knob);

/// "memory bandwidth", "framework tax": a knob in the words of the panel.
[[nodiscard]] std::string_view knobWords(physics::Knob knob);

/// Another choice of what is chosen and does not slide.
struct KnobChoice {
    enum class Of { Weights, KvCache, PowerMode };
    Of of = Of::Weights;
    int value = 0;  ///< the precision, or the place of the power mode

    bool operator==(const KnobChoice&) const = default;
};
[[nodiscard]] std::string_view fileName(KnobChoice::Of of);  ///< "weights", "kv_cache", "power_mode"

/// Those that a part offers of the weights and of the cache besides the present ones, and the power modes next to the present one.
[[nodiscard]] std::vector<KnobChoice> otherChoices(const KnobBench& bench,
                                                   const std::vector<physics::Precision>& weights,
                                                   const std::vector<physics::Precision>& kvCache);
[[nodiscard]] physics::Design withChoice(physics::Design design, const KnobChoice& choice);
/// Whether it is fewer bytes an element, or a lower limit of power, than the present choice.
[[nodiscard]] bool isLess(const KnobBench& bench, const KnobChoice& choice);
/// The design with the choice, as the model has it.
[[nodiscard]] physics::QuickEvaluation evaluatedWith(const KnobBench& bench, const KnobChoice& choice);
/// "weights INT8 → INT4", "power mode 30 W → 50 W".
[[nodiscard]] std::string choiceWords(const KnobBench& bench, const KnobChoice& choice);

}  // namespace ironlab::present
