// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_room_words.h"

#include <ironlab/physics/capacity.h>
#include <ironlab/present/obstacle_text.h>

#include <functional>

namespace ironlab::present {
namespace {

using physics::MemoryMap;
using physics::Region;

constexpr const char* kWhere =
    "the model's manual, “Capacity of small machines”: what lies in which memory, and what is "
    "pushed out";

constexpr Bytes kLeast = 0.5 * unit::byte;  ///< below, rounding and no memory that is full

MemoryMap mapOf(const FormulaScope& s)
{
    return physics::memoryMap(s.machine(), s.now());
}

/// What a design needs resident, by the names of its numbers.
struct Resident {
    Region region;
    const char* needed;
    const char* symbol;
    const char* words;
    const char* out;
    const char* outSymbol;
    const char* outWords;
};
constexpr Resident kWeights{Region::Weights, "work.weights",      "*W*", "weights", "spill.weights",
                            "*W*_{out}",     "weights pushed out"};
constexpr Resident kCache{Region::KvCache,      "work.kv", "*K*", "KV cache", "spill.kv", "*K*_{out}",
                          "KV cache pushed out"};
constexpr Resident kActivations{Region::Activations,     "work.peak_activations", "*P*_{live}",
                                "live activations",      "spill.activations",     "*P*_{out}",
                                "activations pushed out"};

/// What of it stays where it belongs.
std::optional<MetricFormula> kept(FormulaScope s, const Resident& resident, const char* symbol, const char* name)
{
    const MemoryMap map = mapOf(s);
    const Bytes out = map.out(resident.region);
    if (out < kLeast) {
        return std::nullopt;
    }
    const bool isElsewhere = resident.region == Region::Weights && map.weights;
    const Bytes stays = (isElsewhere ? *map.weights : map.working)[resident.region];
    const Expression difference = size(s, resident.needed, resident.symbol, resident.words, stays + out)
                                  - size(s, resident.out, resident.outSymbol, resident.outWords, out);
    return s.written(symbol, name, difference, bytes(stays), shownIn("B"), kWhere);
}

/// What rounding leaves of a memory filled to its last byte is nothing.
double shareLeft(const physics::MemoryBank& bank)
{
    return bank.free() < kLeast ? 0.0 : bank.free() / bank.capacity;
}

std::optional<MetricFormula> leftShare(FormulaScope s)
{
    const physics::MemoryBank bank = mapOf(s).working;
    if (!(bank.capacity > Bytes{})) {
        return std::nullopt;
    }
    const bool isFull = s.now().footprint.total > s.now().footprint.capacity;
    const Expression used =
        isFull ? capacity(s) : size(s, "room.total", "need", "needed in working memory", s.now().footprint.total);
    const Expression share = (capacity(s) - used) / capacity(s);
    return s.written("left", "Share of working memory that is left", share, isFull ? 0.0 : shareLeft(bank), shownShare,
                     kWhere);
}

std::optional<MetricFormula> leftWeightShare(FormulaScope s)
{
    const auto bank = mapOf(s).weights;
    if (!bank || !(bank->capacity > Bytes{})) {
        return std::nullopt;
    }
    const bool isFull = s.now().footprint.weights > s.now().footprint.weightCapacity;
    const Expression used =
        isFull ? weightCapacity(s) : size(s, "work.weights", "*W*", "weights", s.now().footprint.weights);
    const Expression share = (weightCapacity(s) - used) / weightCapacity(s);
    return s.written("left_{weights}", "Share of weight memory that is left", share, isFull ? 0.0 : shareLeft(*bank),
                     shownShare, kWhere);
}

Bytes allOut(const MemoryMap& map)
{
    Bytes sum;
    for (const Region region : physics::kRegions) {
        sum += map.out(region);
    }
    return sum;
}

std::optional<MetricFormula> pushedOut(FormulaScope s)
{
    const MemoryMap map = mapOf(s);
    std::optional<Expression> sum;
    for (const Resident& each : {kWeights, kCache, kActivations}) {
        if (map.out(each.region) >= kLeast) {
            const Expression out = size(s, each.out, each.outSymbol, each.outWords, map.out(each.region));
            sum = sum ? *sum + out : out;
        }
    }
    if (!sum) {
        return std::nullopt;
    }
    return s.written("*O*_{all}", "Pushed out of all memories", *sum, bytes(allOut(map)), shownIn("B"), kWhere);
}

/// What would be needed with weights of fewer bits, where that is what would help.
std::optional<MetricFormula> narrower(FormulaScope s)
{
    const physics::Footprint& room = s.now().footprint;
    const auto less = fittingWeights(room, s.knobs());
    if (!less) {
        return std::nullopt;
    }
    const std::string precision(displayName(less->precision));
    const Expression now = s.control(lab::KnobId::WeightPrecision, "*b*_{now}", "bytes of a weight now",
                                     physics::bytesPerElement(s.knobs().weightPrecision), "B");
    const Expression then = s.law("*b*_{" + precision + "}", "bytes of a weight in " + precision,
                                  physics::bytesPerElement(less->precision), "B", "the width of the format");
    const Expression weights = size(s, "work.weights", "*W*", "weights", room.weights);
    Expression needed = weights * then / now;
    if (!room.separateWeightMemory) {
        needed = size(s, "room.total", "need", "needed in working memory", room.total) - weights + needed;
    }
    return s.written("need_{" + precision + "}", "Needed with " + precision + " weights", needed, bytes(less->needed),
                     shownIn("B"), kWhere);
}

}  // namespace

const Chapter& fullMemoryChapter()
{
    using Needs = BookEntry::Needs;
    static const Chapter kChapter{
        {"room.kept_weights",
         [](FormulaScope s) { return kept(std::move(s), kWeights, "*W*_{kept}", "Weights that stay in their memory"); },
         Needs::Machine},
        {"room.kept_kv",
         [](FormulaScope s) {
             return kept(std::move(s), kCache, "*K*_{kept}", "KV cache that stays in working memory");
         },
         Needs::Machine},
        {"room.kept_activations",
         [](FormulaScope s) {
             return kept(std::move(s), kActivations, "*P*_{kept}", "Activations that stay in working memory");
         },
         Needs::Machine},
        {"room.narrower_weights", narrower, Needs::Machine},
        {"room.left_share", leftShare, Needs::Machine},
        {"room.left_weight_share", leftWeightShare, Needs::Machine},
        {"spill.total", pushedOut, Needs::Machine}};
    return kChapter;
}

}  // namespace ironlab::present
