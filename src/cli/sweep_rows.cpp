// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sweep_rows.h"

#include "cli/json_output.h"

#include <ironlab/base/parallel.h>
#include <ironlab/lab/evaluation_io.h>

#include <algorithm>
#include <ostream>

namespace ironlab::cli {

namespace {

constexpr std::size_t kBlock = 1024;
/// Blocks evaluated before they are written: enough for every thread, little enough to keep.
constexpr std::size_t kBlocksAhead = 64;

void appendQuoted(std::string& text, const std::string& cell)
{
    const auto needsQuotes = [](char c) { return c == ',' || c == '"' || c == '\n'; };
    if (std::none_of(cell.begin(), cell.end(), needsQuotes)) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) {
        text += c;
        if (c == '"') {
            text += c;
        }
    }
    text += '"';
}

}  // namespace

/// Stands on one design of the grid. It keeps the design after each axis, so that moving on sets only what turned.
class SweepRows::Walk {
public:
    Walk(const SweepRows& rows, std::size_t place)
        : m_rows(rows),
          m_places(rows.m_axes.size()),
          m_designs(rows.m_axes.size() + 1, rows.m_start),
          m_isPossible(rows.m_axes.size() + 1, true)
    {
        for (std::size_t i = m_places.size(); i-- > 0;) {
            m_places[i] = place % values(i).size();
            place /= values(i).size();
        }
        setFrom(0);
    }

    void next()
    {
        std::size_t i = m_places.size();
        while (i-- > 0) {
            m_places[i] = (m_places[i] + 1) % values(i).size();
            if (m_places[i] != 0 || i == 0) {
                break;
            }
        }
        setFrom(i);
    }

    [[nodiscard]] Row row() const
    {
        Row row;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            row.emplace_back(m_rows.m_axes[i].key, values(i)[m_places[i]]);
        }
        const lab::DesignFile& design = m_designs.back();
        const auto resolved = lab::resolve(design.design, m_rows.m_catalog);
        const bool isPossible = m_isPossible.back() && resolved;
        auto columns =
            lab::evaluationColumns(isPossible ? resolved->evaluate(design.requirements) : physics::Evaluation{});
        for (auto& [head, value] : columns) {
            const bool isOutcome = head == "outcome";
            row.emplace_back(std::move(head), isPossible  ? std::move(value)
                                              : isOutcome ? "impossible_combination"
                                                          : "");
        }
        return row;
    }

private:
    [[nodiscard]] const std::vector<std::string>& values(std::size_t axis) const { return m_rows.m_axes[axis].values; }

    void setFrom(std::size_t axis)
    {
        for (std::size_t i = axis; i < m_places.size(); ++i) {
            m_designs[i + 1] = m_designs[i];
            m_isPossible[i + 1] =
                m_isPossible[i]
                && lab::applySetting(m_designs[i + 1], m_rows.m_axes[i].key, values(i)[m_places[i]], m_rows.m_catalog)
                       .has_value();
        }
    }

    const SweepRows& m_rows;
    std::vector<std::size_t> m_places;
    std::vector<lab::DesignFile> m_designs;
    std::vector<bool> m_isPossible;
};

SweepRows::SweepRows(const lab::DesignFile& start, const std::vector<Axis>& axes, const lab::Catalog& catalog,
                     RowFormat format)
    : m_start(start),
      m_axes(axes),
      m_catalog(catalog),
      m_format(format)
{
}

std::size_t SweepRows::size() const
{
    std::size_t rows = 1;
    for (const Axis& axis : m_axes) {
        rows *= axis.values.size();
    }
    return rows;
}

void SweepRows::write(std::ostream& out, unsigned threads) const
{
    out << head();
    const std::size_t rows = size();
    std::vector<std::string> blocks(kBlocksAhead);
    for (std::size_t begin = 0; begin < rows; begin += kBlocksAhead * kBlock) {
        const std::size_t count = std::min(kBlocksAhead, (rows - begin + kBlock - 1) / kBlock);
        runInParallel(count, threads, [&](std::size_t i) {
            const std::size_t first = begin + i * kBlock;
            blocks[i] = block(first, std::min(rows, first + kBlock));
        });
        for (std::size_t i = 0; i < count; ++i) {
            out << blocks[i];
        }
    }
    if (m_format == RowFormat::JsonArray) {
        out << "\n]\n";
    }
}

std::string SweepRows::head() const
{
    if (m_format != RowFormat::Csv) {
        return m_format == RowFormat::JsonArray ? "[\n" : "";
    }
    std::string text;
    const char* separator = "";
    for (const auto& [head, value] : Walk(*this, 0).row()) {
        text += separator;
        appendQuoted(text, head);
        separator = ",";
    }
    return text + '\n';
}

std::string SweepRows::block(std::size_t begin, std::size_t end) const
{
    std::string text;
    Walk walk(*this, begin);
    for (std::size_t place = begin; place < end; ++place) {
        append(text, walk.row(), place == 0);
        walk.next();
    }
    return text;
}

void SweepRows::append(std::string& text, const Row& row, bool isFirst) const
{
    switch (m_format) {
    case RowFormat::JsonLines: text += rowJson(row) + '\n'; return;
    case RowFormat::JsonArray: text += (isFirst ? "" : ",\n") + rowJson(row); return;
    case RowFormat::Csv: break;
    }
    const char* separator = "";
    for (const auto& [head, value] : row) {
        text += separator;
        appendQuoted(text, value);
        separator = ",";
    }
    text += '\n';
}

}  // namespace ironlab::cli
