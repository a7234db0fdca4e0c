// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/scale.h>

#include <QRect>

namespace ironlab::ui {

/// The accelerator speedup S across the map and the ceiling, at the same pixels in both: four decades, then, behind a
/// break, a column for S = infinity. The column has room for a move's mark with a count beside it, the break for the
/// half of a mark that stands at the end of the decades.
class SpeedupAxis {
public:
    /// Margins that the map and the ceiling share, in px at text scale 1.
    static constexpr double kLeft = 74.0;
    static constexpr double kRight = 254.0;

    /// Px at text scale 1 that a plot leaves at its sides.
    struct Margins {
        double left = kLeft;
        double right = kRight;
    };

    /// Across a view of this width.
    SpeedupAxis(double viewWidth, double textScale) : SpeedupAxis(viewWidth, textScale, Margins{}) {}
    SpeedupAxis(double viewWidth, double textScale, Margins margins);

    [[nodiscard]] double left() const { return m_left; }
    /// Where the decades end, at `kEnd`.
    [[nodiscard]] double decadesEnd() const { return m_decadesEnd; }
    [[nodiscard]] double infinityLeft() const { return m_right - m_infinityWidth; }
    [[nodiscard]] double right() const { return m_right; }
    [[nodiscard]] Margins margins() const { return m_margins; }

    /// The place of S, held within the axis; the middle of the column for infinity.
    [[nodiscard]] double xAt(double speedup) const;
    /// S at a place, held within [1, kEnd] or infinite.
    [[nodiscard]] double speedupAt(double x) const;
    [[nodiscard]] const present::Scale& scale() const { return m_scale; }

    static constexpr double kEnd = 1e4;

private:
    present::Scale m_scale = present::Scale::logarithmic(1.0, kEnd);
    Margins m_margins;
    double m_infinityWidth;
    double m_gap;
    double m_left;
    double m_right;
    double m_decadesEnd;
};

/// S one step to the right (or left): a twentieth of a decade, or a hundredth where `fine`; infinity lies one step
/// beyond the end.
[[nodiscard]] double steppedSpeedup(double speedup, int direction, bool fine);

}  // namespace ironlab::ui
