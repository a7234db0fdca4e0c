// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/class_grade.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/scale.h>

#include <string>
#include <vector>

namespace ironlab::present {

/// Calls `visit(row, prediction)` for every prediction that answers the question.
template <class Visit>
void eachPrediction(const lab::ClassQuestion& question, const std::vector<lab::ClassRow>& rows, Visit&& visit)
{
    for (const lab::ClassRow& row : rows)
        if (row.mission == question.mission)
            for (const lab::ClassRow::Prediction& each : row.predictions)
                if (each.part == question.part)
                    visit(row, each);
}

[[nodiscard]] DataCell peopleCell(std::size_t count);
/// From zero, ticks at whole people only.
[[nodiscard]] Axis peopleAxis(std::size_t most);
[[nodiscard]] std::string people(std::size_t count);                    ///< "1 student", "24 students"
[[nodiscard]] std::string titleOf(const lab::ClassQuestion& question);  ///< "Part 1, The term audit"

}  // namespace ironlab::present
