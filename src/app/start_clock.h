// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace ironlab::app {

/// Prints the milliseconds from the start of the process to the first picture of a window, and ends the program.
class StartClock : public QObject {
    Q_OBJECT

public:
    StartClock();

    void watch(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isDone = false;
};

}  // namespace ironlab::app
