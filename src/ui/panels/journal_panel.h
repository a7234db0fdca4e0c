// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/journal_section.h"

namespace ironlab::ui {

class EndSection;
class SceneSection;
class WritingSection;

/// The right panel after the lock: question, what still counts, claims, the stakeholder, evidence, observation and
/// reflection.
class JournalPanel : public SidePanel {
    Q_OBJECT

public:
    JournalPanel(LabController& controller, QWidget* parent);

    void refresh(Changes what);
    void showLive();
    /// Keeps what is being typed.
    void flush();
    /// What is left to do once the mission is complete; null before.
    [[nodiscard]] QWidget* firstControlAtTheEnd() const;

Q_SIGNALS:
    void nextWanted();
    void exportWanted();
    void reportWanted();

protected:
    bool event(QEvent* event) override;

private:
    template <class Section>
    Section* adopt(Section* section);
    void showNext(Changes what);

    LabController& m_controller;
    std::vector<JournalSection*> m_sections;
    SceneSection* m_scene = nullptr;
    WritingSection* m_writing = nullptr;
    EndSection* m_end = nullptr;
};

}  // namespace ironlab::ui
