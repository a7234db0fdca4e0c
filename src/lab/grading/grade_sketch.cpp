// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/grade_sketch.h"

#include <algorithm>
#include <bit>
#include <cctype>

namespace ironlab::lab {
namespace {

/// Runs of this many moves are compared: long enough that two people rarely share one by chance.
constexpr std::size_t kRun = 8;
/// As many runs are kept of one ledger, the smallest hashes: the same ones in every ledger that has them.
constexpr std::size_t kMostRuns = 32;
/// Shorter texts may agree by chance.
constexpr int kLongText = 12;

/// FNV-1a with 64 bits: fast, and nothing depends on its being hard to invert.
/// Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv.
class Hash {
public:
    Hash& add(std::string_view bytes)
    {
        for (const char c : bytes)
            step(static_cast<unsigned char>(c));
        step(0xFFU);  // which no UTF-8 text has, so that texts do not run into each other
        return *this;
    }
    Hash& add(std::uint64_t value)
    {
        for (int i = 0; i < 8; ++i, value >>= 8U)
            step(static_cast<unsigned char>(value & 0xFFU));
        return *this;
    }
    Hash& add(double value) { return add(std::bit_cast<std::uint64_t>(value)); }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    void step(unsigned char byte) { m_value = (m_value ^ byte) * 0x100000001B3U; }
    std::uint64_t m_value = 0xCBF29CE484222325U;
};

std::uint64_t hashOfDesign(const NamedDesign& design)
{
    const physics::Design& d = design.knobs;
    Hash hash;
    hash.add(design.accelerator).add(design.workload).add(d.batch).add(d.modelScale).add(d.contextTokens);
    hash.add(d.fusion).add(d.frameworkTax.in(unit::second)).add(d.acceleratorSpeedup).add(d.overlap);
    hash.add(d.network.distance.in(unit::metre)).add(d.peakScale).add(d.bandwidthScale);
    const auto choices =
        static_cast<std::uint64_t>(d.weightPrecision) << 32U | static_cast<std::uint64_t>(d.computePrecision) << 24U
        | static_cast<std::uint64_t>(d.kvPrecision) << 16U | static_cast<std::uint64_t>(d.speedupAppliesTo) << 8U
        | static_cast<std::uint64_t>(d.osMode) << 4U | static_cast<std::uint64_t>(d.network.zeroLatency ? 1 : 0);
    hash.add(choices).add(static_cast<std::uint64_t>(d.powerMode)).add(static_cast<std::uint64_t>(d.count));
    hash.add(d.arrivalRate ? d.arrivalRate->in(unit::perSecond) : -1.0);
    return hash.value();
}

/// Letters and digits in small letters, one blank between words: what is left when spelling is not looked at.
std::string plainWords(std::string_view text)
{
    std::string words;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80U)
            words += static_cast<char>(std::tolower(byte));
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (words.ends_with(' '))
        words.pop_back();
    return words;
}

void addTexts(const PartState& state, LedgerSketch& sketch)
{
    const auto add = [&](const std::string& text) {
        if (wordCount(text) >= kLongText)
            sketch.texts.push_back(Hash().add(plainWords(text)).value());
    };
    for (const auto& [field, text] : state.reflection)
        add(text);
    if (state.stakeholderAnswer)
        add(*state.stakeholderAnswer);
}

void addRuns(const std::vector<std::uint64_t>& moves, LedgerSketch& sketch)
{
    for (std::size_t end = kRun; end <= moves.size(); ++end) {
        Hash run;
        for (std::size_t i = end - kRun; i < end; ++i)
            run.add(moves[i]);
        sketch.moves.push_back(run.value());
    }
}

void addBody(const PartState& state, const std::vector<std::uint64_t>& moves, Hash& body)
{
    for (const std::uint64_t move : moves)
        body.add(move);
    if (state.prediction)
        body.add(state.prediction->choice).add(state.prediction->number);
    if (state.observation)
        body.add(state.observation->choice).add(state.observation->number);
    for (const auto& [field, text] : state.reflection)
        body.add(field).add(text);
    body.add(state.stakeholderAnswer.value_or(""));
}

void keepSmallest(std::vector<std::uint64_t>& hashes, std::size_t count)
{
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    hashes.resize(std::min(hashes.size(), count));
    hashes.shrink_to_fit();
}

}  // namespace

LedgerSketch sketchOf(const Ledger& ledger, const Replayed& replayed)
{
    LedgerSketch sketch;
    Hash body;
    std::size_t moveCount = 0;
    for (const auto& [number, part] : replayed.parts) {
        std::vector<std::uint64_t> moves;
        for (const Move& move : part.state.moves)
            moves.push_back(hashOfDesign(move.design));
        moveCount += moves.size();
        addBody(part.state, moves, body);
        addRuns(moves, sketch);
        addTexts(part.state, sketch);
    }
    Hash times;
    for (const Event& event : ledger.events())
        times.add(static_cast<std::uint64_t>(event.time.time_since_epoch().count()));
    // Ledgers in which next to nothing happened are all alike.
    sketch.body = moveCount > kRun ? body.value() : 0;
    sketch.times = moveCount > kRun ? times.value() : 0;
    keepSmallest(sketch.moves, kMostRuns);
    keepSmallest(sketch.texts, kMostRuns);
    return sketch;
}

}  // namespace ironlab::lab
