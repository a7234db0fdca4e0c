// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <QRect>
#include <QString>

class QImage;
class QWidget;

namespace ironlab::ui {

/// What stands above an exported picture, so that it explains itself far from the lab.
struct PictureCaption {
    QString title;
    QString legend;         ///< what the picture shows now, in one or two sentences
    QString configuration;  ///< the design it was taken from: every setting with its value
};

/// Saves an area of a widget as it is painted, under its caption: PNG at twice the size, SVG or PDF as vectors with their words as
/// text, by the ending of the name. Whole or not at all. None on success, else what is wrong.
[[nodiscard]] Faults exportPicture(QWidget& widget, const QRect& area, const PictureCaption& caption,
                                   const QString& path);
/// The same for the clipboard.
[[nodiscard]] QImage captionedImage(QWidget& widget, const QRect& area, const PictureCaption& caption);

}  // namespace ironlab::ui
