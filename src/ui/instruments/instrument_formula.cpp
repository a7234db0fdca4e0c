// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/formula_dialog.h"
#include "ui/instruments/instrument_words.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/tornado_figure.h>

#include <QCoreApplication>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::InstrumentFormula", text);
}

QString seconds(Time time)
{
    return qtText(quantityText(time.in(unit::second), "s"));
}

void addIronLaw(InstrumentFormula& formula, const physics::Evaluation& now)
{
    formula.symbols = {QStringLiteral("*T* = *T*_{data} + *T*_{memory} + *T*_{compute} + *T*_{overhead}")};
    std::vector<double> values;
    for (const physics::Term term : physics::kTerms) {
        values.push_back(now.terms[term].in(unit::second));
    }
    values.push_back(now.latency.in(unit::second));
    const NumberScale scale = commonScale(values, "s");
    QStringList parts;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        parts.append(qtText(scale.digits(values[i])));
    }
    const bool overlaps = now.latency < now.terms.sum();
    formula.numbers = {
        QStringLiteral("*T* = %1 = **%2**")
            .arg(parts.join(QStringLiteral(" + "))
                     + (overlaps ? words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentFormula", " − what overlaps"))
                                 : QString()),
                 qtText(scale.text(values.back())))};
    formula.source = words(QT_TRANSLATE_NOOP(
        "ironlab::ui::InstrumentFormula", "The Iron Law of this lab; the terms are explained in the model's manual."));
}

void addRatios(InstrumentFormula& formula)
{
    formula.symbols = {
        QStringLiteral("throughput ratio = \\frac{*R*_{now}}{*R*_{base}} × \\frac{*η*_{now}}{*η*_{base}} × "
                       "\\frac{share_{now}}{share_{base}}")};
    formula.source = words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentFormula",
                                             "Throughput is peak × achievable share × share of the step spent "
                                             "computing ÷ work per unit, so ratios multiply out."));
}

void addRoofline(InstrumentFormula& formula, const physics::Evaluation& now)
{
    formula.symbols = {QStringLiteral("attainable = min(*R*_{peak}, *I* × *BW*)"),
                       QStringLiteral("achieved = \\frac{work of the step}{*T*}")};
    const auto rate = [](FlopRate value) { return qtText(quantityText(value.in(unit::flopPerSecond), "FLOP/s")); };
    formula.numbers = {
        QStringLiteral("attainable = min(%1, %2 × %3) = **%4**")
            .arg(rate(now.machine.peak), qtText(quantityText(now.intensity.in(unit::flopPerByte), "FLOP/B")),
                 qtText(quantityText(now.machine.bandwidth.in(unit::bytePerSecond), "B/s")), rate(now.attainable)),
        QStringLiteral("achieved = \\frac{%1}{%2} = **%3**")
            .arg(qtText(quantityText(now.work.flops.in(unit::flop), "FLOP")), seconds(now.latency),
                 rate(now.achieved))};
    formula.source = QStringLiteral("Williams, Waterman, Patterson: Roofline. CACM 52(4), 2009.");
}

void addUtilization(InstrumentFormula& formula, const physics::Evaluation& now)
{
    formula.symbols = {QStringLiteral("MFU = \\frac{achieved}{*R*_{peak}}")};
    formula.numbers = {QStringLiteral("MFU = \\frac{%1}{%2} = **%3**")
                           .arg(qtText(quantityText(now.achieved.in(unit::flopPerSecond), "FLOP/s")),
                                qtText(quantityText(now.machine.peak.in(unit::flopPerSecond), "FLOP/s")),
                                qtText(percentText(now.modelFlopsUtilization)))};
    formula.source = QStringLiteral("Chowdhery et al.: PaLM. JMLR 24, 2023, appendix B.");
}

void addCapacity(InstrumentFormula& formula, const physics::Evaluation& now)
{
    const physics::Footprint& room = now.footprint;
    const NumberScale scale =
        commonScale({room.weights.in(unit::byte), room.kvCache.in(unit::byte), room.activations.in(unit::byte),
                     room.reserve.in(unit::byte), room.total.in(unit::byte)},
                    "B");
    const auto digits = [&](Bytes bytes) { return qtText(scale.digits(bytes.in(unit::byte))); };
    formula.symbols = {QStringLiteral("need = weights + KV cache + activations + reserve")};
    formula.numbers = {QStringLiteral("need = %1 + %2 + %3 + %4 = **%5**")
                           .arg(digits(room.weights), digits(room.kvCache), digits(room.activations),
                                digits(room.reserve), qtText(scale.text(room.total.in(unit::byte))))};
    formula.source = QStringLiteral("Pope et al.: Efficiently scaling transformer inference. MLSys 2023.");
}

void addAmdahl(InstrumentFormula& formula, const Bench& bench)
{
    const physics::AmdahlReport& report = bench.live().evaluation.amdahl;
    const QString speedup = qtText(numberText(bench.live().design.knobs.acceleratorSpeedup));
    formula.symbols = {QStringLiteral("speedup = \\frac{1}{(1 - *p*) + *p* / *S*}")};
    formula.numbers = {QStringLiteral("speedup = \\frac{1}{%1 + %2 / %3} = **%4**")
                           .arg(qtText(numberText(1.0 - report.parallelFraction)),
                                qtText(numberText(report.parallelFraction)), speedup,
                                qtText(numberText(report.speedup)))};
    formula.source = QStringLiteral("Amdahl: Validity of the single processor approach. AFIPS SJCC, 1967.");
}

