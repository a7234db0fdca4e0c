// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/printed_ratio.h>
#include <ironlab/present/snapshots_figure.h>
#include <ironlab/present/walls_figure.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace ironlab::present {
namespace {

using physics::Evaluation;

using Read = std::function<double(const Evaluation&)>;

/// The numbers of one column in one unit, with as many digits as it takes for the printed ratios to the first design to be the
/// quotients of the printed numbers.
class ComparedColumn {
public:
    ComparedColumn(std::vector<double> values, double first, std::string_view baseUnit)
        : m_first(first),
          m_base(baseUnit)
    {
        constexpr double kReadable = 1e-3;
        constexpr double kOneInBelow = 1e-5;
        std::erase_if(values, [](double value) { return !(value > 0.0) || !std::isfinite(value); });
        if (values.empty()) {
            return;
        }
        m_isOneIn = isShare() && *std::ranges::min_element(values) < kOneInBelow;
        m_shared = commonScale(values, baseUnit);
        m_isShared = *std::ranges::min_element(values) >= kReadable * m_shared.unitSize;
        m_digits = digitsToRead([&](int digits) {
            return std::ranges::all_of(values, [&](double value) {
                return !(first > 0.0)
                       || signedRatio(printed(value, digits) / printed(first, digits), kRatioDigits)
                              == signedRatio(value / first, kRatioDigits);
            });
        });
    }

    [[nodiscard]] SnapshotValue shown(double value, bool isCompared) const
    {
        const NumberScale scale = scaleOf(value);
        SnapshotValue result{isShare()
                                 ? shownShareOf(value)
                                 : NumberText{significantText(value / scale.unitSize, m_digits), scale.unit}.text(),
                             {},
                             value};
        if (isCompared && m_first > 0.0 && value > 0.0) {
            result.change = ratioText(value / m_first);
        }
        return result;
    }

private:
    static constexpr int kRatioDigits = 3;

    [[nodiscard]] bool isShare() const { return m_base == "%"; }
    /// Shares that are compared have one form: where one of them is "1 in 51.9 M", another is "1 in 139".
    [[nodiscard]] std::string shownShareOf(double value) const
    {
        return m_isOneIn && value > 0.0 ? "1 in " + significantText(1.0 / value, m_digits) : shareText(value, m_digits);
    }
    [[nodiscard]] NumberScale scaleOf(double value) const
    {
        return m_isShared ? m_shared : commonScale({value}, m_base);
    }
    [[nodiscard]] double printed(double value, int digits) const
    {
        const double unitSize = scaleOf(value).unitSize;
        if (m_isOneIn) {
            return 1.0 / significantValue(1.0 / value, digits);
        }
        return isShare() ? printedShare(value, digits) : significantValue(value / unitSize, digits) * unitSize;
    }

    double m_first;
    std::string m_base;
    NumberScale m_shared;
    bool m_isShared = false;
    bool m_isOneIn = false;
    int m_digits = 3;
};

SnapshotValue unknownValue()
{
    return {std::string(kUnknownText), {}, std::nullopt};
}

std::string wallsText(const Evaluation& evaluation)
{
    const auto failing = std::count_if(evaluation.walls.begin(), evaluation.walls.end(),
                                       [](const physics::Wall& wall) { return !wall.passed(); });
    return failing == 0 ? std::string("all hold")
                        : countText(static_cast<double>(failing)) + (failing == 1 ? " fails" : " fail");
}

WallsInput wallNames(const SnapshotsInput& input, const SnapshotsInput::Design& design)
{
    WallsInput names;
    names.now = design.evaluation;
    names.latencyName = latencyWallName(input.latencyName, input.requirements, *design.evaluation);
    names.memoryName = design.memoryName;
    names.requirements = input.requirements;
    return names;
}

/// The first wall that fails and how many more do.
std::string firstFailing(const physics::Evaluation& evaluation, const WallsInput& names)
{
    std::string first;
    int more = 0;
    for (const physics::Wall& wall : evaluation.walls) {
        if (!wall.passed()) {
            more += first.empty() ? 0 : 1;
            first = first.empty() ? wallName(wall.kind, names) : first;
        }
    }
    return more > 0 ? first + " and " + countText(static_cast<double>(more)) + " more" : first;
}

class Rows {
public:
    explicit Rows(const SnapshotsInput& input)
        : m_input(input),
          m_first(input.designs.front().evaluation->runs() ? input.designs.front().evaluation : nullptr),
          m_latency(column(latencyOf, "s")),
          m_rate(column(rateOf, input.rateUnit)),
          m_utilization(column(utilizationOf, "%")),
          m_power(column(powerOf, "W"))
    {
        double longest = 0.0;
        for (const SnapshotsInput::Design& design : input.designs) {
            if (design.evaluation->runs()) {
                longest = std::max(longest, design.evaluation->latency.in(unit::second));
            }
        }
        // The axis reaches a limit that is not far off.
        constexpr double kNotFar = 2.0;
        for (const SnapshotsInput::Design& design : input.designs) {
            const double limit = design.evaluation->stepTarget.value_or(Time{}).in(unit::second);
            longest = design.evaluation->runs() && limit < kNotFar * longest ? std::max(longest, limit) : longest;
        }
        m_unit = commonScale({longest}, "s");
        m_longest = longest / m_unit.unitSize;
    }

