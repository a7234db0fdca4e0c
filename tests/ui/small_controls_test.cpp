// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painted_words.h"
#include "ui/instruments/gauge.h"
#include "ui/instruments/headroom_bar.h"
#include "ui/instruments/locked_instruments.h"
#include "ui/instruments/table_dialog.h"
#include "ui/knobs/number_field.h"
#include "ui/knobs/value_box.h"
#include "ui/panels/choice_card.h"
#include "ui/panels/counter_squares.h"
#include "ui/panels/evidence_chip.h"
#include "ui/panels/section_header.h"
#include "ui/style/text_label.h"
#include "ui/style/word_list.h"
#include "ui/themed_test.h"
#include "ui/window/pace_bar.h"
#include "ui/window/step_dots.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

#include <utility>

namespace ironlab::ui {
namespace {

using present::Role;
using present::TermRole;

class SmallControlsTest : public ThemedTest {};

TEST_F(SmallControlsTest, CounterSquaresFillAsManyAsAreDone)
{
    CounterSquares squares;
    squares.setCounts(3, 5);
    showAt(squares, squares.sizeHint().width());
    const QImage image = picture(squares);
    EXPECT_EQ(count(image, themeOf(&squares).color(Role::Ink)), 3 * 81);
    EXPECT_EQ(count(image, themeOf(&squares).color(Role::Track)), 2 * 81);
    EXPECT_EQ(squares.accessibleName(), QStringLiteral("3 of 5"));
}

TEST_F(SmallControlsTest, CounterSquaresNeverShowMoreThanCounts)
{
    CounterSquares squares;
    squares.setCounts(9, 5);
    EXPECT_EQ(squares.accessibleName(), QStringLiteral("5 of 5"));
}

TEST_F(SmallControlsTest, ANumberFieldKeepsItsSizeWhileOneTypes)
{
    NumberField field(QStringLiteral("field"), QStringLiteral("Number"), QStringLiteral("ms"),
                      NumberField::Echo::Beside, nullptr);
    field.setBoxWidth(104);
    constexpr int kPanel = 257;
    showAt(field, kPanel);
    auto* box = field.findChild<QLineEdit*>(QStringLiteral("field"));
    ASSERT_NE(box, nullptr);
    const QSize empty = field.sizeHint();
    for (const char* typed : {"4", "4.", "4.0", "4.09 m", "4.09 ms", "4.09 msx"}) {
        box->setText(QString::fromLatin1(typed));
        EXPECT_EQ(field.sizeHint().height(), empty.height()) << typed;
        EXPECT_EQ(box->width(), 104) << typed;
    }
    EXPECT_FALSE(box->accessibleDescription().isEmpty());
}

TEST_F(SmallControlsTest, ThePaceBarSaysWordAndMinutes)
{
    PaceBar pace;
    pace.setPace(QStringLiteral("on pace"), 0.5, QStringLiteral("7 of about 15 min"));
    EXPECT_EQ(pace.accessibleName(), QStringLiteral("on pace, 7 of about 15 min"));
}

TEST_F(SmallControlsTest, TheHeadroomBarTakesTheColourOfItsState)
{
    HeadroomBar bar;
    for (const auto& [state, role] :
         {std::pair{Headroom::Holds, Role::Text2}, {Headroom::Near, Role::Near}, {Headroom::Fails, Role::Fails}}) {
        bar.setContent(
            {QStringLiteral("Power"), QStringLiteral("0.94 / 1.00 W"), QStringLiteral("6 % left"), 0.94, state});
        showAt(bar, bar.sizeHint().width());
        EXPECT_GT(count(picture(bar), themeOf(&bar).color(role)), 100);
    }
    EXPECT_EQ(bar.accessibleName(), QStringLiteral("Power: 0.94 / 1.00 W, 6 % left"));
}

TEST_F(SmallControlsTest, EveryStateOfAWallHasAGlyphOfItsOwn)
{
    EXPECT_EQ(headroomIcon(Headroom::Holds), Icon::Check);
    EXPECT_EQ(headroomIcon(Headroom::Near), Icon::Warning);
    EXPECT_EQ(headroomIcon(Headroom::Fails), Icon::Cross);
    EXPECT_EQ(headroomIcon(Headroom::Plain), std::nullopt);
}

TEST_F(SmallControlsTest, StepDotsSayWhereThePartStands)
{
    StepDots steps({QStringLiteral("Predict"), QStringLiteral("Explore"), QStringLiteral("Observe")});
    EXPECT_EQ(steps.accessibleName(), QStringLiteral("Step 1 of 3: Predict"));
    steps.setCurrent(1);
    EXPECT_EQ(steps.accessibleName(), QStringLiteral("Step 2 of 3: Explore"));
    steps.setCurrent(3);
    EXPECT_EQ(steps.accessibleName(), QStringLiteral("All 3 steps are done"));
    steps.setCurrent(-1);
    EXPECT_EQ(steps.accessibleName(), QStringLiteral("None of 3 steps has begun"));
}

TEST_F(SmallControlsTest, StepDotsTickNothingThatWasPassedBy)
{
    StepDots steps({QStringLiteral("Predict"), QStringLiteral("Explore"), QStringLiteral("Observe")});
    steps.setCurrent(2);
    showAt(steps, steps.sizeHint().width());
    const QImage done = picture(steps);
    steps.setPassedBy({true, true});
    const QImage passedBy = picture(steps);
    steps.setPassedBy({false, false});
    EXPECT_NE(passedBy, done);
    EXPECT_EQ(picture(steps), done);
}

TEST_F(SmallControlsTest, TheGaugeFillsWithItsShare)
{
    Gauge gauge;
    const auto ink = [&gauge](double share) {
        gauge.setContent({share, 0.4, QStringLiteral("n"), QStringLiteral("d"), QStringLiteral("g")});
        showAt(gauge, 222, 150);
        return count(picture(gauge), themeOf(&gauge).color(Role::Ink));
    };
    EXPECT_LT(ink(0.2), ink(0.6));
    EXPECT_EQ(ink(1.0), ink(1.7));
    EXPECT_EQ(gauge.accessibleName(), QStringLiteral("n, d, g"));
}

/// Counts how often a window was asked to lay out its children anew.
class LayoutRequests : public QObject {
public:
    explicit LayoutRequests(QWidget& window) { window.installEventFilter(this); }

