// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The examples of all tracks, from the first question to the closed mission, by keys alone.
#include "lab_window.h"
#include "ui/play/play_driver.h"

#include <ironlab/lab/replay.h>

#include <gtest/gtest.h>

#include <QApplication>
#include <QEventLoop>
#include <QMouseEvent>

namespace ironlab::ui::test {
namespace {

/// Counts what a mouse does, whatever it does it to.
class MouseWatch : public QObject {
public:
    MouseWatch() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        const QEvent::Type type = event->type();
        count += type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease || type == QEvent::MouseMove
                         || type == QEvent::MouseButtonDblClick || type == QEvent::Wheel
                     ? 1
                     : 0;
        return false;
    }
    int count = 0;
};

QString played(LabWindow& lab, play::Script script)
{
    PlayDriver driver(std::move(script), {}, &lab.window());
    QString outcome;
    QEventLoop loop;
    QObject::connect(&driver, &PlayDriver::finished, &loop, [&](const QString& problem) {
        outcome = problem;
        loop.quit();
    });
    driver.start();
    loop.exec();
    return outcome;
}

class KeyboardPlay : public testing::TestWithParam<Track> {};

TEST_P(KeyboardPlay, CompletesAllPartsWithoutAMouse)
{
    const auto script = play::readScript(exampleScript(GetParam()));
    ASSERT_TRUE(script) << describe(script.error());
    ASSERT_EQ(script->by, play::Hand::Keyboard) << "a script by keyboard holds no act of the mouse";
    LabWindow lab(GetParam());
    const MouseWatch mouse;
    const QString problem = played(lab, *script);
    EXPECT_TRUE(problem.isEmpty()) << problem.toStdString();
    EXPECT_EQ(mouse.count, 0);
    for (int part = 1; part <= lab.controller().partCount(); ++part) {
        EXPECT_EQ(lab.controller().session().part(part).stage, lab::Stage::Closed) << "part " << part;
    }
    // What `ironlab-cli check` and `replay` do with the file.
    ASSERT_TRUE(lab.window().close());
    const auto ledger = lab::parseLedger("exported", lab::ledgerText(lab.controller().session().ledger()));
    ASSERT_TRUE(ledger) << describe(ledger.error());
    const auto replayed = lab::replay(*ledger, missionOf(GetParam()), catalog());
    EXPECT_TRUE(replayed.agrees()) << replayed.first();
}

INSTANTIATE_TEST_SUITE_P(Tracks, KeyboardPlay, testing::ValuesIn(kTracks), caseName);

TEST(KeyboardPlay, AWatchedMouseIsSeen)
{
    LabWindow lab;
    const MouseWatch mouse;
    lab.click(QStringLiteral("predict.choice.memory"));
    EXPECT_GT(mouse.count, 0);
}

/// A script by keyboard with these steps, on Cloud Titan's first question.
QString outcomeOf(const std::string& steps)
{
    LabWindow lab;
    const auto script =
        play::readScriptText(R"({ "schema": "ironlab/play/1", "by": "keyboard", "steps": [)" + steps + "] }", "t.json");
    return script ? played(lab, *script) : QString::fromStdString(describe(script.error()));
}

TEST(KeyboardPlay, SaysWhereTheKeyboardDoesNotGet)
{
    EXPECT_TRUE(outcomeOf(R"({ "press": "predict.prompt" })").contains(QStringLiteral("the keyboard does not get to")));
    EXPECT_TRUE(outcomeOf(R"({ "press": "predict.lock" })").contains(QStringLiteral("disabled")));
    EXPECT_TRUE(outcomeOf(R"({ "press": "no.such" })").contains(QStringLiteral("nothing visible")));
}

TEST(KeyboardPlay, TypesWhereTheFocusWasMoved)
{
    EXPECT_EQ(outcomeOf(R"({ "focus": "predict.number" }, { "type": "20k" },
                           { "expect": { "object": "predict.number.note", "contains": "20,000" } })"),
              QString());
}

}  // namespace
}  // namespace ironlab::ui::test
