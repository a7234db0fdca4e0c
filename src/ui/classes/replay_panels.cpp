// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/replay_panels.h"

#include "ui/classes/row_delegate.h"
#include "ui/classes/student_replay.h"
#include "ui/formulas/formula.h"
#include "ui/instruments/instrument_words.h"
#include "ui/panels/answer_form.h"
#include "ui/style/icon_label.h"
#include "ui/style/qt_text.h"
#include "ui/style/selectable_label.h"
#include "ui/style/text_label.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/written_texts.h>
#include <ironlab/present/grade_words.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

using present::Role;

void remove(std::vector<QWidget*>& sections)
{
    for (QWidget* section : sections) {
        section->hide();
        section->deleteLater();
    }
    sections.clear();
}

TextLabel* prose(const QString& text, QWidget* parent, TextRole role = TextRole::Body, Role color = Role::Text1)
{
    return new TextLabel(text, role, color, parent);
}

/// "Predicted  memory, 30 ms, fairly sure": a name in grey and what it is, below each other where it wraps.
void addPair(PanelSection& section, const QString& name, const QString& value)
{
    section.add(prose(name, &section, TextRole::Note, Role::Text2), 4);
    section.add(prose(value, &section, TextRole::BodyMedium));
}

QString labelOf(const lab::PosedQuestion& question, const std::string& choice)
{
    return choiceName(question, choice);
}

/// A verdict with its mark, so that it is not told by colour alone.
QWidget* verdict(bool holds, const QString& words, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(6);
    layout->addWidget(new IconLabel(holds ? Icon::Check : Icon::Warning, holds ? Role::Holds : Role::Near, row), 0,
                      Qt::AlignTop);
    layout->addWidget(prose(words, row), 1);
    return row;
}

}  // namespace

ReplayPanel::ReplayPanel(const StudentReplay& replay, QWidget* parent)
    : SidePanel(QStringLiteral("replay.panel"), tr("The event and what the model says of it"), parent),
      m_replay(replay)
{
    refresh();
}

PanelSection* ReplayPanel::begin(const QString& title)
{
    auto* section = new PanelSection(title, this);
    m_sections.push_back(section);
    return section;
}

void ReplayPanel::refresh()
{
    remove(m_sections);
    addEvent();
    addPrediction();
    addEvidence();
}

void ReplayPanel::addEvent()
{
    const lab::Event* event = m_replay.event();
    auto* section = begin(event == nullptr ? tr("Before the first event") : tr("Event %1").arg(event->seq));
    if (event == nullptr) {
        section->add(prose(tr("Step on to see what was done, event by event."), section, TextRole::Body, Role::Text2));
        addSection(section);
        return;
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(event->time.time_since_epoch().count());
    section->add(prose(eventName(event->kind), section, TextRole::InstrumentTitle));
    section->add(prose(time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), section, TextRole::Note, Role::Text2));
    section->add(prose(m_replay.words()(*event), section, TextRole::Body, Role::Text2), 2);
    const auto found = m_replay.disagreements();
    if (found.empty()) {
        section->add(verdict(true, tr("Computed again: as recorded."), section), 2);
    }
    for (const lab::Disagreement* each : found) {
        section->add(verdict(false, qtText(each->sentence), section), 2);
        if (!each->claimed.empty()) {
            addPair(*section, tr("Claimed: %1").arg(qtText(each->what)), qtText(each->claimed));
            addPair(*section, tr("Recomputed"), qtText(each->recomputed));
        }
    }
    addSection(section);
}

void ReplayPanel::addPrediction()
{
    const lab::PartState& state = m_replay.state();
    const lab::PosedQuestion& question = m_replay.question();
    const std::string& unit = m_replay.missionPart().question.numberUnit;
    const auto answer = [&](const std::string& choice, double number) -> QString {
        return labelOf(question, choice) + QStringLiteral(", ") + qtText(present::answerText(number, unit));
    };
    auto* section = begin(tr("Part %1: prediction beside truth").arg(m_replay.part()));
    section->add(prose(qtText(question.prompt), section, TextRole::Note, Role::Text2));
    if (!state.prediction) {
        section->add(prose(tr("Nothing is locked yet."), section), 4);
    } else {
        addPair(*section, tr("Predicted, %1").arg(confidenceWord(state.prediction->confidence)),
                answer(state.prediction->choice, state.prediction->number));
        for (const lab::Prediction& later : state.revisions) {
            addPair(*section, tr("Second thought"), answer(later.choice, later.number));
        }
        if (state.observation) {
            addPair(*section, tr("Observed"), answer(state.observation->choice, state.observation->number));
        }
    }
    addPair(*section, tr("The model"), answer(question.key, question.number));
    section->add(prose(symbolsInLine(qtText(question.because)), section, TextRole::Note, Role::Text2), 2);
    addSection(section);
}

void ReplayPanel::addEvidence()
{
    const auto& evidence = m_replay.state().evidence;
    auto* section = begin(tr("Captured evidence"));
    if (evidence.empty()) {
        section->add(prose(tr("None so far."), section, TextRole::Body, Role::Text2));
    }
    for (const lab::Evidence& each : evidence) {
        const lab::CitedEvidence cited = lab::citedEvidence(m_replay.state(), each.id);
        addPair(*section,
                tr("%1 · binds: %2")
                    .arg(qtText(cited.id), cited.binding.empty() ? qtText(kUnknownText) : qtText(cited.binding)),
                qtText(cited.label));
    }
    section->setHairline(false);
    addSection(section);
}

