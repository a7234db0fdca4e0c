// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"
#include "in_seconds.h"
#include "latency_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/latency_histogram_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::LatencyDistribution;

constexpr double kFineBar = 1e-4;  ///< seconds
constexpr double kFewestBars = 20.0;
constexpr double kMostBars = 200.0;
constexpr double kFewestCoarse = 60.0;
constexpr double kRarest = 1.0;       ///< steps an hour: the low end of the count
constexpr double kFarDeadline = 4.0;  ///< times the last quantile, past which the axis does not reach for it
constexpr std::array kStems{0.5, 0.99, 0.9999};
constexpr std::array kRows{0.5, 0.99, 0.999, 0.9999};

/// One design's responses: a distribution of steps, what a stream adds to each, and the quantiles that are shown. A
/// quantile is a search, so each is made once.
class Responses {
public:
    Responses(const Evaluation& evaluation, double stepsPerHour)
        : m_steps(&*evaluation.distribution),
          m_added(seconds(evaluation.budget.algorithmic())),
          m_stepsPerHour(stepsPerHour)
    {
        for (std::size_t i = 0; i < kRows.size(); ++i) {
            m_quantiles[i] = m_added + seconds(m_steps->quantile(kRows[i]));
        }
        m_onceAnHour = m_added + seconds(m_steps->exceededBy(std::min(1.0 / stepsPerHour, 0.5)));
    }

    [[nodiscard]] double stepsPerHour() const { return m_stepsPerHour; }
    [[nodiscard]] double shortest() const
    {
        constexpr double kShortest = 1e-4;
        return m_added + seconds(m_steps->quantile(kShortest));
    }
    [[nodiscard]] double quantile(double share) const
    {
        const auto* known = std::find(kRows.begin(), kRows.end(), share);
        return known != kRows.end() ? m_quantiles[static_cast<std::size_t>(known - kRows.begin())]
                                    : m_added + seconds(m_steps->quantile(share));
    }
    [[nodiscard]] double latePerHour(double limit) const
    {
        return m_stepsPerHour * m_steps->exceedance((limit - m_added) * unit::second);
    }
    /// The latency that one step an hour exceeds.
    [[nodiscard]] double onceAnHour() const { return m_onceAnHour; }

private:
    const LatencyDistribution* m_steps;
    double m_added;
    double m_stepsPerHour;
    std::array<double, kRows.size()> m_quantiles{};
    double m_onceAnHour = 0.0;
};

std::optional<Responses> responsesOf(const Evaluation* evaluation)
{
    if (evaluation == nullptr || !evaluation->runs() || !evaluation->distribution) {
        return std::nullopt;
    }
    const double perHour = evaluation->loopRate.in(unit::perSecond)*3600.0;
    if (!(perHour > 0.0)) {
        return std::nullopt;
    }
    return Responses(*evaluation, perHour);
}

/// 0.1 ms, or the largest of 1, 2, 5 x 10^n that parts the range into 60 bars or more.
double widthFor(double range)
{
    const double fine = range / kFineBar;
    if (fine >= kFewestBars && fine <= kMostBars) {
        return kFineBar;
    }
    const double ideal = range / kFewestCoarse;
    const double decade = std::pow(10.0, std::floor(std::log10(ideal)));
    return ideal >= 5.0 * decade ? 5.0 * decade : ideal >= 2.0 * decade ? 2.0 * decade : decade;
}

/// Seconds that the axis spans: from the shortest steps to the last quantile and the deadline, in whole ticks.
struct Span {
    double low = 0.0;
    double high = 1.0;
};

Span spanOf(const Responses& now, const std::optional<Responses>& pinned, std::optional<Time> deadline)
{
    double low = now.shortest();
    double high = now.quantile(kRows.back());
    if (pinned) {
        low = std::min(low, pinned->shortest());
        high = std::max(high, pinned->quantile(0.5));
    }
    if (deadline && seconds(*deadline) < kFarDeadline * high) {
        low = std::min(low, seconds(*deadline));
        high = std::max(high, seconds(*deadline));
    }
    if (pinned) {
        // The pinned design's tail is cut where it would leave what counts now a narrow strip.
        constexpr double kMostTail = 0.15;
        high = std::max(high, std::min(pinned->quantile(kRows.back()), high + kMostTail * (high - low)));
    }
    const double room = std::max(high - low, 0.02 * high);
    const double step = std::pow(10.0, std::floor(std::log10(room))) / 2.0;
    return {std::max(0.0, std::floor((low - 0.02 * room) / step) * step), std::ceil((high + 0.2 * room) / step) * step};
}

std::vector<double> barsOf(const Responses& responses, double start, double width, std::size_t count)
{
    std::vector<double> bars(count, 0.0);
    double longer = responses.latePerHour(start);
    for (std::size_t i = 0; i < count && longer > kRarest / 10.0; ++i) {
        const double past = responses.latePerHour(start + static_cast<double>(i + 1) * width);
        bars[i] = std::max(longer - past, 0.0);
        longer = past;
    }
    return bars;
}

class Builder {
public:
    Builder(const LatencyHistogramInput& input, const Responses& now) : m_input(input), m_now(now)
    {
        if (input.pinned != nullptr) {
            m_pinned = responsesOf(input.pinned);
        }
        m_figure.state = WallState::Holds;
    }

    LatencyHistogramFigure take()
    {
        const Span span = spanOf(m_now, m_pinned, m_input.deadline);
        m_unit = commonScale({span.high}, "s");
        addAxes(span);
        addStems();
        addRows();
        addDeadline();
        return std::move(m_figure);
    }

private:
    [[nodiscard]] double shown(double time) const { return time / m_unit.unitSize; }
    [[nodiscard]] bool isLate(double time) const { return m_input.deadline && time > seconds(*m_input.deadline); }

