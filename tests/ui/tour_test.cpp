// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "themed_test.h"
#include "ui/instruments/instrument_view.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/choice_card.h"
#include "ui/panels/section_header.h"
#include "ui/style/control_painting.h"
#include "ui/window/tour.h"

#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSettings>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

QWidget* card(QMainWindow& window)
{
    auto* found = window.findChild<QWidget*>(QStringLiteral("tour"));
    return found != nullptr && found->isVisible() ? found : nullptr;
}

void settle()
{
    for (int round = 0; round < 4; ++round) {
        QApplication::processEvents();
    }
}

/// The lab with the tour asked for, as Help does it.
class TourTest : public ThemedTest {
protected:
    TourTest() { QSettings().remove(QStringLiteral("tour")); }
    ~TourTest() override { QSettings().remove(QStringLiteral("tour")); }

    void ask()
    {
        m_lab.window().findChild<QAction*>(QStringLiteral("action.tour"))->trigger();
        settle();
    }
    [[nodiscard]] int stop() { return m_lab.window().findChild<Tour*>()->stop(); }

    test::LabWindow m_lab;
};

TEST_F(TourTest, IsNotShownUnlessItIsOfferedOrAskedFor)
{
    EXPECT_EQ(stop(), -1);
    m_lab.lock();
    settle();
    EXPECT_EQ(stop(), -1);
}

TEST_F(TourTest, WaitsForTheLockAfterItsFirstStop)
{
    ask();
    EXPECT_EQ(stop(), 0);
    m_lab.keys(QStringLiteral("Return"));
    settle();
    EXPECT_EQ(stop(), -1) << "what comes next is not there yet";
    QWidget* hand = QApplication::focusWidget();
    ASSERT_NE(qobject_cast<ChoiceCard*>(hand), nullptr) << "an answer is what comes next";
    QStyleOptionButton option;
    option.initFrom(hand);
    EXPECT_TRUE(showsFocus(option)) << "and its ring is seen";
    m_lab.lock();
    settle();
    EXPECT_EQ(stop(), 1);
}

TEST_F(TourTest, IsLedByTheKeyboardAloneThroughAllStops)
{
    m_lab.lock();
    ask();
    for (int expected = 1; expected <= 5; ++expected) {
        ASSERT_EQ(stop(), expected);
        const QWidget* shown = card(m_lab.window());
        ASSERT_NE(shown, nullptr);
        EXPECT_TRUE(shown->isAncestorOf(QApplication::focusWidget()));
        EXPECT_FALSE(QApplication::focusWidget()->accessibleDescription().isEmpty()) << "it is spoken";
        EXPECT_TRUE(m_lab.window().rect().contains(shown->geometry()));
        const bool hasAct = shown->accessibleDescription().contains(QStringLiteral("Your turn: move"));
        EXPECT_EQ(hasAct, expected == 5) << "it ends in something to do";
        m_lab.keys(QStringLiteral("Return"));
        settle();
    }
    EXPECT_EQ(stop(), -1);
    const auto* knob = m_lab.window().findChild<KnobEditor*>();
    EXPECT_TRUE(knob->isAncestorOf(QApplication::focusWidget())) << "the hand is on the knob that it named";
    EXPECT_TRUE(QSettings().value(QStringLiteral("tour/done")).toBool());
}

QRect placeIn(QMainWindow& window, const QWidget& widget)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

