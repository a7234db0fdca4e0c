// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/design_words.h"

#include "ui/knobs/knob_editor.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <sstream>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::DesignWords", text);
}

struct Scene {
    const lab::NamedDesign& design;
    const physics::Evaluation& evaluation;
    const lab::Catalog& catalog;
    [[nodiscard]] const physics::Design& knobs() const { return design.knobs; }
};

QString quantity(double value, std::string_view unit)
{
    return qtText(quantityText(value, unit));
}

QString acceleratorName(const Scene& scene)
{
    const auto* preset = scene.catalog.accelerator(scene.design.accelerator);
    return qtText(preset == nullptr ? scene.design.accelerator : preset->value.name);
}

QString overlapText(const Scene& scene)
{
    return scene.knobs().overlap == 0.0 ? words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords", "none: plain sum"))
                                        : qtText(numberText(scene.knobs().overlap));
}

QString linkText(const Scene& scene)
{
    const auto& rate = scene.knobs().network.bandwidth;
    return rate ? quantity(rate->in(unit::bytePerSecond), "B/s") : qtText(kUnknownText);
}

struct Entry {
    std::string_view key;
    const char* name;
    QString (*value)(const Scene&);
};

#define IRONLAB_HELD(text) QT_TRANSLATE_NOOP("ironlab::ui::DesignWords", text)

const std::array kEntries{
    Entry{"accelerator", IRONLAB_HELD("Machine"), acceleratorName},
    Entry{"workload", IRONLAB_HELD("Model"),
          [](const Scene& s) -> QString {
              const auto* preset = s.catalog.workload(s.design.workload);
              return qtText(preset == nullptr ? s.design.workload : preset->value.name);
          }},
    Entry{"batch", IRONLAB_HELD("Batch"),
          [](const Scene& s) -> QString { return qtText(countText(s.evaluation.work.batch)); }},
    Entry{"model_scale", IRONLAB_HELD("Model scale"),
          [](const Scene& s) -> QString { return QStringLiteral("× ") + qtText(numberText(s.knobs().modelScale)); }},
    Entry{"weight_precision", IRONLAB_HELD("Weights"),
          [](const Scene& s) -> QString { return qtText(displayName(s.knobs().weightPrecision)); }},
    Entry{"compute_precision", IRONLAB_HELD("Compute"),
          [](const Scene& s) -> QString { return qtText(displayName(s.knobs().computePrecision)); }},
    Entry{"kv_precision", IRONLAB_HELD("KV cache"),
          [](const Scene& s) -> QString { return qtText(displayName(s.knobs().kvPrecision)); }},
    Entry{"context_tokens", IRONLAB_HELD("Context"),
          [](const Scene& s) -> QString {
              return words(IRONLAB_HELD("%1 tokens")).arg(qtText(countText(s.knobs().contextTokens)));
          }},
    Entry{"fusion", IRONLAB_HELD("Kernels per step"),
          [](const Scene& s) -> QString { return qtText(countText(std::round(s.evaluation.work.kernels))); }},
    Entry{"framework_tax", IRONLAB_HELD("Framework tax"),
          [](const Scene& s) -> QString { return quantity(s.knobs().frameworkTax.in(unit::second), "s"); }},
    Entry{"accelerator_speedup", IRONLAB_HELD("Magic speedup"),
          [](const Scene& s) -> QString {
              return QStringLiteral("× ") + qtText(numberText(s.knobs().acceleratorSpeedup));
          }},
    Entry{"overlap", IRONLAB_HELD("Overlap"), overlapText},
    Entry{"network.distance", IRONLAB_HELD("Distance"),
          [](const Scene& s) -> QString { return qtText(lab::distanceText(s.knobs().network.distance)); }},
    Entry{"network.bandwidth", IRONLAB_HELD("Link"), linkText},
    Entry{"network", IRONLAB_HELD("Distance, link"),
          [](const Scene& s) -> QString {
              return qtText(lab::distanceText(s.knobs().network.distance)) + QStringLiteral(", ") + linkText(s);
          }},
    Entry{"count", IRONLAB_HELD("Devices"), [](const Scene& s) -> QString { return QString::number(s.knobs().count); }},
    Entry{"peak_scale", IRONLAB_HELD("Peak scale"),
          [](const Scene& s) -> QString { return QStringLiteral("× ") + qtText(numberText(s.knobs().peakScale)); }},
    Entry{
        "bandwidth_scale", IRONLAB_HELD("Bandwidth scale"),
        [](const Scene& s) -> QString { return QStringLiteral("× ") + qtText(numberText(s.knobs().bandwidthScale)); }},
    Entry{"arrival_rate", IRONLAB_HELD("Arrivals"), [](const Scene& s) -> QString {
              const auto& rate = s.knobs().arrivalRate;
              return rate ? quantity(rate->in(unit::perSecond), "1/s") : words(IRONLAB_HELD("always full"));
          }}};

