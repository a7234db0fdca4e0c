// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"
#include "ui/window/bench_layout.h"
#include "ui/window/three_panes.h"

#include <ironlab/present/walls_figure.h>

#include <QPointF>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace ironlab::ui {

class CaptureLegend;
class InstrumentView;
class Bench;
struct InstrumentService;
class Tornado;

/// The centre after the lock: the instruments of the part on paper, split by hairlines. Each is told of a new design by
/// one setter call.
class BenchPane : public PaperPane {
    Q_OBJECT

public:
    BenchPane(const Bench& bench, QWidget* parent);

    /// Builds every figure anew from the design under the student's hands.
    void showLive();
    void setFormulaShown(bool shown);
    /// Whether captured designs are drawn beside the one on the bench.
    void setCapturesShown(bool shown);
    [[nodiscard]] bool showsCaptures() const { return m_showsCaptures; }
    /// The instrument with the keyboard focus, else the first.
    [[nodiscard]] InstrumentView* currentInstrument() const;
    /// Brings the keyboard to an instrument of the part; false where the part has none of that kind.
    bool focusInstrument(lab::Instrument instrument);
    /// Instruments that share a place take turns there. A place goes by the first of them.
    [[nodiscard]] const std::vector<lab::Instrument>& sharedPlaces() const { return m_sharedPlaces; }
    void showInTurn(lab::Instrument instrument);

Q_SIGNALS:
    /// Words for the status line.
    void announced(const QString& words);
    void formulaToggled();
    void capturesToggled();
    void turnTaken(ironlab::lab::Instrument place, ironlab::lab::Instrument shown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Item {
        lab::Instrument kind;
        InstrumentView* view;
        std::function<void()> refresh;
        /// Instead of those that its kind shows.
        std::function<AskedNumbers(std::optional<QPointF> place)> numbers = {};
    };

    void addInstruments();
    [[nodiscard]] QWidget* addCell(const BenchCell& cell);
    void takeTurn(const Item& item);
    void adopt(const Item& item);
    [[nodiscard]] InstrumentService serviceOf(lab::Instrument kind, QWidget* window);
    void linkCrossHairs();
    [[nodiscard]] Item make(lab::Instrument kind);
    template <class View, class FigureOf>
    [[nodiscard]] Item makeItem(lab::Instrument kind, FigureOf figureOf);
    [[nodiscard]] Item makeWaterfall();
    [[nodiscard]] Item makeRoofline();
    [[nodiscard]] Item makeByBatch();
    [[nodiscard]] Item makeRegion();
    [[nodiscard]] Item makeWalls();
    void addLegend(InstrumentView& view);
    void showLegends();
    void showSensitivity();

    const Bench& m_bench;
    std::vector<Item> m_items;
    std::vector<lab::Instrument> m_sharedPlaces;
    /// The row of the plane of what passes: from the height on that all rows are designed for it grows with them.
    struct TallRow {
        QVBoxLayout* column;
        int index;
        int share;
        int from;
    };
    std::optional<TallRow> m_tallRow;
    QPointer<Tornado> m_sensitivity;  ///< of the window that the walls open
    std::vector<CaptureLegend*> m_legends;
    std::size_t m_listed = 0;  ///< captured designs in the legends
    bool m_showsCaptures = true;
    bool m_fitsBoth = false;
};

}  // namespace ironlab::ui
