// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/kept_turns.h"

#include "ui/style/qt_text.h"
#include "ui/window/bench_pane.h"

#include <QSettings>

namespace ironlab::ui {
namespace {

QString settingsKey(lab::Instrument place)
{
    return QStringLiteral("turn/") + qtText(fileName(place));
}

}  // namespace

void keepTurns(BenchPane& bench)
{
    const QSettings settings;
    for (const lab::Instrument place : bench.sharedPlaces()) {
        const QString kept = settings.value(settingsKey(place)).toString();
        for (const lab::Instrument instrument : lab::kInstruments) {
            if (qtText(fileName(instrument)) == kept) {
                bench.showInTurn(instrument);
            }
        }
    }
    QObject::connect(&bench, &BenchPane::turnTaken, &bench, [](lab::Instrument place, lab::Instrument shown) {
        QSettings().setValue(settingsKey(place), qtText(fileName(shown)));
    });
}

}  // namespace ironlab::ui
