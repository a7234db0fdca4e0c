// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/heatmap_field.h"

#include <ironlab/present/heatmap_figure.h>
#include <ironlab/present/palette.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace ironlab::ui {
namespace {

constexpr std::size_t kShades = 1024;

/// The ramp in steps finer than eight bits can show.
const std::array<QRgb, kShades>& shades()
{
    static const auto kTable = [] {
        std::array<QRgb, kShades> table{};
        for (std::size_t i = 0; i < kShades; ++i) {
            const present::Color color = present::heatmapColor(static_cast<double>(i) / (kShades - 1));
            table[i] = qRgb(color.r, color.g, color.b);
        }
        return table;
    }();
    return kTable;
}

QRgb shade(double speedup)
{
    return shades()[static_cast<std::size_t>(present::heatmapPosition(speedup) * (kShades - 1) + 0.5)];
}

/// Serial share at the middle of a row of pixels.
double serialShare(int row, int rows)
{
    const double down = (row + 0.5) / rows;
    return std::pow(present::kMapSerialEnd, down);
}

}  // namespace

QImage heatmapField(QSize devicePixels)
{
    QImage image(devicePixels, QImage::Format_RGB32);
    std::vector<double> inverseSpeedups(static_cast<std::size_t>(image.width()));
    for (std::size_t column = 0; column < inverseSpeedups.size(); ++column) {
        const double across = (static_cast<double>(column) + 0.5) / image.width();
        inverseSpeedups[column] = std::pow(present::kMapSpeedupEnd, -across);
    }
    for (int row = 0; row < image.height(); ++row) {
        const double serial = serialShare(row, image.height());
        auto* pixel = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (const double inverse : inverseSpeedups) {
            *pixel++ = shade(1.0 / (serial + (1.0 - serial) * inverse));
        }
    }
    return image;
}

QImage heatmapLimitField(QSize devicePixels)
{
    QImage image(devicePixels, QImage::Format_RGB32);
    for (int row = 0; row < image.height(); ++row) {
        auto* pixel = reinterpret_cast<QRgb*>(image.scanLine(row));
        std::fill(pixel, pixel + image.width(), shade(1.0 / serialShare(row, image.height())));
    }
    return image;
}

}  // namespace ironlab::ui
