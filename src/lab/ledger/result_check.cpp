// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/result_check.h"

#include "lab/ledger/real_payload.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/design_payload.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <system_error>

namespace ironlab::lab {
namespace {

/// How a member of a result is called and shown.
struct Member {
    std::string_view key;
    std::string_view name;
    std::string_view unit;
};
constexpr std::array kMembers{Member{"data", "T_data", "s"},
                              Member{"memory", "T_memory", "s"},
                              Member{"compute", "T_compute", "s"},
                              Member{"overhead", "T_overhead", "s"},
                              Member{"latency_s", "latency", "s"},
                              Member{"throughput_per_s", "throughput", "1/s"},
                              Member{"achieved_flops_per_s", "achieved rate", "FLOP/s"},
                              Member{"mfu", "MFU", "%"},
                              Member{"mbu", "MBU", "%"},
                              Member{"footprint_bytes", "footprint", "B"},
                              Member{"cost_usd_per_million", "cost per million", "USD"},
                              Member{"latency_p9999_s", "p99.99 of the latency", "s"},
                              Member{"energy_j", "energy of a step", "J"},
                              Member{"power_w", "average power", "W"},
                              Member{"sustained_per_s", "sustained rate", "1/s"},
                              Member{"battery_life_s", "battery life", "s"},
                              Member{"binding_term", "binding term", ""},
                              Member{"balanced", "balance", ""},
                              Member{"feasible", "verdict on the walls", ""},
                              Member{"fits", "verdict on the fit", ""},
                              Member{"runs", "verdict on running", ""}};

/// Results that ledgers of earlier versions do not have: where one is missing, nothing was claimed.
constexpr std::array<std::string_view, 5> kLater{"latency_p9999_s", "energy_j", "power_w", "sustained_per_s",
                                                 "battery_life_s"};

bool isLater(std::string_view key)
{
    return std::find(kLater.begin(), kLater.end(), key) != kLater.end();
}

Member memberOf(std::string_view key)
{
    const auto found = std::find_if(kMembers.begin(), kMembers.end(), [&](const Member& m) { return m.key == key; });
    return found == kMembers.end() ? Member{key, key, ""} : *found;
}

bool agree(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b))
           || std::abs(a - b) <= kReplayTolerance * std::max(std::abs(a), std::abs(b));
}

/// Whether the two largest terms lie so close that rounding could swap them, or their being balanced.
bool bindingIsClose(const physics::Evaluation& evaluation)
{
    const double first = evaluation.terms[evaluation.binding.term].in(unit::second);
    const double second = evaluation.terms[evaluation.binding.runnerUp].in(unit::second);
    const double gap = (first - second) / first;
    return gap < kVerdictTieBand || std::abs(gap - physics::kBalanceBand) < kVerdictTieBand;
}

bool wallsAreClose(const physics::Evaluation& evaluation)
{
    return std::any_of(evaluation.walls.begin(), evaluation.walls.end(),
                       [](const physics::Wall& wall) { return std::abs(wall.margin()) < kVerdictTieBand; });
}

bool verdictMayDiffer(std::string_view key, const physics::Evaluation& evaluation)
{
    if (!evaluation.runs())
        return false;
    return key == "binding_term" || key == "balanced" ? bindingIsClose(evaluation) : wallsAreClose(evaluation);
}

std::string shown(const Payload& value)
{
    if (const auto truth = value.asBoolean())
        return *truth ? "true" : "false";
    const std::string* text = value.asText();
    return text != nullptr ? *text : "nothing";
}

/// Whether a recorded result is what the lab would write today, to the letter but for a quantile, which is only as near
/// as `agree` asks for: nearly every one is, and nothing is built to find that out. It goes through the members in the order of `resultPayload`.
class Letters {
public:
    explicit Letters(const Payload::Object& members) : m_members(members) {}

