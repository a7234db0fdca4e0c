// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/lab_actions.h"

#include <QDialog>

namespace ironlab::ui {

/// All shortcuts, with the keys that instruments and sliders take while they have the focus.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const std::vector<LabActions::ShortcutGroup>& groups, QWidget* parent);
};

/// What this program is, its version and licence.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

/// How a part goes, for who comes back or forgot.
class GuideDialog : public QDialog {
    Q_OBJECT

public:
    explicit GuideDialog(QWidget* parent);
};

}  // namespace ironlab::ui
