// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"
#include "ui/instruments/export_picture.h"

#include <ironlab/lab/mission.h>

#include <QPointF>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace ironlab::ui {

class InstrumentView;
class Bench;

/// Who serves an instrument's wishes, and where outcomes are told.
struct InstrumentService {
    lab::Instrument kind = lab::Instrument::LatencyWaterfall;
    std::function<const Bench*()> bench;  ///< asked at each wish
    QWidget* window = nullptr;            ///< parent of dialogs
    std::function<void(const QString& words)> announce;
    /// Instead of the numbers of `kind`: those at a place, or under the cursor.
    std::function<AskedNumbers(std::optional<QPointF> place)> numbers = {};
};

/// Connects an instrument: formula and sources, table, copy, and exports of picture and table.
void serve(InstrumentView& view, const InstrumentService& service);

/// Title, legend and configuration of an instrument as it stands.
[[nodiscard]] PictureCaption captionOf(const InstrumentView& view, const Bench& bench);
/// Opens the dialogs that an export asks in.
void exportPictureOf(InstrumentView& view, const InstrumentService& service);
void exportTableOf(InstrumentView& view, const InstrumentService& service);

}  // namespace ironlab::ui
