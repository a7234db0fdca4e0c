// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows beside the pages of a part, as the keyboard and a screen reader meet them: the start, closed doors, what is
// opened from an instrument, what an instructor works with, and the tour.
#include "accessible_walk.h"
#include "course_lab.h"
#include "example_stage.h"
#include "faint_words.h"
#include "support/ledger_maker.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"
#include "ui/classes/class_window.h"
#include "ui/classes/replay_window.h"
#include "ui/course/faults_dialog.h"
#include "ui/course/presets_dialog.h"
#include "ui/editor/editor_window.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QListWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <functional>

namespace ironlab::ui::test {
namespace {

using Moment = ExampleStage::Moment;
namespace fs = std::filesystem;

/// A window that stands open, on everything that it stands on.
struct OpenWindow {
    QWidget* window = nullptr;
    std::shared_ptr<void> standsOn = {};
    /// Its pages, each brought up by its number; one where there is nothing to choose.
    int pages = 1;
    std::function<void(int)> showPage = [](int) {};
};

OpenWindow startPage(Track track)
{
    auto lab = std::make_shared<LabWindow>(track, fs::path{}, LabWindow::Door::StartPage);
    return {&lab->window(), lab};
}

OpenWindow startOfAnAssignment()
{
    auto lab = std::make_shared<CourseLab>();
    lab->openAssignment(assignmentText());
    return {&lab->window(), lab};
}

/// The door of the last part while the first one still asks its question.
OpenWindow closedDoor(Track track)
{
    auto stage = std::make_shared<ExampleStage>(track, 1, Moment::Question);
    stage->lab().click(QStringLiteral("part.3"));
    return {&stage->lab().window(), stage};
}

OpenWindow tourOn(Moment moment)
{
    auto stage = std::make_shared<ExampleStage>(Track::CloudTitan, 1, moment);
    stage->lab().window().findChild<QAction*>(QStringLiteral("action.tour"))->trigger();
    return {&stage->lab().window(), stage};
}

/// A dialog that an entry of the menus or a button of the page opens.
OpenWindow dialogOf(const char* opener, const char* dialog)
{
    auto stage = std::make_shared<ExampleStage>(Track::CloudTitan, 2, Moment::Revealed);
    QMainWindow& window = stage->lab().window();
    if (auto* action = window.findChild<QAction*>(QString::fromLatin1(opener))) {
        action->trigger();
    } else {
        stage->lab().click(QString::fromLatin1(opener));
    }
    return {window.findChild<QWidget*>(QString::fromLatin1(dialog)), stage};
}

Faults someFaults(const fs::path& file)
{
    return {{file.string(), 1, 3, "/power/limit", "\"seven\"", "a power", "write it with its unit"},
            {file.string(), 2, 1, "/memory/0", "nothing", "a bandwidth", "add it from the datasheet"}};
}

OpenWindow presetsWithFaults()
{
    struct Stand {
        CourseLab lab;
        std::unique_ptr<PresetsDialog> dialog;
    };
    auto stand = std::make_shared<Stand>();
    const fs::path file = stand->lab.write("presets/broken.json", boardText() + "\n");
    const ContentSources sources{ironlab::test::dataFolder(), {file.parent_path()}, {}, {}};
    stand->dialog = std::make_unique<PresetsDialog>(nullptr);
    stand->dialog->show(sources, stand->lab.contents(sources).get(), someFaults(file));
    stand->dialog->QWidget::show();
    return {stand->dialog.get(), stand};
}

OpenWindow faultPanel()
{
    struct Stand {
        CourseLab lab;
        std::unique_ptr<FaultsDialog> dialog;
    };
    auto stand = std::make_shared<Stand>();
    const fs::path file = stand->lab.write("broken.json", boardText());
    auto* dialog = new FaultsDialog(QStringLiteral("This cannot be opened."), someFaults(file), nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    stand->dialog.reset(dialog);
    dialog->show();
    return {dialog, stand};
}

/// What windows of an instructor stand on.
struct Desk {
    ironlab::test::TempFolder folder;
    ManualClock clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem fileSystem;
    LabEnvironment environment{catalog(), missions(), clock, fileSystem, {},
                               {},        {},         0,     {},         ironlab::test::dataFolder()};
    std::unique_ptr<QWidget> window = {};
};

std::shared_ptr<Desk> deskWithAClass()
{
    static const auto kExamples = ironlab::test::gradingExamples(ironlab::test::LabData(ironlab::test::dataFolder()));
    auto desk = std::make_shared<Desk>();
    for (const ironlab::test::Example& example : kExamples) {
        ironlab::test::writeText(desk->folder / example.file, example.text);
    }
    auto window = std::make_unique<ClassWindow>(desk->environment);
    window->show();
    window->open({desk->folder.path()});
    constexpr int kLongestMs = 60'000;
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->isGrading(); }, kLongestMs));
    QApplication::processEvents();
    desk->window = std::move(window);
    return desk;
}

OpenWindow classWindow()
{
    const auto desk = deskWithAClass();
    auto* window = static_cast<ClassWindow*>(desk->window.get());
    constexpr int kPages = 4;
    return {window, desk, kPages, [window](int page) { window->showPage(page); }};
}

OpenWindow emptyClassWindow()
{
    auto desk = std::make_shared<Desk>();
    desk->window = std::make_unique<ClassWindow>(desk->environment);
    desk->window->show();
    return {desk->window.get(), desk};
}

