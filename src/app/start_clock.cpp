// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start_clock.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <fstream>
#include <string>
#include <unistd.h>

namespace ironlab::app {
namespace {

/// Seconds since the system started, and those at which this process did (to a hundredth).
double processAge()
{
    std::ifstream uptimeFile("/proc/uptime");
    double uptime = 0.0;
    uptimeFile >> uptime;
    std::ifstream statFile("/proc/self/stat");
    std::string skipped;
    std::getline(statFile, skipped, ')');
    constexpr int kFieldsBeforeStart = 19;
    for (int i = 0; i < kFieldsBeforeStart; ++i) {
        statFile >> skipped;
    }
    double startTicks = 0.0;
    statFile >> startTicks;
    return uptime - startTicks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

}  // namespace

StartClock::StartClock() = default;

void StartClock::watch(QWidget& window)
{
    window.installEventFilter(this);
}

bool StartClock::eventFilter(QObject* watched, QEvent* event)
{
    // The first picture is complete once the paint events that are waiting have been handled.
    if (event->type() == QEvent::Paint && !m_isDone) {
        m_isDone = true;
        QTimer::singleShot(0, this, [] {
            std::printf("first picture after %.0f ms\n", processAge() * 1000.0);
            std::fflush(stdout);
            QApplication::quit();
        });
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace ironlab::app