    int take()
    {
        QApplication::processEvents();
        return std::exchange(m_count, 0);
    }

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        m_count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

TEST_F(SmallControlsTest, ANumberInALabelAsksForANewLayoutOnlyWhereItNeedsOtherRoom)
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    TextLabel* label = lineLabel(QStringLiteral("17.5"), TextRole::Body, Role::Text1, &window);
    column->addWidget(label);
    showAt(window, 200);
    LayoutRequests requests(window);
    const QSize before = label->sizeHint();
    label->show(QStringLiteral("11.1"));
    EXPECT_EQ(label->sizeHint(), before);
    EXPECT_EQ(requests.take(), 0);
    label->show(QStringLiteral("111.1"));
    EXPECT_GT(label->sizeHint().width(), before.width());
    EXPECT_EQ(requests.take(), 1);
}

TEST_F(SmallControlsTest, ProseAsksForANewLayoutOnlyWhereItNeedsAnotherLineAndGetsItsHeightAtEachWidth)
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* label = new TextLabel(QStringLiteral("a step of 17.5 ms in all"), TextRole::Body, Role::Text1, &window);
    column->addWidget(label);
    column->addStretch(1);
    showAt(window, 400, 300);
    const int line = label->height();
    LayoutRequests requests(window);
    label->show(QStringLiteral("a step of 11.1 ms in all"));
    EXPECT_EQ(requests.take(), 0);
    label->show(
        QStringLiteral("a step of 11.1 ms in all, of which memory takes the most, then compute, then overhead"));
    EXPECT_EQ(requests.take(), 1);
    EXPECT_EQ(label->height(), 2 * line);
    window.resize(160, 300);
    QApplication::processEvents();
    EXPECT_GE(label->height(), 4 * line);
}

TEST_F(SmallControlsTest, AssistiveToolsReadALabelAsItsText)
{
    TextLabel label(QStringLiteral("3 of 5 moves"), TextRole::Note, Role::Text2);
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&label);
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::StaticText);
    label.show(QStringLiteral("4 of 5 moves"));
    EXPECT_EQ(spoken->text(QAccessible::Name), QStringLiteral("4 of 5 moves"));
}

