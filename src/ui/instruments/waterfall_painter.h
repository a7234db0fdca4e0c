// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/label_placer.h"
#include "ui/instruments/waterfall_layout.h"
#include "ui/style/theme.h"

#include <ironlab/present/waterfall_figure.h>

#include <QStringList>

class QPainter;

namespace ironlab::ui {

class HatchStrips;

/// Paints a waterfall that runs into its layout, from the back to the front.
class WaterfallPainter {
public:
    WaterfallPainter(QPainter& painter, const Theme& theme, const WaterfallLayout& layout,
                     const present::WaterfallFigure& figure, HatchStrips& strips)
        : m_painter(painter),
          m_theme(theme),
          m_layout(layout),
          m_figure(figure),
          m_strips(strips)
    {
    }

    /// `ringsTag`: the tag shows a ring because it has just moved.
    void paint(bool ringsTag) const;

private:
    void paintVerdict() const;
    void paintAxis() const;
    void paintGhost(int row, const present::Span& ghost) const;
    void paintGhosts() const;
    struct BaselineFlag {
        QString words;
        QRectF area;
    };
    [[nodiscard]] BaselineFlag baselineFlag() const;
    void paintBaselineFlag() const;
    void paintCaptureLines() const;
    [[nodiscard]] QPolygonF outline(const present::WaterfallCapture& capture) const;
    [[nodiscard]] bool isBaseline(const present::WaterfallCapture& capture) const;
    [[nodiscard]] bool isNow(const present::WaterfallCapture& capture) const;
    [[nodiscard]] bool isToldByFlag(const present::WaterfallCapture& capture) const;
    [[nodiscard]] QStringList namesOfBaseline() const;
    [[nodiscard]] QStringList wordsOfBaseline() const;
    [[nodiscard]] LabelPlacer roomBesideBars() const;
    [[nodiscard]] QStringList namesBeyond() const;
    bool paintCaptureName(const present::WaterfallCapture& capture, const QString& name, LabelPlacer& room) const;
    bool paintOutlineName(const present::WaterfallCapture& capture, LabelPlacer& room) const;
    void paintNameAt(const present::WaterfallCapture& capture, const QString& words, const QRectF& label,
                     bool hasShape) const;
    [[nodiscard]] static bool isOfSeveral(const QString& names);
    [[nodiscard]] QVector<QRectF> placesOf(const present::WaterfallCapture& capture, QSizeF size) const;
    void clearUnder(const QRectF& words) const;
    void paintCaptureMarks() const;
    void paintBars() const;
    void paintConnectors() const;
    void paintNames(bool ringsTag) const;
    void paintTag(int row, physics::Term term, bool ringsTag) const;
    void paintHeads() const;
    void paintNumbers(int row, const present::WaterfallRow& values) const;
    void paintLimit() const;
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_figure.rows.size()); }
    [[nodiscard]] double xAt(double value) const;
    [[nodiscard]] QRectF bar(int row, const present::Span& span) const;

    QPainter& m_painter;
    const Theme& m_theme;
    const WaterfallLayout& m_layout;
    const present::WaterfallFigure& m_figure;
    HatchStrips& m_strips;
};

}  // namespace ironlab::ui
