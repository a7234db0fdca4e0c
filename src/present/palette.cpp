// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/palette.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

struct Entry {
    Role role;
    std::uint32_t light;
    std::uint32_t dark;
    std::uint32_t highContrast;
};

constexpr std::array kEntries{
    Entry{Role::Window, 0xE9ECF0, 0x12151A, 0x000000},
    Entry{Role::Panel, 0xF5F6F8, 0x191D23, 0x000000},
    Entry{Role::Paper, 0xFFFFFF, 0x1F242B, 0x000000},
    Entry{Role::Input, 0xFFFFFF, 0x14181D, 0x000000},
    Entry{Role::Hairline, 0xD9DDE3, 0x343B45, 0xFFFFFF},
    Entry{Role::Grid, 0xE6E9ED, 0x2B313A, 0x666666},
    Entry{Role::InputBorder, 0x858E9A, 0x727C89, 0xFFFFFF},
    Entry{Role::Text1, 0x1A1F26, 0xE8EBEE, 0xFFFFFF},
    Entry{Role::Text2, 0x454D58, 0xBAC1CA, 0xFFFFFF},
    Entry{Role::Text3, 0x5B6470, 0x9CA6B1, 0xFFFFFF},
    Entry{Role::Ink, 0x22304A, 0xC9D3E6, 0xFFFFFF},
    Entry{Role::TextOnInk, 0xFFFFFF, 0x161B22, 0x000000},
    Entry{Role::InkHover, 0x38455C, 0xDCE3F0, 0xCCCCCC},
    Entry{Role::SelectedRow, 0xE3E8F1, 0x2B3442, 0xFFFFFF},
    Entry{Role::TextOnSelected, 0x1A1F26, 0xE8EBEE, 0x000000},
    Entry{Role::Hover, 0xE3E8F1, 0x2B3442, 0x333333},
    Entry{Role::Focus, 0x4338CA, 0xA5B4FC, 0xFFFF00},
    Entry{Role::Track, 0xC6CCD5, 0x48525F, 0x666666},
    Entry{Role::DataFill, 0x009E73, 0x009E73, 0x00D69B},
    Entry{Role::MemoryFill, 0xD55E00, 0xD55E00, 0xFF8A3D},
    Entry{Role::ComputeFill, 0x0072B2, 0x56B4E9, 0x66C7FF},
    Entry{Role::OverheadFill, 0xCC79A7, 0xCC79A7, 0xFF9BD2},
    Entry{Role::DataText, 0x00694C, 0x3ECFA3, 0x00D69B},
    Entry{Role::MemoryText, 0xA34700, 0xF59A66, 0xFF8A3D},
    Entry{Role::ComputeText, 0x005C91, 0x74C2F0, 0x66C7FF},
    Entry{Role::OverheadText, 0x8A3A66, 0xE6A9CF, 0xFF9BD2},
    Entry{Role::Holds, 0x1B6E3C, 0x6FCF97, 0x7CFFB2},
    Entry{Role::Near, 0x845400, 0xE8B84A, 0xFFD500},
    Entry{Role::Fails, 0xB00020, 0xFF8A8A, 0xFF9C9C},
    Entry{Role::FailsTint, 0xFBECEE, 0x3A2226, 0x000000},
    Entry{Role::GhostFill, 0xE3E7EC, 0x343C47, 0x000000},
    Entry{Role::GhostLine, 0x8A93A0, 0x7C8794, 0x9A9A9A},
    Entry{Role::TierTiny, 0x8A93A0, 0x6B7582, 0x9A9A9A},
    Entry{Role::TierMobile, 0x7A8592, 0x87919D, 0xBBBBBB},
    Entry{Role::TierEdge, 0x55606E, 0xA9B2BD, 0xDDDDDD},
    Entry{Role::TierCloud, 0x1F2933, 0xE8EBEE, 0xFFFFFF},
    Entry{Role::Hatch, 0xFFFFFF, 0x12151A, 0x000000},
    Entry{Role::Letters, 0xFFFFFF, 0x1F242B, 0x000000},
};
static_assert(kEntries.size() == kRoleCount, "every role has its row");

Palette::Table table(std::uint32_t Entry::*column)
{
    Palette::Table colors{};
    for (const Entry& entry : kEntries) {
        colors[static_cast<std::size_t>(entry.role)] = rgb(entry.*column);
    }
    return colors;
}

Palette highContrastPalette()
{
    Palette palette{Theme::HighContrast, table(&Entry::highContrast)};
    palette.inputBorderWidth = 2.0;
    palette.focusWidth = 3.0;
    palette.inverseSelection = true;
    return palette;
}

