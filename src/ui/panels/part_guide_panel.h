// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/side_panel.h"

namespace ironlab::ui {

class LabController;

/// The right panel before the lock: the four steps of the part, why one predicts first, and where the receipt will be.
class PartGuidePanel : public SidePanel {
    Q_OBJECT

public:
    explicit PartGuidePanel(const LabController& controller, QWidget* parent = nullptr);

private:
    void addSteps(const LabController& controller);
    void addReceipt();
};

}  // namespace ironlab::ui
