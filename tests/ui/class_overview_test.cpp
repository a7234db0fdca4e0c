// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "support/ledger_maker.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"
#include "themed_test.h"
#include "ui/classes/class_plots.h"
#include "ui/classes/class_window.h"
#include "ui/classes/replay_window.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_pane.h"

#include <ironlab/lab/json_document.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QSlider>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <map>

namespace ironlab::ui {
namespace {

using testing::Contains;
using testing::HasSubstr;

/// The window on a folder with one ledger of each kind that docs/GRADING.md tells of, beside a file that is no ledger.
class ClassOverview : public ThemedTest {
protected:
    void SetUp() override
    {
        for (const ironlab::test::Example& example : examples()) {
            ironlab::test::writeText(m_folder / example.file, example.text);
            m_texts[example.file] = example.text;
        }
        ironlab::test::writeText(m_folder / "settings.json", "{}");
        m_environment = std::make_unique<LabEnvironment>(LabEnvironment{
            test::catalog(), test::missions(), m_clock, m_fileSystem, {}, {}, {}, 0, {}, ironlab::test::dataFolder()});
        m_window = std::make_unique<ClassWindow>(*m_environment);
        showAt(*m_window, 1366, 740);
    }

    static const std::vector<ironlab::test::Example>& examples()
    {
        static const auto made = ironlab::test::gradingExamples(ironlab::test::LabData(ironlab::test::dataFolder()));
        return made;
    }

    void openClass()
    {
        m_window->open({m_folder.path()});
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->isGrading(); }, 60'000));
        QApplication::processEvents();
    }

    template <class Widget>
    Widget* find(const char* name, QWidget* in = nullptr)
    {
        auto* found = (in == nullptr ? m_window.get() : in)->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    QTableView& table() { return *find<QTableView>("class.table"); }
    QString cell(int row, present::ClassColumn column)
    {
        return table().model()->index(row, static_cast<int>(column)).data().toString();
    }
    int rowOf(const QString& student)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (cell(row, present::ClassColumn::Student) == student) {
                return row;
            }
        }
        ADD_FAILURE() << "no row of " << student.toStdString();
        return 0;
    }
    std::string news() { return find<TextLabel>("class.news")->text().toStdString(); }

    ReplayWindow* openReplay(const QString& student)
    {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(rowOf(student), 0));
        input::key(table(), QKeyCombination(Qt::Key_Return));
        QApplication::processEvents();
        auto* replay = m_window->findChild<ReplayWindow*>();
        EXPECT_NE(replay, nullptr);
        return replay;
    }

    ironlab::test::TempFolder m_folder;
    std::map<std::string, std::string> m_texts;
    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem m_fileSystem;
    std::unique_ptr<LabEnvironment> m_environment;
    std::unique_ptr<ClassWindow> m_window;
};

TEST_F(ClassOverview, ShowsEveryLedgerOfAFolderWithPointsApartAndFaultsTold)
{
    openClass();
    EXPECT_EQ(table().model()->rowCount(), static_cast<int>(examples().size()));
    const int perfect = rowOf(QStringLiteral("student-1"));
    EXPECT_EQ(cell(perfect, present::ClassColumn::State), QStringLiteral("finished"));
    EXPECT_EQ(cell(perfect, present::ClassColumn::Earned), cell(perfect, present::ClassColumn::Possible));
    EXPECT_GT(cell(perfect, present::ClassColumn::Pending).toDouble(), 0.0);
    EXPECT_EQ(cell(rowOf(QStringLiteral("student-2")), present::ClassColumn::State), QStringLiteral("unfinished"));
    int unreadable = 0;
    for (int row = 0; row < table().model()->rowCount(); ++row) {
        if (cell(row, present::ClassColumn::State) == QStringLiteral("not readable")) {
            ++unreadable;
            EXPECT_THAT(cell(row, present::ClassColumn::File).toStdString(), HasSubstr("10-truncated"));
            EXPECT_THAT(table()
                            .model()
                            ->index(row, static_cast<int>(present::ClassColumn::LookAt))
                            .data(Qt::ToolTipRole)
                            .toString()
                            .toStdString(),
                        HasSubstr("10-truncated.ledger.json:"))
                << "a fault with its place";
            EXPECT_TRUE(cell(row, present::ClassColumn::Earned).isEmpty()) << "no points are no zero";
        }
    }
    EXPECT_EQ(unreadable, 1);
    EXPECT_THAT(news(), HasSubstr("no ledgers: 1"));
}

