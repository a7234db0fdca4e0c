// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/region_source.h"

#include "ui/knobs/knob_editor.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench.h"
#include "ui/window/bench_figures.h"
#include "ui/window/region_ticks.h"

#include <ironlab/base/contract.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ironlab::ui {
namespace {

using lab::KnobScale;
using lab::KnobSpec;
using lab::KnobValue;

struct Fineness {
    std::size_t columns;
    std::size_t rows;
};
constexpr Fineness kAtRest{40, 24};
constexpr Fineness kDragged{20, 12};
/// Ends the key of a coarse plane.
constexpr const char* kCoarse = "~";

bool isNumber(const KnobSpec& spec)
{
    return spec.scale == KnobScale::Linear || spec.scale == KnobScale::Logarithmic;
}

std::string valueWords(const KnobSpec& spec, const KnobValue& value, const lab::Catalog& catalog)
{
    if (spec.scale == KnobScale::Choice) {
        return choiceLabel(spec.id, value.choice, catalog).toStdString();
    }
    if (spec.scale == KnobScale::Switch) {
        return (value.number != 0.0 ? QCoreApplication::translate("ironlab::ui::RegionSource", "on")
                                    : QCoreApplication::translate("ironlab::ui::RegionSource", "off"))
            .toStdString();
    }
    const ShownNumber shown = knobText(spec, value.number);
    return (shown.unit.isEmpty() ? shown.digits : shown.digits + u' ' + shown.unit).toStdString();
}

/// Whether each value of the knob has a cell as wide as any other; else cells are places of its slider.
bool hasCellOfEach(const lab::RegionSide& side)
{
    const KnobSpec& spec = side.axis.knob;
    const bool isEachWhole =
        spec.wholeNumbers && static_cast<double>(side.axis.values.size()) == spec.maximum - spec.minimum + 1.0;
    return !isNumber(spec) || (side.edges.empty() && isEachWhole);
}

/// Where a value stands along an axis: in the middle of its cell, or where its slider has it.
double placeAlong(const lab::RegionSide& side, const present::RegionAxis& axis, const KnobValue& value)
{
    const KnobSpec& spec = side.axis.knob;
    const auto& values = side.axis.values;
    const auto at = std::ranges::find_if(values, [&](const KnobValue& each) {
        return spec.scale == KnobScale::Choice ? each.choice == value.choice : each.number == value.number;
    });
    if (hasCellOfEach(side) && (at != values.end() || !isNumber(spec))) {
        return axis.middle(static_cast<std::size_t>(std::min(at, values.end() - 1) - values.begin()));
    }
    return placeOnSlider(spec, value.number);
}

}  // namespace

RegionSource::RegionSource(const Bench& bench) : m_bench(bench)
{
    // The two knobs that stand first among the numbers; a part with fewer takes what it has.
    const auto& knobs = bench.missionPart().knobs;
    IRONLAB_EXPECTS(knobs.size() >= 2);
    std::vector<std::size_t> order;
    for (const bool numbers : {true, false}) {
        for (std::size_t i = 0; i < knobs.size(); ++i) {
            if (isNumber(knobs[i]) == numbers) {
                order.push_back(i);
            }
        }
    }
    m_across = order[0];
    m_up = order[1];
}

QStringList RegionSource::knobNames() const
{
    QStringList names;
    for (const KnobSpec& spec : m_bench.missionPart().knobs) {
        names.append(qtText(spec.label));
    }
    return names;
}

void RegionSource::choose(int across, int up)
{
    m_across = static_cast<std::size_t>(across);
    m_up = static_cast<std::size_t>(up);
    m_region.reset();
    m_follows = false;
}

const KnobSpec& RegionSource::knob(std::size_t index) const
{
    return m_bench.missionPart().knobs[index];
}

/// What the plane depends on: the design with both knobs put to one place.
std::string RegionSource::keyOf(const lab::NamedDesign& design) const
{
    lab::NamedDesign put = design;
    for (const std::size_t index : {m_across, m_up}) {
        const KnobSpec& spec = knob(index);
        const KnobValue first{spec.minimum, spec.choices.empty() ? std::string() : spec.choices.front()};
        put = lab::withKnob(put, m_bench.mission(), spec, first);
    }
    return lab::fingerprint(put) + (m_bench.live().dragging ? kCoarse : "");
}

