// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace ironlab::present {

/// A colour in sRGB, eight bits a channel; `a` = 255 is opaque.
struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    friend constexpr bool operator==(const Color&, const Color&) = default;

    [[nodiscard]] constexpr Color withAlpha(std::uint8_t alpha) const { return {r, g, b, alpha}; }
};

/// 0xRRGGBB as an opaque colour.
[[nodiscard]] constexpr Color rgb(std::uint32_t value)
{
    return {static_cast<std::uint8_t>(value >> 16U & 0xFFU), static_cast<std::uint8_t>(value >> 8U & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU)};
}

/// Relative luminance of WCAG 2.1, from 0 (black) to 1 (white); the alpha channel plays no part.
[[nodiscard]] double relativeLuminance(Color color);

/// Contrast ratio of WCAG 2.1: (lighter + 0.05) / (darker + 0.05), from 1 (same) to 21 (black on white).
[[nodiscard]] double contrastRatio(Color first, Color second);

/// CIE L* of a colour under D65, from 0 to 100.
[[nodiscard]] double lightness(Color color);

/// `first` and `second` mixed channel by channel; `share` 0 gives `first`, 1 gives `second`, outside is clamped.
[[nodiscard]] Color mix(Color first, Color second, double share);

enum class Theme { Light, Dark, HighContrast, Projector };
inline constexpr std::array kThemes{Theme::Light, Theme::Dark, Theme::HighContrast, Theme::Projector};

/// What a colour is for. Figures and controls ask for a role and never for a colour.
enum class Role {
    Window,          ///< behind the menu, the tabs and the status line
    Panel,           ///< the side panels
    Paper,           ///< figures and cards
    Input,           ///< inside boxes that take text
    Hairline,        ///< lines between panels and groups
    Grid,            ///< grid lines of figures
    InputBorder,     ///< borders of controls and axes
    Text1,           ///< values, names, what is read first
    Text2,           ///< running text
    Text3,           ///< units, ticks, scope
    Ink,             ///< primary buttons and what is selected
    TextOnInk,       ///< letters on ink
    InkHover,        ///< ink under the pointer
    SelectedRow,     ///< the tint of a selected row, tab or card
    TextOnSelected,  ///< letters on a selected row
    Hover,           ///< the tint of what the pointer is over
    Focus,           ///< the keyboard's ring
    Track,           ///< the unused part of bars, grooves and squares
    DataFill,        ///< the four terms: fills, always with their outline
    MemoryFill,
    ComputeFill,
    OverheadFill,
    DataText,  ///< the four terms: letters and outlines
    MemoryText,
    ComputeText,
    OverheadText,
    Holds,      ///< with a check
    Near,       ///< with a triangle
    Fails,      ///< with a cross
    FailsTint,  ///< behind a row that fails
    GhostFill,  ///< the pinned baseline in figures
    GhostLine,
    TierTiny,  ///< one hue by lightness: the tiers are ordered
    TierMobile,
    TierEdge,
    TierCloud,
    Hatch,    ///< lines and dots over a term's fill, to be drawn at `kHatchOpacity`
    Letters,  ///< letters on a tag filled with a text colour
};
inline constexpr std::size_t kRoleCount = static_cast<std::size_t>(Role::Letters) + 1;

/// The terms of the iron law in the order of the figures.
enum class TermRole { Data, Memory, Compute, Overhead };
inline constexpr std::array kTermRoles{TermRole::Data, TermRole::Memory, TermRole::Compute, TermRole::Overhead};

[[nodiscard]] Role fillRole(TermRole term);
[[nodiscard]] Role textRole(TermRole term);

/// Every colour of one theme and what else differs between themes.
class Palette {
public:
    using Table = std::array<Color, kRoleCount>;

    Palette(Theme theme, const Table& colors) : m_theme(theme), m_colors(colors) {}

    [[nodiscard]] Theme theme() const { return m_theme; }
    [[nodiscard]] Color color(Role role) const { return m_colors[static_cast<std::size_t>(role)]; }
    [[nodiscard]] Color fill(TermRole term) const { return color(fillRole(term)); }
    [[nodiscard]] Color text(TermRole term) const { return color(textRole(term)); }
    /// `tier` from 0 (tiny) to 3 (cloud), clamped.
    [[nodiscard]] Color tier(int tier) const;
    [[nodiscard]] bool isDark() const;

    double textScale = 1.0;         ///< times the sizes of type
    double lineScale = 1.0;         ///< times the widths of lines in figures
    bool grid = true;               ///< whether figures draw a grid
    double inputBorderWidth = 1.0;  ///< px
    double focusWidth = 2.0;        ///< px
    bool inverseSelection =
        false;  ///< a selected row swaps ink and ground, so that terms on it keep their outline only

private:
    Theme m_theme;
    Table m_colors;
};

[[nodiscard]] const Palette& palette(Theme theme);

/// The heatmap's ramp. `position` runs from 0 (speedup 1) to 1 (speedup 100 and beyond) in the logarithm of speedup;
/// outside is clamped. Lightness rises all the way, for every kind of colour vision.
[[nodiscard]] Color heatmapColor(double position);
/// Where a speedup lies on the ramp: log10(speedup) / 2, clamped to 0..1.
[[nodiscard]] double heatmapPosition(double speedup);
/// Letters and marks on the ramp at `position`: white on its dark half, near-black on its bright half.
[[nodiscard]] Color heatmapMarkColor(double position);

/// The second mark of a term beside its hue, so that a grey print still reads.
enum class Hatch { None, Dots, Diagonal, Vertical, Impossible };

/// How a hatch is drawn, in px at scale 1: parallel lines of `thickness` every `spacing` (measured across the lines) at
/// `angle` degrees anticlockwise from the x axis. Dots of diameter `thickness` stand in rows `spacing` apart, twice that
/// apart within a row, every other row shifted by `spacing`.
struct HatchGeometry {
    Hatch hatch = Hatch::None;
    double angle = 0;
    double spacing = 0;
    double thickness = 0;
};
inline constexpr double kHatchOpacity = 0.62;

[[nodiscard]] Hatch hatch(TermRole term);
[[nodiscard]] HatchGeometry hatchGeometry(Hatch hatch);

}  // namespace ironlab::present
