// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/class_rows.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/class_list.h>

#include <algorithm>
#include <cstring>
#include <set>

namespace ironlab::lab {
namespace {

/// What more ledgers than these share comes from the task, not from each other: a quarter of a class, two to eight.
std::size_t commonFrom(std::size_t ledgers)
{
    return std::clamp<std::size_t>(ledgers / 4, 2, 8);
}
/// So many runs of moves in common are a long stretch of the way, or several.
constexpr int kSharedRuns = 3;

struct Occurrence {
    std::uint64_t hash;
    std::size_t row;

    bool operator<(const Occurrence& other) const { return hash != other.hash ? hash < other.hash : row < other.row; }
};

/// Calls `visit` with the rows of each hash that more than one row has.
template <class Visit>
void eachShared(std::vector<Occurrence>& all, Visit&& visit)
{
    std::sort(all.begin(), all.end());
    for (std::size_t start = 0; start < all.size();) {
        std::vector<std::size_t> rows;
        std::size_t end = start;
        for (; end < all.size() && all[end].hash == all[start].hash; ++end)
            if (rows.empty() || rows.back() != all[end].row)
                rows.push_back(all[end].row);
        if (rows.size() > 1)
            visit(rows);
        start = end;
    }
}

using Pair = std::pair<std::size_t, std::size_t>;

std::string packedPair(const Pair& pair)
{
    std::string bytes(sizeof pair.first + sizeof pair.second, '\0');
    std::memcpy(bytes.data(), &pair.first, sizeof pair.first);
    std::memcpy(bytes.data() + sizeof pair.first, &pair.second, sizeof pair.second);
    return bytes;
}

Pair unpackedPair(std::string_view bytes)
{
    Pair pair;
    std::memcpy(&pair.first, bytes.data(), sizeof pair.first);
    std::memcpy(&pair.second, bytes.data() + sizeof pair.first, sizeof pair.second);
    return pair;
}

/// Ledgers whose hashes are held at a time. The hashes of more are looked at in several turns.
constexpr std::size_t kHeldAtATime = 1000;

/// Looks for what rows have in common.
class Similarity {
public:
    Similarity(const ClassGrade& grade, const Spill& records) : m_grade(grade), m_records(records) {}

    std::vector<SimilarLedgers> all()
    {
        sameLedgers();
        sameMoves();
        sameTexts();
        return std::move(m_found);
    }

private:
    void add(FlagKind kind, std::vector<std::size_t> rows, std::string reason)
    {
        std::set<std::string> students;
        for (const std::size_t row : rows)
            students.insert(studentKey(m_grade.row(row).student));
        if (students.size() == 1)
            reason += " They name the same student, who may have handed in twice.";
        m_found.push_back({kind, std::move(rows), std::move(reason)});
    }

    /// Calls `visit` with the rows of each hash that more than one row has; `hashesOf` are a sketch's.
    template <class HashesOf, class Visit>
    void eachSharedHash(HashesOf hashesOf, Visit visit) const
    {
        const std::size_t turns = m_records.size() / kHeldAtATime + 1;
        for (std::size_t turn = 0; turn < turns; ++turn) {
            std::vector<Occurrence> found;
            m_records.each([&](std::size_t row, std::string_view record) {
                for (const std::uint64_t hash : hashesOf(unpackedSketch(record)))
                    if (turnOf(hash, turns) == turn)
                        found.push_back({hash, row});
            });
            eachShared(found, visit);
        }
    }

    /// By the low bits: a sketch holds the smallest hashes, so that the high ones are mostly zero.
    static std::size_t turnOf(std::uint64_t hash, std::size_t turns)
    {
        constexpr unsigned kLowBits = 32;
        return static_cast<std::size_t>((hash & 0xFFFFFFFFU) * turns >> kLowBits);
    }

