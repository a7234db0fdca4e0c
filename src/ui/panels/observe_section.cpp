// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/observe_section.h"

#include "ui/formulas/formula.h"
#include "ui/formulas/number_link.h"
#include "ui/panels/answer_form.h"
#include "ui/panels/dashed_card.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_book.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/observation_words.h>
#include <ironlab/present/plain_formulas.h>

#include <QApplication>
#include <QGridLayout>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

std::string symbolOf(physics::Term term)
{
    return "T_" + std::string(physics::fileName(term));
}

/// How far a share lies from the true one, in points.
QString pointsText(double predicted, double truth)
{
    const QString number = qtText(present::pointsText(std::abs(predicted - truth)));
    return predicted > truth ? ObserveSection::tr("Your number was %1 points too high.").arg(number)
                             : ObserveSection::tr("Your number was %1 points too low.").arg(number);
}

/// How far a number lies from the true one, as a factor; empty where a factor says nothing.
QString gapText(double predicted, double truth, bool isShare)
{
    if (!(predicted > 0.0) || !(truth > 0.0) || !std::isfinite(predicted) || !std::isfinite(truth)) {
        return {};
    }
    const double ratio = predicted / truth;
    if (std::abs(ratio - 1.0) < 0.05) {
        return ObserveSection::tr("Your number lay within 5 % of it.");
    }
    if (isShare) {
        return pointsText(predicted, truth);
    }
    const QString factor = qtText(numberText(ratio > 1.0 ? ratio : 1.0 / ratio));
    return ratio > 1.0 ? ObserveSection::tr("Your number was %1 times too large.").arg(factor)
                       : ObserveSection::tr("Your number was %1 times too small.").arg(factor);
}

}  // namespace

ObserveSection::ObserveSection(LabController& controller, QWidget* parent)
    : JournalSection(tr("What happened"), controller, parent),
      m_keeper(controller, QStringLiteral("observe"), [this] { return m_form->draft(); })
{
    setObjectName(QStringLiteral("observe"));
    refresh(Change::Stage);
}

void ObserveSection::refresh(Changes what)
{
    if (!what.testFlag(Change::Stage) && !what.testFlag(Change::Prediction)) {
        return;
    }
    if (state().observation) {
        buildReveal();
        showDiffers();
    } else if (controller().session().mayObserve(part())) {
        buildForm();
    }
    setVisible(m_form != nullptr || m_reveal != nullptr);
}

void ObserveSection::flush()
{
    m_keeper.flush();
}

void ObserveSection::takeFocus()
{
    if (m_form != nullptr && m_reveal == nullptr) {
        m_form->focusChoice();
    }
}

void ObserveSection::buildForm()
{
    if (m_form != nullptr) {
        return;
    }
    auto* prompt = new TextLabel(filled(missionPart().observePrompt), TextRole::Body, present::Role::Text1, this);
    prompt->setObjectName(QStringLiteral("observe.prompt"));
    add(prompt);
    const AnswerForm::Words words{QStringLiteral("observe"), tr("What you saw"),
                                  filled(missionPart().question.numberLabel), tr("Record what happened")};
    m_form = new AnswerForm(words, controller().session().question(part()), missionPart().question, false, this);
    m_form->setDraft(m_keeper.kept());
    connect(m_form, &AnswerForm::edited, this, [this] { m_keeper.typed(); });
    connect(m_form, &AnswerForm::sent, this, [this](const AnswerForm::Answer& answer) {
        if (controller().submit(part(), lab::RecordObservation{answer.choice, answer.number})) {
            m_keeper.recorded();
        }
    });
    add(m_form, 2);
}

