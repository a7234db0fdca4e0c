// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ironlab::ui {

/// The wheel over a closed list scrolls the page below it. Qt lets it choose the next entry, so that who scrolls past
/// a list changes what was chosen in it without noticing.
class WheelScrolls : public QObject {
    Q_OBJECT

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ironlab::ui
