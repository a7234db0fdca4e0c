// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/side_panel.h"

namespace ironlab::lab {
struct MissionPart;
}

namespace ironlab::ui {

class LabController;

/// The left panel before the lock: the mission, its goals, the Iron Law in words, and what opens here later.
class MissionPanel : public SidePanel {
    Q_OBJECT

public:
    explicit MissionPanel(const LabController& controller, QWidget* parent = nullptr);

private:
    void addMission(const LabController& controller);
    void addIronLaw(const lab::MissionPart& part);
    void addControls(const LabController& controller);
};

}  // namespace ironlab::ui
