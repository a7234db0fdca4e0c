// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every lock of every part of every track: what is locked is clicked, stays locked and says why; then it is opened.
#include "example_stage.h"
#include "said_text.h"
#include "ui/instruments/instrument_view.h"
#include "ui/play/input_synthesis.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QPointer>
#include <QTabBar>

namespace ironlab::ui::test {
namespace {

/// Whether a click in the middle meets a button or tab: those do what they say, and here it is about what looks as if it
/// could be used and cannot.
bool isControl(const QWidget& widget)
{
    const QWidget* window = widget.window();
    const QWidget* hit = window->childAt(widget.mapTo(window, widget.rect().center()));
    for (const QWidget* at : {&widget, hit}) {
        if (qobject_cast<const QAbstractButton*>(at) != nullptr || qobject_cast<const QTabBar*>(at) != nullptr) {
            return true;
        }
    }
    return false;
}

class Locks : public testing::TestWithParam<PartOf> {
protected:
    Locks() : stage(GetParam().track, GetParam().part, ExampleStage::Moment::Question), before(stage.eventCount()) {}

    [[nodiscard]] LabWindow& lab() { return stage.lab(); }
    [[nodiscard]] QString part(int number) const { return QStringLiteral("part.%1").arg(number); }
    [[nodiscard]] QString choice(std::size_t index) const
    {
        return QStringLiteral("predict.choice.") + QString::fromStdString(stage.posed().choices.at(index).id);
    }
    [[nodiscard]] QString shown() { return saidBy(lab().window()).join(QLatin1Char('\n')); }

    void expectStillLocked(const char* after)
    {
        EXPECT_EQ(lab().controller().session().part(GetParam().part).stage, lab::Stage::Predict) << after;
        EXPECT_EQ(stage.eventCount(), before) << after;
        for (const InstrumentView* view : lab().window().findChildren<InstrumentView*>()) {
            EXPECT_EQ(view->objectName(), QStringLiteral("headroomLine")) << after;
        }
    }

    ExampleStage stage;
    const std::size_t before;
};

TEST_P(Locks, TheDoorOfALaterPartStaysShutAndSaysWhy)
{
    for (int later = GetParam().part + 1; later <= 3; ++later) {
        const auto* door = lab().find<QAbstractButton>(part(later));
        ASSERT_NE(door, nullptr);
        EXPECT_TRUE(door->accessibleName().contains(QStringLiteral("locked"))) << door->accessibleName().toStdString();
        lab().click(part(later));
        ASSERT_NE(lab().find(QStringLiteral("closedDoorPage")), nullptr);
        EXPECT_TRUE(shown().contains(QStringLiteral("opens when part %1 is closed").arg(later - 1)));
        EXPECT_EQ(lab().window().findChild<QWidget*>(QStringLiteral("predict.lock")), nullptr);
        EXPECT_FALSE(shown().contains(QStringLiteral("Ctrl+Enter lock"))) << "nothing is there to be locked";
        expectStillLocked("a click on the door of a later part");
        lab().click(QStringLiteral("closedDoor.back"));
        EXPECT_EQ(lab().controller().part(), later - 1);
        lab().click(part(GetParam().part));
    }
    EXPECT_NE(lab().find(QStringLiteral("predictPage")), nullptr);
}

TEST_P(Locks, AClickOnAnythingLockedOpensNothing)
{
    const auto* placeholder = lab().find(QStringLiteral("lockedInstruments"));
    ASSERT_NE(placeholder, nullptr);
    EXPECT_TRUE(saidBy(*placeholder).join(QLatin1Char('\n')).contains(QStringLiteral("once your answer is locked")));
    const QWidgetList widgets = lab().window().centralWidget()->findChildren<QWidget*>();
    for (const QPointer<QWidget>& widget : QList<QPointer<QWidget>>(widgets.begin(), widgets.end())) {
        if (widget != nullptr && widget->isVisible() && !isControl(*widget)) {
            lab().clickAt(*widget);
        }
    }
    expectStillLocked("clicks on every widget of the page");
    auto* stages = lab().find(QStringLiteral("stages"));
    ASSERT_NE(stages, nullptr);
    for (int x = 4; x < stages->width(); x += 12) {
        input::click(*stages, QPoint(x, stages->height() / 2));
    }
    expectStillLocked("clicks along the stages");
}

TEST_P(Locks, KeysOfWhatIsLockedDoNothing)
{
    for (const char* keys : {"Ctrl+Return", "Ctrl+Shift+Return", "Ctrl+D", "Ctrl+B", "Ctrl+R", "Ctrl+Z", "Ctrl+Shift+Z",
                             "F", "Ctrl+Shift+C", "Ctrl+Shift+E", "Ctrl+Shift+T"}) {
        lab().keys(QString::fromLatin1(keys));
        EXPECT_EQ(QApplication::activeModalWidget(), nullptr) << keys;
        expectStillLocked(keys);
    }
}

TEST_P(Locks, OpenOnceChoiceNumberAndConfidenceAreGiven)
{
    const auto* lock = lab().find<QAbstractButton>(QStringLiteral("predict.lock"));
    ASSERT_NE(lock, nullptr);
    const auto note = [&] { return saidBy(*lab().find(QStringLiteral("predict.note"))).join(QLatin1Char(' ')); };
    EXPECT_FALSE(lock->isEnabled());
    EXPECT_TRUE(note().contains(QStringLiteral("an answer, a number and how sure you are"))) << note().toStdString();
    lab().click(choice(0));
    EXPECT_TRUE(note().contains(QStringLiteral("a number and how sure you are")));
    const QString unit = QString::fromStdString(stage.asked().numberUnit);
    lab().type(QStringLiteral("predict.number"),
               unit == QLatin1String("times") ? QStringLiteral("20") : QStringLiteral("20 ") + unit);
    EXPECT_TRUE(note().contains(QStringLiteral("Still needs how sure you are")));
    expectStillLocked("an answer that is not complete");
    lab().click(QStringLiteral("predict.confidence.3"));
    ASSERT_TRUE(lock->isEnabled()) << note().toStdString();
    lab().click(QStringLiteral("predict.lock"));
    EXPECT_EQ(lab().controller().state().stage, lab::Stage::Explore);
    EXPECT_GT(stage.eventCount(), before);
    EXPECT_NE(lab().find(QStringLiteral("question.receipt")), nullptr);
    EXPECT_GT(lab().window().findChildren<InstrumentView*>().size(), 1);
    EXPECT_EQ(lab().window().findChild<QWidget*>(QStringLiteral("lockedInstruments")), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Parts, Locks, testing::ValuesIn(partsOfAllTracks()), partName);

}  // namespace
}  // namespace ironlab::ui::test