    void sameLedgers()
    {
        const auto bodies = [](const LedgerSketch& sketch) {
            return sketch.body == 0 ? std::vector<std::uint64_t>{} : std::vector{sketch.body};
        };
        eachSharedHash(bodies, [&](const std::vector<std::size_t>& rows) {
            for (const std::size_t row : rows)
                m_copiesOf[row] = rows.front();
            const std::uint64_t times = timesOf(rows.front());
            const bool sameTimes =
                std::all_of(rows.begin(), rows.end(), [&](std::size_t row) { return timesOf(row) == times; });
            add(FlagKind::SameLedger, rows,
                sameTimes ? "The same moves, answers and texts at the same times: copies of one ledger."
                          : "The same moves, answers and texts from beginning to end, at other times.");
        });
    }

    /// Whether two rows are told of already, as one ledger.
    [[nodiscard]] bool isTold(std::size_t row, std::size_t other) const
    {
        const auto first = m_copiesOf.find(row);
        const auto second = m_copiesOf.find(other);
        return first != m_copiesOf.end() && second != m_copiesOf.end() && first->second == second->second;
    }

    [[nodiscard]] std::uint64_t timesOf(std::size_t row) const
    {
        std::uint64_t times = 0;
        m_records.each(row, row + 1,
                       [&](std::size_t, std::string_view record) { times = unpackedSketch(record).times; });
        return times;
    }

    /// Every pair of rows that share a run of moves which few others have, as often as they do.
    [[nodiscard]] Spill pairsWithSameMoves() const
    {
        Spill pairs;
        eachSharedHash([](const LedgerSketch& sketch) { return sketch.moves; },
                       [&](const std::vector<std::size_t>& rows) {
                           if (rows.size() > commonFrom(m_records.size()))
                               return;
                           for (std::size_t i = 0; i < rows.size(); ++i)
                               for (std::size_t j = i + 1; j < rows.size(); ++j)
                                   pairs.append(packedPair({rows[i], rows[j]}));
                       });
        return pairs;
    }

    /// Pairs are counted a thousand first rows at a time, for the same reason as hashes are.
    void sameMoves()
    {
        const Spill pairs = pairsWithSameMoves();
        for (std::size_t begin = 0; begin < m_records.size(); begin += kHeldAtATime) {
            std::map<Pair, int> shared;
            pairs.each([&](std::size_t, std::string_view record) {
                const Pair pair = unpackedPair(record);
                if (pair.first >= begin && pair.first - begin < kHeldAtATime)
                    ++shared[pair];
            });
            for (const auto& [pair, count] : shared)
                if (count >= kSharedRuns && !isTold(pair.first, pair.second))
                    add(FlagKind::SameMoves, {pair.first, pair.second},
                        countText(count)
                            + " runs of eight moves are the same in both, and hardly anybody else's. People who work "
                              "at one table do that as well.");
        }
    }

    void sameTexts()
    {
        std::map<std::vector<std::size_t>, int> groups;
        eachSharedHash([](const LedgerSketch& sketch) { return sketch.texts; },
                       [&](const std::vector<std::size_t>& rows) { ++groups[rows]; });
        for (const auto& group : groups) {
            const std::vector<std::size_t>& rows = group.first;
            const bool areTold =
                std::all_of(rows.begin(), rows.end(), [&](std::size_t row) { return isTold(rows.front(), row); });
            if (!areTold)
                add(FlagKind::SameText, rows,
                    countText(group.second) + (group.second == 1 ? " text is" : " texts are")
                        + " the same, word for word.");
        }
    }

    const ClassGrade& m_grade;
    const Spill& m_records;
    std::map<std::size_t, std::size_t> m_copiesOf;  ///< the first row of the same ledger, by row
    std::vector<SimilarLedgers> m_found;
};

}  // namespace

SimilarLedgers::Others SimilarLedgers::othersThan(std::size_t row) const
{
    Others others;
    for (std::size_t i = 0; i < rows.size() && others.named.size() < kMostNamed; ++i)
        if (rows[i] != row)
            others.named.push_back(rows[i]);
    others.more = rows.size() - 1 - others.named.size();
    return others;
}

std::vector<SimilarLedgers> ClassGrade::similar() const
{
    return Similarity(*this, m_records).all();
}

}  // namespace ironlab::lab
