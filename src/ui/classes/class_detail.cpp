// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_detail.h"

#include "ui/style/lab_style.h"
#include "ui/style/qt_text.h"
#include "ui/style/selectable_label.h"
#include "ui/style/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

/// A figure with its name below it.
QVBoxLayout* figure(const QString& number, const QString& name, QWidget* parent)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(lineLabel(number, TextRole::Answer, present::Role::Text1, parent));
    column->addWidget(lineLabel(name, TextRole::Note, present::Role::Text2, parent));
    return column;
}

}  // namespace

ClassDetail::ClassDetail(QWidget* parent) : SidePanel(QStringLiteral("class.detail"), tr("The chosen ledger"), parent)
{
    show(nullptr);
}

void ClassDetail::clear()
{
    for (QWidget* section : m_sections) {
        section->hide();
        section->deleteLater();
    }
    m_sections.clear();
}

void ClassDetail::show(const present::ClassEntry* entry)
{
    clear();
    auto* head = new PanelSection({}, this);
    m_sections.push_back(head);
    addSection(head);
    if (entry == nullptr) {
        head->add(new TextLabel(tr("Choose a student to see what there is to look at."), TextRole::Body,
                                present::Role::Text2, head));
        return;
    }
    head->add(new TextLabel(qtText(entry->name()), TextRole::InstrumentTitle, present::Role::Text1, head));
    head->add(new SelectableLabel(qtText(entry->source), TextRole::Note, present::Role::Text2, head));
    if (entry->state == present::LedgerState::NotReadable) {
        head->add(new TextLabel(qtText(entry->trouble), TextRole::Body, present::Role::Text1, head), 4);
        addSentences(tr("Faults of the file"), {}, entry->faults, present::Role::Text1);
        return;
    }
    addFigures(*entry);
    addSentences(tr("To be looked at by a person"),
                 tr("Hints, no verdicts: each has honest explanations, and none costs a point."), entry->hints,
                 present::Role::Text1);
    addSentences(tr("Unfinished"), {}, entry->unfinished, present::Role::Text1);
}

void ClassDetail::addFigures(const present::ClassEntry& entry)
{
    auto* section = new PanelSection(tr("Points"), this);
    m_sections.push_back(section);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    using present::ClassColumn;
    for (const auto& [column, name] :
         {std::pair(ClassColumn::Earned, tr("earned")), std::pair(ClassColumn::Possible, tr("possible")),
          std::pair(ClassColumn::Pending, tr("pending"))}) {
        row->addLayout(figure(qtText(present::cell(entry, column).text), name, section));
    }
    row->addStretch(1);
    section->add(row);
    section->add(
        new TextLabel(tr("Earned and possible by replay; pending waits for a person. They are never added up."),
                      TextRole::Note, present::Role::Text2, section),
        2);
    auto* open = new QPushButton(tr("Open the replay"), section);
    open->setObjectName(QStringLiteral("class.detail.replay"));
    open->setProperty(kPrimaryProperty, true);
    connect(open, &QPushButton::clicked, this, &ClassDetail::replayWanted);
    section->add(open, 6);
    addSection(section);
}

void ClassDetail::addSentences(const QString& title, const QString& note, const std::vector<std::string>& sentences,
                               present::Role color)
{
    if (sentences.empty()) {
        return;
    }
    auto* section = new PanelSection(title, this);
    m_sections.push_back(section);
    if (!note.isEmpty()) {
        section->add(new TextLabel(note, TextRole::Note, present::Role::Text2, section));
    }
    for (const std::string& sentence : sentences) {
        auto* label = new SelectableLabel(qtText(sentence), TextRole::Body, color, section);
        label->setObjectName(QStringLiteral("class.detail.sentence"));
        section->add(label, 4);
    }
    addSection(section);
}

}  // namespace ironlab::ui
