// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/side_panel.h"
#include "ui/window/lab_controller.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ironlab::ui {

class TextLabel;

/// A section of the right panel that shows a piece of the part's state and is told when it may have changed.
class JournalSection : public PanelSection {
    Q_OBJECT

public:
    JournalSection(const QString& title, LabController& controller, QWidget* parent)
        : PanelSection(title, parent),
          m_controller(controller),
          m_part(controller.part())
    {
    }

    /// Shows the state anew; `what` says what may differ since the last time.
    virtual void refresh(Changes what) = 0;
    /// Keeps what is being typed.
    virtual void flush() {}

    using Texts = std::map<std::string, std::string>;
    /// Tells the boxes of the reflection as they stand. The record follows when the keyboard leaves a box; a count beside it
    /// that waits for that seems wrong.
    void setTyped(std::function<Texts()> typed) { m_typed = std::move(typed); }

protected:
    [[nodiscard]] LabController& controller() const { return m_controller; }
    /// The part this section was built for.
    [[nodiscard]] int part() const { return m_part; }
    [[nodiscard]] const lab::PartState& state() const { return m_controller.session().part(m_part); }
    [[nodiscard]] const lab::MissionPart& missionPart() const
    {
        return m_controller.mission().parts[static_cast<std::size_t>(m_part - 1)];
    }
    /// What the part asks for, with how far each is done on the page as it is typed.
    [[nodiscard]] std::vector<lab::Requirement> requirements() const;
    /// A text of the mission with its numbers, computed for this part.
    [[nodiscard]] QString filled(const std::string& text) const;
    /// Does an act of this part and says below it why it was refused: the status line alone is far from the hand.
    /// True where it was not.
    bool submitOrSay(const lab::Command& command, TextLabel& refusal);
    /// Scrolls to words that have just come, once they have their room.
    void bringIntoSight(QWidget& words);

private:
    LabController& m_controller;
    int m_part;
    std::function<Texts()> m_typed;
};

/// Where a section says why an act was refused; hidden until then.
[[nodiscard]] TextLabel* refusalLabel(const QString& name, QWidget* parent);

}  // namespace ironlab::ui