std::optional<std::size_t> RegionSource::turnedKnob() const
{
    const lab::NamedDesign& design = m_bench.live().design;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const lab::Catalog& catalog = m_bench.catalog();
        if (lab::knobValue(design, m_bench.mission(), knob(i), catalog) != m_values[i]) {
            return i;
        }
    }
    return std::nullopt;
}

void RegionSource::followHand()
{
    const auto turned = turnedKnob();
    if (!turned && !m_values.empty()) {
        return;
    }
    if (turned && m_follows && *turned != m_across && *turned != m_up) {
        m_up = m_across;
        m_across = *turned;
        m_region.reset();
    }
    m_values.clear();
    for (const KnobSpec& spec : m_bench.missionPart().knobs) {
        m_values.push_back(lab::knobValue(m_bench.live().design, m_bench.mission(), spec, m_bench.catalog()));
    }
}

bool RegionSource::refresh()
{
    followHand();
    const LiveDesign& live = m_bench.live();
    std::string key = keyOf(live.design);
    // A finer plane than asked for is as good.
    if (m_region && (m_key == key || m_key + kCoarse == key)) {
        return false;
    }
    const Fineness cells = live.dragging ? kDragged : kAtRest;
    m_region = lab::feasibleRegion(m_bench.mission(), m_bench.missionPart(), live.design, knob(m_across), knob(m_up),
                                   m_bench.catalog(), cells.columns, cells.rows);
    m_key = std::move(key);
    return true;
}

present::RegionAxis RegionSource::axisOf(const lab::RegionSide& side) const
{
    const KnobSpec& spec = side.axis.knob;
    present::RegionAxis shown;
    shown.name = spec.label;
    shown.edges = side.edges;
    for (const KnobValue& value : side.axis.values) {
        shown.values.push_back(valueWords(spec, value, m_bench.catalog()));
    }
    if (isNumber(spec)) {
        shown.ticks = knobTicks(spec);
        for (present::Tick& tick : shown.ticks) {
            tick.position = placeAlong(side, shown, {tick.value, {}});
        }
        return shown;
    }
    for (std::size_t i = 0; i < shown.values.size(); ++i) {
        shown.ticks.push_back({static_cast<double>(i), shown.middle(i), shown.values[i]});
    }
    return shown;
}

double RegionSource::placeOf(const lab::RegionSide& side, const present::RegionAxis& axis) const
{
    const KnobSpec& spec = side.axis.knob;
    return placeAlong(side, axis, lab::knobValue(m_bench.live().design, m_bench.mission(), spec, m_bench.catalog()));
}

std::optional<lab::NamedDesign> RegionSource::designAt(std::size_t column, std::size_t row) const
{
    if (!m_region || column >= m_region->columns() || row >= m_region->rows()) {
        return std::nullopt;
    }
    lab::NamedDesign design = m_bench.live().design;
    for (const auto& [axis, place] : {std::pair(&m_region->across(), column), std::pair(&m_region->up(), row)}) {
        design = lab::withKnob(design, m_bench.mission(), axis->knob, axis->values[place]);
    }
    return design;
}

const present::RegionFigure& RegionSource::figure()
{
    if (refresh()) {
        const present::WallsInput names = wallsInputOf(m_bench);
        present::RegionInput input;
        input.region = &*m_region;
        input.across = axisOf(m_region->acrossSide());
        input.up = axisOf(m_region->upSide());
        input.wallName = [&names](physics::WallKind kind) { return present::wallName(kind, names); };
        m_figure = present::regionFigure(input);
    }
    m_figure.across.here = placeOf(m_region->acrossSide(), m_figure.across);
    m_figure.up.here = placeOf(m_region->upSide(), m_figure.up);
    m_figure.passesHere = m_bench.live().evaluation.feasible();
    return m_figure;
}

}  // namespace ironlab::ui