/// Light on pure white with larger type and stronger lines: a lamp in a lit room washes out tints and hairlines.
Palette projectorPalette()
{
    Palette::Table colors = table(&Entry::light);
    for (const Role surface : {Role::Window, Role::Panel}) {
        colors[static_cast<std::size_t>(surface)] = rgb(0xFFFFFF);
    }
    Palette palette{Theme::Projector, colors};
    palette.textScale = 1.25;
    palette.lineScale = 1.5;
    palette.grid = false;
    return palette;
}

double linearChannel(std::uint8_t channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

struct RampStop {
    double position;
    Color color;
};

constexpr std::array kRamp{
    RampStop{0.00, rgb(0x0B2350)}, RampStop{0.15, rgb(0x213A6B)}, RampStop{0.30, rgb(0x41517A)},
    RampStop{0.45, rgb(0x626A7C)}, RampStop{0.60, rgb(0x87856F)}, RampStop{0.75, rgb(0xB0A25F)},
    RampStop{0.90, rgb(0xDCC54B)}, RampStop{1.00, rgb(0xF6E04A)},
};

constexpr Role kFillRoles[]{Role::DataFill, Role::MemoryFill, Role::ComputeFill, Role::OverheadFill};
constexpr Role kTextRoles[]{Role::DataText, Role::MemoryText, Role::ComputeText, Role::OverheadText};
constexpr Role kTierRoles[]{Role::TierTiny, Role::TierMobile, Role::TierEdge, Role::TierCloud};

}  // namespace

double relativeLuminance(Color color)
{
    return 0.2126 * linearChannel(color.r) + 0.7152 * linearChannel(color.g) + 0.0722 * linearChannel(color.b);
}

double contrastRatio(Color first, Color second)
{
    const auto [darker, lighter] = std::minmax({relativeLuminance(first), relativeLuminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

double lightness(Color color)
{
    const double y = relativeLuminance(color);
    constexpr double kThreshold = 216.0 / 24389.0;
    return y > kThreshold ? 116.0 * std::cbrt(y) - 16.0 : y * 24389.0 / 27.0;
}

Color mix(Color first, Color second, double share)
{
    const double weight = std::clamp(share, 0.0, 1.0);
    const auto channel = [weight](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * weight));
    };
    return {channel(first.r, second.r), channel(first.g, second.g), channel(first.b, second.b),
            channel(first.a, second.a)};
}

Role fillRole(TermRole term)
{
    return kFillRoles[static_cast<std::size_t>(term)];
}

Role textRole(TermRole term)
{
    return kTextRoles[static_cast<std::size_t>(term)];
}

Color Palette::tier(int tier) const
{
    return color(kTierRoles[std::clamp(tier, 0, 3)]);
}

bool Palette::isDark() const
{
    return lightness(color(Role::Paper)) < 50.0;
}

const Palette& palette(Theme theme)
{
    static const std::array kPalettes{Palette{Theme::Light, table(&Entry::light)},
                                      Palette{Theme::Dark, table(&Entry::dark)}, highContrastPalette(),
                                      projectorPalette()};
    return kPalettes[static_cast<std::size_t>(theme)];
}

Color heatmapColor(double position)
{
    if (!(position > 0.0)) {
        return kRamp.front().color;
    }
    for (std::size_t next = 1; next < kRamp.size(); ++next) {
        const RampStop& from = kRamp[next - 1];
        const RampStop& to = kRamp[next];
        if (position < to.position) {
            return mix(from.color, to.color, (position - from.position) / (to.position - from.position));
        }
    }
    return kRamp.back().color;
}

double heatmapPosition(double speedup)
{
    return speedup > 1.0 ? std::min(std::log10(speedup) / 2.0, 1.0) : 0.0;
}

Color heatmapMarkColor(double position)
{
    return position < 0.5 ? rgb(0xFFFFFF) : rgb(0x06122B);
}

Hatch hatch(TermRole term)
{
    constexpr Hatch kHatches[]{Hatch::Dots, Hatch::Diagonal, Hatch::None, Hatch::Vertical};
    return kHatches[static_cast<std::size_t>(term)];
}

HatchGeometry hatchGeometry(Hatch hatch)
{
    switch (hatch) {
    case Hatch::None: return {};
    case Hatch::Dots: return {hatch, 0.0, 3.0, 2.0};
    case Hatch::Diagonal: return {hatch, 45.0, 6.0, 1.5};
    case Hatch::Vertical: return {hatch, 90.0, 4.0, 1.2};
    case Hatch::Impossible: return {hatch, -45.0, 9.0, 1.4};
    }
    return {};
}

}  // namespace ironlab::present
