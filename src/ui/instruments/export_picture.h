// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ironlab::ui {

/// Saves a widget as it is painted: PNG at twice the size, SVG or PDF as vectors, by the ending of the name. Empty on
/// success, else a sentence.
[[nodiscard]] QString exportPicture(QWidget& widget, const QString& path);

}  // namespace ironlab::ui
