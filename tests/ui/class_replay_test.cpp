// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_stage.h"
#include "ui/classes/replay_panels.h"
#include "ui/panels/event_words.h"
#include "ui/window/bench_pane.h"

#include <gmock/gmock.h>

#include <QAbstractItemDelegate>
#include <QLabel>
#include <QSlider>
#include <QTabBar>
#include <QTableWidget>

#include <algorithm>
#include <type_traits>

namespace ironlab::ui {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

/// The replay of a student of that class.
class ClassReplay : public ClassOverview {};

TEST_F(ClassReplay, TellsEventsAsTheKnobsAndQuestionsDo)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-1"));
    ASSERT_NE(replay, nullptr);
    const auto& events = replay->replay().ledger().events();
    const EventWords& words = replay->replay().words();
    int turns = 0;
    for (const lab::Event& event : events) {
        const std::string told = words(event).toStdString();
        EXPECT_FALSE(told.empty()) << event.seq;
        for (const char* raw : {"e-05", "e-04", "e+05", "weight_precision", "accelerator_speedup", "knob ", "about ",
                                "choice ", "field ", "cause ", "_s "}) {
            EXPECT_THAT(told, Not(HasSubstr(raw))) << "event " << event.seq;
        }
        if (event.kind != lab::EventKind::KnobMoved || event.payload.textAt("knob") != "framework_tax") {
            continue;
        }
        ++turns;
        EXPECT_THAT(told, ContainsRegex("ax [0-9.]+ (µs|ms)$")) << "with the unit of the box";
    }
    EXPECT_GT(turns, 0);
}

TEST_F(ClassReplay, ListsOfEventsStandWholeAtTheFirstSize)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-1"));
    ASSERT_NE(replay, nullptr);
    const auto* list = replay->findChild<QTableView*>(QStringLiteral("replay.events"));
    int width = 0;
    for (int column = 0; column < list->model()->columnCount(); ++column) {
        width += list->columnWidth(column);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex at = list->model()->index(row, column);
            EXPECT_LE(list->itemDelegate()->sizeHint({}, at).width(), list->columnWidth(column))
                << at.data().toString().toStdString();
        }
    }
    EXPECT_LE(width, list->viewport()->width());
    const int file = static_cast<int>(present::ClassColumn::File);
    for (int row = 0; row < table().model()->rowCount(); ++row) {
        const QModelIndex at = table().model()->index(row, file);
        EXPECT_LE(table().itemDelegate()->sizeHint({}, at).width(), table().columnWidth(file))
            << at.data().toString().toStdString();
    }
}

TEST_F(ClassReplay, SaysWhereThereIsNoClaimToSetBesideAnything)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-1"));
    ASSERT_NE(replay, nullptr);
    EXPECT_EQ(replay->findChild<QTableWidget*>(QStringLiteral("replay.claims")), nullptr);
    const auto* none = replay->findChild<TextLabel*>(QStringLiteral("replay.claims.none"));
    ASSERT_NE(none, nullptr);
    EXPECT_THAT(none->text().toStdString(), HasSubstr("Ctrl+1"));
}

TEST_F(ClassReplay, SetsClaimsBesideWhatTheModelGives)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-4"));
    ASSERT_NE(replay, nullptr);
    auto* claims = replay->findChild<QTableWidget*>(QStringLiteral("replay.claims"));
    ASSERT_NE(claims, nullptr);
    ASSERT_GE(claims->rowCount(), 1);
    EXPECT_THAT(claims->item(0, 2)->text().toStdString(), HasSubstr("123")) << "the invented latency";
    EXPECT_NE(claims->item(0, 3)->text(), claims->item(0, 2)->text());
    const auto* sentence = replay->findChild<QLabel*>(QStringLiteral("replay.claims.sentence"));
    ASSERT_NE(sentence, nullptr);
    EXPECT_EQ(sentence->text(), claims->item(0, 4)->text()) << "the current one stands whole below the table";
    const auto event = claims->item(0, 0)->text().toULongLong();
    Q_EMIT claims->cellActivated(0, 0);
    EXPECT_EQ(replay->replay().position(), event);
    EXPECT_FALSE(replay->replay().disagreements().empty());
}

