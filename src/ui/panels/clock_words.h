// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>

#include <QDateTime>
#include <QString>

namespace ironlab::ui {

/// The time of day on this computer's wall, to the second: "14:21:05".
[[nodiscard]] inline QString timeOfDay(UtcTime time)
{
    const auto sinceEpoch = static_cast<qint64>(time.time_since_epoch().count());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch).time().toString(QStringLiteral("HH:mm:ss"));
}

}  // namespace ironlab::ui
