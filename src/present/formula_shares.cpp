// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"
#include "in_seconds.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/present/levers.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/term_text.h>

#include <algorithm>
#include <utility>

namespace ironlab::present {
namespace {

using physics::Term;

constexpr const char* kLaw = "the model's manual, “The Iron Law”";
constexpr const char* kRoof = "Williams, Waterman, Patterson, Roofline, CACM 52(4), 2009, and the terms of this lab";

Expression term(FormulaScope& s, Term which)
{
    const std::string name(fileName(which));
    return s.metric("terms." + name, "*T*_{" + name + "}", lab::termWords(which), seconds(s.now().terms[which]), "s");
}

/// The shares of one time have the same decimals, one or as many more as it takes for them to add up to a hundred.
ShownAs shownTermShare(const physics::Evaluation& now)
{
    constexpr double kPercent = 1e-2;
    NumberScale scale{kPercent, "%", 1};
    if (now.latency > Time{}) {
        std::vector<double> shares;
        for (const Term each : physics::kTerms) {
            shares.push_back(now.terms[each] / now.latency);
        }
        shares.push_back((now.latency - now.terms.sum()) / now.latency);
        scale = scaleThatAddsUp(shares, 1.0, scale);
    }
    return [scale](double share) { return NumberText{columnDigits(share, scale), scale.unit}.text(); };
}

std::optional<MetricFormula> share(FormulaScope s, Term which)
{
    const Expression quotient = term(s, which) / s.latency();
    return s.written("share", "Share of " + lab::termWords(which) + " (" + termName(which) + ")", quotient,
                     s.now().terms[which] / s.now().latency, shownTermShare(s.now()), kLaw,
                     "On the page the shares are rounded so that they add up to 100 %.");
}

std::optional<MetricFormula> hiddenShare(FormulaScope s)
{
    if (!(s.knobs().overlap > 0.0)) {
        return std::nullopt;
    }
    const Time hidden = s.now().terms.sum() - s.now().latency;
    const Expression quotient =
        s.metric("latency.overlap", "*T*_{overlap}", "time that overlaps", seconds(hidden), "s") / s.latency();
    return s.written("share", "Share of the time that overlaps", quotient, hidden / s.now().latency,
                     shownTermShare(s.now()), kLaw);
}

Expression target(FormulaScope& s)
{
    return s.metric("latency.target", "*T*^{∗}", s.limitWords(), seconds(*s.now().stepTarget), "s");
}

std::optional<MetricFormula> left(FormulaScope s)
{
    if (!s.now().stepTarget) {
        return std::nullopt;
    }
    const Time spare = *s.now().stepTarget - s.now().latency;
    const bool isMet = spare >= Time{};
    const Expression rest = isMet ? target(s) - s.latency() : s.latency() - target(s);
    return s.written(isMet ? "left" : "over",
                     (isMet ? "Time left to the limit, " : "Time over the limit, ") + s.latencyWords(), rest,
                     seconds(isMet ? spare : Time{} - spare), shownIn("s"), kLaw);
}

std::optional<MetricFormula> margin(FormulaScope s)
{
    if (!s.now().stepTarget) {
        return std::nullopt;
    }
    const double share = (*s.now().stepTarget - s.now().latency) / *s.now().stepTarget;
    const bool isMet = share >= 0.0;
    const Expression rest = (isMet ? target(s) - s.latency() : s.latency() - target(s)) / target(s);
    return s.written(isMet ? "left" : "over", (isMet ? "Left to the limit, " : "Over the limit, ") + s.latencyWords(),
                     rest, std::abs(share), shownMargin, kLaw);
}

/// How many times its limit a time is.
std::optional<MetricFormula> overrun(FormulaScope s)
{
    if (!s.now().stepTarget) {
        return std::nullopt;
    }
    return s.written("*T* / *T*^{∗}", capitalized(s.latencyWords()) + " over its limit", s.latency() / target(s),
                     s.now().latency / *s.now().stepTarget, shownNumber, kLaw);
}

/// What ten per cent more of a rate, or less of a fixed time, takes off the time of a step; without a knob that of two
/// rates which only help together.
std::optional<MetricFormula> saving(FormulaScope s, std::optional<physics::Knob> knob)
{
    const std::vector<Lever> all = levers(s.now(), {&s.machine(), &s.work(), &s.knobs()});
    const auto found = std::ranges::find_if(
        all, [knob](const Lever& each) { return knob ? each.knob == *knob && !each.also : each.also.has_value(); });
    if (found == all.end()) {
        return std::nullopt;
    }
    const Expression less = s.metric("", "*T*_{less}", s.latencyWords() + " with " + found->phrase,
                                     seconds(s.now().latency - found->saves), "s");
    return s.written("saves", "Saved by " + found->phrase, s.latency() - less, seconds(found->saves), shownIn("s"),
                     kLaw);
}

Expression flops(FormulaScope& s)
{
    return s.metric("work.flops", "*F*", "work of a step", s.now().work.flops.in(unit::flop), "FLOP");
}

std::optional<MetricFormula> gapStep(FormulaScope s, const char* name, const Expression& time, Time value)
{
    if (!(value > Time{}) || !(s.now().work.flops > Flop{})) {
        return std::nullopt;
    }
    const Expression quotient = flops(s) / time;
    return s.written("rate", name, quotient, (s.now().work.flops / value).in(unit::flopPerSecond), shownIn("FLOP/s"),
                     kRoof);
}

/// The way from the roof down to what is achieved: F over a longer time at each step.
std::optional<MetricFormula> atLonger(FormulaScope s)
{
    const Expression longer = Expression::call("max", {term(s, Term::Memory), term(s, Term::Compute)});
    const Time value = std::max(s.now().terms.memory, s.now().terms.compute);
    return gapStep(std::move(s), "Rate if only the longer side took time", longer, value);
}

std::optional<MetricFormula> atWorkingMemory(FormulaScope s)
{
    const physics::EffectiveMachine& machine = s.now().machine;
    const Expression all =
        s.metric("traffic.total", "*D*_{all}", "bytes moved in a step", s.now().traffic.total().in(unit::byte), "B");
    const Expression rate =
        s.metric("machine.bandwidth", "*BW*", "bandwidth", machine.bandwidth.in(unit::bytePerSecond), "B/s")
        * s.metric("machine.bandwidth_efficiency", "*η*_{BW}", "achievable share", machine.bandwidthEfficiency, "");
    const Time value = s.now().traffic.total() / (machine.bandwidth * machine.bandwidthEfficiency);
    return gapStep(std::move(s), "Rate if working memory served every byte", all / rate, value);
}

std::optional<MetricFormula> inSeries(FormulaScope s)
{
    const Expression rest = s.latency() - term(s, Term::Data) - term(s, Term::Overhead);
    const Time value = s.now().latency - s.now().terms.data - s.now().terms.overhead;
    return gapStep(std::move(s), "Rate without network and overhead", rest, value);
}

std::optional<MetricFormula> withNetwork(FormulaScope s)
{
    const Expression rest = s.latency() - term(s, Term::Overhead);
    const Time value = s.now().latency - s.now().terms.overhead;
    return gapStep(std::move(s), "Rate without overhead", rest, value);
}

/// The roof of this machine above an intensity.
std::optional<MetricFormula> roofAt(FormulaScope s)
{
    if (!s.at(0) || !(*s.at(0) > 0.0)) {
        return std::nullopt;
    }
    const double peak = s.now().machine.peak.in(unit::flopPerSecond);
    const double bandwidth = s.now().machine.bandwidth.in(unit::bytePerSecond);
    const Expression smaller =
        Expression::call("min", {s.metric("machine.peak", "*R*_{peak}", "peak", peak, "FLOP/s"),
                                 s.law("*I*", "operational intensity", *s.at(0), "FLOP/B", "the place in the picture")
                                     * s.metric("machine.bandwidth", "*BW*", "bandwidth", bandwidth, "B/s")});
    return s.written("roof", "Roof at this intensity", smaller, std::min(peak, *s.at(0) * bandwidth), shownIn("FLOP/s"),
                     kRoof);
}

Chapter made()
{
    Chapter chapter;
    for (const Term each : physics::kTerms) {
        chapter.push_back(
            {"share." + std::string(fileName(each)), [each](FormulaScope s) { return share(std::move(s), each); }});
    }
    chapter.push_back({"share.overlap", hiddenShare});
    chapter.push_back({"latency.left", left});
    chapter.push_back({"latency.margin", margin});
    chapter.push_back({"latency.overrun", overrun});
    for (const physics::Knob knob : physics::kKnobs) {
        chapter.push_back(
            {"saves." + std::string(fileName(knob)), [knob](FormulaScope s) { return saving(std::move(s), knob); }});
    }
    chapter.push_back({"saves.together", [](FormulaScope s) { return saving(std::move(s), std::nullopt); }});
    chapter.push_back({"roof.working_memory", atWorkingMemory});
    chapter.push_back({"roof.longer", atLonger});
    chapter.push_back({"roof.series", inSeries});
    chapter.push_back({"roof.network", withNetwork});
    chapter.push_back({"roof.at", roofAt});
    return chapter;
}

}  // namespace

const Chapter& shareChapter()
{
    static const Chapter kChapter = made();
    return kChapter;
}

}  // namespace ironlab::present
