// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QCursor>
#include <QImage>
#include <QWidget>

namespace ironlab::ui {

/// Tests of widgets as the lab shows them: in its own style and the light theme.
class ThemedTest : public testing::Test {
protected:
    static void SetUpTestSuite() { wear(present::Theme::Light); }
    void TearDown() override
    {
        if (themeOf(nullptr).palette().theme() != present::Theme::Light) {
            wear(present::Theme::Light);
        }
    }

    static void wear(present::Theme theme) { applyTheme(*qobject_cast<QApplication*>(qApp), theme); }

    /// Shows a widget at a size and lets its layout settle.
    static void showAt(QWidget& widget, int width, int height = -1)
    {
        // Away from where the test before left the pointer, which would count as hovering.
        QCursor::setPos(QPoint(790, 790));
        widget.resize(width, height > 0 ? height : widget.sizeHint().height());
        widget.show();
        widget.activateWindow();
        QApplication::processEvents();
    }

    static QImage picture(QWidget& widget) { return widget.grab().toImage().convertToFormat(QImage::Format_RGB32); }

    /// How many pixels have exactly this colour.
    static int count(const QImage& image, const QColor& color)
    {
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                found += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
            }
        }
        return found;
    }
};

}  // namespace ironlab::ui
