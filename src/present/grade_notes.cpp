// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/grade_notes.h>

#include <algorithm>
#include <string_view>

namespace ironlab::present {
namespace {

using lab::FlagKind;
using lab::GradeReport;

/// Whether a flag is about the file itself and not about who handed it in.
bool isAboutTheFile(FlagKind kind)
{
    return kind == FlagKind::ChainBroken || kind == FlagKind::ResultDiffers || kind == FlagKind::OrderBroken;
}

bool isDamaged(const GradeReport& report)
{
    return std::ranges::any_of(report.flags, isAboutTheFile, &lab::Flag::kind);
}

/// The trouble, and the first of its places.
std::string whatHappened(const GradeReport& report)
{
    std::string text = report.trouble;
    if (report.faults.empty())
        return text;
    const Fault& first = report.faults.front();
    text += " Line " + std::to_string(first.line) + ", column " + std::to_string(first.column) + ": found "
            + first.found + ", expected " + first.expected + '.';
    if (const std::size_t more = report.faults.size() - 1; more > 0)
        text += " And " + std::to_string(more) + (more == 1 ? " more fault." : " more faults.");
    return text;
}

std::string joined(std::string text, std::string_view more)
{
    return more.empty() ? text : text.empty() ? std::string(more) : text + ' ' + std::string(more);
}

}  // namespace

std::string instructorNotes(const GradeReport& report)
{
    if (!report.isGraded())
        return joined(whatHappened(report),
                      report.faults.empty() ? ""
                                            : "Ask for another export (in the lab, File > Export ledger\u2026); the "
                                              "student's own ledger is not touched by this.");
    std::string text;
    for (const lab::Flag& flag : report.flags)
        text = joined(text, flag.inFull());
    return joined(text, isDamaged(report)
                            ? "Only what the model bears out earned points. Look at the place in the replay, "
                              "and ask for the file as the lab saved it."
                            : "");
}

std::string studentNotes(const GradeReport& report)
{
    if (!report.isGraded())
        return joined(whatHappened(report),
                      "No work is lost by this: open your ledger in the lab, choose File > Export "
                      "ledger\u2026, and hand that file in, or show it to your instructor.");
    if (!isDamaged(report))
        return {};
    std::string text;
    for (const lab::Flag& flag : report.flags)
        if (isAboutTheFile(flag.kind))
            text = joined(text, flag.reason);
    return joined(text,
                  "This costs no point by itself. If you still have the ledger as the lab saved it, hand that file in, "
                  "or show it to your instructor.");
}

}  // namespace ironlab::present
