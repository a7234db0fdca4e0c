// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"

#include <gtest/gtest.h>

#include <QApplication>

namespace ironlab::ui::test {
namespace {

/// Part 1 from its question to its end without a pointer.
class KeyboardWalk : public testing::Test {
protected:
    void press(const char* keys, int times = 1) { lab.keys(QString::fromLatin1(keys), times); }
    void goTo(const char* name) { lab.tabTo(QString::fromLatin1(name)); }

    void box(const char* knob, const char* text)
    {
        lab.tabTo(QString::fromLatin1(knob) + QStringLiteral(".box"));
        press("Ctrl+A");
        lab.type(QString::fromLatin1(text));
        press("Return");
    }

    void predict()
    {
        goTo("predict.choice.data");
        press("Down", 2);
        press("Space");
        goTo("predict.number");
        lab.type(QStringLiteral("20k"));
        press("Tab");
        press("Space");
        press("Right", 2);
        press("Ctrl+Return");
    }

    void tier(int steps)
    {
        goTo("tier.slider");
        press("Right", steps);
    }

    void explore()
    {
        box("batch", "4");
        press("Ctrl+D");
        box("batch", "2");
        tier(1);
        box("model_scale", "0.01");
        box("batch", "128");
        box("batch", "64");
        tier(1);
        box("model_scale", "1");
        box("batch", "128");
        box("batch", "64");
        tier(1);
        box("batch", "128");
        press("Ctrl+D");
    }

    void write(const char* field, const char* text)
    {
        lab.tabTo(QStringLiteral("reflection.") + QString::fromLatin1(field));
        lab.type(QString::fromLatin1(text));
    }

    LabWindow lab;
};

TEST_F(KeyboardWalk, CompletesPartOneWithoutAPointer)
{
    predict();
    ASSERT_EQ(lab.controller().state().stage, lab::Stage::Explore);
    explore();
    ASSERT_EQ(lab.controller().state().stage, lab::Stage::Observe);
    goTo("observe.choice");
    press("Down", 3);
    goTo("observe.number");
    lab.type(QStringLiteral("400k"));
    goTo("observe.send");
    press("Space");
    ASSERT_EQ(lab.controller().state().stage, lab::Stage::Reflect);
    write("gap",
          "on the cloud machine nearly all of the time is overhead and network while the sums take almost none of "
          "it so a faster engine cannot move what is left [E1] here");
    write("network", "what is left is overhead and for large models memory");
    write("flip", "batch shares the weights but every sequence brings a cache of its own along");
    press("F6");
    press("Ctrl+Shift+Return");
    EXPECT_EQ(lab.controller().state().stage, lab::Stage::Closed);
    press("Ctrl+2");
    EXPECT_EQ(lab.controller().part(), 2);
}

TEST_F(KeyboardWalk, F6GoesRoundThePanes)
{
    predict();
    QStringList panes;
    for (int i = 0; i < 3; ++i) {
        press("F6");
        for (const QWidget* widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget()) {
            const QString name = widget->objectName();
            if (name == QLatin1String("designPanel") || name == QLatin1String("benchPane")
                || name == QLatin1String("journalPanel")) {
                panes.append(name);
            }
        }
    }
    panes.removeDuplicates();
    EXPECT_EQ(panes.size(), 3);
}

}  // namespace
}  // namespace ironlab::ui::test
