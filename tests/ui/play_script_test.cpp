// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play/play_script.h"
#include "ui/window/launch_options.h"

#include <gtest/gtest.h>

namespace ironlab::ui {
namespace {

TEST(PlayScript, ReadsEveryAction)
{
    const auto script = play::readScriptText(R"({ "schema": "ironlab/play/1", "title": "t", "steps": [
        { "click": "a" }, { "type": "x", "into": "b" }, { "key": "Ctrl+Return", "times": 2 },
        { "slide": "c", "to": 64 }, { "choose": "d", "in": "e" }, { "menu": ["View", "Dark"] },
        { "screenshot": "f", "say": "why" }, { "expect": { "object": "g", "contains": "h" } },
        { "press": "a" }, { "turn": "c", "to": 2 }, { "focus": "b" }, { "type": "y" } ] })",
                                             "t.play.json");
    ASSERT_TRUE(script) << describe(script.error());
    EXPECT_EQ(script->steps.size(), 12U);
    EXPECT_EQ(script->by, play::Hand::Mouse);
    EXPECT_EQ(std::get<play::Slide>(script->steps[3].action).to, 64.0);
    EXPECT_EQ(script->steps[6].say, QStringLiteral("why"));
}

TEST(PlayScript, NamesAllFaultsAtOnce)
{
    const auto script = play::readScriptText(R"({ "schema": "ironlab/play/1", "steps": [
        { "klick": "a" }, { "slide": "x" }, { "key": "Ctrl+Enterr" }, { "menu": ["View"] }, { "click": 7 } ] })",
                                             "t.play.json");
    ASSERT_FALSE(script);
    EXPECT_EQ(script.error().size(), 5U);
    EXPECT_EQ(script.error()[1].pointer, "/steps/1");
    EXPECT_EQ(script.error()[1].found, "no key \"to\"");
    EXPECT_EQ(script.error()[4].pointer, "/steps/4/click");
    EXPECT_EQ(script.error()[4].line, 2);
    EXPECT_EQ(script.error()[4].column, 104);
}

TEST(PlayScript, ByKeyboardTakesNoActOfTheMouse)
{
    const auto script = play::readScriptText(R"({ "schema": "ironlab/play/1", "by": "keyboard", "steps": [
        { "press": "a" }, { "click": "a" }, { "slide": "c", "to": 64 } ] })",
                                             "t.play.json");
    ASSERT_FALSE(script);
    ASSERT_EQ(script.error().size(), 2U);
    EXPECT_EQ(script.error()[0].pointer, "/steps/1/click");
    EXPECT_EQ(script.error()[1].pointer, "/steps/2/slide");
    EXPECT_EQ(script.error()[1].fix, "write \"turn\"");
}

TEST(PlayScript, SavesPicturesInTheirFolderOnly)
{
    for (const char* name : {"../dark", "/tmp/dark", "a\\\\b", "c:d", ".hidden", ""}) {
        const auto script = play::readScriptText(R"({ "schema": "ironlab/play/1", "steps": [{ "screenshot": ")"
                                                     + std::string(name) + "\" }] }",
                                                 "t.play.json");
        ASSERT_FALSE(script) << name;
        EXPECT_EQ(script.error().front().pointer, "/steps/0/screenshot");
    }
}

TEST(PlayScript, RefusesWhatIsNoScript)
{
    EXPECT_FALSE(play::readScriptText("{", "t"));
    EXPECT_FALSE(play::readScriptText(R"({ "schema": "ironlab/play/2", "steps": [] })", "t"));
    EXPECT_FALSE(play::readScriptText(R"({ "schema": 1, "steps": [] })", "t"));
    EXPECT_FALSE(play::readScriptText(R"({ "schema": "ironlab/play/1" })", "t"));
    EXPECT_FALSE(play::readScriptText("{ \"schema\": \"ironlab/play/1\", \"steps\": [\"\xff\"] }", "t"));
    EXPECT_FALSE(play::readScript("no/such/file.json"));
}

TEST(LaunchOptions, AreReadAndChecked)
{
    const auto options = launchOptions({QStringLiteral("ironlab"), QStringLiteral("--track"),
                                        QStringLiteral("cloud_titan"), QStringLiteral("--part=2"),
                                        QStringLiteral("--presets"), QStringLiteral("a"), QStringLiteral("--presets"),
                                        QStringLiteral("b"), QStringLiteral("--theme"), QStringLiteral("dark")});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->part, 2);
    EXPECT_EQ(options->presets.size(), 2);
    EXPECT_FALSE(options->isScripted());
    EXPECT_FALSE(options->student.has_value());
}

TEST(LaunchOptions, TakeOneLedgerToOpen)
{
    const auto options = launchOptions({QStringLiteral("ironlab"), QStringLiteral("mine.ledger.json")});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->ledger, QStringLiteral("mine.ledger.json"));
    EXPECT_TRUE(options->opensLedger);
    EXPECT_FALSE(launchOptions({QStringLiteral("ironlab"), QStringLiteral("a.json"), QStringLiteral("b.json")}));
    EXPECT_FALSE(
        launchOptions({QStringLiteral("ironlab"), QStringLiteral("--ledger=a.json"), QStringLiteral("b.json")}));
}

TEST(LaunchOptions, RefuseWhatTheyDoNotKnow)
{
    for (const char* bad : {"--colour", "--theme=pink", "--part=zero", "--scale=9", "--by=foot"}) {
        EXPECT_FALSE(launchOptions({QStringLiteral("ironlab"), QString::fromLatin1(bad)})) << bad;
    }
}

}  // namespace
}  // namespace ironlab::ui