    [[nodiscard]] bool match(const physics::Evaluation& evaluation)
    {
        const bool head = truth("runs", evaluation.runs()) && truth("fits", evaluation.footprint.fits())
                          && truth("feasible", evaluation.feasible())
                          && real("footprint_bytes", evaluation.footprint.total.in(unit::byte));
        return head && (!evaluation.runs() || matchRun(evaluation)) && m_at == m_members.size();
    }

private:
    [[nodiscard]] bool matchRun(const physics::Evaluation& evaluation)
    {
        const auto& cost = evaluation.economics.costPerMillion;
        return terms(evaluation.terms) && real("latency_s", evaluation.latency.in(unit::second))
               && text("binding_term", fileName(evaluation.binding.term))
               && truth("balanced", evaluation.binding.balanced)
               && real("throughput_per_s", evaluation.throughput.in(unit::perSecond))
               && real("achieved_flops_per_s", evaluation.achieved.in(unit::flopPerSecond))
               && real("mfu", evaluation.modelFlopsUtilization) && real("mbu", evaluation.memoryBandwidthUtilization)
               && (!cost || real("cost_usd_per_million", cost->in(unit::dollar)))
               && (!evaluation.distribution || tail(*evaluation.distribution)) && matchPower(evaluation);
    }

    [[nodiscard]] bool matchPower(const physics::Evaluation& evaluation)
    {
        const auto optional = [this](std::string_view key, const auto& value, auto unit) {
            return !value || real(key, value->in(unit));
        };
        const auto& thermal = evaluation.thermal;
        return (!evaluation.energy || real("energy_j", evaluation.energy->perStep.in(unit::joule)))
               && optional("power_w", evaluation.averagePower, unit::watt)
               && (!thermal || real("sustained_per_s", thermal->sustained.in(unit::perSecond)))
               && optional("battery_life_s", evaluation.batteryLife, unit::second);
    }

    /// The quantile is where the tail passes its share: two looks at the tail tell whether a time is near enough to it,
    /// where finding it takes a dozen.
    [[nodiscard]] bool tail(const physics::LatencyDistribution& distribution)
    {
        const Payload* const member = next("latency_p9999_s");
        const auto claimed = member != nullptr ? member->asReal() : std::nullopt;
        constexpr double kShare = 1.0 - 0.9999;
        const auto share = [&](double factor) { return distribution.exceedance(factor * *claimed * unit::second); };
        return claimed && share(1.0 + 0.5 * kReplayTolerance) <= kShare
               && share(1.0 - 0.5 * kReplayTolerance) >= kShare;
    }

    [[nodiscard]] bool terms(const physics::Terms& terms)
    {
        const Payload* const member = next("terms_s");
        const Payload::Object* const object = member != nullptr ? member->asObject() : nullptr;
        if (object == nullptr)
            return false;
        Letters inner(*object);
        for (const physics::Term term : physics::kTerms)
            if (!inner.real(fileName(term), terms[term].in(unit::second)))
                return false;
        return inner.m_at == object->size();
    }

    const Payload* next(std::string_view key)
    {
        return m_at < m_members.size() && m_members[m_at].key == key ? &m_members[m_at++].value : nullptr;
    }
    [[nodiscard]] bool truth(std::string_view key, bool value)
    {
        const Payload* const member = next(key);
        return member != nullptr && member->asBoolean() == value;
    }
    [[nodiscard]] bool text(std::string_view key, std::string_view value)
    {
        const Payload* const member = next(key);
        const std::string* const found = member != nullptr ? member->asText() : nullptr;
        return found != nullptr && *found == value;
    }
    [[nodiscard]] bool real(std::string_view key, double value)
    {
        std::array<char, 40> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
        return std::isfinite(value) && text(key, {buffer.data(), static_cast<std::size_t>(end - buffer.data())});
    }

    const Payload::Object& m_members;
    std::size_t m_at = 0;
};

/// Compares one recorded result with one evaluation.
class Check {
public:
    Check(std::uint64_t event, const physics::Evaluation& evaluation) : m_event(event), m_evaluation(evaluation) {}

