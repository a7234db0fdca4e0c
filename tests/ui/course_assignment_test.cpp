// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "course_lab.h"
#include "support/test_paths.h"
#include "ui/course/enrolment_form.h"
#include "ui/course/fault_list.h"
#include "ui/window/launch_options.h"
#include "ui/window/workbook.h"

#include <ironlab/lab/ledger_store.h>
#include <ironlab/lab/seal.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAction>
#include <QLineEdit>

namespace ironlab::ui::test {
namespace {

const lab::LedgerHeader& headerOf(CourseLab& lab)
{
    return lab.window().controller()->session().ledger().header();
}

TEST(AssignmentInTheLab, GovernsTheMissionAndStandsInTheLedger)
{
    CourseLab lab;
    lab.openAssignment(assignmentText(R"("overrides": [ { "part": 1, "distinct_moves": 9, "minutes": 40 } ])"),
                       QStringLiteral("lee"));
    ASSERT_NE(lab.window().controller(), nullptr);
    EXPECT_EQ(headerOf(lab).assignmentId, "week-5");
    EXPECT_EQ(headerOf(lab).student, "lee");
    EXPECT_EQ(lab.window().controller()->missionPart().gates.distinctMoves, 9);
    EXPECT_EQ(lab.window().controller()->missionPart().minutes, 40);
    EXPECT_EQ(lab.environment().missions.size(), 1U) << "no other track was set";
    EXPECT_TRUE(std::filesystem::exists(lab.ledgerOf("cloud_titan@week-5.ledger.json")));
    EXPECT_TRUE(lab.window().windowTitle().startsWith(QStringLiteral("Week 5")));
}

TEST(AssignmentInTheLab, AsksForNameAndTokenAndSaysInWordsWhatIsWrong)
{
    CourseLab lab;
    const lab::Ticket ticket = lab::ticketFor("our secret", "week-5", "lee");
    lab.openAssignment(assignmentText(R"("tokens": true, "deadline": "Friday noon")"));
    ASSERT_EQ(lab.window().controller(), nullptr);
    EXPECT_TRUE(lab.text("start.assignment").contains(QStringLiteral("Friday noon")));
    EXPECT_TRUE(lab.text("start.assignment").contains(QStringLiteral("Not signed")));
    lab.click("start.begin");
    EXPECT_FALSE(lab.text("start.student.trouble").isEmpty());
    EXPECT_EQ(lab.window().controller(), nullptr);
    lab.type("start.student", QStringLiteral("lee"));
    QString mistyped = QString::fromStdString(ticket.token);
    std::swap(mistyped[0], mistyped[1]);
    const bool differs = mistyped != QString::fromStdString(ticket.token);
    ASSERT_TRUE(differs) << "choose another secret";
    lab.type("start.token", mistyped);
    EXPECT_TRUE(lab.text("start.token.trouble").contains(QStringLiteral("mistyped"))) << "told while it is typed";
    EXPECT_EQ(lab.find<QLineEdit>("start.token")->accessibleDescription(), lab.text("start.token.trouble"));
    lab.click("start.begin");
    EXPECT_EQ(lab.window().controller(), nullptr);
    lab.type("start.token", QString::fromStdString(ticket.token).toLower());
    EXPECT_TRUE(lab.text("start.token.trouble").isEmpty());
    lab.click("start.begin");
    ASSERT_NE(lab.window().controller(), nullptr);
    EXPECT_EQ(headerOf(lab).seed, ticket.seed);
    EXPECT_EQ(headerOf(lab).student, "lee");
}

TEST(AssignmentInTheLab, SpeaksOfAClassListWhereThereIsOne)
{
    CourseLab lab;
    lab.openAssignment(assignmentText());
    EXPECT_FALSE(lab.find<QLineEdit>("start.student")->accessibleName().contains(QStringLiteral("class list")));
    EXPECT_FALSE(lab.find<QLineEdit>("start.student")->accessibleName().contains(QStringLiteral("optional")));
    lab.openAssignment(assignmentText(R"("class_list": "class.csv")"));
    EXPECT_TRUE(lab.find<QLineEdit>("start.student")->accessibleName().contains(QStringLiteral("class list")));
}

TEST(AssignmentInTheLab, TellsWhoSignedIt)
{
    CourseLab lab;
    const lab::SigningKey key = lab::newSigningKey();
    lab.openAssignment(*lab::signedAssignment("a.json", assignmentText(), key.secretKey));
    const QString shown = lab.text("start.assignment");
    EXPECT_TRUE(shown.contains(QStringLiteral("Signed with the key ")));
    EXPECT_TRUE(shown.contains(QString::fromStdString(key.publicKey.substr(0, 4))));
    EXPECT_TRUE(shown.contains(QString::fromStdString(key.publicKey.substr(60))));
}

TEST(AssignmentInTheLab, ABrokenSignatureOpensNothing)
{
    const CourseLab lab;
    std::string text = *lab::signedAssignment("a.json", assignmentText(), lab::newSigningKey().secretKey);
    text.replace(text.find("Week 5"), 6, "Week 6");
    ContentSources sources;
    sources.dataFolder = ironlab::test::dataFolder();
    sources.assignment = lab.write("assignment.json", text);
    const ContentReading reading = ContentReader().read(sources);
    EXPECT_EQ(reading.contents, nullptr);
    ASSERT_EQ(reading.faults.size(), 1U);
    EXPECT_EQ(reading.faults.front().pointer, "/signature/value");
}

TEST(AssignmentInTheLab, ALedgerGoesOnUnderItsOwnAssignmentAndUnderNoOther)
{
    CourseLab lab;
    lab.openAssignment(assignmentText(), QStringLiteral("lee"));
    const auto file = lab.window().controller()->workbook().file();
    lab.close();
    lab.openAssignment(assignmentText(), QStringLiteral("lee"));
    EXPECT_EQ(headerOf(lab).student, "lee");
    EXPECT_EQ(lab.window().controller()->workbook().file(), file);
    lab.close();

    std::string other = assignmentText();
    other.replace(other.find("week-5"), 6, "week-6");
    lab.openAssignment(other, QStringLiteral("lee"));
    lab.environment().ledgerFile = file;
    const LabEnvironment underOther = lab.environment();
    lab.open(lab.contents({{}, {}, {}, lab.folder() / "assignment.json"}), &underOther);
    EXPECT_EQ(lab.window().controller(), nullptr);
    const auto trouble = [&lab] { return describe(lab.find<FaultList>("faults")->faults()); };
    EXPECT_THAT(trouble(), testing::HasSubstr("found a ledger begun under the assignment “week-5”"));
    EXPECT_THAT(trouble(), testing::HasSubstr("fix: open the assignment “week-5”"));

    const LabEnvironment plain = lab.environment();
    lab.open(lab.contents({}), &plain);
    EXPECT_EQ(lab.window().controller(), nullptr);
    EXPECT_THAT(trouble(), testing::HasSubstr("fix: open the assignment “week-5”"));
}

TEST(AssignmentInTheLab, LetsNoClockRunWhereItSaysSo)
{
    CourseLab lab;
    lab.openAssignment(assignmentText(R"("timer": { "shown": false })"), QStringLiteral("lee"));
    EXPECT_FALSE(lab.find<QWidget>("pace")->isVisible());
    EXPECT_FALSE(lab.find<QWidget>("pace.hide")->isVisible());
    EXPECT_FALSE(lab.find<QAction>("action.pauseClock")->isEnabled());
}

TEST(AssignmentInTheLab, BringsItsDevicesIntoTheListsOfItsParts)
{
    CourseLab lab;
    lab.write("board.json", boardText());
    lab.openAssignment(assignmentText(R"("presets": [ { "file": "board.json" } ],
        "overrides": [ { "part": 3, "accelerators": ["my-board"] } ])"),
                       QStringLiteral("lee"));
    const auto& knobs = lab.environment().missions.front().parts[2].knobs;
    const auto list = std::find_if(knobs.begin(), knobs.end(),
                                   [](const lab::KnobSpec& knob) { return knob.id == lab::KnobId::Accelerator; });
    ASSERT_NE(list, knobs.end());
    EXPECT_EQ(list->choices.back(), "my-board");
    const auto& presets = headerOf(lab).presets;
    EXPECT_TRUE(std::any_of(presets.begin(), presets.end(),
                            [](const lab::PresetStamp& stamp) { return stamp.id == "my-board"; }));
}

TEST(AssignmentInTheLab, BringsAMissionOfItsOwn)
{
    CourseLab lab;
    std::string mission = ironlab::test::readText(std::filesystem::path(ironlab::test::dataFolder()) / "missions"
                                                  / "02_ml_systems" / "cloud_titan.mission.json");
    const std::string own = "\"id\": \"cloud_titan\"";
    mission.replace(mission.find(own), own.size(), "\"id\": \"my_titan\"");
    lab.write("my.mission.json", mission);
    std::string text = assignmentText();
    text.replace(text.find(own), own.size(), "\"id\": \"my_titan\", \"file\": \"my.mission.json\"");
    lab.openAssignment(text, QStringLiteral("lee"));
    EXPECT_EQ(headerOf(lab).missionId, "my_titan");
    EXPECT_EQ(headerOf(lab).assignmentId, "week-5");
}

TEST(AssignmentInTheLab, WithoutOneEverythingIsAsItWas)
{
    CourseLab lab;
    lab.open(lab.contents({}));
    EXPECT_EQ(lab.find<QWidget>("start.assignment"), nullptr);
    EXPECT_EQ(lab.find<QWidget>("start.token"), nullptr);
    lab.click("start.begin");
    ASSERT_NE(lab.window().controller(), nullptr);
    EXPECT_FALSE(headerOf(lab).assignmentId);
    EXPECT_TRUE(std::filesystem::exists(lab.ledgerOf("cloud_titan.ledger.json")));
}

TEST(AssignmentOptions, RefuseATokenThatIsNoneAndOneWithoutAnAssignment)
{
    const auto error = [](const QStringList& arguments) {
        const auto options = launchOptions(QStringList{QStringLiteral("ironlab")} + arguments);
        return options ? QString() : options.error();
    };
    const QString file = QStringLiteral("a.json");
    EXPECT_TRUE(error({QStringLiteral("--assignment"), file, QStringLiteral("--token"), QStringLiteral("0000-0002-D")})
                    .contains(QStringLiteral("mistyped")));
    EXPECT_TRUE(
        error({QStringLiteral("--token"), QStringLiteral("0000-0001-D")}).contains(QStringLiteral("--assignment")));
    EXPECT_TRUE(error({QStringLiteral("--assignment"), file, QStringLiteral("--token"), QStringLiteral("0000-0001-D")})
                    .isEmpty());
    EXPECT_FALSE(error({QStringLiteral("--demo"), QStringLiteral("--ledger"), file}).isEmpty());
}

}  // namespace
}  // namespace ironlab::ui::test
