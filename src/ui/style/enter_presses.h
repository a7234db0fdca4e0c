// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ironlab::ui {

/// Enter presses the button that has the focus, as Space does. Qt keeps Enter for a dialog's default button, and in a
/// window that has none the key would do nothing and say nothing. It opens a closed list that has the focus, too.
class EnterPresses : public QObject {
    Q_OBJECT

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ironlab::ui
