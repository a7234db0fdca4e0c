// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/replay_panels.h"

#include "ui/classes/replay_rows.h"
#include "ui/classes/row_delegate.h"
#include "ui/classes/student_replay.h"
#include "ui/panels/text_rows.h"
#include "ui/style/qt_text.h"
#include "ui/style/selectable_label.h"
#include "ui/style/table_heads.h"
#include "ui/style/text_label.h"

#include <ironlab/lab/written_texts.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

using present::Role;

TextLabel* prose(const QString& text, QWidget* parent, TextRole role = TextRole::Body, Role color = Role::Text1)
{
    return new TextLabel(text, role, color, parent);
}

}  // namespace

ReplayPanel::ReplayPanel(const StudentReplay& replay, QWidget* parent)
    : SidePanel(QStringLiteral("replay.panel"), tr("The event and what the model says of it"), parent),
      m_replay(replay),
      m_event(addGroup()),
      m_prediction(addGroup()),
      m_evidence(addGroup())
{
    m_evidence.section->setTitle(tr("Captured evidence"));
    m_evidence.section->setHairline(false);
    refresh();
}

ReplayPanel::Group ReplayPanel::addGroup()
{
    auto* section = new PanelSection({}, this);
    auto* rows = new TextRows(4, section);
    section->add(rows);
    addSection(section);
    return {section, rows};
}

void ReplayPanel::refresh()
{
    tellEvent();
    tellPrediction();
    m_evidence.rows->setRows(rowsOfEvidence(m_replay));
    settle();
}

void ReplayPanel::tellEvent()
{
    const lab::Event* event = m_replay.event();
    m_event.section->setTitle(event == nullptr ? tr("Before the first event") : tr("Event %1").arg(event->seq));
    m_event.rows->setRows(rowsOfEvent(m_replay));
}

void ReplayPanel::tellPrediction()
{
    m_prediction.section->setTitle(tr("Part %1: prediction beside truth").arg(m_replay.part()));
    m_prediction.rows->setRows(rowsOfPrediction(m_replay));
}

/// A text beside what it cites.
class WrittenText : public PanelSection {
public:
    explicit WrittenText(QWidget* parent)
        : PanelSection({}, parent),
          m_text(new SelectableLabel(QString(), TextRole::Body, Role::Text1, this)),
          m_cited(new TextRows(2, this))
    {
        m_text->setObjectName(QStringLiteral("replay.text"));
        auto* row = new QHBoxLayout;
        row->setSpacing(24);
        row->addWidget(m_text, 3, Qt::AlignTop);
        auto* cited = new QVBoxLayout;
        cited->addWidget(m_cited);
        cited->addStretch(1);
        row->addLayout(cited, 2);
        add(row);
    }

    void tell(const lab::ManualText& text)
    {
        setTitle(qtText(text.label));
        m_text->setText(qtText(text.text));
        m_cited->setRows(rowsOfCited(text.evidence));
    }

private:
    SelectableLabel* m_text;
    TextRows* m_cited;
};

ReplayWriting::ReplayWriting(const StudentReplay& replay, QWidget* parent)
    : QWidget(parent),
      m_replay(replay),
      m_panel(new SidePanel(QStringLiteral("replay.writing"), tr("What was written, beside what it cites"), this)),
      m_nothing(new PanelSection(tr("Part %1").arg(replay.part()), m_panel))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    m_nothing->add(
        prose(tr("Nothing is written at this place of the ledger."), m_nothing, TextRole::Body, Role::Text2));
    m_panel->addSection(m_nothing);
    fill();
}

void ReplayWriting::refresh()
{
    if (isVisible()) {
        fill();
    }
}

void ReplayWriting::showEvent(QShowEvent* event)
{
    fill();
    QWidget::showEvent(event);
}

void ReplayWriting::fill()
{
    const auto texts =
        lab::writtenTexts(m_replay.mission(), m_replay.missionPart(), m_replay.state(), m_replay.catalog());
    m_nothing->setTitle(tr("Part %1").arg(m_replay.part()));
    m_nothing->setVisible(texts.empty());
    for (; m_texts.size() > texts.size(); m_texts.pop_back()) {
        delete m_texts.back();
    }
    while (m_texts.size() < texts.size()) {
        m_texts.push_back(new WrittenText(this));
        m_panel->addSection(m_texts.back());
        m_texts.back()->show();
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        m_texts[i]->tell(texts[i]);
    }
    m_panel->settle();
}

ReplayClaims::ReplayClaims(const StudentReplay& replay, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    const lab::ReplayReport& report = replay.report().replay;
    auto* whole = new TextRows(0, this);
    whole->setRows(
        {verdictRow(report.agrees(),
                    tr("Events: %1, recomputed: %2. ").arg(report.events).arg(report.recomputed)
                        + (report.agrees() ? tr("The chain holds and every claim agrees.") : qtText(report.first())))});
    column->addWidget(whole);
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
    auto* sentence = new SelectableLabel(QString(), TextRole::Body, Role::Text1, this);
    sentence->setObjectName(QStringLiteral("replay.claims.sentence"));
    column->addWidget(sentence);
    connect(table, &QTableWidget::currentCellChanged, this,
            [table, sentence](int row) { sentence->setText(row < 0 ? QString() : table->item(row, 4)->text()); });
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
    setPlainHeads(table);
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
    table.resizeColumnsToContents();
    table.horizontalHeader()->setStretchLastSection(true);
}

}  // namespace ironlab::ui
