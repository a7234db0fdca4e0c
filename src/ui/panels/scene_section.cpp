// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scene_section.h"

#include "ui/formulas/number_link.h"
#include "ui/knobs/number_field.h"
#include "ui/panels/dashed_card.h"
#include "ui/panels/design_words.h"
#include "ui/style/icon_label.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/ratio_figure.h>
#include <ironlab/present/scene_figure.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ironlab::ui {
namespace {

/// Columns of the comparison.
constexpr int kYours = 1;
constexpr int kTheirs = 2;
constexpr int kMarkWidth = 13;
constexpr int kMarkGap = 3;
constexpr int kGap = 8;  ///< between the designs

}  // namespace

SceneSection::SceneSection(LabController& controller, QWidget* parent)
    : JournalSection({}, controller, parent),
      m_scene(*missionPart().scene),
      m_keeper(controller, QStringLiteral("scene"), [this] { return draft(); })
{
    setObjectName(QStringLiteral("scene"));
    setTitle(tr("From %1").arg(qtText(m_scene.who).replace(QStringLiteral("The "), QStringLiteral("the "))));
    addSpeech();
    if (m_scene.proposal) {
        addComparison();
        auto* link = linkButton(QStringLiteral("scene.whereFrom"), tr("Where from"), this);
        link->setToolTip(tr("Formula and sources of each number of the two designs"));
        connect(link, &QToolButton::clicked, this, &SceneSection::explain);
        addToTitle(link);
        m_compared.push_back(link);
    }
    addAnswer();
    refresh({});
}

void SceneSection::addSpeech()
{
    auto* card = new PaperCard(this);
    card->setQuoted(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 10, 8);
    auto* speech = new TextLabel(QStringLiteral("“") + filled(m_scene.says) + QStringLiteral("”"), TextRole::Body,
                                 present::Role::Text1, card);
    speech->setObjectName(QStringLiteral("scene.speech"));
    if (m_scene.proposal && !present::numbersIn(speech->text().toStdString()).empty()) {
        new NumberLink(*speech, [this] { return numbersOfSpeech(); });
    }
    column->addWidget(speech);
    add(card);
}

void SceneSection::addComparison()
{
    auto* table = new QWidget(this);
    table->setObjectName(QStringLiteral("scene.numbers"));
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    const auto head = [&](const QString& text, int column) {
        auto* label = lineLabel(text, TextRole::Tick, present::Role::Text3, table);
        label->setAlignment(Qt::AlignRight);
        grid->addWidget(label, 0, column);
    };
    if (m_scene.arrivalRate > Rate{}) {
        grid->addWidget(
            lineLabel(tr("at %1").arg(filled("{arrival_rate}")), TextRole::Tick, present::Role::Text3, table), 0, 0);
    }
    head(tr("yours"), kYours);
    head(tr("theirs"), kTheirs);
    int row = 1;
    const physics::Evaluation nothing;
    for (const present::SceneRow& each : compared(nothing, nothing).rows) {
        m_names.push_back(new TextLabel(qtText(each.name), TextRole::Tick, present::Role::Text2, table));
        grid->addWidget(m_names.back(), row, 0);
        m_metrics.push_back(each.metric);
        m_yours.push_back(addCell(*grid, table, row, true));
        m_theirs.push_back(addCell(*grid, table, row, false));
        ++row;
    }
    add(table);
    m_compared.push_back(table);
    m_notes = new TextLabel({}, TextRole::Tick, present::Role::Text3, this);
    add(m_notes, 2);
    m_walls = new TextLabel({}, TextRole::Note, present::Role::Text1, this);
    m_walls->setObjectName(QStringLiteral("scene.walls"));
    new NumberLink(*m_walls, [this] { return numbersBeside(comparedDesign()); });
    add(m_walls, 4);
    m_compared.push_back(m_walls);
    m_whose = new TextLabel({}, TextRole::Note, present::Role::Text2, this);
    m_whose->setObjectName(QStringLiteral("scene.whose"));
    add(m_whose, 2);
    m_later = new TextLabel(tr("Set the sliders to what is proposed and read the total. Your answer sets the proposal "
                               "beside the design on the "
                               "bench, or beside your pinned baseline while the proposal itself is on the bench."),
                            TextRole::Note, present::Role::Text2, this);
    m_later->setObjectName(QStringLiteral("scene.later"));
    add(m_later, 2);
}

