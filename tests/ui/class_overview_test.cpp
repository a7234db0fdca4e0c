// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_stage.h"
#include "ui/classes/class_plots.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTableView>
#include <QTest>

#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace ironlab::ui {
namespace {

using testing::Contains;
using testing::HasSubstr;

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

TEST_F(ClassOverview, NamesWhoIsInTheClassListAndHandedInNothing)
{
    const ironlab::test::TempFolder course;
    ironlab::test::writeText(course / "class.csv", "student\nStudent-2\nnobody-yet\n");
    ironlab::test::writeText(course / "week.json", R"({"schema": "ironlab/assignment/1", "id": "week-5",
        "title": "Week 5", "mission": {"id": "cloud_titan"}, "class_list": "class.csv"})");
    m_window->open({m_folder.path()}, course / "week.json");
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->isGrading(); }, 60'000));
    QApplication::processEvents();
    EXPECT_THAT(news(), HasSubstr("without a ledger: nobody-yet."));
    EXPECT_THAT(news(), testing::Not(HasSubstr("Student-2")));
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

/// A ledger that comes as slowly as one likes: who reads it waits until it is let go.
class SlowLedger {
public:
    SlowLedger() { EXPECT_EQ(::mkfifo(file().c_str(), 0600), 0); }

    [[nodiscard]] std::filesystem::path file() const { return m_folder / "slow.ledger.json"; }
    /// Ends the file for whoever reads it by now.
    void letGo() const
    {
        const int handle = ::open(file().c_str(), O_WRONLY | O_NONBLOCK);
        if (handle >= 0) {
            ::close(handle);
        }
    }

private:
    ironlab::test::TempFolder m_folder;
};

TEST_F(ClassOverview, CancelKeepsWhatWasGradedAndSaysSo)
{
    const SlowLedger slow;
    m_window->open({m_folder.path(), slow.file()});
    auto* cancel = find<QAbstractButton>("class.cancel");
    ASSERT_TRUE(cancel->isVisible());
    input::click(*cancel, cancel->rect().center());
    const auto isDone = [&] {
        slow.letGo();
        return !m_window->isGrading();
    };
    ASSERT_TRUE(QTest::qWaitFor(isDone, 60'000));
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

TEST_F(ClassOverview, NamesTheTrackOfEachMisconception)
{
    openClass();
    for (const char* name : {"class.mistakes", "class.unfinished"}) {
        const auto* plot = find<ClassBars>(name);
        ASSERT_FALSE(plot->figure().rows.empty()) << name;
        for (const auto& bar : plot->figure().rows) {
            EXPECT_THAT(bar.label, HasSubstr("Cloud Titan, part ")) << name;
        }
    }
    const auto* list = find<QListWidget>("class.questions");
    EXPECT_TRUE(list->item(0)->text().endsWith(QStringLiteral("Cloud Titan")));
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
