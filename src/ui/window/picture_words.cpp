// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/picture_words.h"

#include "ui/instruments/instrument_view.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/design_words.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench.h"
#include "ui/window/bench_figures.h"

#include <ironlab/base/number_format.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace ironlab::ui {
namespace {

using lab::KnobId;

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::PictureWords", text);
}

#define IRONLAB_SAID(text) words(QT_TRANSLATE_NOOP("ironlab::ui::PictureWords", text))

/// What a part holds fixed where none of its knobs turns it: the knob, and the key under which `heldFigure` names it.
struct Held {
    KnobId knob;
    const char* key;
};
constexpr std::array kHeld{Held{KnobId::Batch, "batch"},
                           Held{KnobId::ModelScale, "model_scale"},
                           Held{KnobId::Context, "context_tokens"},
                           Held{KnobId::WeightPrecision, "weight_precision"},
                           Held{KnobId::ComputePrecision, "compute_precision"},
                           Held{KnobId::KvPrecision, "kv_precision"},
                           Held{KnobId::Fusion, "fusion"},
                           Held{KnobId::FrameworkTax, "framework_tax"},
                           Held{KnobId::AcceleratorSpeedup, "accelerator_speedup"},
                           Held{KnobId::Overlap, "overlap"},
                           Held{KnobId::Distance, "network.distance"},
                           Held{KnobId::LinkRate, "network.bandwidth"},
                           Held{KnobId::PeakScale, "peak_scale"},
                           Held{KnobId::BandwidthScale, "bandwidth_scale"},
                           Held{KnobId::ArrivalRate, "arrival_rate"},
                           Held{KnobId::Count, "count"}};

QString setting(const QString& name, const QString& value)
{
    return name.isEmpty() ? value : name + QLatin1Char(' ') + value;
}

QString knobWords(const Bench& bench, const lab::KnobSpec& spec)
{
    const lab::NamedDesign& design = bench.live().design;
    const lab::KnobValue value = lab::knobValue(design, bench.mission(), spec, bench.catalog());
    const QString label = qtText(spec.label);
    switch (spec.scale) {
    case lab::KnobScale::Choice: return setting(label, choiceLabel(spec.id, value.choice, bench.catalog()));
    case lab::KnobScale::Switch: return setting(label, value.number != 0.0 ? IRONLAB_SAID("on") : IRONLAB_SAID("off"));
    default: break;
    }
    const ShownNumber shown = knobText(spec, value.number);
    return setting(label, shown.unit.isEmpty() ? shown.digits : shown.digits + QLatin1Char(' ') + shown.unit);
}

void addHeld(QStringList& settings, const Bench& bench, const std::string& key)
{
    const LiveDesign& live = bench.live();
    const auto held = heldFigure(key, live.design, live.evaluation, bench.catalog());
    // A machine at hand has no link, an evaluation that does not run no kernels.
    if (held && held->value != qtText(kUnknownText)) {
        settings.append(setting(held->name, held->value));
    }
}

/// Choices that no part of the panel lists among what is held, where they matter.
void addHeldChoices(QStringList& settings, const Bench& bench, const auto& isTurned)
{
    const physics::Design& knobs = bench.live().design.knobs;
    const auto* preset = bench.catalog().accelerator(bench.live().design.accelerator);
    if (!isTurned(KnobId::SpeedupTarget) && knobs.acceleratorSpeedup != 1.0) {
        const std::string target(physics::fileName(knobs.speedupAppliesTo));
        settings.append(
            setting(IRONLAB_SAID("It speeds up"), choiceLabel(KnobId::SpeedupTarget, target, bench.catalog())));
    }
    if (!isTurned(KnobId::ZeroLatency) && knobs.network.zeroLatency) {
        settings.append(setting(IRONLAB_SAID("Magic Zero-Latency Network"), IRONLAB_SAID("on")));
    }
    if (!isTurned(KnobId::OsMode) && preset != nullptr
        && preset->value.jitter[static_cast<std::size_t>(knobs.osMode)]) {
        const std::string mode(physics::fileName(knobs.osMode));
        settings.append(setting(IRONLAB_SAID("OS"), choiceLabel(KnobId::OsMode, mode, bench.catalog())));
    }
    const auto mode = static_cast<std::size_t>(knobs.powerMode);
    if (!isTurned(KnobId::PowerMode) && preset != nullptr && preset->value.power
        && mode < preset->value.power->modes.size()) {
        settings.append(setting(IRONLAB_SAID("Power mode"), qtText(preset->value.power->modes[mode].name)));
    }
    for (const auto& [tokens, text] : {std::pair(knobs.promptTokens, IRONLAB_SAID("Prompt %1 tokens")),
                                       std::pair(knobs.outputTokens, IRONLAB_SAID("Answer %1 tokens"))}) {
        if (tokens) {
            settings.append(text.arg(qtText(countText(*tokens))));
        }
    }
}

/// "Limits: Time per token 50 ms, MFU > 40 %": those of the mission; a machine's belong to the machine.
QString limitWords(const Bench& bench)
{
    QStringList limits;
    for (const present::WallRow& row : wallsWithoutKnobs(bench).rows) {
        if (row.owner == "mission") {
            limits.append(setting(qtText(row.name), qtText(row.limit)));
        }
    }
    return limits.isEmpty() ? QString() : IRONLAB_SAID("Limits: %1").arg(limits.join(QStringLiteral(", ")));
}

}  // namespace

QString configurationWords(const Bench& bench)
{
    QStringList settings{IRONLAB_SAID("%1, part %2").arg(qtText(bench.mission().title)).arg(bench.part())};
    const auto& knobs = bench.missionPart().knobs;
    const auto isTurned = [&knobs](KnobId id) {
        return std::ranges::find(knobs, id, &lab::KnobSpec::id) != knobs.end();
    };
    if (!isTurned(KnobId::Accelerator)) {
        addHeld(settings, bench, "accelerator");
    }
    addHeld(settings, bench, "workload");
    for (const lab::KnobSpec& spec : knobs) {
        settings.append(knobWords(bench, spec));
    }
    const auto* work = bench.catalog().workload(bench.live().design.workload);
    const bool hasTokens = work != nullptr && work->value.kvCache.has_value();
    for (const Held& held : kHeld) {
        const bool isOfTokens = held.knob == KnobId::Context || held.knob == KnobId::KvPrecision;
        if (!isTurned(held.knob) && (hasTokens || !isOfTokens)) {
            addHeld(settings, bench, held.key);
        }
    }
    addHeldChoices(settings, bench, isTurned);
    settings.append(limitWords(bench));
    settings.removeAll(QString());
    return settings.join(QStringLiteral(" · "));
}

#undef IRONLAB_SAID

QString suggestedName(const InstrumentView& view, const Bench& bench)
{
    static const QRegularExpression kCapital(QStringLiteral("([A-Z])"));
    QString instrument = view.objectName();
    instrument.replace(kCapital, QStringLiteral("-\\1"));
    return QStringLiteral("%1-part-%2-%3")
        .arg(qtText(bench.mission().id), QString::number(bench.part()), instrument.toLower());
}

}  // namespace ironlab::ui
