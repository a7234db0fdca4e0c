// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/grade_report.h>

namespace ironlab::lab {

std::string_view fileName(CriterionState state)
{
    switch (state) {
    case CriterionState::Earned: return "earned";
    case CriterionState::Partly: return "partly";
    case CriterionState::Missed: return "missed";
    case CriterionState::PendingManual: return "pending_manual";
    }
    return {};
}

std::string_view fileName(FlagKind kind)
{
    switch (kind) {
    case FlagKind::ChainBroken: return "chain_broken";
    case FlagKind::ResultDiffers: return "result_differs";
    case FlagKind::OrderBroken: return "order_broken";
    case FlagKind::ClockBackwards: return "clock_backwards";
    case FlagKind::TurnsTooFast: return "turns_too_fast";
    case FlagKind::SeedDiffers: return "seed_differs";
    case FlagKind::ReceiptDiffers: return "receipt_differs";
    case FlagKind::ReceiptMissing: return "receipt_missing";
    case FlagKind::NotInClassList: return "not_in_class_list";
    case FlagKind::NotInAssignment: return "not_in_assignment";
    case FlagKind::SameLedger: return "same_ledger";
    case FlagKind::SameMoves: return "same_moves";
    case FlagKind::SameText: return "same_text";
    }
    return {};
}

std::string_view GradeReport::progress() const
{
    if (!isGraded())
        return "Failed";
    return points.pending > 0.0 ? "PendingManual" : "FullyGraded";
}

bool GradeReport::isPerfect() const
{
    return isGraded() && points.earned >= points.possible && replay.agrees();
}

}  // namespace ironlab::lab
