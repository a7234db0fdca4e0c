// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <QString>

class QImage;

namespace ironlab::ui {

class InstrumentView;

/// What stands above an exported picture, so that it explains itself far from the lab.
struct PictureCaption {
    QString title;
    QString legend;         ///< what the picture shows now, in one or two sentences
    QString configuration;  ///< the design it was taken from: every setting with its value
};

/// Saves an instrument's picture under its caption, without its cursor and controls: PNG at twice the size, SVG or PDF as
/// vectors with their words as text, by the ending of the name. Whole or not at all. None on success, else what is wrong.
[[nodiscard]] Faults exportPicture(InstrumentView& view, const PictureCaption& caption, const QString& path);
/// The same for the clipboard.
[[nodiscard]] QImage captionedImage(InstrumentView& view, const PictureCaption& caption);

}  // namespace ironlab::ui