TEST_F(TourTest, LeavesTheNamesOfThePicturesAndWhatItSendsToInSight)
{
    QMainWindow& window = m_lab.window();
    m_lab.lock();
    ask();
    for (int expected = 1; expected <= 5; ++expected) {
        ASSERT_EQ(stop(), expected);
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
            window.resize(size);
            settle();
            const QRect here = card(window)->geometry();
            EXPECT_TRUE(window.rect().contains(here)) << expected << ", " << size.width();
            for (const InstrumentView* each : window.findChildren<InstrumentView*>()) {
                const bool isSeen = each->isVisible() && each->header()->isVisible();
                EXPECT_FALSE(isSeen && placeIn(window, *each->header()).intersects(here))
                    << expected << ", " << size.width() << ": " << each->objectName().toStdString();
            }
            if (expected == 1) {
                EXPECT_FALSE(placeIn(window, *m_lab.find(QStringLiteral("latencyWaterfall"))).intersects(here))
                    << "it follows the slider that the stop is about, " << size.width();
            }
            if (expected == 5) {
                EXPECT_FALSE(placeIn(window, *window.findChild<KnobEditor*>()).intersects(here)) << size.width();
                EXPECT_FALSE(placeIn(window, *m_lab.find(QStringLiteral("latencyWaterfall"))).intersects(here))
                    << size.width();
            }
        }
        m_lab.keys(QStringLiteral("Return"));
        settle();
    }
}

TEST_F(TourTest, AskedForOnTheStartPageItSaysWhenItComes)
{
    test::LabWindow start(test::Track::TinyPioneer, {}, test::LabWindow::Door::StartPage);
    auto* tour = start.window().findChild<QAction*>(QStringLiteral("action.tour"));
    ASSERT_TRUE(tour->isEnabled());
    tour->trigger();
    settle();
    EXPECT_TRUE(start.everyText().contains(QStringLiteral("The tour starts on the first question")));
    start.click(QStringLiteral("start.begin"));
    settle();
    EXPECT_EQ(start.window().findChild<Tour*>()->stop(), 0);
}

TEST_F(TourTest, EscapeEndsItForGood)
{
    ask();
    m_lab.keys(QStringLiteral("Escape"));
    settle();
    EXPECT_EQ(card(m_lab.window()), nullptr);
    m_lab.lock();
    settle();
    EXPECT_EQ(stop(), -1);
}

TEST_F(TourTest, KeepsClearOfTheFieldThatIsTypedIn)
{
    ask();
    m_lab.type(QStringLiteral("predict.number"), QStringLiteral("20k"));
    settle();
    const QWidget* shown = card(m_lab.window());
    ASSERT_NE(shown, nullptr);
    auto* field = m_lab.find(QStringLiteral("predict.number"));
    ASSERT_NE(field, nullptr);
    const QRect typed(field->mapTo(&m_lab.window(), QPoint(0, 0)), field->size());
    EXPECT_FALSE(shown->geometry().intersects(typed));
    EXPECT_TRUE(field->hasFocus()) << "it takes no keys away";
}

TEST_F(TourTest, GivesNoAnswerAway)
{
    ask();
    const auto& question = m_lab.controller().session().question(1);
    const QString said = card(m_lab.window())->accessibleDescription();
    for (const auto& choice : question.choices) {
        EXPECT_FALSE(said.contains(QString::fromStdString(choice.label))) << choice.label;
    }
}

/// A window with the one thing that the first stop is about.
class TourOffer : public ThemedTest {
protected:
    TourOffer()
    {
        QSettings().remove(QStringLiteral("tour"));
        auto* page = new QWidget(&m_window);
        auto* column = new QVBoxLayout(page);
        auto* prompt = new QWidget(page);
        prompt->setObjectName(QStringLiteral("predict.prompt"));
        column->addWidget(prompt);
        m_window.setCentralWidget(page);
        m_window.resize(900, 600);
        m_window.show();
        settle();
    }
    ~TourOffer() override { QSettings().remove(QStringLiteral("tour")); }

    QMainWindow m_window;
};

TEST_F(TourOffer, ComesOnTheFirstStartAndNotOnTheNext)
{
    Tour first(m_window);
    first.offer();
    first.pageShown();
    settle();
    EXPECT_EQ(first.stop(), 0);
    auto* end = m_window.findChild<QAbstractButton*>(QStringLiteral("tour.skip"));
    ASSERT_NE(end, nullptr);
    end->click();
    settle();
    Tour next(m_window);
    next.offer();
    next.pageShown();
    settle();
    EXPECT_EQ(next.stop(), -1);
}

}  // namespace
}  // namespace ironlab::ui
