// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "ui/instruments/amdahl_heatmap.h"
#include "ui/instruments/headroom_line.h"
#include "ui/instruments/latency_waterfall.h"
#include "ui/instruments/metric_ratio_counter.h"
#include "ui/instruments/roofline_visualizer.h"
#include "ui/instruments/snapshots.h"
#include "ui/panels/side_panel.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_pane.h"

#include <ironlab/present/number_columns.h>
#include <ironlab/present/shown_number.h>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>

#include <cmath>
#include <string>
#include <vector>

// A reader who computes what a page prints from what else it prints gets what it prints.
namespace ironlab::ui {
namespace {

using namespace test;
using Moment = ExampleStage::Moment;

/// The last number of a text: "→ 1.979 POP/s", "÷ 515.2 k", "−41.3 %".
struct Figure {
    double value = 0.0;
    double lastDigit = 0.0;
    bool isBound = false;  ///< "< 0.01": it stands for none
};

Figure figureIn(const std::string& text, std::size_t at)
{
    const std::vector<present::ShownNumber> numbers = present::numbersIn(text);
    EXPECT_LT(at, numbers.size()) << text;
    if (at >= numbers.size()) {
        return {};
    }
    const present::ShownNumber& number = numbers[at];
    double size = number.unitSize;
    // "1.979 P" has a prefix and no unit behind it.
    const std::string rest = text.substr(number.begin + number.length);
    size = rest.starts_with(" T") && size == 1.0 ? 1e12 : rest.starts_with(" P") && size == 1.0 ? 1e15 : size;
    const bool isBound = text.starts_with("< ") || text.starts_with("> ");
    const double sign = text.starts_with("−") ? -1.0 : 1.0;
    const double value = isBound ? 0.0 : sign * number.value * size;
    return {number.isDivided ? 1.0 / value : value, number.lastDigit * size, isBound};
}

Figure figureOf(const std::string& text)
{
    const std::size_t count = present::numbersIn(text).size();
    return figureIn(text, count == 0 ? 0 : count - 1);
}

/// A printed ratio, told of the printed numbers that it is taken of.
void expectQuotient(const std::string& ratio, double quotient, const std::string& where)
{
    const Figure printed = figureOf(ratio);
    const bool isDivided = ratio.starts_with("÷");
    const double told = isDivided ? 1.0 / quotient : quotient;
    const double shown = isDivided ? 1.0 / printed.value : printed.value;
    EXPECT_LE(std::abs(told - shown), 0.5 * printed.lastDigit * (1.0 + 1e-6))
        << where << ": " << ratio << " beside " << told;
}

void expectAddsUp(const std::vector<std::string>& parts, const std::string& total, const std::string& where)
{
    const Figure whole = figureOf(total);
    double sum = 0.0;
    std::string said;
    for (const std::string& part : parts) {
        const Figure each = figureOf(part);
        EXPECT_NEAR(each.lastDigit, whole.lastDigit, 1e-6 * whole.lastDigit)
            << where << ": " << part << " of " << total;
        sum += each.value;
        said += part + " ";
    }
    EXPECT_NEAR(sum, whole.value, 1e-6 * whole.lastDigit) << where << ": " << said << "of " << total;
}

/// Where a column cannot have so many digits that a ratio follows, the ratio is at least within what the digits leave open.
bool isWithin(const std::string& ratio, const Figure& now, const Figure& before)
{
    const double low = (now.value - 0.5 * now.lastDigit) / (before.value + 0.5 * before.lastDigit);
    const double high = (now.value + 0.5 * now.lastDigit) / (before.value - 0.5 * before.lastDigit);
    const Figure printed = figureOf(ratio);
    // Of "÷" the value is the inverse, whose own digits are those that are printed.
    const double slack = printed.lastDigit / (2.0 * (ratio.starts_with("÷") ? 1.0 / printed.value : printed.value));
    return printed.value >= low * (1.0 - slack) && (high <= 0.0 || printed.value <= high * (1.0 + slack));
}

void expectRowFollows(const present::WaterfallRow& row, const present::WaterfallRow& total, int& unfollowed)
{
    const Figure now = figureOf(row.now);
    const Figure whole = figureOf(total.now);
    const Figure share = figureOf(row.share);
    const double slack = share.lastDigit + 0.5 * now.lastDigit / whole.value;
    EXPECT_NEAR(share.value, share.isBound ? 0.0 : now.value / whole.value, 1.01 * slack) << row.name << row.share;
    if (row.change.starts_with("×") || row.change.starts_with("÷")) {
        const Figure before = figureOf(row.baseline);
        const Figure change = figureOf(row.change);
        const present::ShownNumber number = present::numbersIn(row.change).front();
        EXPECT_GE(number.length, 2U) << row.name << ": " << row.change;
        if (now.value > 0.0 && before.value > 0.0) {
            EXPECT_TRUE(isWithin(row.change, now, before)) << row.name << ": " << row.change;
            const double told = row.change.starts_with("÷") ? before.value / now.value : now.value / before.value;
            const double shown = row.change.starts_with("÷") ? 1.0 / change.value : change.value;
            // The change is that of the times as they are: from columns with fewer than four digits it does not always follow.
            const bool isShort = std::min(now.value, before.value) < 1000.0 * now.lastDigit;
            unfollowed += isShort || std::abs(told - shown) <= 0.5 * change.lastDigit * (1.0 + 1e-6) ? 0 : 1;
        }
    }
}

void expectWaterfallFollows(const present::WaterfallFigure& figure)
{
    if (!figure.runs()) {
        return;
    }
    std::vector<std::string> now;
    std::vector<std::string> shares;
    std::vector<std::string> before;
    int unfollowed = 0;
    for (const present::WaterfallRow& row : figure.rows) {
        now.push_back(row.now);
        shares.push_back(row.share);
        before.push_back(row.baseline);
        expectRowFollows(row, figure.total, unfollowed);
    }
    expectRowFollows(figure.total, figure.total, unfollowed);
    expectAddsUp(now, figure.total.now, "waterfall, now");
    expectAddsUp(shares, figure.total.share, "waterfall, shares");
    if (figure.hasBaseline) {
        expectAddsUp(before, figure.total.baseline, "waterfall, baseline");
    }
    EXPECT_EQ(unfollowed, 0) << text(figure);
}

/// Both sides of a change: now over before.
double quotientOf(const std::string& change)
{
    const std::size_t arrow = change.find(" → ");
    EXPECT_NE(arrow, std::string::npos) << change;
    const Figure before = figureIn(change, 0);
    const Figure now = figureOf(change);
    // "312 → 989 TFLOP/s" names the unit once.
    const std::vector<present::ShownNumber> numbers = present::numbersIn(change);
    const std::size_t end = numbers.front().begin + numbers.front().length;
    const bool isBare = end == arrow && numbers.back().unitSize != 1.0;
    return now.value / (before.value * (isBare ? numbers.back().unitSize : 1.0));
}

void expectRatiosFollow(const present::RatioFigure& figure)
{
    if (!figure.compares()) {
        return;
    }
    for (const present::RatioCounter& counter : figure.counters) {
        expectQuotient(counter.ratio, quotientOf(counter.change), counter.name);
        expectQuotient(counter.ratio, quotientOf(counter.brief), counter.name + ", in brief");
    }
    double product = 1.0;
    for (const present::RatioFactor& factor : figure.factors) {
        product *= figureOf(factor.number).value;
        if (factor.detail.find("→") != std::string::npos) {
            const bool isTurned = factor.name.starts_with("work per");
            const double quotient = quotientOf(factor.brief);
            expectQuotient(factor.number, isTurned ? 1.0 / quotient : quotient, factor.name);
        }
    }
    expectQuotient(figure.result.number, product, "product");
    EXPECT_EQ(figure.counters.back().ratio.substr(figure.counters.back().ratio.find(' ') + 1),
              figure.result.divides() ? figure.result.number.substr(figure.result.number.find(' ') + 1)
                                      : figure.result.number);
}

void expectSnapshotsFollow(const present::SnapshotsFigure& figure)
{
    const present::SnapshotRow& first = figure.rows.front();
    for (const present::SnapshotRow& row : figure.rows) {
        for (const auto value : {&present::SnapshotRow::latency, &present::SnapshotRow::rate,
                                 &present::SnapshotRow::utilization, &present::SnapshotRow::power}) {
            const present::SnapshotValue& shown = row.*value;
            if (!shown.change.empty()) {
                expectQuotient(shown.change, figureOf(shown.text).value / figureOf((first.*value).text).value,
                               row.name + " " + shown.text + " beside " + (first.*value).text);
            }
        }
    }
}

/// What a design achieves is one number, told alike in the list of designs and as the last step below its roof.
void expectRatesAgree(const present::RooflineFigure& figure)
{
    if (figure.gap.empty()) {
        return;
    }
    const present::RoofRow& now = figure.rows.back();
    if (figure.rateUnit == "rate") {
        EXPECT_EQ(now.rate, figure.gap.back().whole);
    } else {
        EXPECT_EQ(now.rate + " " + figure.rateUnit, figure.gap.back().text + " " + figure.gapUnit);
    }
}

/// A step at S = 1 has one unit wherever the page tells it.
void expectStepsAgree(LabWindow& lab, const present::HeatmapFigure& figure)
{
    const auto* table = lab.window().findChild<PanelSection*>(QStringLiteral("stepTable"));
    ASSERT_NE(table, nullptr);
    if (!figure.held) {
        return;
    }
    std::string total;
    for (const auto* label : table->findChildren<TextLabel*>()) {
        const std::string text = label->text().toStdString();
        total = present::numbersIn(text).empty() ? total : text;
    }
    const std::string unit = total.substr(std::min(total.find(' '), total.size()));
    EXPECT_NE(figure.scope.find(unit + " at S = 1"), std::string::npos) << figure.scope << " beside " << total;
}

/// What is left to a temperature is the difference of what stands before it.
void expectWallsFollow(const present::WallsFigure& figure)
{
    for (const present::WallRow& row : figure.rows) {
        if (row.kind == physics::WallKind::Temperature && present::numbersIn(row.against).size() == 2) {
            EXPECT_NEAR(std::abs(figureIn(row.against, 1).value - figureIn(row.against, 0).value),
                        figureOf(row.words).value, 1e-9)
                << row.against << ", " << row.words;
        }
    }
}

class FiguresFollow : public testing::TestWithParam<PartOf> {};

template <class View>
View* viewOf(LabWindow& lab, lab::Instrument kind)
{
    auto* bench = lab.window().findChild<BenchPane*>();
    EXPECT_NE(bench, nullptr);
    if (bench == nullptr || !bench->focusInstrument(kind)) {
        return nullptr;
    }
    QApplication::processEvents();
    return qobject_cast<View*>(bench->currentInstrument());
}

void expectPageFollows(LabWindow& lab)
{
    if (const auto* waterfall = viewOf<LatencyWaterfall>(lab, lab::Instrument::LatencyWaterfall)) {
        expectWaterfallFollows(waterfall->figure());
    }
    if (const auto* ratios = viewOf<MetricRatioCounter>(lab, lab::Instrument::RatioCounter)) {
        expectRatiosFollow(ratios->figure());
    }
    if (const auto* roofline = viewOf<RooflineVisualizer>(lab, lab::Instrument::Roofline)) {
        expectRatesAgree(roofline->figure());
    }
    if (const auto* heatmap = viewOf<AmdahlHeatmap>(lab, lab::Instrument::AmdahlHeatmap)) {
        expectStepsAgree(lab, heatmap->figure());
    }
    const auto* line = lab.window().findChild<HeadroomLine*>();
    ASSERT_NE(line, nullptr);
    expectWallsFollow(line->figure());
    if (!lab.controller().state().evidence.empty()) {
        lab.window().findChild<QAbstractButton*>(QStringLiteral("compare"))->click();
        QApplication::processEvents();
        const auto* snapshots = lab.window().findChild<Snapshots*>();
        ASSERT_NE(snapshots, nullptr);
        expectSnapshotsFollow(snapshots->figure());
    }
}

TEST_P(FiguresFollow, FromWhatStandsBesideThem)
{
    for (const Moment moment : {Moment::Locked, Moment::Revealed}) {
        ExampleStage stage(GetParam().track, GetParam().part, moment);
        expectPageFollows(stage.lab());
    }
}

INSTANTIATE_TEST_SUITE_P(Parts, FiguresFollow, testing::ValuesIn(partsOfAllTracks()), partName);

}  // namespace
}  // namespace ironlab::ui
