// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/lab/choice_text.h>
#include <ironlab/present/mission_report.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using test::LabData;
using test::StudentPlan;

class MissionReportTest : public ::testing::Test {
protected:
    static const LabData& data()
    {
        static const LabData lab(test::dataFolder());
        return lab;
    }
    static const lab::ReplayPlan& plan()
    {
        static const lab::ReplayPlan plan(data().cloudTitan(), data().catalog);
        return plan;
    }
    static lab::Ledger ledgerOf(const StudentPlan& student)
    {
        return test::takenBy(data().cloudTitan(), data().catalog, student);
    }
    static MissionReport reportOf(const lab::Ledger& ledger) { return missionReport({&ledger, &plan(), {}, {}}); }
    /// The ledger as it stood before the first event of a kind.
    static lab::Ledger before(const lab::Ledger& ledger, lab::EventKind kind, std::size_t skip = 0)
    {
        const auto end = static_cast<std::ptrdiff_t>(test::indexOf(ledger, kind, skip));
        return test::rebuilt(ledger.header(), {ledger.events().begin(), ledger.events().begin() + end});
    }
    static bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
};

/// The number of a cell in its unit: "−10.03 ms" is -10.03; 0 of "< 0.01 ms", which is less than what is printed.
double printedIn(const std::string& cell)
{
    if (cell.starts_with("<") || cell.starts_with(">") || cell == "–") {
        return 0.0;
    }
    const std::string minus = "\u2212";
    std::string digits = cell.substr(0, cell.find(' '));
    std::erase(digits, ',');
    return digits.starts_with(minus) ? -std::stod(digits.substr(minus.size())) : std::stod(digits);
}

TEST_F(MissionReportTest, TheTermsOfEachPieceOfEvidenceAddUpAsPrinted)
{
    std::size_t rows = 0;
    for (const ReportBlock& block : reportOf(ledgerOf({})).document.blocks) {
        const auto& columns = block.table.columns;
        const auto total = std::ranges::find(columns, "total", &DataColumn::head) - columns.begin();
        for (const auto& row : block.table.rows) {
            if (columns.size() < 6 || columns[1].head != lab::termWords(physics::Term::Data) || row[1].text == "–") {
                continue;
            }
            double sum = 0.0;
            for (std::size_t i = 1; i < static_cast<std::size_t>(total); ++i) {
                sum += printedIn(row[i].text);
            }
            EXPECT_NEAR(sum, printedIn(row[static_cast<std::size_t>(total)].text), 1e-9) << row[0].text;
            ++rows;
        }
    }
    EXPECT_GT(rows, 1U);
}

TEST_F(MissionReportTest, AFinishedMissionIsToldWhole)
{
    const lab::Ledger ledger = ledgerOf({});
    const MissionReport report = reportOf(ledger);
    EXPECT_TRUE(report.replay.agrees()) << report.replay.first();
    const std::string words = text(report.document);
    const lab::Replayed replayed = lab::replay(ledger, plan());
    EXPECT_TRUE(has(words, "student-4711"));
    EXPECT_TRUE(has(words, ledger.receipt()));
    EXPECT_TRUE(has(words, "Final design"));
    EXPECT_TRUE(has(words, "Where the constants come from"));
    EXPECT_TRUE(has(words, "ESTIMATE"));
    EXPECT_FALSE(has(words, "unfinished"));
    for (const lab::MissionPart& part : data().cloudTitan().parts) {
        const lab::PosedQuestion& question = plan().question(part.number);
        const lab::PartState& state = replayed.parts.at(part.number).state;
        EXPECT_TRUE(has(words, question.prompt));
        EXPECT_TRUE(has(words, question.because));
        EXPECT_TRUE(has(words, state.prediction->receipt));
        for (const auto& [field, written] : state.reflection) {
            EXPECT_TRUE(has(words, written)) << field;
        }
    }
    EXPECT_TRUE(has(words, "O, overhead")) << "a symbol is told in words";
}

TEST_F(MissionReportTest, EvidenceStandsBesideTheWallsOfItsTrack)
{
    const std::string words = text(reportOf(ledgerOf({})).document);
    EXPECT_TRUE(has(words, "The same designs at their walls"));
    EXPECT_TRUE(has(words, "KV cache"));
    EXPECT_TRUE(has(words, "with one batch in flight"));
    EXPECT_TRUE(has(words, "without magic that fit and pass every wall"));
}

TEST_F(MissionReportTest, EveryConfigurationHasARow)
{
    const lab::Ledger ledger = ledgerOf({});
    const lab::Replayed replayed = lab::replay(ledger, plan());
    std::vector<std::size_t> rows;
    for (const ReportBlock& block : reportOf(ledger).document.blocks) {
        if (!block.table.columns.empty() && block.table.columns.front().head == "#") {
            rows.push_back(block.table.rows.size());
        }
    }
    ASSERT_EQ(rows.size(), replayed.parts.size());
    for (const auto& [number, part] : replayed.parts) {
        EXPECT_EQ(rows[static_cast<std::size_t>(number - 1)], part.state.moves.size()) << "part " << number;
    }
}

