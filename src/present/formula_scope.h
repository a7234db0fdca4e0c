// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula_expression.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/formula_book.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The chapters of `FormulaBook`, each in a file of its own.
namespace ironlab::present {

/// How a result is printed where it stands on screen.
using ShownAs = std::function<std::string(double)>;
[[nodiscard]] ShownAs shownIn(std::string unit);  ///< `quantityText`
[[nodiscard]] std::string shownShare(double share);
[[nodiscard]] std::string shownMargin(double share);  ///< whole per cent, with a sign where it is missing
[[nodiscard]] std::string shownNumber(double value);
[[nodiscard]] std::string shownCelsius(double kelvin);

/// Degrees Celsius, as the unit of an absolute temperature in kelvin.
inline constexpr std::string_view kCelsius = "°C";

/// Before the id of a number of the pinned design.
inline constexpr std::string_view kPinned = "pinned:";

/// `value` with so many significant digits and the prefix that suits it; whole small numbers in full. A
/// plain number below a ten-thousandth is one part of how many: 0.00000006064 is "(1 / 16,490,000)"; of more than a million millions, by a power of ten:
/// "(8.12 × 10 ^ −201)".
[[nodiscard]] std::string operandText(double value, std::string_view unit, int digits);
/// The same with the three digits that a page shows of a computed quantity: "6.00 ms" and not "6 ms".
[[nodiscard]] std::string computedText(double value, std::string_view unit, int digits);
/// The number that this text is.
[[nodiscard]] double operandValue(double value, std::string_view unit, int digits);

/// Unit and decimals that summands and sum share: `ofPage` where the page has the sum in it, else as many more decimals as leave
/// the fewest summands fewer than two digits, the printed ones adding up to the printed sum. Nothing where they do not, or where
/// the sum is but a small difference of large ones.
[[nodiscard]] std::optional<NumberScale> scaleOfSum(const Expression& expression, const MetricFormula& formula,
                                                    const std::optional<NumberScale>& ofPage = {});
/// A summand in that scale; in a unit of its own where fewer than two digits of it would show: 51.6 µs beside 641.00 ms.
[[nodiscard]] std::string summandText(const FormulaOperand& operand, const NumberScale& scale);

/// Gathers the operands of one formula while it is put together.
class FormulaScope {
public:
    /// `place`: where a number is asked for that has one, as behind the "@" of its id.
    explicit FormulaScope(const FormulaBookInput& input, std::vector<double> place = {})
        : m_input(&input),
          m_place(std::move(place))
    {
    }

    [[nodiscard]] const FormulaBookInput& input() const { return *m_input; }
    [[nodiscard]] const physics::Evaluation& now() const { return *m_input->now; }
    [[nodiscard]] const physics::Design& knobs() const { return m_input->design->knobs; }
    [[nodiscard]] const physics::Accelerator& machine() const { return m_input->design->accelerator->value; }
    [[nodiscard]] const physics::Workload& work() const { return m_input->design->workload->value; }
    [[nodiscard]] physics::Requirements asked() const;
    /// "time per token": what the track calls the time of a step, behind other words.
    [[nodiscard]] std::string latencyWords() const;
    /// A time that another formula gives, and that of a step.
    [[nodiscard]] Expression time(const std::string& id, std::string symbol, std::string name, Time value);
    [[nodiscard]] Expression latency();
    /// "limit for the time per token": what is left of the limit for a step.
    [[nodiscard]] std::string limitWords() const;
    /// A coordinate of the place that is asked for; nothing where none is.
    [[nodiscard]] std::optional<double> at(std::size_t coordinate) const;

    Expression metric(std::string id, std::string symbol, std::string name, double value, std::string unit);
    /// `knob` tells whether the part hands the control to the student.
    Expression control(lab::KnobId knob, std::string symbol, std::string name, double value, std::string unit);
    Expression asks(std::string symbol, std::string name, double value, std::string unit);
    Expression ofMachine(std::string_view field, std::string symbol, std::string name, double value, std::string unit);
    Expression ofWork(std::string_view field, std::string symbol, std::string name, double value, std::string unit);
    Expression law(std::string symbol, std::string name, double value, std::string unit, std::string source);

    /// Field of the preset that holds the engine of the design's compute precision: "/compute/2".
    [[nodiscard]] std::string engineField() const;
    /// Field of a memory of the machine: "/memory/1".
    [[nodiscard]] std::string memoryField(const physics::Memory& memory) const;

    /// The formula as it stands on screen; `value` is the model's. What is summed shares unit and decimals with its sum, those
    /// of the page where they are given.
    [[nodiscard]] MetricFormula written(std::string symbol, std::string name, const Expression& expression,
                                        double value, const ShownAs& shown, std::string source, std::string note = {},
                                        const std::optional<NumberScale>& ofPage = {}) const;

private:
    Expression add(FormulaOperand operand);
    template <class T>
    Expression ofPreset(const lab::Preset<T>& preset, std::string_view field, FormulaOperand operand);
    /// Whether an operand's FLOP are OP: its own design computes in integers. (Weights are unpacked in reals, but only where the
    /// design computes in reals.)
    [[nodiscard]] bool countsIntegers(std::size_t operand) const;
    [[nodiscard]] std::string operandWords(std::size_t operand, int digits) const;

    const FormulaBookInput* m_input;
    std::vector<double> m_place;
    std::vector<FormulaOperand> m_operands;
};

/// The load that is offered, wherever it comes from; the design has one.
[[nodiscard]] Expression offeredLoad(FormulaScope& s);
/// What one machine serves of it.
[[nodiscard]] Expression loadOfOne(FormulaScope& s);

/// One entry of the book: nothing where the design has no such number.
struct BookEntry {
    std::string id;
    std::function<std::optional<MetricFormula>(FormulaScope)> write;
    /// What the design has to have for it: an engine, so that there is a machine to speak of, or a result.
    enum class Needs { Nothing, Machine, Run } needs = Needs::Run;
};
using Chapter = std::vector<BookEntry>;

[[nodiscard]] const Chapter& workChapter();        ///< what one step has to do
[[nodiscard]] const Chapter& machineChapter();     ///< what the machine can do for it
[[nodiscard]] const Chapter& termChapter();        ///< the four terms and T
[[nodiscard]] const Chapter& rateChapter();        ///< rates, roofline, utilisation
[[nodiscard]] const Chapter& roomChapter();        ///< what lies in which memory
[[nodiscard]] const Chapter& fullMemoryChapter();  ///< what a full memory keeps, and what it does not
[[nodiscard]] const Chapter& amdahlChapter();      ///< the serial share
[[nodiscard]] const Chapter& batchChapter();       ///< other batches, and the last ones that do
[[nodiscard]] const Chapter& budgetChapter();      ///< what the response is made of, and what is left of its limit
[[nodiscard]] const Chapter& tailChapter();        ///< latency as a distribution
[[nodiscard]] const Chapter& powerChapter();       ///< power and energy
[[nodiscard]] const Chapter& unitEnergyChapter();  ///< the energy of one unit of work
[[nodiscard]] const Chapter& heatChapter();        ///< heat and battery
[[nodiscard]] const Chapter& moneyChapter();       ///< machines and cost
[[nodiscard]] const Chapter& wallChapter();        ///< what is left to each wall
[[nodiscard]] const Chapter& changeChapter();      ///< ratios to the pinned design, sensitivities
[[nodiscard]] const Chapter& shareChapter();       ///< shares of the time, what is left of it, what a step more saves

}  // namespace ironlab::present
