// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "present/pocket_calculator.h"
#include "ui/formulas/number_link.h"
#include "ui/instruments/instrument_view.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_pane.h"
#include "ui/window/instrument_numbers.h"

#include <gtest/gtest.h>

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <regex>

namespace ironlab::ui {
namespace {

using namespace test;
using Moment = ExampleStage::Moment;

/// Numbers that are no figure of a design, by how they are written or where they stand, each with the reason.
struct Exception {
    const char* where;  ///< object name of the instrument or of an ancestor of the label; empty: anywhere
    const char* text;   ///< pattern of the whole text
    const char* reason;
};

const std::vector<Exception>& exceptions()
{
    static const std::vector<Exception> kExceptions{};
    return kExceptions;
}

bool isExcepted(const std::string& where, const std::string& text)
{
    return std::ranges::any_of(exceptions(), [&](const Exception& each) {
        return (std::string(each.where).empty() || where == each.where)
               && std::regex_match(text, std::regex(each.text));
    });
}

/// The line of a formula, computed from its printed numbers alone, gives its printed result.
void expectComputes(const present::MetricFormula& formula)
{
    std::string fault;
    const std::size_t equals = formula.line.rfind(" = ");
    ASSERT_NE(equals, std::string::npos) << formula.line;
    const auto value = present::test::computed(formula.line.substr(0, equals), fault);
    ASSERT_TRUE(value) << formula.metric << ": " << formula.line << ": " << fault;
    const auto result = present::test::printedResult(formula.line.substr(equals + 3), fault);
    ASSERT_TRUE(result) << formula.metric << ": " << formula.line << ": " << fault;
    const double got = result->isDivided ? 1.0 / value->value : value->value;
    if (std::isfinite(got) && std::isfinite(result->number.value) && !result->isBound) {
        EXPECT_LE(std::abs(got - result->number.value), result->halfStep * (1.0 + 1e-6) + 1e-9 * std::abs(got))
            << formula.metric << ": " << formula.line << " gives " << got;
    }
}

class EveryNumber : public testing::TestWithParam<PartOf> {};

void expectAnswered(LabWindow& lab, lab::Instrument kind)
{
    auto* bench = lab.window().findChild<BenchPane*>();
    ASSERT_NE(bench, nullptr);
    if (!bench->focusInstrument(kind)) {
        return;
    }
    QApplication::processEvents();
    InstrumentView& view = *bench->currentInstrument();
    const std::string where = view.objectName().toStdString();
    for (const DrawnNumber& drawn : view.drawnNumbers()) {
        const std::string text = drawn.text.toStdString();
        if (!view.isAnswered(drawn) && !isExcepted(where, text)) {
            ADD_FAILURE() << where << ": “" << text << "”, " << text.substr(drawn.number.begin, drawn.number.length);
        }
    }
    for (const present::MetricFormula& formula : numbersOf(kind, view, lab.controller(), std::nullopt).formulas()) {
        expectComputes(formula);
    }
}

std::string sectionOf(const QWidget& widget)
{
    for (const QWidget* at = &widget; at != nullptr; at = at->parentWidget()) {
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QStringLiteral("qt_"))) {
            return at->objectName().toStdString();
        }
    }
    return {};
}

void expectLabelsAnswered(LabWindow& lab, const QString& panel)
{
    auto* root = lab.find(panel);
    ASSERT_NE(root, nullptr);
    for (const TextLabel* label : root->findChildren<TextLabel*>()) {
        const std::string text = label->text().toStdString();
        const auto* link = label->findChild<NumberLink*>(QString(), Qt::FindDirectChildrenOnly);
        for (const present::ShownNumber& number : present::numbersIn(text)) {
            const bool isAnswered = link != nullptr && link->numbers().metricOf(number).has_value();
            if (label->isVisible() && !isAnswered && !isExcepted(sectionOf(*label), text)) {
                ADD_FAILURE() << sectionOf(*label) << ": “" << text << "”, "
                              << text.substr(number.begin, number.length);
            }
        }
        if (link != nullptr) {
            for (const present::MetricFormula& formula : link->numbers().formulas()) {
                expectComputes(formula);
            }
        }
    }
}

void expectAllAnswered(ExampleStage& stage)
{
    LabWindow& lab = stage.lab();
    for (const lab::Instrument kind : lab.controller().missionPart().instruments) {
        expectAnswered(lab, kind);
    }
    expectLabelsAnswered(lab, QStringLiteral("designPanel"));
    expectLabelsAnswered(lab, QStringLiteral("journalPanel"));
}

TEST_P(EveryNumber, AnswersWhereFromAfterTheLock)
{
    ExampleStage stage(GetParam().track, GetParam().part, Moment::Locked);
    expectAllAnswered(stage);
}

TEST_P(EveryNumber, AnswersWhereFromAfterTheReveal)
{
    ExampleStage stage(GetParam().track, GetParam().part, Moment::Revealed);
    expectAllAnswered(stage);
}

INSTANTIATE_TEST_SUITE_P(Parts, EveryNumber, testing::ValuesIn(partsOfAllTracks()), partName);

}  // namespace
}  // namespace ironlab::ui