TEST_F(MissionReportTest, OfAPartWithoutALockOnlyTheTitleIsTold)
{
    const std::string words = text(reportOf(before(ledgerOf({}), lab::EventKind::PredictionLocked, 1)).document);
    for (const int number : {2, 3}) {
        const lab::MissionPart& part = data().cloudTitan().parts[static_cast<std::size_t>(number - 1)];
        const lab::PosedQuestion& question = plan().question(number);
        EXPECT_TRUE(has(words, part.title));
        EXPECT_FALSE(has(words, question.prompt));
        EXPECT_FALSE(has(words, question.because));
        if (part.scene) {
            EXPECT_FALSE(has(words, part.scene->who));
        }
    }
}

TEST_F(MissionReportTest, TheModelsAnswerIsToldOnceSomethingWasObserved)
{
    const lab::Ledger whole = ledgerOf({});
    const std::string& because = plan().question(1).because;
    const std::string exploring = text(reportOf(before(whole, lab::EventKind::Observation)).document);
    EXPECT_FALSE(has(exploring, because));
    EXPECT_TRUE(has(exploring, "told once an observation"));
    EXPECT_TRUE(has(exploring, "unfinished: not yet observed"));
    const std::string observed = text(reportOf(before(whole, lab::EventKind::PartClosed)).document);
    EXPECT_TRUE(has(observed, because));
}

TEST_F(MissionReportTest, AnEmptyLedgerIsAReportWithNothingInIt)
{
    const lab::Ledger ledger(ledgerOf({}).header());
    const MissionReport report = reportOf(ledger);
    EXPECT_TRUE(has(text(report.document), "No answer is locked yet"));
    EXPECT_TRUE(has(htmlPage(report.document), "Not open yet."));
}

TEST_F(MissionReportTest, NumbersAreTheModelsAndNotTheLedgers)
{
    const lab::Ledger ledger = ledgerOf({});
    const std::size_t at = test::indexOf(ledger, lab::EventKind::EvidenceCaptured);
    const lab::Ledger claimed = test::edited(ledger, at, {"result", "latency_s"}, lab::Payload::real(0.000123));
    const MissionReport report = reportOf(claimed);
    EXPECT_FALSE(report.replay.agrees());
    const std::string words = text(report.document);
    EXPECT_TRUE(has(words, "broken: "));
    EXPECT_TRUE(has(words, "not borne out by the model"));
    for (const ReportBlock& block : report.document.blocks) {
        if (block.table.columns.size() > 7) {
            EXPECT_FALSE(has(text(block.table), "123 µs"));
        }
    }
}

TEST_F(MissionReportTest, AStudentsTextIsNeverMarkup)
{
    StudentPlan student;
    student.student = "<script>alert(1)</script>\"'&\x1b[31m";
    const MissionReport report = reportOf(ledgerOf(student));
    for (const std::string& page : {htmlPage(report.document), printable(report.document).html}) {
        EXPECT_FALSE(has(page, "<script"));
        EXPECT_TRUE(has(page, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"));
        EXPECT_FALSE(has(page, "\x1b"));
    }
    EXPECT_FALSE(has(text(report.document), "\x1b"));
}

TEST_F(MissionReportTest, ThePageNeedsNothingElse)
{
    const std::string page = htmlPage(reportOf(ledgerOf({})).document);
    EXPECT_TRUE(has(page, "default-src 'none'"));
    EXPECT_TRUE(has(page, "<svg "));
    for (const char* outside : {" src=", " href=", "@import", "url(", "javascript:", " onload"}) {
        EXPECT_FALSE(has(page, outside)) << outside;
    }
    EXPECT_FALSE(has(page, ">nan<"));
    EXPECT_FALSE(has(page, "\"nan\""));
    EXPECT_FALSE(has(page, "\"inf\""));
}

TEST_F(MissionReportTest, TheSameLedgerGivesTheSameReport)
{
    const lab::Ledger ledger = ledgerOf({});
    EXPECT_EQ(reportOf(ledger).document, reportOf(ledger).document);
    EXPECT_EQ(reportOf(ledger).document.date, utcText(ledger.events().back().time));
}

TEST_F(MissionReportTest, WrongPredictionsStandBesideTheModel)
{
    StudentPlan student;
    student.predictsRight = false;
    const lab::Ledger ledger = ledgerOf(student);
    const MissionReport report = reportOf(ledger);
    const auto answers = std::ranges::find_if(
        report.document.blocks, [](const ReportBlock& block) { return block.text == "Prediction and model"; });
    ASSERT_NE(answers, report.document.blocks.end());
    EXPECT_NE(answers->table.rows.front()[1].text, answers->table.rows.back()[1].text);
    EXPECT_EQ(answers->table.rows.back()[0].text, "model");
}

TEST_F(MissionReportTest, PicturesOfThePrintedFormAreWholeAndNamed)
{
    const PrintableReport printed = printable(reportOf(ledgerOf({})).document);
    ASSERT_GE(printed.pictures.size(), 3U);
    for (std::size_t i = 0; i < printed.pictures.size(); ++i) {
        EXPECT_TRUE(has(printed.html, "src=\"picture-" + std::to_string(i) + "\""));
        EXPECT_EQ(printed.pictures[i].rfind("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox", 0), 0U);
    }
}

}  // namespace
}  // namespace ironlab::present
