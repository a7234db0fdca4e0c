// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/counts_section.h"

#include "ui/formulas/formula.h"
#include "ui/formulas/number_link.h"
#include "ui/knobs/number_field.h"
#include "ui/panels/answer_form.h"
#include "ui/panels/counter_squares.h"
#include "ui/style/icon_label.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_book.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace ironlab::ui {
namespace {

/// An empty holder for rows that are made anew; the old one goes once its events are done.
QWidget* freshRows(PanelSection& section, QWidget* old)
{
    auto* rows = new QWidget(&section);
    if (old == nullptr) {
        section.add(rows);
    } else {
        const std::unique_ptr<QLayoutItem> place(section.layout()->replaceWidget(old, rows));
        old->hide();
        old->deleteLater();
    }
    return rows;
}

constexpr int kMostSquares = 20;

QString claimName(physics::Tier tier)
{
    return QStringLiteral("claim.noflip.") + qtText(physics::fileName(tier));
}

/// What is counted before the observation, as the session lists it: the lock, then the gates of the exploration.
std::size_t explorationEnd(const lab::Gates& gates)
{
    return 1U + (gates.distinctMoves > 0 ? 1U : 0U) + (gates.bracketFlipOn.empty() ? 0U : 1U)
           + (gates.claimCriticalFraction ? 1U : 0U) + (gates.meetRequirements ? 1U : 0U);
}

bool countsWords(const lab::Requirement& requirement)
{
    return requirement.text.find(" words ") != std::string::npos;
}

QLayout* requirementRow(const lab::Requirement& requirement, QWidget* parent)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(3);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(new IconLabel(requirement.done ? Icon::Check : Icon::Dash,
                                 requirement.done ? present::Role::Holds : present::Role::Text3, parent),
                   0, Qt::AlignTop);
    row->addWidget(new TextLabel(symbolsInLine(qtText(requirement.text)),
                                 requirement.done ? TextRole::Body : TextRole::BodyMedium,
                                 requirement.done ? present::Role::Text2 : present::Role::Text1, parent),
                   1);
    column->addLayout(row);
    if (requirement.need > 1 && requirement.need <= kMostSquares && !countsWords(requirement)) {
        auto* squares = new CounterSquares(parent);
        squares->setCounts(std::min(requirement.have, requirement.need), requirement.need);
        auto* indent = new QHBoxLayout;
        indent->addSpacing(22);
        indent->addWidget(squares);
        indent->addStretch(1);
        column->addLayout(indent);
    }
    return column;
}

}  // namespace

CountsSection::CountsSection(LabController& controller, QWidget* parent)
    : JournalSection(tr("What still counts"), controller, parent)
{
    setObjectName(QStringLiteral("counts"));
    refresh({});
}

void CountsSection::refresh(Changes /*what*/)
{
    m_rows = freshRows(*this, m_rows);
    m_rows->setObjectName(QStringLiteral("counts.rows"));
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    // The exploration with its observation first; once that is written down, what the reflection needs.
    const auto all = requirements();
    const std::size_t observation = std::min(explorationEnd(missionPart().gates), all.size() - 1);
    const bool isReflecting = state().observation.has_value();
    const std::size_t begin = isReflecting ? observation + 1 : 1;
    const std::size_t end = isReflecting ? all.size() : observation + 1;
    for (std::size_t i = begin; i < end; ++i) {
        column->addLayout(requirementRow(all[i], m_rows));
    }
    if (!isReflecting && !controller().session().mayObserve(part())) {
        column->addWidget(new TextLabel(tr("The form for it opens in this pane once the counts above it are done."),
                                        TextRole::Note, present::Role::Text2, m_rows));
    }
    if (missionPart().gates.claimCriticalFraction && state().countingMoves() < missionPart().gates.distinctMoves) {
        column->addWidget(
            new TextLabel(tr("Worth trying: one slider alone from end to end, then the next, and a closer look "
                             "on both sides of wherever the verdict or the binding term changes."),
                          TextRole::Note, present::Role::Text2, m_rows));
    }
}

FlipsSection::FlipsSection(LabController& controller, QWidget* parent)
    : JournalSection(tr("Where memory and compute flip"), controller, parent),
      m_refusal(refusalLabel(QStringLiteral("flips.refusal"), this))
{
    setObjectName(QStringLiteral("flips"));
    add(new TextLabel(tr("Which takes longer, memory or compute? On each tier, with batches that fit:"), TextRole::Note,
                      present::Role::Text2, this));
    auto* steps = new QGridLayout;
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setHorizontalSpacing(6);
    steps->setVerticalSpacing(2);
    steps->setColumnStretch(1, 1);
    int number = 0;
    for (const QString& step :
         {tr("Find two batches%1, between which the answer changes: the tier flips there.").arg(howClose()),
          tr("Or try two batches and claim, with that tier on the bench, that there is no flip at its settings.")}) {
        ++number;
        steps->addWidget(lineLabel(QString::number(number), TextRole::NoteMedium, present::Role::Text2, this), number,
                         0, Qt::AlignTop);
        steps->addWidget(new TextLabel(step, TextRole::Note, present::Role::Text2, this), number, 1);
    }
    add(steps, 2);
    refresh({});
    add(m_refusal, 2);
}

