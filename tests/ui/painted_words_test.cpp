// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "painted_words.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/table_dialog.h"
#include "ui/instruments/throughput_ceiling_plot.h"
#include "ui/panels/evidence_chip.h"
#include "ui/panels/growing_edit.h"
#include "ui/panels/section_header.h"
#include "ui/style/text_label.h"
#include "ui/style/theme.h"
#include "ui/style/word_list.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPainter>

namespace ironlab::ui::test {
namespace {

/// A row of words, each painted at a place, and a box over some of them.
class Painted : public QWidget {
public:
    Painted() { resize(200, 40); }
    QVector<std::pair<QPointF, QString>> words;
    QRectF box;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        for (const auto& [baseline, text] : words) {
            painter.drawText(baseline, text);
        }
        painter.fillRect(box, Qt::white);
    }
};

TEST(PaintedWordsTest, WordsThatCanBeReadAreNotFoundFaultWith)
{
    Painted widget;
    widget.words = {{{4, 20}, QStringLiteral("memory")}, {{100, 20}, QStringLiteral("compute")}};
    EXPECT_EQ(illegible(widget), "");
}

TEST(PaintedWordsTest, FindsWordsOverWordsAndWordsOverTheEdge)
{
    Painted widget;
    widget.words = {{{4, 20}, QStringLiteral("memory")}, {{12, 20}, QStringLiteral("compute")}};
    EXPECT_NE(illegible(widget).find("under"), std::string::npos);
    widget.words = {{{180, 20}, QStringLiteral("memory")}};
    EXPECT_NE(illegible(widget).find("over the edge"), std::string::npos);
}

TEST(PaintedWordsTest, FindsWordsThatAreCutAndForgetsThoseThatAreGone)
{
    Painted widget;
    widget.words = {{{4, 20}, QStringLiteral("memory")}};
    widget.box = {0, 0, 20, 40};
    EXPECT_NE(illegible(widget).find("partly hidden"), std::string::npos);
    widget.box = {0, 0, 200, 40};
    EXPECT_EQ(illegible(widget), "");
}

TEST(PaintedWordsTest, FindsALineThroughAWordAndADiscOverOneOfItsLetters)
{
    Painted widget;
    widget.words = {{{4, 20}, QStringLiteral("a long name of a roof")}};
    widget.box = {30, 0, 2, 40};
    EXPECT_NE(illegible(widget).find("struck through"), std::string::npos);
    widget.box = {0, 0, 8, 40};
    EXPECT_NE(illegible(widget).find("struck through"), std::string::npos);
    widget.box = {0, 24, 200, 2};
    EXPECT_EQ(illegible(widget), "");
}

TEST(PaintedWordsTest, FindsAnEllipsis)
{
    Painted widget;
    widget.words = {{{4, 20}, QStringLiteral("LPDDR bandw\u2026")}};
    EXPECT_NE(illegible(widget).find("shortened"), std::string::npos);
}

/// A number's head at the right of its column and a word's at the left of the next would read as one phrase.
TEST(TableHeads, StandApartBesideEachOther)
{
    applyTheme(*qApp, present::Theme::Light);
    present::DataTable table;
    table.title = "Roofline";
    table.columns = {{"roof", "", true}, {"binds", "", false}};
    table.rows = {{present::DataCell("85.0 TOP/s"), present::DataCell("compute")}};
    TableDialog dialog(table, nullptr);
    dialog.show();
    QRectF roof;
    QRectF binds;
    for (const PaintedWords& words : paintedWords(dialog)) {
        roof = words.text == QStringLiteral("roof") ? words.ink : roof;
        binds = words.text == QStringLiteral("binds") ? words.ink : binds;
    }
    ASSERT_FALSE(roof.isEmpty() || binds.isEmpty());
    EXPECT_GE(binds.left() - roof.right(), 12.0);
}

class LegiblePage : public testing::TestWithParam<PartOf> {
protected:
    ~LegiblePage() override { applyTheme(*qApp, present::Theme::Light); }
};

void settle()
{
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round) {
        QApplication::processEvents();
    }
}

std::string illegibleOn(QWidget& window)
{
    std::string found;
    for (InstrumentView* instrument : window.findChildren<InstrumentView*>()) {
        if (const std::string words = instrument->isVisible() ? illegible(*instrument) : std::string();
            !words.empty()) {
            found += "\n" + instrument->objectName().toStdString() + words;
        }
    }
    for (EvidenceChip* chip : window.findChildren<EvidenceChip*>()) {
        found += chip->isVisible() ? illegible(*chip) : std::string();
    }
    return found;
}

/// The densest page of a part: moves, captures and a pinned design stand in every figure.
TEST_P(LegiblePage, NothingPaintedIsShortenedOrCoveredOnALaptopAndOnALargeScreen)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Revealed);
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)}) {
        stage.lab().window().resize(size);
        settle();
        EXPECT_EQ(illegibleOn(stage.lab().window()), "") << size.width() << " x " << size.height();
    }
}

