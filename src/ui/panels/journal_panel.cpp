// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/journal_panel.h"

#include "ui/panels/close_section.h"
#include "ui/panels/counts_section.h"
#include "ui/panels/evidence_section.h"
#include "ui/panels/observe_section.h"
#include "ui/panels/question_section.h"
#include "ui/panels/scene_section.h"
#include "ui/panels/writing_section.h"

#include <QApplication>

namespace ironlab::ui {

template <class Section>
Section* JournalPanel::adopt(Section* section)
{
    addSection(section);
    m_sections.push_back(section);
    return section;
}

JournalPanel::JournalPanel(LabController& controller, QWidget* parent)
    : SidePanel(QStringLiteral("journalPanel"), tr("Your journal"), parent),
      m_controller(controller)
{
    const lab::MissionPart& part = controller.missionPart();
    adopt(new QuestionSection(controller, this));
    adopt(new ObserveSection(controller, this));
    adopt(new CountsSection(controller, this));
    if (!part.gates.bracketFlipOn.empty()) {
        adopt(new FlipsSection(controller, this));
    }
    if (part.gates.claimCriticalFraction) {
        adopt(new CriticalFractionSection(controller, this));
    }
    if (part.scene) {
        m_scene = adopt(new SceneSection(controller, this));
    }
    auto* evidence = adopt(new EvidenceSection(controller, this));
    m_writing = adopt(new WritingSection(controller, this));
    auto* closing = adopt(new CloseSection(controller, this));
    connect(evidence, &EvidenceSection::inserted, m_writing, &WritingSection::insertEvidence);
    connect(closing, &CloseSection::aboutToClose, m_writing, &WritingSection::flush);
    connect(closing, &CloseSection::nextWanted, this, &JournalPanel::nextWanted);
}

void JournalPanel::refresh(Changes what)
{
    for (JournalSection* section : m_sections) {
        section->refresh(what);
    }
    showNext(what);
}

void JournalPanel::showLive()
{
    if (m_scene != nullptr) {
        m_scene->showLive();
    }
}

void JournalPanel::flush()
{
    for (JournalSection* section : m_sections) {
        section->flush();
    }
}

/// What a new stage asks for comes into view.
void JournalPanel::showNext(Changes what)
{
    if (!what.testFlag(Change::Stage)) {
        return;
    }
    auto* observe = findChild<ObserveSection*>();
    if (observe != nullptr && m_controller.session().part(m_controller.part()).stage == lab::Stage::Observe) {
        ensureWidgetVisible(observe);
        // A claim that opened the form was made here, and its button is gone: the keyboard goes on in the form.
        const QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || isAncestorOf(focus)) {
            observe->takeFocus();
        }
    }
}

}  // namespace ironlab::ui
