// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that cannot be opened or written, as the window tells of them: all faults, in one dialog, whichever way they came.
#include "lab_window.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"
#include "ui/course/fault_list.h"
#include "ui/course/faults_dialog.h"
#include "ui/course/file_saving.h"
#include "ui/course/lab_shell.h"
#include "ui/instruments/instrument_view.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench_pane.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>

namespace ironlab::ui::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::SizeIs;

/// The faults of the dialog that is open over a window, which is then closed; none where there is no dialog.
Faults toldBy(QWidget& window)
{
    QApplication::processEvents();
    auto* dialog = window.findChild<FaultsDialog*>();
    if (dialog == nullptr) {
        return {};
    }
    const Faults faults = dialog->findChild<FaultList*>()->faults();
    dialog->close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return faults;
}

std::string changed(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

struct WrongFile {
    const char* name;
    std::function<std::string()> contents;
    const char* found;  ///< of its first fault
};

std::string example()
{
    return lab::ledgerText(exampleLedger(Track::CloudTitan, 6));
}

std::vector<WrongFile> wrongFiles()
{
    return {{"broken_json", [] { return example().substr(0, 900); }, "end of the file"},
            {"document", [] { return std::string("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n\0binary", 22); }, "a PDF document"},
            {"tampered", [] { return changed(example(), "\"memory\"", "\"data\""); }, "was changed after it was"},
            {"newer", [] { return changed(example(), "ironlab/ledger/1", "ironlab/ledger/9"); }, "ironlab/ledger/9"},
            {"foreign", [] { return changed(example(), "\"id\": \"cloud_titan\"", "\"id\": \"sky_titan\""); },
             "sky_titan"}};
}

class WrongLedger : public testing::TestWithParam<WrongFile> {
protected:
    WrongLedger() : m_shell(m_clock, m_fileSystem)
    {
        QSettings().remove(QStringLiteral("student"));
        ironlab::test::writeText(m_file, GetParam().contents());
        EXPECT_TRUE(m_shell.read({ironlab::test::dataFolder(), {}, {}, {}}));
        DeskSettings settings;
        settings.ledgerFolder = m_folder.path();
        m_shell.openWindow(settings);
        m_shell.window()->show();
        m_shell.window()->findChild<QPushButton*>(QStringLiteral("start.begin"))->click();
    }

    void expectAll(const Faults& faults) const
    {
        ASSERT_FALSE(faults.empty());
        EXPECT_THAT(faults.front().found, HasSubstr(GetParam().found));
        for (const Fault& fault : faults) {
            EXPECT_EQ(fault.file, m_file.string());
            EXPECT_FALSE(fault.found.empty() || fault.expected.empty() || fault.fix.empty()) << describe(fault);
        }
    }

    ironlab::test::TempFolder m_folder;
    std::filesystem::path m_file = m_folder / "handed-in.json";
    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem m_fileSystem;
    LabShell m_shell;
};

TEST_P(WrongLedger, IsToldTheSameWayByMenuAndDropAndLeavesTheLabAsItWas)
{
    MainWindow& window = *m_shell.window();
    const LabController* before = window.controller();
    ASSERT_NE(before, nullptr);
    window.findChild<QAction*>(QStringLiteral("action.open"))->trigger();
    auto* dialog = window.findChild<QFileDialog*>(QStringLiteral("openDialog"));
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(qtText(m_file.string()));
    dialog->close();
    const Faults byMenu = toldBy(window);
    expectAll(byMenu);
    m_shell.openFiles({m_file});
    EXPECT_EQ(toldBy(window), byMenu);
    EXPECT_EQ(window.controller(), before);
    EXPECT_EQ(ironlab::test::readText(m_file), GetParam().contents()) << "the file is as it was";
}

TEST_P(WrongLedger, NamedOnTheCommandLineIsToldOnStandardError)
{
    QProcess program;
    program.start(QString::fromStdString(ironlab::test::buildFolder() + "/bin/ironlab"),
                  {QStringLiteral("--screenshot"), qtText((m_folder / "pictures").string()), qtText(m_file.string())});
    ASSERT_TRUE(program.waitForFinished(60'000));
    EXPECT_EQ(program.exitCode(), 2);
    EXPECT_THAT(program.readAllStandardError().toStdString(),
                AllOf(HasSubstr(m_file.string() + ':'), HasSubstr(GetParam().found), HasSubstr("  expected "),
                      HasSubstr("  fix: ")));
    EXPECT_EQ(ironlab::test::readText(m_file), GetParam().contents());
}

std::string kindName(const testing::TestParamInfo<WrongFile>& info)
{
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Kinds, WrongLedger, testing::ValuesIn(wrongFiles()), kindName);

TEST(WrongFile, ThatIsNotThereIsTold)
{
    LabWindow lab;
    lab.window().openLedgerFile("/no/such/ledger.json");
    const Faults faults = toldBy(lab.window());
    ASSERT_THAT(faults, SizeIs(1));
    EXPECT_EQ(faults.front().found, "no such file");
}

TEST(WrongFile, FaultsCanBeCopiedAndWhatIsNoTextIsNotShown)
{
    const ironlab::test::TempFolder folder;
    const std::string file = (folder / "a.pdf").string();
    ironlab::test::writeText(file, std::string("%PDF\0\1\2", 7));
    const Faults faults{{file, 1, 1, "", "\"%PDF\"", "an object in braces", "name a file of the lab"},
                        {file, 1, 2, "", "more", "less", "take it away"}};
    FaultList list(nullptr);
    list.show(faults);
    list.QWidget::show();
    EXPECT_FALSE(list.findChild<QPlainTextEdit*>(QStringLiteral("faults.text"))->isVisible());
    list.findChild<QPushButton*>(QStringLiteral("faults.copy"))->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), describe(faults));
}

TEST(WrongPlace, OfAnExportIsToldWithWhatToDo)
{
    LabWindow lab;
    lab.lock();
    InstrumentView& view = *lab.window().findChild<BenchPane*>()->currentInstrument();
    struct Export {
        const char* dialog;
        std::function<void()> ask;
    };
    const auto act = [&](const char* action) {
        return [&lab, action] { lab.window().findChild<QAction*>(QString::fromLatin1(action))->trigger(); };
    };
    for (const Export& each :
         {Export{"exportDialog", act("action.export")}, Export{"reportDialog", act("action.report")},
          Export{"pictureDialog", [&] { Q_EMIT view.pictureExportWanted(); }},
          Export{"csvDialog", [&] { Q_EMIT view.tableExportWanted(); }}}) {
        each.ask();
        auto* dialog = lab.window().findChild<QFileDialog*>(QString::fromLatin1(each.dialog));
        ASSERT_NE(dialog, nullptr) << each.dialog;
        Q_EMIT dialog->fileSelected(QStringLiteral("/no/such/folder/mine.pdf"));
        dialog->close();
        const Faults faults = toldBy(lab.window());
        ASSERT_THAT(faults, SizeIs(1)) << each.dialog;
        EXPECT_EQ(faults.front().file, "/no/such/folder/mine.pdf");
        EXPECT_THAT(faults.front().fix, HasSubstr("choose another folder"));
    }
}

TEST(FileName, OfAStudentIsSafeInEveryFileSystem)
{
    const auto named = [](const char* student) {
        return suggestedFileName(QStringLiteral("cloud_titan"), QString::fromUtf8(student),
                                 QStringLiteral(".ledger.json"))
            .toStdString();
    };
    EXPECT_EQ(named("Zoë \"Z\" Ångström"), "cloud_titan-Zoë-Z-Ångström.ledger.json");
    EXPECT_EQ(named("李小龙"), "cloud_titan-李小龙.ledger.json");
    EXPECT_EQ(named("अनिता शर्मा"), "cloud_titan-अनिता-शर्मा.ledger.json");
    EXPECT_EQ(named("../../etc/passwd"), "cloud_titan-etc-passwd.ledger.json");
    EXPECT_EQ(named("a\\b:c*?<>|\n\t\x01"), "cloud_titan-a-b-c.ledger.json");
    EXPECT_EQ(named("\"\" / ..."), "cloud_titan.ledger.json");
    EXPECT_EQ(named(""), "cloud_titan.ledger.json");
    EXPECT_LE(named(std::string(4000, 'x').c_str()).size(), 255U);
    std::string many;
    for (int i = 0; i < 300; ++i) {
        many += "龙";
    }
    EXPECT_LE(named(many.c_str()).size(), 255U);
    EXPECT_GT(named(many.c_str()).size(), 100U);
}

TEST(FileName, IsSuggestedForLedgerAndReportAlike)
{
    LabWindow lab;
    lab.lock();
    const QString student = qtText(lab.controller().session().ledger().header().student);
    for (const auto& [action, name, ending] : {std::tuple("action.export", "exportDialog", ".ledger.json"),
                                               {"action.report", "reportDialog", ".report.pdf"}}) {
        lab.window().findChild<QAction*>(QString::fromLatin1(action))->trigger();
        auto* dialog = lab.window().findChild<QFileDialog*>(QString::fromLatin1(name));
        ASSERT_NE(dialog, nullptr) << name;
        const QString suggested =
            suggestedFileName(QStringLiteral("cloud_titan"), student, QString::fromLatin1(ending));
        ASSERT_THAT(dialog->selectedFiles(), SizeIs(1));
        EXPECT_TRUE(dialog->selectedFiles().front().endsWith(QLatin1Char('/') + suggested))
            << dialog->selectedFiles().front().toStdString();
        dialog->close();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

}  // namespace
}  // namespace ironlab::ui::test