TEST_F(SmallControlsTest, TheHeadOfAnInstrumentSaysWhatWasAsked)
{
    SectionHeader header(QStringLiteral("waterfall"), QStringLiteral("Latency waterfall"));
    showAt(header, 600);
    QSignalSpy formula(&header, &SectionHeader::formulaToggled);
    QSignalSpy table(&header, &SectionHeader::tableToggled);
    QSignalSpy copy(&header, &SectionHeader::copyWanted);
    for (const char* name : {"waterfall.formula", "waterfall.table", "waterfall.copy"}) {
        auto* button = header.findChild<QAbstractButton*>(QString::fromLatin1(name));
        ASSERT_NE(button, nullptr) << name;
        EXPECT_FALSE(button->accessibleName().isEmpty()) << name;
        EXPECT_GE(button->width(), 24) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    EXPECT_EQ(formula.count(), 1);
    EXPECT_EQ(table.count(), 1);
    EXPECT_EQ(copy.count(), 1);
    header.setFormulaShown(false);
    EXPECT_EQ(formula.count(), 1);
}

TEST_F(SmallControlsTest, ChoiceCardsExcludeEachOtherByClickAndArrow)
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    std::vector<ChoiceCard*> cards;
    for (const TermRole term : present::kTermRoles) {
        ChoiceCard::Content content;
        content.term = term;
        content.words = QStringLiteral("words");
        cards.push_back(new ChoiceCard(content, &page));
        column->addWidget(cards.back());
    }
    showAt(page, 600);
    QTest::mouseClick(cards[1], Qt::LeftButton, {}, QPoint(cards[1]->width() - 4, 4));
    EXPECT_TRUE(cards[1]->isChecked());
    QTest::keyClick(cards[1], Qt::Key_Down);
    EXPECT_TRUE(cards[2]->isChecked());
    EXPECT_FALSE(cards[1]->isChecked());
    EXPECT_EQ(cards[2]->accessibleName(), QStringLiteral("T compute: words"));
}

TEST_F(SmallControlsTest, AnEvidenceChipIsTakenByClickEnterAndSpace)
{
    EvidenceChip chip(
        {QStringLiteral("E1"), QStringLiteral("AGX Orin, 1"), QStringLiteral("226 ms"), TermRole::Memory});
    showAt(chip, 260);
    QSignalSpy clicked(&chip, &EvidenceChip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton);
    chip.setFocus();
    QTest::keyClick(&chip, Qt::Key_Return);
    QTest::keyClick(&chip, Qt::Key_Space);
    EXPECT_EQ(clicked.count(), 3);
    EXPECT_EQ(chip.accessibleName(), QStringLiteral("E1: AGX Orin, 1, 226 ms"));
}

TEST_F(SmallControlsTest, AnEvidenceChipIsAskedForItsValueByW)
{
    EvidenceChip chip({QStringLiteral("E1"), QStringLiteral("batch 64"), QStringLiteral("226 ms"), std::nullopt});
    int asked = 0;
    int taken = 0;
    QObject::connect(&chip, &EvidenceChip::whereFromWanted, [&asked] { ++asked; });
    QObject::connect(&chip, &EvidenceChip::clicked, [&taken] { ++taken; });
    QTest::keyClick(&chip, Qt::Key_W);
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(taken, 0);
}

TEST_F(SmallControlsTest, ANumberSaysItsUnitInTheWordOfTheTrack)
{
    NumberField field(QStringLiteral("rate"), QStringLiteral("Rate"), QStringLiteral("1/s"), NumberField::Echo::Beside);
    field.setUnitWord(QStringLiteral("fps"));
    for (const char* typed : {"117", "117 fps", "117 frames/s", "117 1/s"}) {
        field.setText(QString::fromUtf8(typed));
        EXPECT_EQ(field.value(), 117.0) << typed;
        const auto* echo = field.findChild<TextLabel*>(QStringLiteral("rate.note"));
        EXPECT_EQ(echo->text(), QStringLiteral("= 117\u00a0fps"));
    }
    field.setText(QStringLiteral("117 ms"));
    EXPECT_FALSE(field.value());
}

TEST_F(SmallControlsTest, AnEvidenceChipGrowsWithALongName)
{
    EvidenceChip chip({QStringLiteral("E2"), QStringLiteral("fusion 1.00, RT isolated, tax 100 \u00B5s, overlap 0.500"),
                       QStringLiteral("5.48 ms"), TermRole::Compute});
    EXPECT_GT(chip.heightForWidth(257), chip.heightForWidth(900));
    showAt(chip, 257, chip.heightForWidth(257));
    EXPECT_EQ(test::illegible(chip), "");
}

TEST_F(SmallControlsTest, ATableStretchesWordsAndNoNumbers)
{
    present::DataTable table;
    table.title = "Errors";
    table.columns = {{"group", "", false}, {"rows", "", true}};
    table.rows = {{present::DataCell("Tiny"), present::DataCell("49")}};
    const TableDialog numbers(table, nullptr);
    EXPECT_FALSE(numbers.findChild<QTableWidget*>()->horizontalHeader()->stretchLastSection());
    std::swap(table.columns.front(), table.columns.back());
    const TableDialog words(table, nullptr);
    EXPECT_TRUE(words.findChild<QTableWidget*>()->horizontalHeader()->stretchLastSection());
}

