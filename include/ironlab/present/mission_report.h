// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/replay.h>
#include <ironlab/present/report_document.h>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// A ledger as it was read. What the pointers name needs to live only while the report is made.
struct MissionReportInput {
    const lab::Ledger* ledger = nullptr;
    const lab::ReplayPlan* plan = nullptr;      ///< of the ledger's mission
    std::vector<std::string> notices;           ///< about reading it: an older format, a journal recovered
    std::optional<lab::ChainBreak> oldChain{};  ///< of a ledger that was migrated
};

struct MissionReport {
    ReportDocument document;
    lab::ReplayReport replay;
};

/// Everything that one ledger says of one mission, for the student and for whoever reads it afterwards: what was asked and
/// predicted beside what the model gives, what changed the student's mind, every configuration, captured evidence, texts
/// in full beside what they cite, the final design, and where each constant comes from.
///
/// Every number is the model's, computed by replay; a recorded result is only compared with it. Of a part without a locked
/// prediction nothing is told but its title, and a question's answer only once the student has written down an
/// observation. Times are the ledger's: the same ledger gives the same report.
[[nodiscard]] MissionReport missionReport(const MissionReportInput& input);

}  // namespace ironlab::present