    void compare(const Payload& claimed, const Payload& model)
    {
        const Payload::Object& members = *model.asObject();
        for (const PayloadMember& member : members) {
            const Payload* const found = claimed.find(member.key);
            if (found == nullptr && isLater(member.key))
                continue;
            if (found == nullptr)
                disagree(member.key, "", shown(member.value));
            else if (member.value.asObject() != nullptr)
                compare(*found, member.value);
            else
                compareValue(member.key, *found, claimed, member.value, model);
        }
        if (const Payload::Object* const recorded = claimed.asObject())
            for (const PayloadMember& member : *recorded)
                if (model.find(member.key) == nullptr)
                    disagree(member.key, shown(member.value), "");
    }

    [[nodiscard]] std::vector<Disagreement> take() { return std::move(m_found); }

private:
    void compareValue(const std::string& key, const Payload& claim, const Payload& claimed, const Payload& value,
                      const Payload& model)
    {
        const auto truth = realFrom(model, key);
        if (!truth) {
            if (claim != value && !verdictMayDiffer(key, m_evaluation))
                disagree(key, shown(claim), shown(value));
            return;
        }
        const auto recorded = realFrom(claimed, key);
        if (recorded && agree(*recorded, *truth))
            return;
        const std::string text = shown(claim);
        if (const auto number = recorded ? recorded : readsAs(text))
            disagreeOnFigures(key, *number, *truth, text);
        else
            disagree(key, text, figure(key, *truth));
    }

    /// Digits that were tampered with may read as a number all the same.
    static std::optional<double> readsAs(const std::string& text)
    {
        double value = 0.0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
    }

    static std::string figure(const std::string& key, double value) { return quantityText(value, memberOf(key).unit); }

    /// Three digits hide a change further back: then as many are shown as tell the two apart, and of one number that was
    /// written in two ways both texts.
    void disagreeOnFigures(const std::string& key, double recorded, double truth, const std::string& recordedText)
    {
        std::string claimed = figure(key, recorded);
        std::string recomputed = figure(key, truth);
        if (claimed == recomputed && std::isfinite(recorded) && std::isfinite(truth)) {
            // A share is shown in per cent.
            const bool isShare = memberOf(key).unit == "%";
            const double factor = isShare ? 100.0 : 1.0;
            NumberScale scale = commonScale({factor * recorded, factor * truth}, memberOf(key).unit);
            constexpr int kMostDecimals = 20;
            while (claimed == recomputed && scale.decimals < kMostDecimals) {
                ++scale.decimals;
                claimed = scale.text(factor * recorded);
                recomputed = scale.text(factor * truth);
            }
            if (claimed == recomputed) {
                claimed = recordedText;
                recomputed = decimalText(truth);
            }
        }
        disagree(key, claimed, recomputed);
    }

    void disagree(const std::string& key, std::string claimed, std::string recomputed)
    {
        const std::string name(memberOf(key).name);
        const std::string number = "Event " + std::to_string(m_event);
        std::string sentence = claimed.empty()      ? number + " says nothing of " + name
                               : recomputed.empty() ? number + " claims " + name + ' ' + claimed
                                                    : number + " claims " + name + ' ' + claimed;
        sentence +=
            recomputed.empty() ? ", of which the model knows nothing." : ", the model gives " + recomputed + '.';
        m_found.push_back({m_event, name, std::move(claimed), std::move(recomputed), std::move(sentence)});
    }

    std::uint64_t m_event;
    const physics::Evaluation& m_evaluation;
    std::vector<Disagreement> m_found;
};

}  // namespace

std::vector<Disagreement> checkResult(std::uint64_t event, const Payload& claimed,
                                      const physics::Evaluation& evaluation)
{
    if (const auto* const members = claimed.asObject(); members != nullptr && Letters(*members).match(evaluation))
        return {};
    Check check(event, evaluation);
    check.compare(claimed, resultPayload(evaluation));
    return check.take();
}

}  // namespace ironlab::lab