    void addAxes(const Span& span)
    {
        const double width = widthFor(span.high - span.low);
        const auto count = static_cast<std::size_t>(std::ceil((span.high - span.low) / width - 1e-9));
        m_figure.latency.scale = Scale::linear(shown(span.low), shown(span.high));
        m_figure.latency.ticks = ticks(m_figure.latency.scale);
        m_figure.latency.unit = m_unit.unit;
        m_figure.barsStart = shown(span.low);
        m_figure.barWidth = shown(width);
        m_figure.bars = barsOf(m_now, span.low, width, count);
        double most = *std::max_element(m_figure.bars.begin(), m_figure.bars.end());
        if (m_pinned) {
            m_figure.pinnedBars = barsOf(*m_pinned, span.low, width, count);
            most = std::max(most, *std::max_element(m_figure.pinnedBars.begin(), m_figure.pinnedBars.end()));
        }
        m_figure.count.scale = Scale::decadesAround(kRarest, std::max(most, 10.0 * kRarest));
        m_figure.count.ticks = ticks(m_figure.count.scale, TickText::Plain, 6);
        m_figure.count.title = m_input.work + "s/h";
    }

    void addStems()
    {
        std::vector<double> shares(kStems.begin(), kStems.end());
        if (m_input.quantile && std::find(shares.begin(), shares.end(), *m_input.quantile) == shares.end()) {
            shares.push_back(*m_input.quantile);
            std::sort(shares.begin(), shares.end());
        }
        for (const double share : shares) {
            const double at = m_now.quantile(share);
            m_figure.stems.push_back({quantileName(share), quantityText(at, "s"), shown(at), isLate(at),
                                      m_input.quantile && *m_input.quantile == share});
        }
    }

    void addRow(const std::string& name, double now, std::optional<double> pinned, bool isStrong)
    {
        m_figure.rows.push_back(
            {name, quantityText(now, "s"), pinned ? quantityText(*pinned, "s") : "", now, pinned, isStrong});
    }

    void addRows()
    {
        const auto both = [this](auto value) {
            return std::pair(value(m_now), m_pinned ? std::optional<double>(value(*m_pinned)) : std::nullopt);
        };
        for (const double share : kRows) {
            const auto [now, pinned] = both([share](const Responses& of) { return of.quantile(share); });
            addRow(quantileName(share), now, pinned, m_input.quantile && *m_input.quantile == share);
        }
        const auto [now, pinned] = both([](const Responses& of) { return of.onceAnHour(); });
        addRow("once an hour", now, pinned, false);
        if (m_input.deadline) {
            const double limit = seconds(*m_input.deadline);
            const auto [late, before] = both([limit](const Responses& of) { return of.latePerHour(limit); });
            m_figure.rows.push_back(
                {"misses per hour", rateAnHour(late), before ? rateAnHour(*before) : "", late, before, true});
        }
    }

    void addDeadline()
    {
        if (!m_input.deadline) {
            m_figure.verdict = "Half of the " + m_input.work + "s take " + m_figure.rows.front().now
                               + ", one in 10,000 longer than " + m_figure.rows[kRows.size() - 1].now + ".";
            return;
        }
        const double limit = seconds(*m_input.deadline);
        m_figure.deadline = shown(limit);
        m_figure.deadlineLabel = limitText(limit, "s");
        const double judged = m_now.quantile(m_input.quantile.value_or(0.5));
        const double late = m_now.latePerHour(limit);
        const bool isTooOften = m_input.missesAllowed && late > *m_input.missesAllowed;
        const bool isOftenNear =
            m_input.missesAllowed && isNearShare((*m_input.missesAllowed - late) / *m_input.missesAllowed);
        const bool isNear = isNearShare((limit - judged) / limit) || isOftenNear;
        m_figure.state = judged > limit || isTooOften ? WallState::Fails : isNear ? WallState::Near : WallState::Holds;
        m_figure.verdict = (m_input.quantile ? "Determinism: misses " : "Misses ") + m_figure.deadlineLabel + " "
                           + timesAnHour(late) + "; " + quantileName(m_input.quantile.value_or(0.5)) + " is "
                           + quantityText(judged, "s") + ".";
        // Steps are counted, and a mission speaks of frames: a step that is late takes its whole batch with it.
        if (const double batch = m_input.now->work.batch; batch > 1.0 && late > 0.0) {
            m_figure.verdict +=
                " Each miss is of one step and delays its " + countText(batch) + " " + m_input.unitName + "s.";
        }
    }

    const LatencyHistogramInput& m_input;
    Responses m_now;
    std::optional<Responses> m_pinned;
    NumberScale m_unit;
    LatencyHistogramFigure m_figure;
};

std::string whyNothing(const LatencyHistogramInput& input)
{
    if (!input.now->runs()) {
        return obstacleText(*input.now).answer;
    }
    return "Nothing is known of how this machine's steps scatter on a " + input.mode + ".";
}

}  // namespace

LatencyHistogramFigure latencyHistogramFigure(const LatencyHistogramInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    const auto now = responsesOf(input.now);
    LatencyHistogramFigure figure;
    if (now) {
        figure = Builder(input, *now).take();
        const std::string rate = limitText(now->stepsPerHour() / 3600.0, "");
        const std::string unit = input.work == "frame" ? "fps" : input.work + "s/s";
        figure.scope = withEstimate(input.mode + ", " + rate + " " + unit, input.isEstimate);
    } else {
        figure.obstacle = whyNothing(input);
        figure.scope = input.mode;
    }
    figure.title = "Latency histogram";
    return figure;
}

}  // namespace ironlab::present
