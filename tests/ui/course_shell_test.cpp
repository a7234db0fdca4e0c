// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "course_lab.h"
#include "support/test_paths.h"
#include "ui/course/fault_list.h"
#include "ui/course/file_drop.h"
#include "ui/course/lab_shell.h"
#include "ui/course/throwaway_desk.h"
#include "ui/course/try_as_student.h"
#include "ui/course/watermark.h"
#include "ui/instruments/amdahl_heatmap.h"
#include "ui/instruments/instrument_view.h"
#include "ui/style/shown_text.h"
#include "ui/style/theme.h"
#include "ui/window/workbook.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QUrl>

namespace ironlab::ui::test {
namespace {

using ironlab::test::TempFolder;
using ironlab::test::writeText;

/// The shell as the program uses it, on files of its own.
class Shell : public ::testing::Test {
protected:
    Shell() : m_shell(m_clock, m_fileSystem)
    {
        QSettings().remove(QStringLiteral("student"));
        applyTheme(*qApp, present::Theme::Light);
        std::filesystem::create_directories(m_folder / "ledgers");
        std::filesystem::create_directories(m_folder / "presets");
    }

    void open(ContentSources sources = {}, lab::LedgerPurpose purpose = lab::LedgerPurpose::Work)
    {
        sources.dataFolder = ironlab::test::dataFolder();
        ASSERT_TRUE(m_shell.read(sources)) << describe(m_shell.faults());
        DeskSettings settings;
        settings.ledgerFolder = m_folder / "ledgers";
        settings.purpose = purpose;
        m_shell.openWindow(settings);
        window().show();
        settle();
    }

    /// Windows that were replaced go once the event loop comes round.
    static void settle()
    {
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }

    [[nodiscard]] MainWindow& window() { return *m_shell.window(); }
    [[nodiscard]] std::filesystem::path preset(const std::string& name, const std::string& text) const
    {
        writeText(m_folder / "presets" / name, text);
        return m_folder / "presets" / name;
    }
    void begin()
    {
        click("start.begin");
        ASSERT_NE(window().controller(), nullptr);
    }
    void click(const char* name)
    {
        auto* button = window().findChild<QPushButton*>(QString::fromLatin1(name));
        ASSERT_NE(button, nullptr) << name;
        button->click();
        settle();
    }
    [[nodiscard]] QString text(const char* name)
    {
        const auto* widget = window().findChild<QWidget*>(QString::fromLatin1(name));
        return widget == nullptr || !widget->isVisible() ? QString() : shownText(*widget);
    }
    [[nodiscard]] const std::vector<std::string>& devices()
    {
        for (const lab::KnobSpec& knob : m_shell.contents()->missions.front().parts[2].knobs) {
            if (knob.id == lab::KnobId::Accelerator) {
                return knob.choices;
            }
        }
        static const std::vector<std::string> none;
        return none;
    }

