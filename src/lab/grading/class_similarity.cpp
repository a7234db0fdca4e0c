// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>
#include <ironlab/lab/class_grade.h>
#include <ironlab/lab/class_list.h>

#include <algorithm>
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

/// Looks for what rows have in common.
class Similarity {
public:
    Similarity(const std::vector<ClassRow>& rows, const std::vector<LedgerSketch>& sketches)
        : m_rows(rows),
          m_sketches(sketches)
    {
    }

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
            students.insert(studentKey(m_rows[row].student));
        if (students.size() == 1)
            reason += " They name the same student, who may have handed in twice.";
        m_found.push_back({kind, std::move(rows), std::move(reason)});
    }

    void sameLedgers()
    {
        std::vector<Occurrence> bodies;
        for (std::size_t row = 0; row < m_sketches.size(); ++row)
            if (m_sketches[row].body != 0)
                bodies.push_back({m_sketches[row].body, row});
        eachShared(bodies, [&](const std::vector<std::size_t>& rows) {
            for (const std::size_t a : rows)
                for (const std::size_t b : rows)
                    m_told.insert({a, b});
            const std::uint64_t times = m_sketches[rows.front()].times;
            const bool sameTimes =
                std::all_of(rows.begin(), rows.end(), [&](std::size_t row) { return m_sketches[row].times == times; });
            add(FlagKind::SameLedger, rows,
                sameTimes ? "The same moves, answers and texts at the same times: copies of one ledger."
                          : "The same moves, answers and texts from beginning to end, at other times.");
        });
    }

    void sameMoves()
    {
        std::vector<Occurrence> runs;
        for (std::size_t row = 0; row < m_sketches.size(); ++row)
            for (const std::uint64_t run : m_sketches[row].moves)
                runs.push_back({run, row});
        std::map<Pair, int> shared;
        eachShared(runs, [&](const std::vector<std::size_t>& rows) {
            if (rows.size() > commonFrom(m_rows.size()))
                return;
            for (std::size_t i = 0; i < rows.size(); ++i)
                for (std::size_t j = i + 1; j < rows.size(); ++j)
                    ++shared[{rows[i], rows[j]}];
        });
        for (const auto& [pair, count] : shared)
            if (count >= kSharedRuns && !m_told.contains(pair))
                add(FlagKind::SameMoves, {pair.first, pair.second},
                    countText(count)
                        + " runs of eight moves are the same in both, and hardly anybody else's. People who work at "
                          "one "
                          "table do that as well.");
    }

    void sameTexts()
    {
        std::vector<Occurrence> texts;
        for (std::size_t row = 0; row < m_sketches.size(); ++row)
            for (const std::uint64_t text : m_sketches[row].texts)
                texts.push_back({text, row});
        std::map<std::vector<std::size_t>, int> groups;
        eachShared(texts, [&](const std::vector<std::size_t>& rows) { ++groups[rows]; });
        for (const auto& [rows, count] : groups) {
            const bool isTold = std::all_of(rows.begin(), rows.end(), [&](std::size_t row) {
                return m_told.contains({rows.front(), row});
            });
            if (!isTold)
                add(FlagKind::SameText, rows,
                    countText(count) + (count == 1 ? " text is" : " texts are") + " the same, word for word.");
        }
    }

    const std::vector<ClassRow>& m_rows;
    const std::vector<LedgerSketch>& m_sketches;
    std::set<Pair> m_told;
    std::vector<SimilarLedgers> m_found;
};

}  // namespace

std::vector<SimilarLedgers> ClassGrade::similar() const
{
    return Similarity(m_rows, m_sketches).all();
}

}  // namespace ironlab::lab
