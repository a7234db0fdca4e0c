// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/journal_panel.h"

#include "ui/panels/close_section.h"
#include "ui/panels/counts_section.h"
#include "ui/panels/end_section.h"
#include "ui/panels/evidence_section.h"
#include "ui/panels/observe_section.h"
#include "ui/panels/question_section.h"
#include "ui/panels/scene_section.h"
#include "ui/panels/writing_section.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

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
    m_end = adopt(new EndSection(controller, this));
    adopt(new QuestionSection(controller, this));
    adopt(new ObserveSection(controller, this));
    auto* counts = adopt(new CountsSection(controller, this));
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
    for (JournalSection* telling : {static_cast<JournalSection*>(counts), static_cast<JournalSection*>(closing)}) {
        telling->setTyped([this] { return m_writing->texts(); });
        telling->refresh({});
        connect(m_writing, &WritingSection::countsChanged, telling, [telling] { telling->refresh({}); });
    }
    connect(closing, &CloseSection::aboutToClose, m_writing, &WritingSection::flush);
    connect(closing, &CloseSection::nextWanted, this, &JournalPanel::nextWanted);
    connect(closing, &CloseSection::closedHere, m_end, &EndSection::comeIntoSight);
    connect(m_end, &EndSection::exportWanted, this, &JournalPanel::exportWanted);
    connect(m_end, &EndSection::reportWanted, this, &JournalPanel::reportWanted);
}

/// Whoever writes here and has a link under the keyboard, not the box meant, should not have windows opened by words: the
/// letters that are shortcuts elsewhere are none in this panel. In a text the other key for "redo" is the text's own.
bool JournalPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const bool isText = QApplication::focusWidget() != nullptr
                            && QApplication::focusWidget()->testAttribute(Qt::WA_InputMethodEnabled);
        const bool isLetter = key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z
                              && (key.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
        const bool isRedo = key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier;
        if (isLetter || (isText && isRedo)) {
            event->accept();
            return true;
        }
    }
    return SidePanel::event(event);
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

QWidget* JournalPanel::firstControlAtTheEnd() const
{
    return m_end->firstControl();
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
    if (m_end->firstControl() != nullptr) {
        // It stands above all else, which its panel has no layout for yet.
        verticalScrollBar()->setValue(0);
        m_end->comeIntoSight();
        return;
    }
    auto* observe = findChild<ObserveSection*>();
    if (observe != nullptr && m_controller.session().part(m_controller.part()).stage == lab::Stage::Observe) {
        bringSectionIntoSight(*observe);
        // A claim that opened the form was made here, and its button is gone: the keyboard goes on in the form.
        const QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || isAncestorOf(focus)) {
            observe->takeFocus();
        }
    }
}

}  // namespace ironlab::ui