    TempFolder m_folder;
    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem m_fileSystem;
    LabShell m_shell;
};

TEST_F(Shell, OpensAnAssignmentInPlaceOfWhatWasThereAndLeavesItAgain)
{
    open();
    begin();
    EXPECT_FALSE(window().controller()->mission().assignmentId);
    ASSERT_TRUE(window().controller()->submit(lab::LockPrediction{"memory", 20.0, 3}));
    writeText(m_folder / "week5.json", assignmentText());
    m_shell.openAssignment(m_folder / "week5.json");
    settle();
    EXPECT_TRUE(text("start.assignment").contains(QStringLiteral("Week 5")));
    EXPECT_EQ(QApplication::topLevelWidgets().count(&window()), 1);
    m_shell.leaveAssignment();
    settle();
    EXPECT_TRUE(text("start.assignment").isEmpty());
    EXPECT_NE(window().findChild<QPushButton*>(QStringLiteral("start.resume")), nullptr)
        << "the ledger without the assignment goes on";
}

TEST_F(Shell, ABrokenAssignmentChangesNothingAndSaysWhereItIsBroken)
{
    open();
    begin();
    writeText(m_folder / "week5.json", assignmentText("\"parts\": [7], \"colour\": 3"));
    MainWindow* const before = &window();
    m_shell.openAssignment(m_folder / "week5.json");
    settle();
    EXPECT_EQ(&window(), before);
    EXPECT_NE(window().controller(), nullptr);
    const auto* dialog = window().findChild<QDialog*>(QStringLiteral("faultsDialog"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QTableWidget*>(QStringLiteral("faults.table"))->rowCount(), 2);
}

TEST_F(Shell, AFileDroppedOnTheWindowIsOpenedByItsKind)
{
    open();
    writeText(m_folder / "week5.json", assignmentText());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString((m_folder / "week5.json").string()))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &drop);
    settle();
    EXPECT_TRUE(text("start.assignment").contains(QStringLiteral("Week 5")));
}

TEST_F(Shell, DroppedPresetsAreLoadedAndListedWithWhatIsWrongWithTheOthers)
{
    open();
    const auto good = preset("good.json", boardText());
    const auto bad = preset("bad.json", "{ \"schema\": \"ironlab/accelerator/1\", \"id\": \"x\" }");
    m_shell.openFiles({m_folder / "presets"});
    settle();
    EXPECT_NE(m_shell.contents()->catalog.accelerator("my-board"), nullptr);
    EXPECT_FALSE(m_shell.faults().empty());
    for (const Fault& fault : m_shell.faults()) {
        EXPECT_EQ(fault.file, bad.generic_string());
    }
    const auto* dialog = window().findChild<QDialog*>(QStringLiteral("presetsDialog"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(shownText(*dialog).contains(QStringLiteral("H100"))) << "the sound one is told as loaded";
    const auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("faults.table"));
    EXPECT_EQ(table->rowCount(), static_cast<int>(m_shell.faults().size()));
    m_shell.removeSource(m_folder / "presets");
    settle();
    EXPECT_EQ(m_shell.contents()->catalog.accelerator("my-board"), nullptr);
    EXPECT_TRUE(m_shell.faults().empty());
}

TEST_F(Shell, AFileBrokenByAnEditGoesOnInItsLastSoundVersion)
{
    const auto file = preset("board.json", boardText());
    open({{}, {m_folder / "presets"}, {}, {}});
    const std::string sound = m_shell.contents()->catalog.accelerator("my-board")->sha256;
    std::string broken = boardText();
    broken.resize(broken.size() / 2);
    writeText(file, broken);
    m_shell.reload();
    settle();
    EXPECT_FALSE(m_shell.faults().empty());
    EXPECT_EQ(m_shell.contents()->catalog.accelerator("my-board")->sha256, sound);
    writeText(file, boardText() + "\n");
    m_shell.reload();
    settle();
    EXPECT_TRUE(m_shell.faults().empty());
    EXPECT_NE(m_shell.contents()->catalog.accelerator("my-board")->sha256, sound);
}

TEST_F(Shell, ASessionKeepsTheFilesItBeganWithUntilTheStudentBeginsAnother)
{
    const auto file = preset("board.json", boardText());
    open({{}, {m_folder / "presets"}, {}, {}});
    begin();
    MainWindow* const before = &window();
    const auto ledger = window().controller()->workbook().file();
    writeText(file, boardText() + "\n");
    m_shell.reload();
    settle();
    EXPECT_EQ(&window(), before);
    EXPECT_TRUE(text("contentsChanged").contains(QStringLiteral("This session keeps those it began with")));
    click("contentsChanged.restart");
    EXPECT_NE(window().controller(), nullptr);
    EXPECT_NE(window().controller()->workbook().file(), ledger) << "the old ledger stays as it is";
    EXPECT_TRUE(std::filesystem::exists(ledger));
    EXPECT_TRUE(text("contentsChanged").isEmpty());
}

TEST_F(Shell, WhereNoSessionIsOpenChangedFilesAreTakenOverAtOnce)
{
    const auto file = preset("board.json", boardText());
    open({{}, {m_folder / "presets"}, {}, {}});
    const LabContents* const before = m_shell.contents();
    m_shell.showPresets();
    writeText(file, boardText("your-board"));
    m_shell.reload();
    settle();
    const auto* dialog = window().findChild<QDialog*>(QStringLiteral("presetsDialog"));
    ASSERT_NE(dialog, nullptr) << "the list of presets goes over to the new window";
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_NE(m_shell.contents(), before);
    EXPECT_NE(m_shell.contents()->catalog.accelerator("your-board"), nullptr);
    EXPECT_TRUE(text("contentsChanged").isEmpty());
    EXPECT_NE(window().findChild<QWidget*>(QStringLiteral("startPage")), nullptr);
}

TEST_F(Shell, AnEditorThatPutsANewFileInThePlaceOfTheOldIsNoticed)
{
    const auto file = preset("board.json", boardText());
    open({{}, {m_folder / "presets"}, {}, {}});
    ContentWatch watch(nullptr);
    watch.watch({m_folder / "presets", file});
    QSignalSpy changed(&watch, &ContentWatch::changed);
    for (int round = 0; round < 2; ++round) {
        writeText(m_folder / "new.tmp", boardText() + std::string(static_cast<std::size_t>(round + 1), '\n'));
        std::filesystem::rename(m_folder / "new.tmp", file);
        ASSERT_TRUE(changed.wait()) << round;
        watch.watch({m_folder / "presets", file});
    }
    EXPECT_LE(changed.count(), 3) << "one save is told once it has come to rest";
}

TEST_F(Shell, TheChosenFaultIsShownAtItsPlaceInTheFile)
{
    const auto file = preset("bad.json", "{\n    \"schema\": \"ironlab/accelerator/1\",\n    \"id\": \"UPPER\"\n}\n");
    FaultList list(nullptr);
    Fault fault;
    fault.file = file.string();
    fault.line = 3;
    fault.column = 11;
    fault.pointer = "/id";
    fault.found = "\"UPPER\"";
    list.show(Faults{Fault{}, fault});
    auto* table = list.findChild<QTableWidget*>(QStringLiteral("faults.table"));
    table->setCurrentCell(1, 0);
    const auto* shown = list.findChild<QPlainTextEdit*>(QStringLiteral("faults.text"));
    EXPECT_TRUE(shown->isReadOnly());
    EXPECT_EQ(shown->textCursor().blockNumber(), 2);
    EXPECT_EQ(shown->textCursor().positionInBlock(), 10);
    ASSERT_EQ(shown->extraSelections().size(), 1);
    EXPECT_EQ(shown->extraSelections().front().cursor.blockNumber(), 2);
}

TEST_F(Shell, ATrialIsMarkedEverywhereAndAsksBeforeItGoes)
{
    open();
    m_shell.tryAsStudent();
    settle();
    auto* desk = window().findChild<ThrowawayDesk*>();
    ASSERT_NE(desk, nullptr);
    MainWindow& trial = desk->window();
    EXPECT_TRUE(trial.windowTitle().startsWith(QStringLiteral("Trial")));
    EXPECT_EQ(watermarkOf(trial.centralWidget()), watermarkText(lab::LedgerPurpose::Trial));
    const QString folder = desk->folder();
    trial.findChild<QLineEdit*>(QStringLiteral("start.student"))->setText(QStringLiteral("somebody"));
    trial.findChild<QPushButton*>(QStringLiteral("start.begin"))->click();
    EXPECT_FALSE(QSettings().contains(QStringLiteral("student"))) << "names of a trial are not remembered";
    ASSERT_NE(trial.controller(), nullptr);
    EXPECT_EQ(trial.controller()->session().ledger().header().purpose, lab::LedgerPurpose::Trial);
    ASSERT_TRUE(trial.controller()->submit(lab::LockPrediction{"memory", 20.0, 3}));
    EXPECT_FALSE(trial.close());
    auto* question = trial.findChild<QDialog*>(QStringLiteral("trial.question"));
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(QFileInfo::exists(folder));
    question->findChild<QPushButton*>(QStringLiteral("trial.discard"))->click();
    settle();
    EXPECT_EQ(window().findChild<ThrowawayDesk*>(), nullptr);
    EXPECT_FALSE(QFileInfo::exists(folder));
    EXPECT_TRUE(std::filesystem::is_empty(m_folder / "ledgers")) << "nobody's own ledgers were touched";
}

TEST_F(Shell, ADemonstrationOpensOnAWorkbenchThatIsMarkedAndKeepsNothing)
{
    open({}, lab::LedgerPurpose::Demonstration);
    ASSERT_NE(window().controller(), nullptr);
    EXPECT_TRUE(text("demonstration").contains(QStringLiteral("not graded")));
    EXPECT_NE(window().findChild<QWidget*>(QStringLiteral("latencyWaterfall")), nullptr) << "no lock stands before it";
    auto* instrument = window().findChild<InstrumentView*>();
    ASSERT_NE(instrument, nullptr);
    EXPECT_NE(instrument->findChild<Watermark*>(), nullptr);
    window().controller()->showPart(2);
    settle();
    const auto* map = window().findChild<AmdahlHeatmap*>();
    ASSERT_NE(map, nullptr);
    EXPECT_TRUE(map->figure().criticalFraction) << "in a lecture nothing has to be found first";
    window().controller()->showPart(3);
    settle();
    EXPECT_EQ(window().controller()->state().stage, lab::Stage::Observe);
    EXPECT_EQ(window().controller()->session().ledger().header().purpose, lab::LedgerPurpose::Demonstration);
    EXPECT_TRUE(std::filesystem::is_empty(m_folder / "ledgers"));
}

}  // namespace
}  // namespace ironlab::ui::test