    [[nodiscard]] const NumberScale& timeUnit() const { return m_unit; }
    [[nodiscard]] double longest() const { return m_longest; }

    [[nodiscard]] SnapshotRow row(std::size_t index) const
    {
        const SnapshotsInput::Design& design = m_input.designs[index];
        const Evaluation& now = *design.evaluation;
        SnapshotRow row;
        row.name = design.name;
        row.label = design.label;
        row.shape = static_cast<SnapshotShape>(index);
        if (!now.runs()) {
            row.obstacle = obstacleText(now).answer;
            return row;
        }
        for (std::size_t i = 0; i < physics::kTerms.size(); ++i) {
            row.terms[i] = now.terms[physics::kTerms[i]].in(unit::second) / m_unit.unitSize;
        }
        row.total = now.latency.in(unit::second) / m_unit.unitSize;
        row.parts = row.terms;
        constexpr double kVisible = 1e-3;
        row.overlaps = row.total < now.terms.sum().in(unit::second) / m_unit.unitSize - kVisible * m_longest;
        if (row.overlaps) {
            double& compute = row.parts[static_cast<std::size_t>(physics::Term::Compute)];
            compute -= std::accumulate(row.terms.begin(), row.terms.end(), 0.0) - row.total;
        }
        if (now.stepTarget) {
            row.limit = now.stepTarget->in(unit::second) / m_unit.unitSize;
        }
        fillValues(row, now, index > 0);
        row.walls = wallsText(now);
        const WallsInput names = wallNames(m_input, design);
        row.failing = failingWalls(now, names);
        row.firstFailing = firstFailing(now, names);
        placeUnderRoof(row, now);
        return row;
    }

private:
    // An infinitely fast accelerator has no roof that a picture could show.
    static void placeUnderRoof(SnapshotRow& row, const Evaluation& now)
    {
        const std::array place{now.intensity.in(unit::flopPerByte), now.achieved.in(unit::flopPerSecond),
                               now.machine.bandwidth.in(unit::bytePerSecond), now.machine.peak.in(unit::flopPerSecond)};
        if (std::ranges::all_of(place, [](double figure) { return std::isfinite(figure) && figure > 0.0; })) {
            row.intensity = place[0];
            row.achieved = place[1];
            row.bandwidth = place[2];
            row.peak = place[3];
        }
    }

    [[nodiscard]] ComparedColumn column(const Read& read, std::string_view unitName) const
    {
        std::vector<double> values;
        for (const SnapshotsInput::Design& design : m_input.designs) {
            if (design.evaluation->runs()) {
                values.push_back(read(*design.evaluation));
            }
        }
        return {std::move(values), m_first != nullptr ? read(*m_first) : 0.0, unitName};
    }

    static double latencyOf(const Evaluation& of) { return of.latency.in(unit::second); }
    static double rateOf(const Evaluation& of) { return of.throughput.in(unit::perSecond); }
    static double utilizationOf(const Evaluation& of) { return of.modelFlopsUtilization; }
    static double powerOf(const Evaluation& of) { return of.averagePower.value_or(Power{}).in(unit::watt); }

    void fillValues(SnapshotRow& row, const Evaluation& now, bool isCompared) const
    {
        row.latency = m_latency.shown(latencyOf(now), isCompared);
        row.rate = m_rate.shown(rateOf(now), isCompared);
        row.utilization = m_utilization.shown(utilizationOf(now), isCompared);
        row.power = now.averagePower ? m_power.shown(powerOf(now), isCompared) : unknownValue();
    }