/// A number that is asked for is not printed beside the question.
bool SceneSection::asksForComparison() const
{
    return m_scene.number == lab::SceneNumber::ProposalLatency && !state().stakeholderAnswer;
}

/// A number and, behind it, the cross that it carries where it fails: before it that would read as a factor.
SceneSection::Cell SceneSection::addCell(QGridLayout& grid, QWidget* table, int row, bool isYours)
{
    auto* number = lineLabel({}, TextRole::NoteMedium, present::Role::Text1, table);
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto at = static_cast<std::size_t>(row) - 1;
    new NumberLink(*number, [this, isYours, at] { return numbers((isYours ? "yours:" : "theirs:") + m_metrics[at]); });
    auto* cross = new IconLabel(Icon::Cross, present::Role::Fails, table);
    cross->setToolTip(tr("fails"));
    cross->setMaximumSize(kMarkWidth, number->sizeHint().height());
    cross->hide();
    auto* pair = new QHBoxLayout;
    pair->setSpacing(kMarkGap);
    pair->addStretch(1);
    pair->addWidget(number);
    pair->addWidget(cross);
    grid.addLayout(pair, row, isYours ? kYours : kTheirs);
    return {number, cross};
}

/// `hasMarks`: a number of its column has a cross, for which the others leave room.
void SceneSection::Cell::show(const present::SceneRow::Value& value, bool isKnown, bool hasMarks) const
{
    QSizePolicy policy = cross->sizePolicy();
    policy.setRetainSizeWhenHidden(isKnown && hasMarks);
    if (policy != cross->sizePolicy()) {
        cross->setSizePolicy(policy);
    }
    number->setVisible(isKnown);
    cross->setVisible(isKnown && value.fails);
    number->show(qtText(value.text));
    number->setColorRole(value.fails ? present::Role::Fails : present::Role::Text1);
    number->setAccessibleDescription(value.fails ? SceneSection::tr("fails") : QString());
}

/// The figures that decide between two designs; rows are there before there is anything to tell.
present::SceneFigure SceneSection::compared(const physics::Evaluation& yours, const physics::Evaluation& theirs) const
{
    present::SceneInput input;
    input.yours = &yours;
    input.theirs = &theirs;
    input.latencyName = controller().mission().latencyName;
    if (const auto* work = controller().session().catalog().workload(missionPart().start.workload)) {
        // As the scene writes the load.
        input.rateUnit = lab::rateUnit(missionPart(), controller().session().catalog());
        input.unitsName = physics::pluralName(work->value.unit);
    }
    input.isPriceEstimate = isPriceEstimate(comparedDesign()) || isPriceEstimate(*m_scene.proposal);
    return present::sceneFigure(input);
}

bool SceneSection::isPriceEstimate(const lab::NamedDesign& design) const
{
    const auto* machine = controller().session().catalog().accelerator(design.accelerator);
    return machine != nullptr && machine->isEstimate("/price");
}

/// A design as it would serve the load of the scene, where one is named.
physics::Evaluation SceneSection::underLoad(lab::NamedDesign design) const
{
    if (m_scene.arrivalRate > Rate{}) {
        design.knobs.arrivalRate = m_scene.arrivalRate;
    }
    return controller().session().preview(part(), design);
}

/// Whose numbers stand as "yours", which the words of the reply are about as well.
present::OwnDesign SceneSection::own() const
{
    return present::ownDesign(missionPart(), state(), controller().live().design);
}

/// Which design is meant, and whether the bench still shows it.
QString SceneSection::whoseWords() const
{
    using From = present::OwnDesign::From;
    const present::OwnDesign yours = own();
    const bool isClosed = state().stage == lab::Stage::Closed;
    const QString whose = qtText(present::ownDesignText(yours.from, state().answeredOn.has_value()));
    if (yours.from == From::Pinned || yours.from == From::Start) {
        const QString named =
            tr("%1: %2.").arg(whose, designDifference(yours.design, controller().mission(), missionPart(),
                                                      controller().session().catalog()));
        return isClosed ? named : named + QLatin1Char(' ') + tr("Pin another design to compare that one.");
    }
    if (yours.from == From::Bench) {
        return {};
    }
    const QString meant = whose + QLatin1Char('.');
    if (lab::sameConfiguration(yours.design, controller().live().design)) {
        return meant;
    }
    const QString moved = tr("The bench has moved on since.");
    return meant + QLatin1Char(' ') + moved
           + (isClosed ? QString()
                       : QLatin1Char(' ') + tr("Answer again to speak about the design that is on it now."));
}

