// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/letter_case.h>
#include <ironlab/present/formula_groups.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace ironlab::present {
namespace {

/// Numbers whose ids begin so stand below the head.
struct Kind {
    std::string_view id;
    std::string_view head;
};
constexpr std::string_view kTimesHead = "The time and its terms";
constexpr std::string_view kLimitsHead = "Limits, and what is left to them";
constexpr std::string_view kPartsHead = "Parts of the terms";
constexpr std::string_view kTailHead = "Latency from step to step";
constexpr std::string_view kRatesHead = "Rates";
constexpr std::string_view kMemoryHead = "Memory";
constexpr std::string_view kEnergyHead = "Power, energy and heat";
constexpr std::string_view kMoneyHead = "Use and cost";
constexpr std::string_view kOtherHead = "Other numbers";
/// The first that fits counts.
constexpr std::array kKinds{Kind{"latency.target", kLimitsHead},
                            Kind{"latency.left", kLimitsHead},
                            Kind{"latency.margin", kLimitsHead},
                            Kind{"latency.overrun", kLimitsHead},
                            Kind{"latency", kTimesHead},
                            Kind{"terms.", kTimesHead},
                            Kind{"wall.", kLimitsHead},
                            Kind{"budget.margin", kLimitsHead},
                            Kind{"energy.margin", kLimitsHead},
                            Kind{"energy.bottom_up_margin", kLimitsHead},
                            Kind{"energy.allowed", kLimitsHead},
                            Kind{"share.", "Shares of the time"},
                            Kind{"ratio.", "Ratios to the pinned design"},
                            Kind{"saves.", "What a little more saves"},
                            Kind{"sensitivity.", "What a little more changes"},
                            Kind{"elasticity.", "Elasticities"},
                            Kind{"amdahl.", "Speedup"},
                            Kind{"data.", kPartsHead},
                            Kind{"overhead.", kPartsHead},
                            Kind{"memory.", kPartsHead},
                            Kind{"budget.", kPartsHead},
                            Kind{"tail.", kTailHead},
                            Kind{"throughput", kRatesHead},
                            Kind{"rates.", kRatesHead},
                            Kind{"roof.", kRatesHead},
                            Kind{"machine.peak", kRatesHead},
                            Kind{"machine.bandwidth", kRatesHead},
                            Kind{"batch.", kRatesHead},
                            Kind{"work.flops", kRatesHead},
                            Kind{"room.", kMemoryHead},
                            Kind{"work.", kMemoryHead},
                            Kind{"machine.", kMemoryHead},
                            Kind{"traffic.", kMemoryHead},
                            Kind{"spill.", kMemoryHead},
                            Kind{"power.", kEnergyHead},
                            Kind{"energy.", kEnergyHead},
                            Kind{"heat.", kEnergyHead},
                            Kind{"battery.", kEnergyHead},
                            Kind{"mfu", kMoneyHead},
                            Kind{"money.", kMoneyHead},
                            Kind{"low_utilization_tax", kMoneyHead},
                            Kind{"cost_", kMoneyHead}};

/// Place of the kind among all, and its head.
std::pair<std::size_t, std::string> kindOf(const std::string& metric)
{
    // Of another design: "pinned:latency", "move 7:rates.achieved".
    if (const std::size_t colon = metric.find(':'); colon != std::string::npos) {
        const std::string design = metric.substr(0, colon);
        return {kKinds.size() + 1, design == "pinned" ? "Pinned design" : capitalized(design)};
    }
    const auto* found =
        std::ranges::find_if(kKinds, [&metric](const Kind& each) { return metric.starts_with(each.id); });
    const std::string_view head = found == kKinds.end() ? kOtherHead : found->head;
    const auto* first = std::ranges::find(kKinds, head, &Kind::head);
    return {static_cast<std::size_t>(first - kKinds.begin()), std::string(head)};
}

std::vector<double> operandsOf(const MetricFormula& formula)
{
    std::vector<double> values;
    for (const FormulaOperand& operand : formula.operands) {
        values.push_back(operand.value);
    }
    std::ranges::sort(values);
    return values;
}

/// Whether two formulas give one number from the same numbers: what is left to a limit, as the wall tells it and as the time does.
bool isOneNumber(const MetricFormula& a, const MetricFormula& b)
{
    return !a.operands.empty() && a.result == b.result && a.value == b.value && operandsOf(a) == operandsOf(b)
           && kindOf(a.metric) == kindOf(b.metric);
}

}  // namespace

std::vector<FormulaGroup> grouped(std::vector<MetricFormula> formulas)
{
    std::vector<std::pair<std::size_t, FormulaGroup>> groups;
    for (MetricFormula& formula : formulas) {
        auto [place, head] = kindOf(formula.metric);
        auto group =
            std::ranges::find_if(groups, [&name = head](const auto& each) { return each.second.head == name; });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {groups.empty() ? 0 : place + 1, {std::move(head), {}}});
        }
        std::vector<MetricFormula>& own = group->second.formulas;
        if (std::ranges::none_of(own, [&formula](const auto& each) { return isOneNumber(each, formula); })) {
            own.push_back(std::move(formula));
        }
    }
    std::ranges::stable_sort(groups, {}, [](const auto& each) { return each.first; });
    std::vector<FormulaGroup> sorted;
    for (auto& each : groups) {
        sorted.push_back(std::move(each.second));
    }
    return sorted;
}

}  // namespace ironlab::present
