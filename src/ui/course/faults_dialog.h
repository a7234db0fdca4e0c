// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <QDialog>

namespace ironlab::ui {

/// A refusal with all its faults: the same for every file that could not be opened or written.
class FaultsDialog : public QDialog {
    Q_OBJECT

public:
    FaultsDialog(const QString& head, const Faults& faults, QWidget* parent);
};

/// Opens one over the window.
void showFaults(const QString& head, const Faults& faults, QWidget* window);

}  // namespace ironlab::ui