TEST_F(ClassOverview, GivesReasonsAsHintsForTamperedLedgers)
{
    openClass();
    const int row = rowOf(QStringLiteral("student-4"));
    EXPECT_FALSE(cell(row, present::ClassColumn::LookAt).isEmpty());
    table().setCurrentIndex(table().model()->index(row, 0));
    QApplication::processEvents();
    QStringList words;
    for (const TextLabel* label : m_window->findChildren<TextLabel*>()) {
        words.append(label->text());
    }
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        words.append(label->text());
    }
    EXPECT_THAT(words.join(QLatin1Char('\n')).toStdString(), HasSubstr("Hints, no verdicts"));
    const QString told = words.join(QLatin1Char(' '));
    for (const char* accusation : {"cheat", "fraud", "guilty", "dishonest"}) {
        EXPECT_FALSE(told.contains(QLatin1String(accusation), Qt::CaseInsensitive)) << accusation;
    }
}

TEST_F(ClassOverview, SearchesFiltersSortsAndCopiesByKeyboard)
{
    openClass();
    const int all = table().model()->rowCount();
    input::keys(*m_window, QKeySequence(QKeySequence::Find));
    EXPECT_EQ(QApplication::focusWidget(), find<QLineEdit>("class.find"));
    input::type(*m_window, QStringLiteral("student-3"));
    EXPECT_EQ(table().model()->rowCount(), 1);
    find<QLineEdit>("class.find")->clear();
    EXPECT_EQ(table().model()->rowCount(), all);
    auto* look = find<QAbstractButton>("class.which.look");
    input::click(*look, look->rect().center());
    EXPECT_LT(table().model()->rowCount(), all);
    EXPECT_GT(table().model()->rowCount(), 3);
    auto* everything = find<QAbstractButton>("class.which.all");
    input::click(*everything, everything->rect().center());

    auto* sort = m_window->findChild<QAction*>(QStringLiteral("action.class.sort2"));
    ASSERT_NE(sort, nullptr);
    sort->trigger();
    for (int row = 1; row < all; ++row) {
        EXPECT_LE(cell(row - 1, present::ClassColumn::Earned).toDouble(),
                  cell(row, present::ClassColumn::Earned).toDouble());
    }
    table().setFocus();
    table().clearSelection();
    input::key(table(), QKeyCombination(Qt::CTRL, Qt::Key_C));
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    EXPECT_EQ(lines.size(), all + 1) << "a head and all rows";
}

TEST_F(ClassOverview, PlotsPredictionsBesideTheModelWithTables)
{
    openClass();
    m_window->showPage(1);
    QApplication::processEvents();
    const auto* choices = find<ClassBars>("class.choices");
    const auto* numbers = find<ClassNumbers>("class.numbers");
    ASSERT_FALSE(numbers->figure().bins.empty());
    EXPECT_TRUE(numbers->figure().number.scale.isLogarithmic());
    EXPECT_THAT(numbers->figure().truthTag, HasSubstr("model: "));
    std::size_t people = 0;
    for (const auto& bar : choices->figure().rows) {
        people += bar.solid + bar.hatched;
        EXPECT_TRUE(bar.isModels || bar.solid == 0) << "only the model's answer is filled";
    }
    EXPECT_EQ(numbers->table().rows.size(), people) << "the table has a row for everybody who predicted";
    for (const char* name : {"class.choices", "class.sure", "class.numbers", "class.mistakes", "class.unfinished",
                             "class.minutes", "class.moves"}) {
        const auto* plot = find<InstrumentView>(name);
        EXPECT_FALSE(plot->description().summary.empty()) << name;
        EXPECT_FALSE(plot->table().rows.empty()) << name;
        EXPECT_FALSE(plot->accessibleName().isEmpty()) << name;
    }
    auto* plot = find<ClassNumbers>("class.numbers");
    plot->setFocus();
    input::key(*plot, QKeyCombination(Qt::Key_Right));
    EXPECT_THAT(news(), HasSubstr("student")) << "what the cursor stands on is told";
}