#undef IRONLAB_HELD

}  // namespace

std::string shortMachineName(const physics::Accelerator& machine)
{
    constexpr std::array kLeftOut{"NVIDIA",   "Jetson", "Espressif", "STMicroelectronics",
                                  "Qualcomm", "Apple",  "SXM",       "SXM4",
                                  "SXM5",     "PCIe",   "GB"};
    std::istringstream words(machine.name.substr(0, machine.name.find_first_of(",(")));
    std::string kept;
    for (std::string word; words >> word;) {
        const bool isSize = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool isLeftOut = std::find(kLeftOut.begin(), kLeftOut.end(), word) != kLeftOut.end();
        if (!isSize && !isLeftOut) {
            kept += (kept.empty() ? "" : " ") + word;
        }
    }
    return kept.empty() ? machine.name : kept;
}

std::optional<HeldFigure> heldFigure(const std::string& key, const lab::NamedDesign& design,
                                     const physics::Evaluation& evaluation, const lab::Catalog& catalog)
{
    const auto found =
        std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry& entry) { return entry.key == key; });
    if (found == kEntries.end()) {
        return std::nullopt;
    }
    return HeldFigure{words(found->name), found->value({design, evaluation, catalog})};
}

std::vector<std::string> metricsOfHeld(const std::string& key)
{
    static const std::map<std::string, std::vector<std::string>> kMetrics{
        {"batch", {"throughput"}},
        {"model_scale", {"work.weights", "work.flops"}},
        {"context_tokens", {"work.kv", "work.attention", "work.flops"}},
        {"fusion", {"work.kernels"}},
        {"framework_tax", {"terms.overhead"}},
        {"accelerator_speedup", {"machine.peak", "amdahl.law"}},
        {"overlap", {"latency"}},
        {"network.distance", {"data.propagation"}},
        {"network.bandwidth", {"data.transfer"}},
        {"network", {"data.propagation", "data.transfer"}},
        {"count", {"machine.peak", "machine.capacity"}},
        {"peak_scale", {"machine.peak"}},
        {"bandwidth_scale", {"machine.bandwidth"}},
        {"arrival_rate", {"money.machines", "tail.loops"}}};
    const auto found = kMetrics.find(key);
    return found == kMetrics.end() ? std::vector<std::string>{} : found->second;
}

std::string memoryName(const lab::NamedDesign& design, const lab::Catalog& catalog)
{
    const auto* machine = catalog.accelerator(design.accelerator);
    return machine == nullptr ? std::string("Memory") : std::string(displayName(machine->value.workingMemory().level));
}

QString designName(const lab::NamedDesign& design, const lab::Catalog& catalog)
{
    const auto* preset = catalog.accelerator(design.accelerator);
    const QString machine = qtText(preset == nullptr ? design.accelerator : shortMachineName(preset->value));
    const QString batch = design.largestBatch
                              ? words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords", "the largest batch"))
                              : words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords", "batch %1"))
                                    .arg(qtText(countText(design.knobs.batch)));
    return machine + QStringLiteral(", ") + batch;
}

