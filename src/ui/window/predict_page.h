// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/three_panes.h"

class QPushButton;

namespace ironlab::ui {

class LabController;
class QuestionPanel;

/// A part before its lock. Nothing that is computed from the answer exists here: not hidden, absent.
class PredictPage : public ThreePanes {
    Q_OBJECT

public:
    PredictPage(LabController& controller, QWidget* parent);

    void lock();
    void flush() override;
    /// The answer that is chosen, or the first.
    [[nodiscard]] QWidget* firstControl() const override;

private:
    QuestionPanel* m_question;
};

/// A part that is not open yet: what has to be done first.
class ClosedDoorPage : public ThreePanes {
    Q_OBJECT

public:
    ClosedDoorPage(LabController& controller, QWidget* parent);

    [[nodiscard]] QWidget* firstControl() const override;

private:
    QPushButton* m_back;
};

}  // namespace ironlab::ui
