// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/probed_view.h"

#include <ironlab/present/walls_figure.h>

#include <QSize>

#include <vector>

namespace ironlab::ui {

/// The walls in the status line, what fails first: glyph, name, bar, value and limit, words; as many as have room, then
/// at the right what is estimated.
class HeadroomLine : public ProbedView {
    Q_OBJECT

public:
    explicit HeadroomLine(QWidget* parent = nullptr);

    void setFigure(const present::WallsFigure& figure);
    [[nodiscard]] const present::WallsFigure& figure() const { return m_figure; }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    /// The wall of an entry.
    [[nodiscard]] const present::WallRow& row(int probe) const;
    [[nodiscard]] int probeCount() const override;
    [[nodiscard]] QRectF probeArea(int probe) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    /// There is nothing to be compared with a wall here, so that a click may do more than mark it.
    [[nodiscard]] bool isLinkAt(QPointF place) const override { return thingAt(place).has_value(); }
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override { m_entries.clear(); }

private:
    struct Entry {
        std::size_t row = 0;
        double left = 0;
        double width = 0;
    };
    void arrange() const;
    void paintEntry(QPainter& painter, const Theme& theme, const Entry& entry) const;

    present::WallsFigure m_figure;
    mutable std::vector<Entry> m_entries;  ///< those that have room
    mutable QSize m_arrangedFor;           ///< the size that all of this was found for
};

}  // namespace ironlab::ui
