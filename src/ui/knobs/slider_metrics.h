// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui {

/// Sizes that the style, which draws sliders, and the groove, which places ticks and takes clicks, share; in px.
struct SliderMetrics {
    static constexpr int kStripHeight = 24;  ///< the hit area, and room for the ring of the focus
    static constexpr int kKnobReach = 11;    ///< from the knob's middle to the outer edge of its ring
    static constexpr double kKnobRadius = 7.5;
    static constexpr double kGrooveHeight = 4;
};

}  // namespace ironlab::ui
