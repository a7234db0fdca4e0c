// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "ui/style/text_label.h"
#include "ui/themed_test.h"

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

/// Texts that are shown in turn keep the room of the longest, which is measured once and not with each text.
class TextInTurnTest : public ThemedTest {
protected:
    static constexpr int kWidth = 160;

    TextInTurnTest()
    {
        m_label.keepRoomFor({m_brief, m_long});
        showAt(m_label, kWidth);
    }

    /// What a label needs that never showed or kept anything else.
    [[nodiscard]] int freshHeight(const QStringList& texts, int width, TextRole role = TextRole::Note) const
    {
        TextLabel fresh(m_label.text(), role);
        fresh.setContentsMargins(m_label.contentsMargins());
        fresh.keepRoomFor(texts);
        return fresh.heightForWidth(width);
    }

    const QString m_brief = QStringLiteral("reads weights");
    const QString m_long = QStringLiteral("waits for the memory, which reads all weights of the model for each token");
    TextLabel m_label{m_brief, TextRole::Note};
};

TEST_F(TextInTurnTest, EachStandsInTheRoomOfTheLongest)
{
    const int height = m_label.heightForWidth(kWidth);
    EXPECT_GT(height, TextLabel(m_brief, TextRole::Note).heightForWidth(kWidth));
    for (const QString& text : {m_long, m_brief}) {
        m_label.show(text);
        EXPECT_EQ(m_label.heightForWidth(kWidth), height);
    }
    m_label.show(m_long + QStringLiteral(" and then ") + m_long);
    EXPECT_GT(m_label.heightForWidth(kWidth), height) << "a text that is none of them has its own room";
}

TEST_F(TextInTurnTest, TheirRoomFollowsWidthTypeMarginsThemeAndTheTextsThemselves)
{
    const QStringList both{m_brief, m_long};
    for (const int width : {kWidth, 90, 400, kWidth}) {
        EXPECT_EQ(m_label.heightForWidth(width), freshHeight(both, width)) << width;
    }
    m_label.setTextRole(TextRole::InstrumentTitle);
    EXPECT_EQ(m_label.heightForWidth(kWidth), freshHeight(both, kWidth, TextRole::InstrumentTitle));
    m_label.setTextRole(TextRole::Note);
    m_label.setContentsMargins(20, 4, 20, 4);
    EXPECT_EQ(m_label.heightForWidth(kWidth), freshHeight(both, kWidth));
    const int height = m_label.heightForWidth(kWidth);
    wear(present::Theme::Projector);
    EXPECT_GT(m_label.heightForWidth(kWidth), height) << "of larger type";
    EXPECT_EQ(m_label.heightForWidth(kWidth), freshHeight(both, kWidth));
    wear(present::Theme::Light);
    m_label.keepRoomFor({m_brief});
    EXPECT_LT(m_label.heightForWidth(kWidth), height);
    EXPECT_EQ(m_label.heightForWidth(kWidth), freshHeight({m_brief}, kWidth));
}

}  // namespace
}  // namespace ironlab::ui::test
