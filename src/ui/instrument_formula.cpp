// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formula_dialog.h"
#include "ui/instrument_words.h"
#include "ui/lab_controller.h"
#include "ui/qt_text.h"

#include <ironlab/base/number_format.h>

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

void addAmdahl(InstrumentFormula& formula, const LabController& controller)
{
    const physics::AmdahlReport& report = controller.live().evaluation.amdahl;
    const QString speedup = qtText(numberText(controller.live().design.knobs.acceleratorSpeedup));
    formula.symbols = {QStringLiteral("speedup = \\frac{1}{(1 - *p*) + *p* / *S*}")};
    formula.numbers = {QStringLiteral("speedup = \\frac{1}{%1 + %2 / %3} = **%4**")
                           .arg(qtText(numberText(1.0 - report.parallelFraction)),
                                qtText(numberText(report.parallelFraction)), speedup,
                                qtText(numberText(report.speedup)))};
    formula.source = QStringLiteral("Amdahl: Validity of the single processor approach. AFIPS SJCC, 1967.");
}

}  // namespace

InstrumentFormula instrumentFormula(lab::Instrument instrument, const LabController& controller)
{
    const physics::Evaluation& now = controller.live().evaluation;
    InstrumentFormula formula;
    formula.title = instrumentTitle(instrument);
    switch (instrument) {
    case lab::Instrument::LatencyWaterfall: addIronLaw(formula, now); break;
    case lab::Instrument::RatioCounter: addRatios(formula); break;
    case lab::Instrument::Roofline: addRoofline(formula, now); break;
    case lab::Instrument::AmdahlHeatmap:
    case lab::Instrument::Formula: addAmdahl(formula, controller); break;
    case lab::Instrument::ThroughputCeiling:
        addAmdahl(formula, controller);
        formula.symbols.prepend(QStringLiteral("throughput = *B* / *T*, at most *B* / (*T*_{data} + *T*_{overhead})"));
        break;
    case lab::Instrument::Walls: formula.symbols = {QStringLiteral("margin = \\frac{limit - demand}{limit}")}; break;
    case lab::Instrument::MfuGauge: addUtilization(formula, now); break;
    case lab::Instrument::KvCapacity: addCapacity(formula, now); break;
    }
    return formula;
}

}  // namespace ironlab::ui
