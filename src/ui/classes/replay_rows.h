// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/text_rows.h"

#include <ironlab/lab/grade_report.h>

#include <vector>

namespace ironlab::ui {

class StudentReplay;

// What stands beside the instruments of a replay, at the place where it is.

/// A verdict with its mark, so that it is not told by colour alone.
[[nodiscard]] TextRows::Row verdictRow(bool holds, const QString& words, int spaceBefore = 0);
/// The event gone through last and what the model says of it.
[[nodiscard]] std::vector<TextRows::Row> rowsOfEvent(const StudentReplay& replay);
[[nodiscard]] std::vector<TextRows::Row> rowsOfPrediction(const StudentReplay& replay);
[[nodiscard]] std::vector<TextRows::Row> rowsOfEvidence(const StudentReplay& replay);
/// The designs that a text cites.
[[nodiscard]] std::vector<TextRows::Row> rowsOfCited(const std::vector<lab::CitedEvidence>& evidence);

}  // namespace ironlab::ui