/// A student's replay, a few turns into the first part, on each of its views.
OpenWindow replayWindow()
{
    const auto desk = deskWithAClass();
    auto* table = desk->window->findChild<QTableView*>(QStringLiteral("class.table"));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    input::key(*table, QKeyCombination(Qt::Key_Return));
    QApplication::processEvents();
    auto* replay = desk->window->findChild<ReplayWindow*>();
    if (replay == nullptr) {
        return {};
    }
    auto* tabs = replay->findChild<QTabBar*>(QStringLiteral("replay.tabs"));
    return {replay, desk, tabs->count() + 1, [replay, tabs](int page) {
                constexpr std::size_t kSomeEvents = 6;
                replay->goTo(page < tabs->count() ? kSomeEvents : 0);
                tabs->setCurrentIndex(page % tabs->count());
            }};
}

OpenWindow editorOn(const fs::path& file)
{
    auto desk = std::make_shared<Desk>();
    auto editor = std::make_unique<EditorWindow>(desk->environment);
    editor->show();
    if (file.empty()) {
        editor->beginNew(EditedKind::Assignment);
    } else {
        EXPECT_TRUE(editor->openFile(fs::path(ironlab::test::dataFolder()) / file));
    }
    QApplication::processEvents();
    auto* sections = editor->findChild<QListWidget*>(QStringLiteral("editor.sections"));
    desk->window = std::move(editor);
    return {desk->window.get(), desk, sections->count(), [sections](int page) { sections->setCurrentRow(page); }};
}

struct Place {
    const char* name;
    std::function<OpenWindow()> open;
};

std::vector<Place> places()
{
    const fs::path examples = "missions/02_ml_systems/examples";
    return {{"start_cloud_titan", [] { return startPage(Track::CloudTitan); }},
            {"start_edge_guardian", [] { return startPage(Track::EdgeGuardian); }},
            {"start_mobile_nomad", [] { return startPage(Track::MobileNomad); }},
            {"start_tiny_pioneer", [] { return startPage(Track::TinyPioneer); }},
            {"start_of_an_assignment", [] { return startOfAnAssignment(); }},
            {"closed_door_cloud_titan", [] { return closedDoor(Track::CloudTitan); }},
            {"closed_door_edge_guardian", [] { return closedDoor(Track::EdgeGuardian); }},
            {"closed_door_mobile_nomad", [] { return closedDoor(Track::MobileNomad); }},
            {"closed_door_tiny_pioneer", [] { return closedDoor(Track::TinyPioneer); }},
            {"tour_first_stop", [] { return tourOn(Moment::Question); }},
            {"tour_second_stop", [] { return tourOn(Moment::Locked); }},
            {"where_from", [] { return dialogOf("action.whereFrom", "formulaDialog"); }},
            {"compare", [] { return dialogOf("compare", "snapshotsDialog"); }},
            {"export_report", [] { return dialogOf("action.report", "reportDialog"); }},
            {"export_ledger", [] { return dialogOf("action.export", "exportDialog"); }},
            {"export_picture", [] { return dialogOf("action.picture", "pictureDialog"); }},
            {"export_table", [] { return dialogOf("action.table", "csvDialog"); }},
            {"open_ledger", [] { return dialogOf("action.open", "openDialog"); }},
            {"presets_with_faults", [] { return presetsWithFaults(); }},
            {"fault_panel", [] { return faultPanel(); }},
            {"class_empty", [] { return emptyClassWindow(); }},
            {"class", [] { return classWindow(); }},
            {"replay", [] { return replayWindow(); }},
            {"editor_device", [] { return editorOn("accelerators/h100-sxm-80gb.json"); }},
            {"editor_new_assignment", [] { return editorOn({}); }},
            {"editor_assignment", [=] { return editorOn(examples / "cloud_titan.assignment.json"); }}};
}

std::string placeName(const testing::TestParamInfo<Place>& info)
{
    return info.param.name;
}

class AccessibleWindow : public testing::TestWithParam<Place> {
protected:
    void TearDown() override { applyTheme(*qobject_cast<QApplication*>(qApp), present::Theme::Light); }

    /// Calls a check on every page of the place.
    template <class Check>
    void onEachPage(Check check)
    {
        const OpenWindow open = GetParam().open();
        ASSERT_NE(open.window, nullptr) << "it does not open";
        for (int page = 0; page < open.pages; ++page) {
            open.showPage(page);
            open.window->activateWindow();
            QApplication::processEvents();
            const QStringList complaints = check(*open.window);
            EXPECT_TRUE(complaints.isEmpty()) << "page " << page << ":\n"
                                              << complaints.join(QLatin1Char('\n')).toStdString();
        }
    }
};

TEST_P(AccessibleWindow, IsNamedWalkedByTabAndSpoken)
{
    onEachPage([](QWidget& window) {
        QStringList complaints = unnamedIn(window) + trapsIn(window) + rawSlidersIn(window);
        // Qt's own choice of a file goes through names and kinds before the buttons beside them.
        if (qobject_cast<const QFileDialog*>(&window) == nullptr) {
            complaints += disorderIn(window);
        }
        if (window.windowTitle().isEmpty()) {
            complaints << QStringLiteral("the window has no title");
        }
        return complaints;
    });
}

TEST_P(AccessibleWindow, LetsWordsStandOutInEveryTheme)
{
    for (const auto theme :
         {present::Theme::Light, present::Theme::Dark, present::Theme::HighContrast, present::Theme::Projector}) {
        SCOPED_TRACE(testing::Message() << "theme " << static_cast<int>(theme));
        onEachPage([theme](QWidget& window) {
            applyTheme(*qobject_cast<QApplication*>(qApp), theme);
            QApplication::processEvents();
            return faintWordsIn(window);
        });
    }
}

INSTANTIATE_TEST_SUITE_P(Places, AccessibleWindow, testing::ValuesIn(places()), placeName);

}  // namespace
}  // namespace ironlab::ui::test
