// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"
#include "in_seconds.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/walls_figure.h>

#include <cmath>

namespace ironlab::present {
namespace {

constexpr const char* kStream =
    "the model's manual, “Latency: budget, tail, misses”: a stream's latency counts from the first sample of a unit";

std::optional<MetricFormula> hop(FormulaScope s)
{
    if (!s.work().rate || !(s.now().budget.hop > Time{})) {
        return std::nullopt;
    }
    const Expression period =
        Expression::number(1.0)
        / s.ofWork("/rate", "*λ*_{source}", "rate of the source", s.work().rate->in(unit::perSecond), "1/s");
    return s.written("*T*_{period}", "Period of the source", period, seconds(s.now().budget.hop), shownIn("s"),
                     kStream);
}

Expression lookAhead(FormulaScope& s)
{
    return s.ofWork("/look_ahead", "*T*_{ahead}", "look-ahead of the model", seconds(s.now().budget.lookAhead), "s");
}

std::optional<MetricFormula> aheadOfTheStream(FormulaScope s)
{
    if (!(s.now().budget.lookAhead > Time{})) {
        return std::nullopt;
    }
    const Expression ahead = Expression::number(1.0) * lookAhead(s);
    return s.written("*T*_{ahead}", "Look-ahead", ahead, seconds(s.now().budget.lookAhead), shownIn("s"), kStream);
}

Expression period(FormulaScope& s)
{
    return s.time("budget.hop", "*T*_{period}", "period of the source", s.now().budget.hop);
}

std::optional<MetricFormula> algorithmic(FormulaScope s)
{
    if (!(s.now().budget.algorithmic() > Time{})) {
        return std::nullopt;
    }
    const Expression sum = period(s) + lookAhead(s);
    return s.written("*T*_{stream}", "Period and look-ahead", sum, seconds(s.now().budget.algorithmic()), shownIn("s"),
                     kStream);
}

std::optional<MetricFormula> processing(FormulaScope s)
{
    const Expression rest =
        s.latency() - s.time("terms.data", "*T*_{data}", "waiting for the data", s.now().terms.data);
    return s.written("*T*_{processing}", "Processing", rest, seconds(s.now().budget.processing), shownIn("s"), kStream);
}

std::optional<MetricFormula> response(FormulaScope s)
{
    Expression sum = s.time("terms.data", "*T*_{input}", "input: waiting for the data", s.now().budget.io)
                     + s.time("budget.processing", "*T*_{processing}", "processing", s.now().budget.processing);
    if (s.now().budget.algorithmic() > Time{}) {
        sum = period(s) + lookAhead(s) + sum;
    }
    return s.written("response", "Response", sum, seconds(s.now().response()), shownIn("s"), kStream);
}

std::optional<MetricFormula> budgetMargin(FormulaScope s)
{
    const auto limit = s.asked().latency;
    if (!limit) {
        return std::nullopt;
    }
    const Expression most = s.asks("*T*_{asked}", "time asked of the answer", seconds(*limit), "s");
    const Expression taken = s.time("budget.response", "response", "response", s.now().response());
    const double left = (*limit - s.now().response()) / *limit;
    const bool isMet = left >= 0.0;
    const std::string what = uncapitalized(latencyWallName(s.input().latencyName, s.asked(), s.now()));
    return s.written(isMet ? "left" : "over", (isMet ? "Left to the limit, " : "Over the limit, ") + what,
                     (isMet ? most - taken : taken - most) / most, std::abs(left), shownMargin, kStream);
}

}  // namespace

const Chapter& budgetChapter()
{
    static const Chapter kChapter{
        {"budget.hop", hop},           {"budget.algorithmic", algorithmic}, {"budget.processing", processing},
        {"budget.response", response}, {"budget.margin", budgetMargin},     {"budget.look_ahead", aheadOfTheStream}};
    return kChapter;
}

}  // namespace ironlab::present
