// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ironlab::ui {

class Theme;

/// What is painted and not a widget: swatches, bars, tags, flags, discs, icons, hatches, the ramp.
class Marks : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return {420, 330}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static void paintTerms(QPainter& painter, const Theme& theme);
    static void paintTags(QPainter& painter, const Theme& theme);
    static void paintIcons(QPainter& painter, const Theme& theme);
    static void paintGrounds(QPainter& painter, const Theme& theme);
};

}  // namespace ironlab::ui