TEST_F(ClassReplay, ReplaysAStudentWithTheInstrumentsMoving)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-1"));
    ASSERT_NE(replay, nullptr);
    EXPECT_EQ(replay->replay().position(), 0U);
    EXPECT_EQ(replay->findChild<BenchPane*>(), nullptr) << "before the lock there is the question alone";
    input::keys(*replay, QKeySequence(QStringLiteral(".")));
    EXPECT_EQ(replay->replay().position(), 1U);
    ASSERT_NE(replay->findChild<BenchPane*>(), nullptr) << "the first event locks the answer";

    const auto& events = replay->replay().ledger().events();
    std::size_t turn = 0;
    while (events[turn].kind != lab::EventKind::KnobMoved) {
        ++turn;
    }
    replay->goTo(turn);
    const std::string before = lab::fingerprint(replay->replay().live().design);
    input::keys(*replay, QKeySequence(QStringLiteral(".")));
    EXPECT_NE(lab::fingerprint(replay->replay().live().design), before) << "a turn moves the design on the bench";
    input::keys(*replay, QKeySequence(QStringLiteral(",")));
    EXPECT_EQ(lab::fingerprint(replay->replay().live().design), before) << "and a step back moves it back";

    input::keys(*replay, QKeySequence(QStringLiteral("Ctrl+End")));
    EXPECT_EQ(replay->replay().position(), events.size());
    auto* slider = replay->findChild<QSlider*>(QStringLiteral("replay.slider"));
    slider->setFocus();
    input::key(*slider, QKeyCombination(Qt::Key_Left));
    EXPECT_EQ(replay->replay().position(), events.size() - 1);
    auto* list = replay->findChild<QTableView*>(QStringLiteral("replay.events"));
    list->setFocus();
    input::key(*list, QKeyCombination(Qt::Key_Up));
    EXPECT_EQ(replay->replay().position(), events.size() - 2);
}

/// The words of the labels and texts that a panel shows.
std::vector<std::string> wordsIn(QWidget& panel)
{
    QApplication::processEvents();
    std::vector<std::string> words;
    for (const QWidget* widget : panel.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const TextLabel*>(widget);
        const auto* text = qobject_cast<const QLabel*>(widget);
        if (!widget->isHidden() && !widget->parentWidget()->isHidden() && (label != nullptr || text != nullptr)) {
            const QString& told = label != nullptr ? label->text() : text->text();
            words.push_back(told.toStdString());
        }
    }
    std::ranges::sort(words);
    return words;
}

TEST_F(ClassReplay, PanelsThatFollowSayWhatPanelsBuiltAnewSay)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-1"));
    ASSERT_NE(replay, nullptr);
    auto* panel = replay->findChild<ReplayPanel*>();
    auto* writing = replay->findChild<ReplayWriting*>();
    const auto builtAnew = [&](auto* like) {
        std::remove_pointer_t<decltype(like)> built(replay->replay(), nullptr);
        built.setFixedSize(like->size());
        built.show();
        return wordsIn(built);
    };
    const std::size_t count = replay->replay().eventCount();
    for (int view = 0; view < 2; ++view) {
        replay->findChild<QTabBar*>(QStringLiteral("replay.tabs"))->setCurrentIndex(view);
        for (std::size_t i = 0; i <= 2 * count; ++i) {
            const std::size_t position = i <= count ? i : 2 * count - i;
            replay->goTo(position);
            EXPECT_EQ(wordsIn(*panel), builtAnew(panel)) << "after event " << position;
            if (view == 1) {
                EXPECT_EQ(wordsIn(*writing), builtAnew(writing)) << "after event " << position;
            }
        }
    }
}

TEST_F(ClassReplay, AStepKeepsTheLabelsOfThePanel)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-1"));
    ASSERT_NE(replay, nullptr);
    replay->goTo(1);
    const auto* panel = replay->findChild<ReplayPanel*>();
    const auto labels = panel->findChildren<TextLabel*>();
    replay->goTo(2);
    EXPECT_EQ(panel->findChildren<TextLabel*>(), labels);
}

TEST_F(ClassReplay, PlaysByTheClockThatIsPassedIn)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-1"));
    ASSERT_NE(replay, nullptr);
    input::keys(*replay, QKeySequence(QStringLiteral("P")));
    EXPECT_TRUE(replay->isPlaying());
    replay->tick();
    const std::size_t begun = replay->replay().position();
    replay->tick();
    EXPECT_EQ(replay->replay().position(), begun) << "while the clock stands still nothing goes on";
    m_clock.advance(std::chrono::hours{10});
    replay->tick();
    EXPECT_EQ(replay->replay().position(), replay->replay().eventCount());
    EXPECT_FALSE(replay->isPlaying()) << "it pauses at the end";
}

TEST_F(ClassReplay, ReplaysOlderAndTamperedLedgersToTheirEnds)
{
    openClass();
    for (int number : {2, 3, 5, 6, 7, 8, 9, 11, 12}) {
        ReplayWindow* replay = openReplay(QStringLiteral("student-%1").arg(number));
        ASSERT_NE(replay, nullptr);
        input::keys(*replay, QKeySequence(QStringLiteral("Ctrl+End")));
        EXPECT_EQ(replay->replay().position(), replay->replay().eventCount());
        delete replay;
    }
}

}  // namespace
}  // namespace ironlab::ui
