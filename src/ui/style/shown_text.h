// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ironlab::ui {

/// What a widget and everything inside it shows or tells a screen reader, as one text: labels, fields, buttons,
/// accessible names and descriptions.
[[nodiscard]] QString shownText(const QWidget& widget);

}  // namespace ironlab::ui