TEST_F(SmallControlsTest, ATableHasNoEmptyColumnAndNoPaperBelowItsRows)
{
    present::DataTable table;
    table.title = "Roofline";
    table.columns = {{"mark", "", false}, {"roof", "", true}, {"obstacle", "", false}};
    table.rows = {{present::DataCell("move 1"), present::DataCell("85.0 TOP/s"), present::DataCell("")},
                  {present::DataCell("move 2"), present::DataCell("13.5 TOP/s"), present::DataCell("")}};
    TableDialog full(table, nullptr);
    const auto* view = full.findChild<QTableWidget*>();
    EXPECT_FALSE(view->isColumnHidden(1));
    EXPECT_TRUE(view->isColumnHidden(2));
    EXPECT_LT(view->maximumHeight(), 5 * view->rowHeight(0));
    table.rows[1][2] = present::DataCell("does not fit");
    TableDialog told(table, nullptr);
    EXPECT_FALSE(told.findChild<QTableWidget*>()->isColumnHidden(2));
}

/// What stands on it to be read.
QString shownWords(const QWidget& widget)
{
    QStringList words;
    for (const TextLabel* label : widget.findChildren<TextLabel*>()) {
        if (label->isVisibleTo(&widget)) {
            words.append(label->text());
        }
    }
    return words.join(QLatin1Char('\n'));
}

TEST_F(SmallControlsTest, InstrumentsNotYetOpenAreNamedInALineWhereCardsHaveNoRoom)
{
    LockedInstruments strip({lab::Instrument::LatencyWaterfall, lab::Instrument::Roofline}, nullptr);
    showAt(strip, 800, strip.heightOfCards(800));
    EXPECT_EQ(shownWords(strip).count(QStringLiteral("Latency waterfall")), 1);
    const int high = strip.sizeHint().height();
    strip.setBrief(true);
    EXPECT_EQ(shownWords(strip).count(QStringLiteral("Latency waterfall")), 1);
    EXPECT_LT(strip.sizeHint().height(), high);
}

TEST_F(SmallControlsTest, ALockNeverStandsOnTheDigitsOfItsBox)
{
    ValueBox box;
    box.setFixedWidth(70);
    const auto lockPixels = [&box](const QString& number, const QString& unit) {
        box.show(number, unit);
        box.setLocked(true);
        showAt(box, 70, 26);
        const QImage locked = picture(box);
        box.setLocked(false);
        box.setReadOnly(true);
        const QImage open = picture(box);
        int changed = 0;
        for (int x = 1; x < 69; ++x) {
            changed += locked.pixelColor(x, 13) != open.pixelColor(x, 13) ? 1 : 0;
        }
        return changed;
    };
    EXPECT_GT(lockPixels(QStringLiteral("144"), QString()), 0);
    EXPECT_GT(lockPixels(QStringLiteral("100"), QStringLiteral("µs")), 0);
    EXPECT_GT(lockPixels(QStringLiteral("20.0"), QStringLiteral("µs")), 0);
    EXPECT_GT(lockPixels(QStringLiteral("0.350"), QStringLiteral("×")), 0);
    EXPECT_EQ(lockPixels(QStringLiteral("0.0001234"), QString()), 0);
}

TEST(WordList, TakesMoreLinesForAChoiceThatIsWiderThanItAndOneForTheOthers)
{
    WordList list;
    list.addItems({QStringLiteral("Choose"), QStringLiteral("Batch 1, INT8 weights, INT8 arithmetic")});
    list.setWrapping(true);
    list.show();
    list.resize(2 * list.fontMetrics().horizontalAdvance(list.itemText(1)), list.sizeHint().height());
    const int oneLine = list.minimumHeight();
    list.resize(list.fontMetrics().horizontalAdvance(list.itemText(1)) * 3 / 4, list.sizeHint().height());
    EXPECT_EQ(list.minimumHeight(), oneLine);
    list.setCurrentIndex(1);
    EXPECT_GT(list.minimumHeight(), oneLine);
    EXPECT_TRUE(list.showsAll());
    list.setCurrentIndex(0);
    EXPECT_EQ(list.minimumHeight(), oneLine);
}

}  // namespace
}  // namespace ironlab::ui