    const SnapshotsInput& m_input;
    const Evaluation* m_first;
    ComparedColumn m_latency;
    ComparedColumn m_rate;
    ComparedColumn m_utilization;
    ComparedColumn m_power;
    NumberScale m_unit;
    double m_longest = 0.0;
};

/// Whole decades around what is drawn; nothing drawn leaves one decade.
Axis decades(double low, double high, const std::string& unitName, TickText text)
{
    Axis axis;
    axis.scale = low > 0.0 && high > 0.0 ? Scale::decadesAround(low, high) : Scale::logarithmic(1.0, 10.0);
    axis.ticks = ticks(axis.scale, text, 5);
    axis.unit = unitName;
    return axis;
}

/// Each roof once, named by the designs that stand under it.
void addRoofs(SnapshotsFigure& figure, const SnapshotsInput& input)
{
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const SnapshotRow& row = figure.rows[i];
        if (!row.hasPlaceUnderRoof()) {
            continue;
        }
        const auto same = std::ranges::find_if(figure.roofs, [&row](const SnapshotRoof& roof) {
            return roof.bandwidth == row.bandwidth && roof.peak == row.peak;
        });
        if (same == figure.roofs.end()) {
            const std::string peak = operationRateText(row.peak * unit::flopPerSecond, input.designs[i].integer);
            figure.roofs.push_back({row.shape, row.bandwidth, row.peak, row.name + ": " + peak});
        } else {
            same->label.insert(same->label.rfind(": "), ", " + row.name);
        }
    }
}

void addRoofline(SnapshotsFigure& figure, const SnapshotsInput& input)
{
    constexpr double kHuge = 1e300;
    double leftmost = kHuge;
    double rightmost = 0.0;
    double lowest = kHuge;
    double highest = 0.0;
    for (const SnapshotRow& row : figure.rows) {
        if (!row.hasPlaceUnderRoof()) {
            continue;
        }
        const double ridge = row.peak / row.bandwidth;
        leftmost = std::min({leftmost, row.intensity, ridge});
        rightmost = std::max({rightmost, row.intensity, ridge});
        lowest = std::min(lowest, row.achieved);
        highest = std::max(highest, row.peak);
    }
    std::vector<bool> integers;
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        integers.push_back(input.designs[i].integer);
    }
    const Operations operations = operationsOf(integers);
    figure.intensity =
        decades(leftmost < kHuge ? leftmost : 0.0, rightmost, operationUnit(operations, "B"), TickText::Plain);
    figure.rate = decades(lowest < kHuge ? lowest : 0.0, highest, operationUnit(operations), TickText::Prefixed);
    addRoofs(figure, input);
}

std::string limitLabel(const std::vector<SnapshotRow>& rows, const NumberScale& scale)
{
    std::string label;
    for (const SnapshotRow& row : rows) {
        if (row.limit) {
            const std::string own = "limit " + limitText(*row.limit * scale.unitSize, "s");
            label = label.empty() || label == own ? own : "limits";
        }
    }
    return label;
}

}  // namespace

SnapshotsFigure snapshotsFigure(const SnapshotsInput& input)
{
    SnapshotsFigure figure;
    figure.title = "Captured designs";
    figure.rateUnit = input.rateUnit;
    figure.rateHead =
        std::ranges::any_of(input.designs, [](const auto& design) { return design.evaluation->offered.has_value(); })
            ? "possible rate"
            : "throughput";
    if (input.designs.empty()) {
        figure.scope = "none yet";
        return figure;
    }
    const Rows rows(input);
    for (std::size_t i = 0; i < std::min(input.designs.size(), kMostSnapshots); ++i) {
        figure.rows.push_back(rows.row(i));
    }
    figure.scope = "compared with " + figure.rows.front().name;
    if (input.earlier > 0) {
        const auto shown = static_cast<double>(figure.rows.size() - 1);
        figure.scope +=
            ", the last " + countText(shown) + " of " + countText(shown + static_cast<double>(input.earlier));
    }
    figure.limitLabel = limitLabel(figure.rows, rows.timeUnit());
    figure.time.scale = Scale::fromZeroTo(rows.longest());
    figure.time.ticks = ticks(figure.time.scale);
    figure.time.unit = rows.timeUnit().unit;
    addRoofline(figure, input);
    return figure;
}

}  // namespace ironlab::present