/// The page as it opens after the lock, where a design may not fit or fail in all there is.
TEST_P(LegiblePage, NothingPaintedIsShortenedOrCoveredWhereAPartOpens)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Locked);
    stage.lab().window().resize(1366, 768);
    settle();
    EXPECT_EQ(illegibleOn(stage.lab().window()), "");
}

/// What of a page has to be legible in rooms smaller than a laptop's: at the size of a projector's type, in the smallest
/// window, and with text twice as large, where panes take turns and what does not fit is scrolled.
TEST_P(LegiblePage, FiguresAreLegibleOnAProjectorInTheSmallestWindowAndAtTwiceTheText)
{
    struct Look {
        present::Theme theme;
        double textScale;
        QSize window;
    };
    const Look looks[] = {{present::Theme::Projector, 1.0, {1366, 768}},
                          {present::Theme::Light, 1.0, {1180, 640}},
                          {present::Theme::Light, 1.0, {1024, 640}},
                          {present::Theme::Light, 2.0, {1366, 768}},
                          {present::Theme::Light, 2.5, {1366, 768}}};
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Revealed);
    for (const Look& look : looks) {
        applyTheme(*qApp, look.theme, look.textScale);
        stage.lab().window().resize(look.window);
        settle();
        for (const char* name :
             {"latencyWaterfall", "roofline", "amdahlHeatmap", "throughputCeiling", "formulaStrip", "feasibleRegion"}) {
            auto* figure = stage.lab().window().findChild<InstrumentView*>(QString::fromLatin1(name));
            // Regions of a few pixels are narrower than their names at the largest type, and marks lie on contours.
            const QLatin1String id(name);
            const bool isCrowded = id == QLatin1String("feasibleRegion") || id == QLatin1String("amdahlHeatmap");
            if (isCrowded && look.textScale > 2.0) {
                continue;
            }
            if (figure != nullptr && figure->isVisible()) {
                // Its scope may end in an ellipsis there; the tooltip has it whole.
                figure->header()->setScope({});
                EXPECT_EQ(illegible(*figure), "") << name << " at " << look.textScale << " in " << look.window.width();
            }
        }
    }
}

/// "No speedup is enough." is the answer of a part that opens: nobody reads it from the back row where it is cut.
TEST_P(LegiblePage, TheHeadOfTheFormulaIsWholeOnAProjector)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Locked);
    applyTheme(*qApp, present::Theme::Projector, 1.0);
    for (const QSize size : {QSize(1366, 768), QSize(1180, 640)}) {
        stage.lab().window().resize(size);
        settle();
        auto* strip = stage.lab().window().findChild<InstrumentView*>(QStringLiteral("formulaStrip"));
        if (strip != nullptr && strip->isVisible()) {
            EXPECT_EQ(illegible(*strip), "") << size.width() << " x " << size.height();
        }
    }
}

/// A claim of one sentence is seen whole, and so is what was chosen from a list.
TEST_P(LegiblePage, ClaimsAndChoicesAreSeenWhole)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Revealed);
    settle();
    for (const GrowingEdit* edit : stage.lab().window().findChildren<GrowingEdit*>()) {
        if (edit->isVisible()) {
            EXPECT_GE(edit->height(), edit->sizeHint().height()) << edit->objectName().toStdString();
        }
    }
    for (const WordList* list : stage.lab().window().findChildren<WordList*>()) {
        EXPECT_TRUE(!list->isVisible() || list->showsAll()) << list->currentText().toStdString();
    }
}

/// The roofs leave the plot on its left: a name far to the right of them would pass for the name of another line.
TEST_P(LegiblePage, ARoofOfTheCeilingIsNamedNearItsLine)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Revealed);
    settle();
    auto* ceiling = stage.lab().window().findChild<ThroughputCeilingPlot*>();
    if (ceiling == nullptr || !ceiling->isVisible()) {
        return;
    }
    for (const PaintedWords& words : paintedWords(*ceiling)) {
        const bool isRoof =
            words.text.contains(QStringLiteral(" roof ")) && !words.text.endsWith(QStringLiteral("is above"));
        EXPECT_TRUE(!isRoof || words.ink.left() < 0.35 * ceiling->width()) << words.text.toStdString();
    }
}

/// Numbers of a scene are held against each other row by row: a name of two lines would part the rows.
TEST_P(LegiblePage, TheNumbersOfASceneStandInRowsOfOneLine)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Revealed);
    stage.lab().window().resize(1366, 768);
    settle();
    const auto* numbers = stage.lab().window().findChild<QWidget*>(QStringLiteral("scene.numbers"));
    // Where the number that is asked for stands among them they come with the answer.
    if (numbers == nullptr || !numbers->isVisible()) {
        return;
    }
    for (const TextLabel* label : numbers->findChildren<TextLabel*>()) {
        constexpr int kWide = 2000;
        EXPECT_EQ(label->heightForWidth(label->width()), label->heightForWidth(kWide))
            << label->text().toStdString() << ": " << label->width() << " of " << label->sizeHint().width() << " px";
    }
}

INSTANTIATE_TEST_SUITE_P(Parts, LegiblePage, testing::ValuesIn(partsOfAllTracks()), partName);

}  // namespace
}  // namespace ironlab::ui::test