/// How far the search for the flip goes. The roofline tells where to look: the ridge lies on it.
QString FlipsSection::howClose() const
{
    const double within = missionPart().gates.bracketWithin;
    return within > 0.0 ? tr(", the larger at most %1 times the smaller").arg(qtText(countText(within))) : QString();
}

void FlipsSection::refresh(Changes /*what*/)
{
    // What was refused was what stood here before.
    m_refusal->hide();
    m_rows = freshRows(*this, m_rows);
    m_rows->setObjectName(QStringLiteral("flips.rows"));
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const lab::FlipState& flip : state().flips) {
        addRow(*grid, row++, flip, m_rows);
    }
}

void FlipsSection::addRow(QGridLayout& grid, int row, const lab::FlipState& flip, QWidget* parent)
{
    grid.addWidget(new IconLabel(flip.settled() ? Icon::Check : Icon::Dash,
                                 flip.settled() ? present::Role::Holds : present::Role::Text3, parent),
                   row, 0, Qt::AlignTop);
    grid.addWidget(
        lineLabel(qtText(physics::displayName(flip.tier)), TextRole::NoteMedium, present::Role::Text1, parent), row, 1,
        Qt::AlignTop);
    grid.addWidget(new TextLabel(qtText(lab::flipText(flip)), TextRole::Note, present::Role::Text2, parent), row, 2,
                   Qt::AlignTop);
    const bool isVisited = flip.memorySideSeen || flip.computeSideSeen;
    if (flip.settled() || !isVisited || flip.bothSidesSeen() || !isOnBench(flip.tier)) {
        return;
    }
    auto* claim = linkButton(claimName(flip.tier), tr("Claim no flip"), parent);
    // Its ring reaches beyond its words, and the holder of the rows, which ends with the panel's boxes, would cut it off.
    setFlush(*claim, false);
    const QString tier = qtText(physics::displayName(flip.tier));
    const QString settings = qtText(
        lab::besideTheBatch(state().design, controller().mission(), missionPart(), controller().session().catalog()));
    claim->setAccessibleName(settings.isEmpty()
                                 ? tr("Claim that nothing flips on the %1 tier").arg(tier)
                                 : tr("Claim that nothing flips on the %1 tier at %2").arg(tier, settings));
    connect(claim, &QToolButton::clicked, this, [this, tier = flip.tier] { claimNoFlip(tier); });
    grid.addWidget(claim, row, 3, Qt::AlignTop);
}

/// A claim is about the design on the bench, so it can be made for its tier alone.
bool FlipsSection::isOnBench(physics::Tier tier) const
{
    const auto& machines = controller().mission().tierAccelerators;
    const auto machine = machines.find(tier);
    return machine != machines.end() && machine->second == state().design.accelerator;
}

void FlipsSection::claimNoFlip(physics::Tier tier)
{
    submitOrSay(lab::ClaimNoFlip{tier}, *m_refusal);
    // The rows are made anew, the link that was pressed among them: where the claim can be made again the keyboard stays.
    if (auto* again = m_rows->findChild<QToolButton*>(claimName(tier))) {
        again->setFocus(Qt::OtherFocusReason);
    }
}

CriticalFractionSection::CriticalFractionSection(LabController& controller, QWidget* parent)
    : JournalSection(tr("Critical parallel fraction"), controller, parent),
      m_field(new NumberField(QStringLiteral("claim.p"), tr("Critical parallel fraction p"), QString(),
                              NumberField::Echo::None, this)),
      m_claim(new QPushButton(tr("Claim"), this)),
      m_scope(new TextLabel({}, TextRole::Note, present::Role::Text2, this)),
      m_answer(new TextLabel({}, TextRole::Note, present::Role::Text2, this)),
      m_refusal(refusalLabel(QStringLiteral("claim.p.refusal"), this))
{
    m_claim->setObjectName(QStringLiteral("claim.p.send"));
    m_claim->setAccessibleName(tr("Claim this parallel fraction"));
    m_claim->setAutoDefault(false);
    m_answer->setObjectName(QStringLiteral("claim.p.answer"));
    m_field->setBoxWidth(64);
    // What is to be claimed is not among them.
    new NumberLink(*m_scope, [this] {
        const auto& claimed = state().fractionClaimedOn;
        const auto book = claimed ? BenchBook::of(this->controller(), *claimed, this->controller().evaluated(*claimed))
                                  : BenchBook::live(this->controller());
        return askedOf(tr("Critical parallel fraction"), {{std::string(), book}},
                       {"latency.target", "amdahl.law", "amdahl.baseline"});
    });
    new NumberLink(*m_answer, [this] {
        return askedOf(tr("Critical parallel fraction"), {{std::string(), BenchBook::live(this->controller())}},
                       {"amdahl.critical"});
    });
    m_scope->setObjectName(QStringLiteral("claim.p.scope"));
    add(m_scope);
    auto* row = new QHBoxLayout;
    auto* symbol = lineLabel(QStringLiteral("p ="), TextRole::Body, present::Role::Text2, this);
    // Below its box the field keeps room for a fault; what stands beside goes with the box.
    row->addWidget(symbol, 0, Qt::AlignTop);
    symbol->setContentsMargins(0, (m_claim->sizeHint().height() - symbol->sizeHint().height()) / 2, 0, 0);
    row->addWidget(m_field, 1);
    row->addWidget(m_claim, 0, Qt::AlignTop);
    add(row, 2);
    add(m_answer);
    add(m_refusal, 2);
    connect(m_claim, &QPushButton::clicked, this, &CriticalFractionSection::claim);
    connect(m_field, &NumberField::entered, this, &CriticalFractionSection::claim);
    connect(m_field, &NumberField::edited, this, [this] {
        m_claim->setEnabled(m_field->value().has_value() && !state().criticalFraction);
        m_refusal->hide();
    });
    m_claim->setEnabled(false);
    refresh({});
}

