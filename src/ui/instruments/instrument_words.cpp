// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::InstrumentWords", text);
}

}  // namespace

QString instrumentTitle(lab::Instrument instrument)
{
    switch (instrument) {
    case lab::Instrument::LatencyWaterfall:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Latency waterfall"));
    case lab::Instrument::RatioCounter:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Metric ratio counter"));
    case lab::Instrument::Roofline: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Roofline"));
    case lab::Instrument::AmdahlHeatmap:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Amdahl heatmap"));
    case lab::Instrument::ThroughputCeiling:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Throughput ceiling"));
    case lab::Instrument::Formula: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Formula"));
    case lab::Instrument::Walls: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Walls"));
    case lab::Instrument::MfuGauge:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Model FLOPs utilisation"));
    case lab::Instrument::KvCapacity:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Memory capacity"));
    case lab::Instrument::ThroughputByBatch:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Throughput by batch"));
    case lab::Instrument::LatencyHistogram:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Latency histogram"));
    case lab::Instrument::ThermalCurve:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Heat and battery"));
    case lab::Instrument::MemoryMap: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Memory map"));
    case lab::Instrument::EnergyBudget:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Energy and latency budget"));
    case lab::Instrument::FeasibleRegion:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "What passes"));
    case lab::Instrument::Tornado: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Sensitivity"));
    }
    return {};
}

QString instrumentPurpose(lab::Instrument instrument)
{
    switch (instrument) {
    case lab::Instrument::LatencyWaterfall:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "the four terms, to scale"));
    case lab::Instrument::RatioCounter:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "what grew, what did not"));
    case lab::Instrument::Roofline:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "limits of each machine"));
    case lab::Instrument::AmdahlHeatmap:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "speedup by serial share"));
    case lab::Instrument::ThroughputCeiling:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "what a faster part can buy"));
    case lab::Instrument::Formula:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "the law, with your numbers"));
    case lab::Instrument::Walls:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "every limit, and how near it is"));
    case lab::Instrument::MfuGauge:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "how much of the peak does useful work"));
    case lab::Instrument::KvCapacity:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "weights, cache and what is free"));
    case lab::Instrument::ThroughputByBatch:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "what a larger batch buys, and where it stops"));
    case lab::Instrument::LatencyHistogram:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "how often a step is late"));
    case lab::Instrument::ThermalCurve:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "what the minutes do to the rate"));
    case lab::Instrument::MemoryMap:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "what lies in which memory"));
    case lab::Instrument::EnergyBudget:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "where energy and time go"));
    case lab::Instrument::FeasibleRegion:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "two knobs, and what stops you where"));
    case lab::Instrument::Tornado:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "which knob moves the time most"));
    }
    return {};
}

QString termMeaning(physics::Term term)
{
    switch (term) {
    case physics::Term::Data:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Time until the input is here."));
    case physics::Term::Memory:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Time to move bytes through memory."));
    case physics::Term::Compute:
        return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Time to do the arithmetic."));
    case physics::Term::Overhead:
        return words(
            QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Time that is neither: start-up, dispatch, framework."));
    }
    return {};
}

QString confidenceWord(int confidence)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "guess"),
                                       QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "unsure"),
                                       QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "fairly"),
                                       QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "quite"),
                                       QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "certain")};
    return words(kWords[static_cast<std::size_t>(std::clamp(confidence, 1, 5) - 1)]);
}

QString confidenceSentence(int confidence)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "A guess, 1 of 5."),
                                       QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Unsure, 2 of 5."),
                                       QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Fairly sure, 3 of 5."),
                                       QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Quite sure, 4 of 5."),
                                       QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Certain, 5 of 5.")};
    return words(kWords[static_cast<std::size_t>(std::clamp(confidence, 1, 5) - 1)]);
}

QString stageName(lab::Stage stage)
{
    switch (stage) {
    case lab::Stage::Predict: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Predict"));
    case lab::Stage::Explore: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Explore"));
    case lab::Stage::Observe: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Observe"));
    case lab::Stage::Reflect: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Reflect"));
    case lab::Stage::Closed: return words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentWords", "Closed"));
    }
    return {};
}

}  // namespace ironlab::ui