ReplayWriting::ReplayWriting(const StudentReplay& replay, QWidget* parent)
    : QWidget(parent),
      m_replay(replay),
      m_panel(new SidePanel(QStringLiteral("replay.writing"), tr("What was written, beside what it cites"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    refresh();
}

void ReplayWriting::refresh()
{
    remove(m_sections);
    const auto texts =
        lab::writtenTexts(m_replay.mission(), m_replay.missionPart(), m_replay.state(), m_replay.catalog());
    if (texts.empty()) {
        auto* section = new PanelSection(tr("Part %1").arg(m_replay.part()), this);
        section->add(
            prose(tr("Nothing is written at this place of the ledger."), section, TextRole::Body, Role::Text2));
        m_sections.push_back(section);
        m_panel->addSection(section);
    }
    for (const lab::ManualText& text : texts) {
        auto* section = new PanelSection(qtText(text.label), this);
        auto* row = new QHBoxLayout;
        row->setSpacing(24);
        auto* written = new SelectableLabel(qtText(text.text), TextRole::Body, Role::Text1, section);
        written->setObjectName(QStringLiteral("replay.text"));
        row->addWidget(written, 3, Qt::AlignTop);
        auto* cited = new QVBoxLayout;
        cited->setSpacing(2);
        if (text.evidence.empty()) {
            cited->addWidget(prose(tr("Cites nothing."), section, TextRole::Body, Role::Text2));
        }
        for (const lab::CitedEvidence& each : text.evidence) {
            cited->addWidget(prose(qtText(each.id) + QStringLiteral("  ")
                                       + (each.exists ? qtText(each.label) : tr("was not captured in this part")),
                                   section, TextRole::BodyMedium));
            if (each.exists) {
                cited->addWidget(
                    prose(tr("binds: %1").arg(qtText(each.binding)), section, TextRole::Note, Role::Text2));
                cited->addWidget(prose(qtText(each.figures), section, TextRole::Note, Role::Text2));
            }
            cited->addSpacing(6);
        }
        cited->addStretch(1);
        row->addLayout(cited, 2);
        section->add(row);
        m_sections.push_back(section);
        m_panel->addSection(section);
    }
}

ReplayClaims::ReplayClaims(const StudentReplay& replay, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    const lab::ReplayReport& report = replay.report().replay;
    column->addWidget(
        verdict(report.agrees(),
                tr("Events: %1, recomputed: %2. ").arg(report.events).arg(report.recomputed)
                    + (report.agrees() ? tr("The chain holds and every claim agrees.") : qtText(report.first())),
                this));
    if (!report.agrees()) {
        column->addWidget(
            prose(tr("Each has innocent explanations: an editor, a tool that synchronizes files, another version "
                     "of mission or presets. Ask before you judge."),
                  this, TextRole::Note, Role::Text2));
    }
    for (const std::string& notice : report.notices) {
        column->addWidget(prose(qtText(notice), this, TextRole::Note, Role::Text2));
    }
    if (report.disagreements.empty()) {
        auto* nothing = prose(tr("No claim differs from what the model gives, so there is nothing to set side by side. "
                                 "What each event claims stands beside the instruments (Ctrl+1) as you step on and "
                                 "back; what waits for your points stands under Writing and evidence (Ctrl+2)."),
                              this);
        nothing->setObjectName(QStringLiteral("replay.claims.none"));
        column->addWidget(nothing);
        column->addStretch(1);
        return;
    }
    auto* table = new QTableWidget(this);
    table->setObjectName(QStringLiteral("replay.claims"));
    table->setAccessibleName(tr("Claimed and recomputed"));
    fill(*table, replay);
    column->addWidget(table, 1);
    auto* whole = new SelectableLabel(QString(), TextRole::Body, Role::Text1, this);
    whole->setObjectName(QStringLiteral("replay.claims.sentence"));
    column->addWidget(whole);
    connect(table, &QTableWidget::currentCellChanged, this,
            [table, whole](int row) { whole->setText(row < 0 ? QString() : table->item(row, 4)->text()); });
    table->setCurrentCell(0, 0);
    const auto go = [this, table](int row) {
        Q_EMIT eventWanted(table->item(row, 0)->data(Qt::UserRole).toULongLong());
    };
    connect(table, &QTableWidget::cellActivated, this, [go](int row, int /*column*/) { go(row); });
}

void ReplayClaims::fill(QTableWidget& table, const StudentReplay& replay)
{
    const auto& found = replay.report().replay.disagreements;
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.setColumnCount(5);
    table.setItemDelegate(new RowDelegate(&table));
    table.setHorizontalHeaderLabels({paddedHead(tr("event")), paddedHead(tr("what")), paddedHead(tr("claimed")),
                                     paddedHead(tr("recomputed")), paddedHead(tr("in words"))});
    table.setRowCount(static_cast<int>(found.size()));
    int row = 0;
    for (const lab::Disagreement& each : found) {
        const QStringList cells{QString::number(each.event), qtText(each.what), qtText(each.claimed),
                                qtText(each.recomputed), qtText(each.sentence)};
        for (int col = 0; col < cells.size(); ++col) {
            auto* item = new QTableWidgetItem(cells[col]);
            item->setToolTip(cells[col]);
            item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(each.event));
            table.setItem(row, col, item);
        }
        ++row;
    }
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.resizeColumnsToContents();
    table.horizontalHeader()->setStretchLastSection(true);
}

}  // namespace ironlab::ui
