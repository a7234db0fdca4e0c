// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "pdf_text.h"
#include "support/test_paths.h"
#include "ui/report/page_breaks.h"
#include "ui/report/report_file.h"
#include "ui/window/launch_options.h"

#include <ironlab/present/mission_report.h>

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QProcess>
#include <QRegularExpression>
#include <QTextDocument>

namespace ironlab::ui {
namespace {

using namespace test;

const std::filesystem::path kExamples =
    std::filesystem::path(ironlab::test::dataFolder()) / "missions" / "02_ml_systems" / "examples";

present::MissionReport reportOf(const lab::Mission& mission)
{
    const auto ledger = lab::readLedger(kExamples / (mission.id + ".ledger.json"));
    EXPECT_TRUE(ledger) << mission.id;
    const lab::ReplayPlan plan(mission, catalog());
    return present::missionReport({&*ledger, &plan, {}, {}});
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST(ReportPdf, HasEveryWordOfTheReportAsText)
{
    const present::MissionReport report = reportOf(missions().front());
    const QString words = pdfText(reportPdf(report.document));
    for (const present::ReportBlock& block : report.document.blocks) {
        const QString sought = withoutBlanks(QString::fromStdString(block.text));
        // A text that goes over a page's end has the foot in its middle.
        EXPECT_TRUE(words.contains(sought.left(40))) << block.text;
        for (const auto& row : block.table.rows) {
            EXPECT_TRUE(words.contains(withoutBlanks(QString::fromStdString(row.front().text)).left(30)))
                << row.front().text;
        }
    }
    EXPECT_TRUE(words.contains(QStringLiteral("at21:32")) || words.contains(QStringLiteral("UTC")));
}

TEST(ReportPdf, LeavesNoHeadingAloneAtTheEndOfAPage)
{
    for (const lab::Mission& mission : missions()) {
        if (!std::filesystem::exists(kExamples / (mission.id + ".ledger.json"))) {
            continue;
        }
        const present::MissionReport report = reportOf(mission);
        const QString words = pdfText(reportPdf(report.document));
        const std::string foot = report.document.title + ", " + report.document.subtitle;
        for (const present::ReportBlock& block : report.document.blocks) {
            using Kind = present::ReportBlock::Kind;
            const bool isHeading =
                block.kind == Kind::Part || block.kind == Kind::Section || block.kind == Kind::Caption;
            EXPECT_TRUE(!isHeading || words.contains(withoutBlanks(QString::fromStdString(block.text)))) << block.text;
            EXPECT_FALSE(isHeading && words.contains(withoutBlanks(QString::fromStdString(block.text + foot))))
                << mission.id << ": " << block.text;
        }
    }
}

TEST(ReportPdf, HasNoLineThatThePagesEndGoesThrough)
{
    int cut = 0;
    for (const lab::Mission& mission : missions()) {
        if (!std::filesystem::exists(kExamples / (mission.id + ".ledger.json"))) {
            continue;
        }
        const present::PrintableReport printed = present::printable(reportOf(mission).document);
        for (const int height : {700, 733, 766, 800}) {
            QTextDocument document;
            document.setDefaultStyleSheet(QString::fromStdString(printed.style));
            document.setHtml(QString::fromStdString(printed.html));
            document.setPageSize(QSizeF(600, height));
            cut += cutBlock(document.begin()).isValid() ? 1 : 0;
            keepTogether(document);
            const QTextBlock still = cutBlock(document.begin());
            EXPECT_FALSE(still.isValid()) << mission.id << ", " << height << ": " << still.text().toStdString();
        }
    }
    EXPECT_GT(cut, 0) << "nothing is cut without it";
}

TEST(ReportPdf, BeginsTheFormulasOnAPageOfTheirOwn)
{
    for (const lab::Mission& mission : missions()) {
        if (!std::filesystem::exists(kExamples / (mission.id + ".ledger.json"))) {
            continue;
        }
        const QByteArray pdf = reportPdf(reportOf(mission).document);
        const QString words = pdfText(pdf);
        const qsizetype formulas = words.indexOf(QStringLiteral("Howthenumberscomeabout"));
        ASSERT_GT(formulas, 0) << mission.id;
        const QRegularExpression foot(QStringLiteral("page\\d+of%1$").arg(pdfPages(pdf)));
        EXPECT_TRUE(foot.match(words.left(formulas)).hasMatch()) << words.mid(formulas - 40, 40).toStdString();
    }
}

TEST(ReportPdf, NumbersItsPagesAndNamesItself)
{
    const present::MissionReport report = reportOf(missions().front());
    const QByteArray pdf = reportPdf(report.document);
    const int pages = pdfPages(pdf);
    ASSERT_GT(pages, 3);
    const QString words = pdfText(pdf);
    EXPECT_TRUE(words.contains(QStringLiteral("page1of%1").arg(pages)));
    EXPECT_TRUE(words.contains(QStringLiteral("page%1of%1").arg(pages)));
    EXPECT_TRUE(pdf.contains("/Title"));
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 595"));
}

TEST(ReportPdf, LeavesNoFewLinesOnTheLastPage)
{
    for (const lab::Mission& mission : missions()) {
        if (!std::filesystem::exists(kExamples / (mission.id + ".ledger.json"))) {
            continue;
        }
        const QByteArray pdf = reportPdf(reportOf(mission).document);
        const int pages = pdfPages(pdf);
        const QString words = pdfText(pdf);
        const QString foot = QStringLiteral("page%1of%2").arg(pages - 1).arg(pages);
        ASSERT_TRUE(words.contains(foot));
        constexpr int kParagraph = 500;
        EXPECT_GT(words.size() - words.lastIndexOf(foot), kParagraph) << mission.id << ", pages: " << pages;
    }
}

TEST(ReportPdf, TheSameLedgerGivesTheSameBytes)
{
    const present::MissionReport report = reportOf(missions().front());
    EXPECT_EQ(reportPdf(report.document), reportPdf(report.document));
}

TEST(ReportPdf, TellsEveryTrack)
{
    for (const lab::Mission& mission : missions()) {
        if (std::filesystem::exists(kExamples / (mission.id + ".ledger.json"))) {
            const present::MissionReport report = reportOf(mission);
            EXPECT_TRUE(report.replay.agrees()) << report.replay.first();
            EXPECT_TRUE(pdfText(reportPdf(report.document)).contains(QStringLiteral("Finaldesign"))) << mission.id;
        }
    }
}

TEST(ReportFile, WritesByTheEndingOfTheName)
{
    const QTemporaryDir folder;
    const present::MissionReport report = reportOf(missions().front());
    EXPECT_EQ(writeReport(report.document, folder.filePath(QStringLiteral("a.html"))), Faults());
    EXPECT_EQ(writeReport(report.document, folder.filePath(QStringLiteral("a.pdf"))), Faults());
    EXPECT_TRUE(bytesOf(folder.filePath(QStringLiteral("a.html"))).startsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(bytesOf(folder.filePath(QStringLiteral("a.pdf"))).startsWith("%PDF"));
    const Faults faults = writeReport(report.document, folder.filePath(QStringLiteral("no/a.pdf")));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().expected, "a folder that is there");
}

/// Chooses a file in the dialog that is open.
void choose(QFileDialog& dialog, const QString& path)
{
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    Q_EMIT dialog.fileSelected(path);
    dialog.close();
    QApplication::processEvents();
}

TEST(ReportAction, ExportsDuringTheMissionWithoutTheLockedParts)
{
    LabWindow lab;
    const QTemporaryDir folder;
    lab.lock();
    lab.keys(QStringLiteral("Ctrl+P"));
    auto* dialog = lab.window().findChild<QFileDialog*>(QStringLiteral("reportDialog"));
    ASSERT_NE(dialog, nullptr);
    const QString file = folder.filePath(QStringLiteral("mine.html"));
    choose(*dialog, file);
    const QString page = QString::fromUtf8(bytesOf(file));
    EXPECT_TRUE(page.contains(QStringLiteral("unfinished")));
    EXPECT_TRUE(page.contains(QString::fromStdString(lab.controller().state().prediction->receipt)));
    const lab::ReplayPlan plan(missions().front(), catalog());
    for (const int part : {1, 2, 3}) {
        EXPECT_FALSE(page.contains(QString::fromStdString(plan.question(part).because).left(30).toHtmlEscaped()));
    }
    EXPECT_FALSE(page.contains(QString::fromStdString(plan.question(2).prompt).left(30).toHtmlEscaped()));
}

TEST(ReportOption, NeedsAFileWithAnEndingItKnows)
{
    const auto options = [](const QStringList& arguments) {
        return launchOptions(QStringList{QStringLiteral("ironlab")} + arguments);
    };
    const QString report = QStringLiteral("--report");
    const QString ledger = QStringLiteral("a.ledger.json");
    const auto read = options({report, ledger, QStringLiteral("a.pdf")});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->report, ledger);
    EXPECT_EQ(read->reportFile, QStringLiteral("a.pdf"));
    EXPECT_TRUE(read->isScripted());
    EXPECT_FALSE(options({report, ledger}));
    EXPECT_FALSE(options({report, ledger, QStringLiteral("a.docx")}));
}

TEST(ReportPdf, IsDatedInUniversalTimeWhereverItIsWritten)
{
    const QByteArray zone = qgetenv("TZ");
    for (const char* place : {"UTC", "Asia/Kolkata"}) {
        qputenv("TZ", place);
        const QString pdf = QString::fromLatin1(reportPdf(reportOf(missions().front()).document));
        static const QRegularExpression date(QStringLiteral("/CreationDate \\(D:[0-9]{14}(Z|\\+00'00') *\\)"));
        EXPECT_TRUE(date.match(pdf).hasMatch()) << place;
    }
    if (zone.isEmpty()) {
        qunsetenv("TZ");
    } else {
        qputenv("TZ", zone);
    }
}

TEST(ReportOption, WritesWithoutAWindow)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.pdf"));
    QProcess program;
    program.start(
        QString::fromStdString(ironlab::test::buildFolder() + "/bin/ironlab"),
        {QStringLiteral("--report"), QString::fromStdString((kExamples / "cloud_titan.ledger.json").string()), file});
    ASSERT_TRUE(program.waitForFinished(60'000));
    EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
    EXPECT_EQ(bytesOf(file), reportPdf(reportOf(missions().front()).document));
}

}  // namespace
}  // namespace ironlab::ui