void ObserveSection::buildReveal()
{
    if (m_reveal != nullptr || !controller().session().mayReveal(part())) {
        return;
    }
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = m_form != nullptr && focus != nullptr && m_form->isAncestorOf(focus);
    if (m_form != nullptr) {
        m_form->hide();
        findChild<QWidget*>(QStringLiteral("observe.prompt"))->hide();
    }
    setTitle(tr("Prediction and result"));
    auto* card = new PaperCard(this);
    card->setObjectName(QStringLiteral("reveal"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    auto* which = new TextLabel(tr("Of the design in the question; another one may stand on the bench."),
                                TextRole::Note, present::Role::Text2, card);
    which->setObjectName(QStringLiteral("reveal.which"));
    column->addWidget(which);
    column->addLayout(answersSideBySide(card));
    const auto& question = controller().session().question(part());
    const bool isShare = missionPart().question.numberUnit == "%";
    QStringList told;
    if (const auto& prediction = state().prediction) {
        // A number that is near is nothing where the answer was another one.
        told.append(prediction->choice == question.key ? QString() : tr("Your choice was another one."));
        // Without a limit the number was another one too.
        const bool isOfThese = prediction->choice != lab::kNoneOfThem || question.key == lab::kNoneOfThem;
        told.append(isOfThese ? gapText(prediction->number, question.number, isShare) : QString());
    }
    told.removeAll(QString());
    if (!told.isEmpty()) {
        column->addWidget(
            linked(new TextLabel(told.join(QLatin1Char(' ')), TextRole::BodyMedium, present::Role::Text1, card)));
    }
    m_differs = linked(new TextLabel({}, TextRole::BodyMedium, present::Role::Text1, card));
    m_differs->setObjectName(QStringLiteral("reveal.differs"));
    column->addWidget(m_differs);
    addCause(*column, card);
    addWhereFrom();
    m_reveal = card;
    add(card, 2);
    if (hadFocus) {
        goOnReading();
    }
}

/// Why it is so: what became of each design that was offered, or the sentence that names the cause.
void ObserveSection::addCause(QVBoxLayout& column, QWidget* card)
{
    const auto outcomes = lab::candidateOutcomes(missionPart(), controller().session().catalog());
    if (!outcomes.empty()) {
        column.addLayout(outcomesBelowEachOther(outcomes, card));
        addDistanceToGoal(column, card);
        return;
    }
    const QString because = symbolsInLine(qtText(controller().session().question(part()).because));
    column.addWidget(linked(new TextLabel(because, TextRole::Note, present::Role::Text2, card)));
}

/// That the best of them is not enough is what the rest of the part is for.
void ObserveSection::addDistanceToGoal(QVBoxLayout& column, QWidget* card)
{
    const auto& goal = missionPart().requirements.modelFlopsUtilization;
    if (!goal || controller().session().question(part()).number >= *goal) {
        return;
    }
    auto* none = new TextLabel(
        filled(
            tr("None of them reaches the MFU of {part.requirements.mfu}: batch and precisions are not enough for that.")
                .toStdString()),
        TextRole::BodyMedium, present::Role::Text1, card);
    none->setObjectName(QStringLiteral("reveal.goal"));
    column.addWidget(none);
}

QGridLayout* ObserveSection::outcomesBelowEachOther(const std::vector<lab::CandidateOutcome>& outcomes, QWidget* card)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    const bool hasCauses = std::ranges::any_of(outcomes, [](const auto& each) { return each.cause.has_value(); });
    grid->addWidget(
        new TextLabel(hasCauses ? tr("What becomes of each design, and in brackets the term that sets it apart from "
                                     "the best:")
                                : tr("What becomes of each design:"),
                      TextRole::Note, present::Role::Text2, card),
        0, 0, 1, 2);
    grid->setRowMinimumHeight(1, 3);
    int row = 2;
    for (const lab::CandidateOutcome& each : outcomes) {
        addOutcome(*grid, row, each, card);
        grid->setRowMinimumHeight(row + 2, 5);
        row += 3;
    }
    return grid;
}

/// The design, and below it whose it is and what becomes of it.
void ObserveSection::addOutcome(QGridLayout& grid, int row, const lab::CandidateOutcome& each, QWidget* card)
{
    const auto& question = controller().session().question(part());
    const bool isBest = each.choice == question.key;
    const bool isYours = state().prediction && each.choice == state().prediction->choice;
    const TextRole role = isBest ? TextRole::NoteMedium : TextRole::Note;
    const present::Role color = isBest ? present::Role::Text1 : present::Role::Text2;
    grid.addWidget(new TextLabel(choiceLine(question, each.choice), role, color, card), row, 0, 1, 2);
    const QString mark = isBest && isYours ? tr("best, yours")
                         : isBest          ? tr("best")
                         : isYours         ? tr("yours")
                                           : QString();
    if (!mark.isEmpty()) {
        grid.addWidget(lineLabel(mark, TextRole::NoteStrong, present::Role::Text1, card), row + 1, 0, Qt::AlignTop);
    }
    const QString words = each.cause
                              ? tr("%1 (%2)").arg(qtText(each.outcome), symbolsInLine(qtText(symbolOf(*each.cause))))
                              : qtText(each.outcome);
    auto* outcome = new TextLabel(words, role, color, card);
    outcome->setObjectName(QStringLiteral("reveal.outcome.") + qtText(each.choice));
    outcome->setAlignment(Qt::AlignRight | Qt::AlignTop);
    grid.addWidget(linked(outcome), row + 1, 1);
}

/// A record that is off stays as it is; what can still be done about it is said as long as it can be done.
void ObserveSection::showDiffers()
{
    if (m_differs == nullptr) {
        return;
    }
    const std::string differs = present::observationDiffers(controller().session().question(part()),
                                                            *state().observation, missionPart().question.numberUnit);
    const QString remedy =
        state().stage == lab::Stage::Closed
            ? tr("The record stays as it is.")
            : tr("The record stays as it is. Look at the bench again: your reflection is the place to say what you "
                 "had read, and what you read now.");
    m_differs->show(differs.empty() ? QString() : qtText(differs) + QLatin1Char(' ') + remedy);
    m_differs->setVisible(!differs.empty());
}

/// What was said, what was seen and what is.
QGridLayout* ObserveSection::answersSideBySide(QWidget* card)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    const auto& question = controller().session().question(part());
    int row = 0;
    const auto line = [&](const QString& head, const std::string& choice, double number, TextRole role,
                          const QString& name) {
        grid->addWidget(lineLabel(head, TextRole::Note, present::Role::Text2, card), row, 0, Qt::AlignBottom);
        auto* shown = lineLabel(answerNumber(missionPart().question, number), role, present::Role::Text1, card);
        shown->setObjectName(QStringLiteral("reveal.") + name);
        grid->addWidget(role == TextRole::BodyStrong ? linked(shown) : shown, row, 1, Qt::AlignRight | Qt::AlignBottom);
        grid->addWidget(new TextLabel(choiceLine(question, choice), role, present::Role::Text1, card), row + 1, 0, 1,
                        2);
        grid->setRowMinimumHeight(row + 2, 4);
        row += 3;
    };
    if (state().prediction) {
        line(tr("You said"), state().prediction->choice, state().prediction->number, TextRole::Body,
             QStringLiteral("said"));
    }
    line(tr("You saw"), state().observation->choice, state().observation->number, TextRole::Body,
         QStringLiteral("seen"));
    line(tr("It is"), question.key, question.number, TextRole::BodyStrong, QStringLiteral("true"));
    return grid;
}

