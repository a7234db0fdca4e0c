// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/lab_environment.h"
#include "ui/window/main_window.h"

#include <QString>

#include <vector>

class QSlider;

namespace ironlab::bench {

/// The lab's window on one part of a mission, its prediction locked. The mission is cut down to that part, so that no
/// other has to be worked through first.
class LabBench {
public:
    /// `catalog` outlives the bench; `folder` takes the ledger.
    LabBench(const lab::Catalog& catalog, lab::Mission mission, int part, const QString& folder);

    /// The sliders of the part that can be dragged, those of few stops last.
    [[nodiscard]] std::vector<QSlider*> sliders();
    /// Captures the design on the bench, as a student does who wants it drawn beside the others. False where the session
    /// does not take it.
    bool capture();
    /// Shows what waits behind the instruments that take turns. False where none does.
    bool turnPanes();

private:
    void lockPrediction();

    std::vector<lab::Mission> m_missions;
    SystemClock m_clock;
    lab::PosixFileSystem m_files;
    ui::LabEnvironment m_environment;
    ui::MainWindow m_window;
};

}  // namespace ironlab::bench