TEST_F(ClassOverview, CancelKeepsWhatWasGradedAndSaysSo)
{
    m_window->open({m_folder.path()});
    auto* cancel = find<QAbstractButton>("class.cancel");
    ASSERT_TRUE(cancel->isVisible());
    input::click(*cancel, cancel->rect().center());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->isGrading(); }, 60'000));
    QApplication::processEvents();
    EXPECT_FALSE(m_window->graded().isWhole);
    EXPECT_THAT(news(), HasSubstr("not the whole class"));
}

TEST_F(ClassOverview, GradesInTheSameOrderEveryTime)
{
    openClass();
    std::vector<std::string> first;
    for (const auto& entry : m_window->graded().entries) {
        first.push_back(entry.source);
    }
    openClass();
    std::vector<std::string> second;
    for (const auto& entry : m_window->graded().entries) {
        second.push_back(entry.source);
    }
    EXPECT_EQ(first, second);
    EXPECT_TRUE(std::is_sorted(first.begin(), first.end()));
}

TEST_F(ClassOverview, EverythingThatTakesTheKeyboardHasAName)
{
    openClass();
    for (int page = 0; page < 4; ++page) {
        m_window->showPage(page);
        QApplication::processEvents();
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0
                || qobject_cast<QMenuBar*>(widget) != nullptr) {
                continue;
            }
            QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(told, nullptr);
            EXPECT_FALSE(told->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
        }
    }
}

TEST_F(ClassOverview, ReplaysAStudentWithTheInstrumentsMoving)
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

TEST_F(ClassOverview, PlaysByTheClockThatIsPassedIn)
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

TEST_F(ClassOverview, SetsClaimsBesideWhatTheModelGives)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-4"));
    ASSERT_NE(replay, nullptr);
    auto* claims = replay->findChild<QTableWidget*>(QStringLiteral("replay.claims"));
    ASSERT_NE(claims, nullptr);
    ASSERT_GE(claims->rowCount(), 1);
    EXPECT_THAT(claims->item(0, 2)->text().toStdString(), HasSubstr("123")) << "the invented latency";
    EXPECT_NE(claims->item(0, 3)->text(), claims->item(0, 2)->text());
    const auto event = claims->item(0, 0)->text().toULongLong();
    Q_EMIT claims->cellActivated(0, 0);
    EXPECT_EQ(replay->replay().position(), event);
    EXPECT_FALSE(replay->replay().disagreements().empty());
}

TEST_F(ClassOverview, ReplaysOlderAndTamperedLedgersToTheirEnds)
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

TEST_F(ClassOverview, WritesNothingNearTheLedgers)
{
    openClass();
    ReplayWindow* replay = openReplay(QStringLiteral("student-1"));
    ASSERT_NE(replay, nullptr);
    replay->goTo(replay->replay().eventCount());
    delete replay;
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(m_folder.path())) {
        ++files;
        const std::string name = file.path().filename().string();
        if (m_texts.contains(name)) {
            EXPECT_EQ(ironlab::test::readText(file.path()), m_texts[name]) << name;
        }
    }
    EXPECT_EQ(files, examples().size() + 1);
}

}  // namespace
}  // namespace ironlab::ui
