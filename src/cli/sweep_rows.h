// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/axis.h"

#include <ironlab/lab/design_settings.h>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace ironlab::cli {

enum class RowFormat {
    Csv,        ///< a head, then one line a design
    JsonLines,  ///< one object a line
    JsonArray   ///< one array of objects
};

/// The rows of a sweep: every design of a grid over a start, the last axis turning fastest. A combination that no design
/// can have is a row too, and says so.
class SweepRows {
public:
    /// Catalog and axes outlive the object; no axis is empty and every value was tried.
    SweepRows(const lab::DesignFile& start, const std::vector<Axis>& axes, const lab::Catalog& catalog,
              RowFormat format);

    [[nodiscard]] std::size_t size() const;
    /// Writes all rows in their order, evaluated on up to `threads` threads.
    void write(std::ostream& out, unsigned threads) const;

private:
    using Row = std::vector<std::pair<std::string, std::string>>;
    class Walk;

    [[nodiscard]] std::string head() const;
    [[nodiscard]] std::string block(std::size_t begin, std::size_t end) const;
    void append(std::string& text, const Row& row, bool isFirst) const;

    lab::DesignFile m_start;
    const std::vector<Axis>& m_axes;
    const lab::Catalog& m_catalog;
    RowFormat m_format;
};

}  // namespace ironlab::cli
