// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/validation.h>
#include <ironlab/present/data_table.h>

#include <string>

namespace ironlab::present {

/// Every row: predicted, measured, error, role.
[[nodiscard]] DataTable validationTable(const lab::ValidationReport& report);

/// Number of rows, median error, shares within 15 % and 35 %, a naive roofline's beside them: in all, by tier, by
/// quantity or by device.
[[nodiscard]] DataTable validationSummary(std::string title, const std::vector<lab::ErrorSummary>& summaries);

/// The verdict in sentences, with the figures that it rests on.
[[nodiscard]] std::string validationVerdict(const lab::ValidationReport& report);

/// What the lab shows of it: the errors by tier, with the verdict and each missed row with its reason as notes.
[[nodiscard]] DataTable accuracyTable(const lab::ValidationReport& report);

/// For a terminal: verdict, summaries and the table of rows.
[[nodiscard]] std::string validationText(const lab::ValidationReport& report);

/// The page docs/VALIDATION.md.
[[nodiscard]] std::string validationMarkdown(const lab::ValidationReport& report, const lab::Catalog& catalog);

}  // namespace ironlab::present
