// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "ui/style/text_label.h"

#include <gtest/gtest.h>

#include <QApplication>

namespace ironlab::ui::test {
namespace {

/// Labels of a window that are lower than their text.
std::string cutLabels(const QWidget& window)
{
    std::string cut;
    for (const TextLabel* label : window.findChildren<TextLabel*>()) {
        const int needed = label->heightForWidth(label->width());
        if (label->isVisible() && label->height() < needed) {
            cut += "\n\"" + label->text().toStdString() + "\": " + std::to_string(label->height()) + " of "
                   + std::to_string(needed);
        }
    }
    return cut;
}

/// Lets layouts settle: what was added is shown by an event, and then fitted by another.
void settle()
{
    constexpr int kRounds = 3;
    for (int round = 0; round < kRounds; ++round) {
        QApplication::processEvents();
    }
}

class LabelRoomTest : public testing::TestWithParam<int> {};

TEST_P(LabelRoomTest, NoLabelIsCutWhereverAPartStands)
{
    LabWindow lab(GetParam());
    settle();
    lab::LockPrediction lock;
    lock.choice = lab.controller().session().question(lab.controller().part()).choices.front().id;
    lock.number = 2.0;
    lock.confidence = 3;
    ASSERT_TRUE(lab.controller().submit(lock));
    settle();
    EXPECT_EQ(cutLabels(lab.window()), "") << "after the lock";
    for (const lab::KnobSpec& knob : lab.controller().missionPart().knobs) {
        const auto value = lab::knobValue(lab.controller().state().design, lab.controller().mission(), knob, catalog());
        if (!value.choice.empty() || knob.scale == lab::KnobScale::Switch) {
            continue;
        }
        for (const double number : {knob.maximum, knob.minimum, value.number}) {
            lab.controller().turn(knob.id, {number, {}});
            settle();
            EXPECT_EQ(cutLabels(lab.window()), "") << lab::fileName(knob.id) << " at " << number;
        }
    }
    lab.window().resize(1180, 640);
    settle();
    EXPECT_EQ(cutLabels(lab.window()), "") << "in a small window";
}

INSTANTIATE_TEST_SUITE_P(Parts, LabelRoomTest, testing::Values(1, 2, 3));

}  // namespace
}  // namespace ironlab::ui::test
