// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Low and narrow places: what has no room is left out in whole, and no number or sentence is cut or shortened within.
#include "painted_words.h"
#include "present/example_evaluations.h"
#include "present/figure_examples.h"
#include "present/track_examples.h"
#include "ui/instruments/kv_capacity_bar.h"
#include "ui/instruments/metric_ratio_counter.h"
#include "ui/instruments/mfu_gauge.h"
#include "ui/instruments/thermal_curve.h"
#include "ui/style/figure_text.h"
#include "ui/style/kept_together.h"
#include "ui/style/qt_text.h"
#include "ui/themed_test.h"

#include <QString>

namespace ironlab::ui {
namespace {

namespace example = present::example;
namespace examples = present::examples;
using test::illegible;

QString wordsOf(QWidget& view)
{
    view.grab();
    QString all;
    for (const test::PaintedWords& words : test::paintedWords(view)) {
        all += words.text;
    }
    return all.remove(QChar::Nbsp).remove(u' ');
}

class NarrowInstruments : public ThemedTest {
protected:
    static present::MfuFigure busy(double share)
    {
        physics::Evaluation now = example::step();
        now.economics.dutyUtilization = share;
        now.economics.lowUtilizationTax = 1.0 / (now.modelFlopsUtilization * share);
        present::MfuInput input;
        input.now = &now;
        input.goal = 0.4;
        return present::mfuFigure(input);
    }
};

TEST_F(NarrowInstruments, UtilisationTellsItsSentencesInWholeOrNotAtAll)
{
    int told = 0;
    int brief = 0;
    for (const double share : {1.0, 0.798}) {
        MfuGauge view;
        const present::MfuFigure figure = busy(share);
        view.setFigure(figure);
        const auto painted = [](const present::TermText& words) {
            return keptTogether(qtText(present::plainText(words))).remove(QChar::Nbsp).remove(u' ');
        };
        const QString cause = painted(figure.cause);
        const QString less = painted(figure.briefCause);
        for (int width = 220; width <= 280; width += 20) {
            for (int height = 120; height <= 260; height += 4) {
                showAt(view, width, height);
                EXPECT_EQ(illegible(view), "") << width << " x " << height;
                const QString all = wordsOf(view);
                EXPECT_TRUE(all.contains(QStringLiteral("pointsshort"))) << width << " x " << height;
                EXPECT_EQ(all.contains(QStringLiteral("ofthepeak")), all.contains(cause) || all.contains(less))
                    << all.toStdString();
                told += all.contains(cause) ? 1 : 0;
                brief += all.contains(less) ? 1 : 0;
            }
        }
    }
    EXPECT_GT(told, 100) << "where there is room";
    EXPECT_GT(brief, 5) << "without the price before not at all";
}

TEST_F(NarrowInstruments, MemoryCapacityKeepsItsLargestBatchInTheLowestPlace)
{
    const physics::Evaluation now = physics::evaluate(example::newCard(), example::languageModel(), example::design());
    present::KvCapacityInput input{&now, 216.0, "HBM"};
    input.ridge = "Memory-bound at every batch that fits into the memory of this machine.";
    KvCapacityBar view;
    view.setFigure(present::kvCapacityFigure(input));
    for (int width = 330; width <= 560; width += 46) {
        for (int height = 150; height <= 252; height += 6) {
            showAt(view, width, height);
            EXPECT_EQ(illegible(view), "") << width << " x " << height;
            EXPECT_TRUE(wordsOf(view).contains(QStringLiteral("Largestbatchthatfits:216"))) << width << " x " << height;
        }
    }
}

TEST_F(NarrowInstruments, TheRatioStripShortensNoNumber)
{
    physics::Evaluation now = example::step();
    physics::Evaluation before = example::baselineStep();
    for (const double factor : {1.0, 1.0 / 257e3}) {
        before.machine.peak = factor * example::baselineStep().machine.peak;
        before.work.flops = factor * example::baselineStep().work.flops;
        before.achieved = factor * example::baselineStep().achieved;
        present::RatioInput input;
        input.now = &now;
        input.baseline = &before;
        MetricRatioCounter view;
        view.setFigure(present::ratioFigure(input));
        for (int width = 628; width <= 1100; width += 16) {
            showAt(view, width, 92);
            EXPECT_EQ(illegible(view), "") << width << ", " << factor;
        }
    }
}

TEST_F(NarrowInstruments, TheRatioStripEndsWithItsResultHoweverNarrowAndLowItIs)
{
    physics::Evaluation now = example::step();
    physics::Evaluation before = example::baselineStep();
    before.machine.peak = 1.0 / 257e3 * example::baselineStep().machine.peak;
    before.work.flops = 1.0 / 257e3 * example::baselineStep().work.flops;
    before.achieved = 1.0 / 257e3 * example::baselineStep().achieved;
    present::RatioInput input;
    input.now = &now;
    input.baseline = &before;
    const present::RatioFigure figure = present::ratioFigure(input);
    const QString result = QString::fromStdString(figure.result.number).remove(QChar::Nbsp).remove(u' ');
    for (const double textScale : {1.0, 1.3}) {
        applyTheme(*qApp, present::Theme::Light, textScale);
        for (const int height : {44, 92}) {
            MetricRatioCounter view;
            view.setFigure(figure);
            for (int width = 480; width <= 1100; width += 20) {
                showAt(view, width, static_cast<int>(height * textScale));
                EXPECT_EQ(illegible(view), "") << width << " x " << height << " at " << textScale;
                EXPECT_TRUE(wordsOf(view).contains(result))
                    << wordsOf(view).toStdString() << ", " << width << " x " << height << " at " << textScale;
                const QString words = wordsOf(view);
                EXPECT_TRUE(!words.contains(QStringLiteral("onebatch"))
                            || words.contains(QStringLiteral("throughputonebatch"))
                            || words.contains(QStringLiteral("rateonebatch")))
                    << "the result has a name: " << words.toStdString();
            }
        }
    }
    applyTheme(*qApp, present::Theme::Light);
}

TEST_F(NarrowInstruments, HeatAndBatteryKeepsItsLimitClearOfItsNumbers)
{
    ThermalCurve view;
    view.setFigure(examples::heat(examples::glasses(2.0)));
    for (int width = 460; width <= 620; width += 16) {
        showAt(view, width, 192);
        EXPECT_EQ(illegible(view), "") << width;
        EXPECT_TRUE(wordsOf(view).contains(QStringLiteral("throttlesat43°C"))) << width;
    }
}

TEST_F(NarrowInstruments, ClausesAreLeftOutFromTheEnd)
{
    const NumberFont& font = themeOf(nullptr).numbers(TextRole::Note);
    const QString words = QStringLiteral("one step: 128 tokens, one per sequence; ties: nearly equal");
    const auto shown = [&](const char* wanted) {
        return wholeClauses(words, font, font.width(QString::fromUtf8(wanted))).toStdString();
    };
    EXPECT_EQ(shown("one step: 128 tokens, one per sequence; ties: nearly equal"), words.toStdString());
    EXPECT_EQ(shown("one step: 128 tokens, one per sequence; ties: nearly"), "one step: 128 tokens, one per sequence");
    EXPECT_EQ(shown("one step: 128 tokens, one"), "one step: 128 tokens");
    EXPECT_EQ(shown("one step: 128"), "") << "nothing rather than half a number";
}

}  // namespace
}  // namespace ironlab::ui