void addMisses(InstrumentFormula& formula, const Bench& bench)
{
    const physics::Evaluation& now = bench.live().evaluation;
    const auto& deadline = bench.missionPart().requirements.latency;
    formula.symbols = {QStringLiteral("*T* = fixed part + host part × scatter + stalls"),
                       QStringLiteral("misses = steps an hour × *P*(*T* > deadline)")};
    if (now.distribution && deadline && now.missesPerHour) {
        const double steps = now.loopRate.in(unit::perSecond)*3600.0;
        formula.numbers = {QStringLiteral("misses = %1 × %2 = **%3** an hour")
                               .arg(qtText(numberText(steps)), qtText(percentText(*now.missesPerHour / steps)),
                                    qtText(numberText(*now.missesPerHour)))};
    }
    formula.source = QStringLiteral("Dean, Barroso: The tail at scale. CACM 56(2), 2013.");
}

void addHeat(InstrumentFormula& formula, const Bench& bench)
{
    constexpr double kZeroCelsius = 273.15;
    const physics::Evaluation& now = bench.live().evaluation;
    const auto design = lab::resolve(bench.live().design, bench.catalog());
    formula.symbols = {QStringLiteral("*T*_{steady} = *T*_{ambient} + *R*_{th} × *P*"),
                       QStringLiteral("*t*_{throttle} = *τ* ln \\frac{*T*_{steady} − *T*_{ambient}}{*T*_{steady} − "
                                      "*T*_{limit}}")};
    if (design && design->accelerator->value.thermal && now.thermal) {
        const physics::ThermalSpec& spec = *design->accelerator->value.thermal;
        const double ambient = spec.ambient.in(unit::kelvin)-kZeroCelsius;
        const double steady = now.thermal->steady.in(unit::kelvin)-kZeroCelsius;
        const double resistance = spec.resistance.in(unit::kelvinPerWatt);
        formula.numbers = {QStringLiteral("*T*_{steady} = %1 °C + %2 K/W × %3 = **%4 °C**")
                               .arg(qtText(numberText(ambient)), qtText(numberText(resistance)),
                                    qtText(quantityText((steady - ambient) / resistance, "W")),
                                    qtText(numberText(steady)))};
    }
    formula.source = words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentFormula",
                                             "A lumped thermal network of first order, with a relay around it."));
}

void addSensitivity(InstrumentFormula& formula, const physics::Evaluation& now)
{
    formula.symbols = {QStringLiteral("elasticity = \\frac{d ln *T*}{d ln knob}"),
                       QStringLiteral("change = 1.1 to the power of the elasticity, less 1")};
    const present::TornadoFigure figure = present::tornadoFigure({&now, {}});
    for (const present::TornadoRow& row : figure.rows) {
        formula.numbers.append(QStringLiteral("%1: elasticity %2, **%3**")
                                   .arg(qtText(row.name), qtText(numberText(row.elasticity)), qtText(row.value)));
    }
    formula.source = words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentFormula",
                                             "Computed for this design; small steps, the rest as it is."));
}

void addBudget(InstrumentFormula& formula, const physics::Evaluation& now)
{
    formula.symbols = {QStringLiteral("energy a unit = \\frac{*P*_{average}}{rate}"),
                       QStringLiteral("response = period + look-ahead + input + processing")};
    const physics::LatencyBudget& budget = now.budget;
    const NumberScale scale =
        commonScale({budget.hop.in(unit::second), budget.lookAhead.in(unit::second), budget.io.in(unit::second),
                     budget.processing.in(unit::second), budget.total().in(unit::second)},
                    "s");
    const auto digits = [&](Time time) { return qtText(scale.digits(time.in(unit::second))); };
    formula.numbers = {QStringLiteral("response = %1 + %2 + %3 + %4 = **%5**")
                           .arg(digits(budget.hop), digits(budget.lookAhead), digits(budget.io),
                                digits(budget.processing), qtText(scale.text(budget.total().in(unit::second))))};
    formula.source = words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentFormula",
                                             "A stream's latency counts from the first sample of a unit."));
}

}  // namespace

InstrumentFormula instrumentFormula(lab::Instrument instrument, const Bench& bench)
{
    const physics::Evaluation& now = bench.live().evaluation;
    InstrumentFormula formula;
    formula.title = instrumentTitle(instrument);
    switch (instrument) {
    case lab::Instrument::LatencyWaterfall: addIronLaw(formula, now); break;
    case lab::Instrument::RatioCounter: addRatios(formula); break;
    case lab::Instrument::Roofline: addRoofline(formula, now); break;
    case lab::Instrument::AmdahlHeatmap:
    case lab::Instrument::Formula: addAmdahl(formula, bench); break;
    case lab::Instrument::ThroughputCeiling:
        addAmdahl(formula, bench);
        formula.symbols.prepend(QStringLiteral("throughput = *B* / *T*, at most *B* / (*T*_{data} + *T*_{overhead})"));
        break;
    case lab::Instrument::Walls: formula.symbols = {QStringLiteral("margin = \\frac{limit - demand}{limit}")}; break;
    case lab::Instrument::MfuGauge: addUtilization(formula, now); break;
    case lab::Instrument::KvCapacity:
    case lab::Instrument::MemoryMap: addCapacity(formula, now); break;
    case lab::Instrument::LatencyHistogram: addMisses(formula, bench); break;
    case lab::Instrument::ThermalCurve: addHeat(formula, bench); break;
    case lab::Instrument::EnergyBudget: addBudget(formula, now); break;
    case lab::Instrument::FeasibleRegion: break;
    case lab::Instrument::Tornado: addSensitivity(formula, now); break;
    }
    return formula;
}

}  // namespace ironlab::ui