void CriticalFractionSection::claim()
{
    if (const auto value = m_field->value()) {
        submitOrSay(lab::ClaimCriticalFraction{*value}, *m_refusal);
    }
}

/// "It was asked of move 5: from 28.5 ms at S = 1 to 16.7 ms at S = 100.": by now the bench may hold another design.
QString CriticalFractionSection::askedWords() const
{
    const auto& claimed = state().fractionClaimedOn;
    if (!claimed) {
        return tr("It was asked of the design that stood on the bench when you claimed it.");
    }
    const physics::Evaluation then = controller().evaluated(*claimed);
    const auto& moves = state().moves;
    const auto move = std::ranges::find_if(
        moves, [&](const lab::Move& each) { return lab::sameConfiguration(each.design, *claimed); });
    const QString which = move == moves.end() ? tr("the design then on the bench") : tr("move %1").arg(move->number);
    const QString target =
        then.stepTarget ? qtText(present::limitText(then.stepTarget->in(unit::second), "s")) : tr("the target");
    return tr("It was asked of %1: from %2 at S\u00A0=\u00A01 to %3 at S\u00A0=\u00A0%4.")
        .arg(which, qtText(quantityText(then.amdahl.baselineLatency.in(unit::second), "s")), target,
             qtText(numberText(claimed->knobs.acceleratorSpeedup)));
}

/// The claim is the student's to its last digit; what the model gives may differ in it, and stands beside.
QString CriticalFractionSection::claimedWords() const
{
    const QString claimed = tr("Claimed and right within %1: p = %2.")
                                .arg(qtText(statedText(missionPart().gates.criticalFractionTolerance, "")),
                                     qtText(numberText(*state().criticalFraction)));
    const auto& now = controller().live().evaluation.amdahl.criticalParallelFraction;
    if (!now) {
        return claimed;
    }
    const QString ofTheBench = *now > 0.0
                                   ? tr("For the design on the bench the model gives %1.").arg(qtText(numberText(*now)))
                                   : tr("The design on the bench needs none.");
    return claimed + QLatin1Char(' ') + ofTheBench;
}

void CriticalFractionSection::refresh(Changes /*what*/)
{
    m_refusal->hide();
    const auto& step = controller().live().evaluation.stepTarget;
    const QString target = step ? qtText(present::limitText(step->in(unit::second), "s")) : tr("the target");
    const QString speedup = qtText(numberText(state().design.knobs.acceleratorSpeedup));
    if (state().criticalFraction) {
        m_scope->keepRoomFor({});
        m_scope->show(askedWords());
        if (m_field->isEmpty()) {
            m_field->setText(qtText(numberText(*state().criticalFraction)));
        }
        m_field->setReadOnly(true);
        m_claim->setEnabled(false);
        m_answer->show(claimedWords());
    } else {
        const QString faster =
            tr("The smallest p with which S\u00A0=\u00A0%1 reaches %2, from your design at S\u00A0=\u00A01.")
                .arg(speedup, target);
        const QString asFast = tr("The smallest p with which the speedup S that you set reaches %1. Set S above 1 "
                                  "first: at S\u00A0=\u00A01 nothing is faster.")
                                   .arg(target);
        // The one text takes more lines than the other, and buttons below would move as S leaves 1.
        m_scope->keepRoomFor({faster, asFast});
        m_scope->show(state().design.knobs.acceleratorSpeedup > 1.0 ? faster : asFast);
        m_answer->show(tr("Counts when it is right within %1. Read it off the contour.")
                           .arg(qtText(statedText(missionPart().gates.criticalFractionTolerance, "1"))));
    }
}

}  // namespace ironlab::ui