/// The label, with its numbers open to a click.
TextLabel* ObserveSection::linked(TextLabel* label)
{
    new NumberLink(*label, [this] { return numbers(); });
    return label;
}

void ObserveSection::addWhereFrom()
{
    auto* link = iconButton(QStringLiteral("reveal.whereFrom"), Icon::Function,
                            tr("Where from: formula and sources of each number of the result"), this);
    connect(link, &QToolButton::clicked, this, [this] {
        const AskedNumbers all = numbers();
        openWhereFrom(all, all.metrics.front(), window());
    });
    addToTitle(link);
}

/// The form is gone; the keyboard goes on at the result that took its place, which stands in sight, and not at the window's
/// first control.
void ObserveSection::goOnReading()
{
    if (auto* whereFrom = findChild<QToolButton*>(QStringLiteral("reveal.whereFrom"))) {
        whereFrom->setFocus(Qt::OtherFocusReason);
    }
    bringIntoSight(*this);
}

/// Only asked once the record stands: they hold the answer.
AskedNumbers ObserveSection::numbers() const
{
    AskedNumbers all = numbersOfReveal(controller());
    const double truth = controller().session().question(part()).number;
    const double said = state().prediction ? state().prediction->number : 0.0;
    if (said > 0.0 && truth > 0.0 && std::isfinite(said) && std::isfinite(truth)) {
        const bool isShare = missionPart().question.numberUnit == "%";
        const present::MetricFormula factor =
            isShare ? present::missPoints(said, truth) : present::missFactor(said, truth, {});
        all.metrics.push_back(factor.metric);
        all.ask = [ask = all.ask, factor](const std::string& id) {
            return id == factor.metric ? std::optional(factor) : ask(id);
        };
    }
    return all;
}

}  // namespace ironlab::ui