void SceneSection::showLive()
{
    if (!m_scene.proposal || controller().part() != part()) {
        return;
    }
    m_whose->show(whoseWords());
    m_whose->setVisible(!m_whose->text().isEmpty());
    const physics::Evaluation yours = underLoad(comparedDesign());
    const physics::Evaluation theirs = underLoad(*m_scene.proposal);
    const present::SceneFigure figure = compared(yours, theirs);
    const bool yoursFail = std::ranges::any_of(figure.rows, [](const auto& row) { return row.yours.fails; });
    const bool theirsFail = std::ranges::any_of(figure.rows, [](const auto& row) { return row.theirs.fails; });
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const present::SceneRow& row = figure.rows[i];
        // What is known of neither design is no row: nobody names a load here, or a price.
        const bool isKnown = row.yours.text != kUnknownText || row.theirs.text != kUnknownText;
        m_metrics[i] = row.metric;
        m_names[i]->show(qtText(row.name));
        m_names[i]->setVisible(isKnown);
        m_yours[i].show(row.yours, isKnown, yoursFail);
        m_theirs[i].show(row.theirs, isKnown, theirsFail);
    }
    const bool isLater = asksForComparison();
    for (QWidget* each : m_compared) {
        each->setVisible(!isLater);
    }
    m_later->setVisible(isLater);
    m_notes->show(qtText(figure.factorNote + (figure.note.empty() ? "" : " " + figure.note)));
    m_notes->setVisible(!isLater);
    m_walls->show(qtText(present::sceneVerdicts(asReplied(comparedDesign(), yours, theirs))));
}

/// All that is said of the two, `on` being the student's.
present::SceneReplyInput SceneSection::asReplied(const lab::NamedDesign& on, const physics::Evaluation& yours,
                                                 const physics::Evaluation& theirs) const
{
    const lab::Catalog& catalog = controller().session().catalog();
    present::SceneReplyInput input;
    input.designs.yours = &yours;
    input.designs.theirs = &theirs;
    input.designs.latencyName = controller().mission().latencyName;
    input.designs.requirements = missionPart().requirements;
    if (const auto& number = state().stakeholderNumber) {
        input.answered = present::sceneNumberText(missionPart(), catalog, *number);
    }
    input.tolerance = statedText(m_scene.tolerance, "%");
    input.load = m_scene.arrivalRate > Rate{} ? filled("{arrival_rate}").toStdString() : std::string();
    input.memoryName = memoryName(on, catalog);
    input.theirMemory = memoryName(*m_scene.proposal, catalog);
    input.isProposal = present::isProposed(m_scene, on);
    input.mayUndo = controller().session().canUndo(part());
    return input;
}

/// Of the number that is asked for, where it counts the work of this track.
QString SceneSection::unitWord() const
{
    const std::string unit = lab::sceneUnit(missionPart(), controller().session().catalog());
    return unit == m_scene.numberUnit ? QString() : qtText(unit);
}

/// The computed evidence that a recorded answer is met with.
QString SceneSection::reply() const
{
    if (!m_scene.proposal || !state().answeredOn) {
        return {};
    }
    const lab::NamedDesign on = comparedDesign();
    const physics::Evaluation yours = underLoad(on);
    const physics::Evaluation theirs = underLoad(*m_scene.proposal);
    return qtText(present::sceneReply(asReplied(on, yours, theirs)));
}

void SceneSection::refresh(Changes /*what*/)
{
    if (state().stakeholderAnswer && m_text->toPlainText().isEmpty()) {
        m_text->setPlainText(qtText(*state().stakeholderAnswer));
        if (m_number != nullptr && state().stakeholderNumber && m_number->isEmpty()) {
            m_number->setText(numberInWords(*state().stakeholderNumber, qtText(m_scene.numberUnit), unitWord()));
        }
    }
    m_text->setReadOnly(state().stage == lab::Stage::Closed);
    if (state().stakeholderAnswer) {
        m_reply->show(reply());
    }
    m_reply->setVisible(!m_reply->text().isEmpty());
    showLive();
    follow();
}

}  // namespace ironlab::ui