namespace {

/// Choices that say what they are choices of: "compute only".
bool namesItself(lab::KnobId knob)
{
    switch (knob) {
    case lab::KnobId::WeightPrecision:
    case lab::KnobId::ComputePrecision:
    case lab::KnobId::KvPrecision:
    case lab::KnobId::OsMode: return false;
    default: return true;
    }
}

/// "tax 10.0 µs", "weights FP16", "compute only". A switch says which way it stands: of two designs that differ in it alone the
/// name by itself would be the same words.
QString knobWords(const lab::KnobSpec& spec, const lab::KnobValue& value, const lab::Catalog& catalog)
{
    const QString label = qtText(spec.label);
    if (!value.choice.empty()) {
        const QString choice = choiceLabel(spec.id, value.choice, catalog);
        return namesItself(spec.id) ? choice : qtText(uncapitalized(spec.label)) + QLatin1Char(' ') + choice;
    }
    if (spec.scale == lab::KnobScale::Switch) {
        return (value.number != 0.0 ? words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords", "with %1"))
                                    : words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords", "without %1")))
            .arg(label);
    }
    // The last word of a name is the thing; symbols and abbreviations keep their capitals.
    const QString last = label.section(QLatin1Char(' '), -1);
    const bool isSymbol = last == last.toUpper() || last.contains(QLatin1Char('_'));
    const ShownNumber shown = knobText(spec, value.number);
    QStringList pieces{isSymbol ? last : last.toLower(), shown.digits};
    if (!shown.unit.isEmpty()) {
        pieces.append(shown.unit);
    }
    return pieces.join(QLatin1Char(' '));
}

}  // namespace

QString designDifference(const lab::NamedDesign& design, const lab::Mission& mission, const lab::MissionPart& part,
                         const lab::Catalog& catalog, const std::vector<lab::KnobId>& apart)
{
    const auto isApart = [&apart](lab::KnobId knob) { return std::ranges::find(apart, knob) != apart.end(); };
    QString machine;
    QStringList first;
    QStringList differences;
    for (const lab::KnobSpec& spec : part.knobs) {
        const lab::KnobValue value = lab::knobValue(design, mission, spec, catalog);
        if (spec.id == lab::KnobId::Tier || spec.id == lab::KnobId::Accelerator) {
            const auto* preset = catalog.accelerator(design.accelerator);
            machine = qtText(preset == nullptr ? design.accelerator : shortMachineName(preset->value));
            if (isApart(spec.id)) {
                first.prepend(machine);
            }
        } else if (isApart(spec.id)) {
            first.append(knobWords(spec, value, catalog));
        } else if (value != lab::knobValue(part.start, mission, spec, catalog)) {
            differences.append(knobWords(spec, value, catalog));
        }
    }
    if (first.isEmpty() && differences.isEmpty()) {
        return designName(design, catalog);
    }
    if (!machine.isEmpty() && !first.contains(machine)) {
        first.append(machine);
    }
    return (first + differences).join(QStringLiteral(", "));
}

QString zeroLatencyWords(const physics::DataTime& without, bool isOn)
{
    const double propagation = without.propagation.in(unit::second);
    const double total = without.total().in(unit::second);
    if (!(propagation > 0.0) && without.accumulation > Time{}) {
        return words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords",
                                       "Nothing to remove: the step waits for its batch, not for a network."));
    }
    if (!(propagation > 0.0)) {
        return words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords",
                                       "The data is at the machine already: there is no network to remove."));
    }
    const QString sentence =
        isOn ? words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords", "Removes %1 of the %2; the link rate stays."))
             : words(QT_TRANSLATE_NOOP("ironlab::ui::DesignWords", "Would remove %1 of the %2; the link rate stays."));
    return sentence.arg(qtText(statedText(propagation, "s")), qtText(statedText(total, "s")));
}

}  // namespace ironlab::ui
