// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/palette.h>

#include <gtest/gtest.h>

#include <cmath>

namespace ironlab::present {
namespace {

constexpr double kTextContrast = 4.5;
constexpr double kShapeContrast = 3.0;

constexpr std::array kTextRoles{Role::Text1,       Role::Text2,        Role::Text3, Role::DataText, Role::MemoryText,
                                Role::ComputeText, Role::OverheadText, Role::Holds, Role::Near,     Role::Fails};

const char* name(Theme theme)
{
    constexpr std::array kNames{"light", "dark", "high contrast", "projector"};
    return kNames[static_cast<std::size_t>(theme)];
}

void expectTextReadsOn(const Palette& colors, Role surface)
{
    for (const Role text : kTextRoles) {
        EXPECT_GE(contrastRatio(colors.color(text), colors.color(surface)), kTextContrast)
            << name(colors.theme()) << ", text role " << static_cast<int>(text) << " on " << static_cast<int>(surface);
    }
}

TEST(Contrast, OfBlackOnWhiteIsTwentyOneAndOfEqualsOne)
{
    EXPECT_NEAR(contrastRatio(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 1e-9);
    EXPECT_DOUBLE_EQ(contrastRatio(rgb(0x4338CA), rgb(0x4338CA)), 1.0);
}

TEST(Contrast, DoesNotDependOnTheOrder)
{
    EXPECT_DOUBLE_EQ(contrastRatio(rgb(0x00694C), rgb(0xE9ECF0)), contrastRatio(rgb(0xE9ECF0), rgb(0x00694C)));
}

TEST(Palette, TextReadsOnEverySurfaceInEveryTheme)
{
    for (const Theme theme : kThemes) {
        const Palette& colors = palette(theme);
        for (const Role surface : {Role::Window, Role::Panel, Role::Paper, Role::Input, Role::Hover, Role::FailsTint}) {
            expectTextReadsOn(colors, surface);
        }
        if (!colors.inverseSelection) {
            expectTextReadsOn(colors, Role::SelectedRow);
        }
    }
}

TEST(Palette, LettersReadOnWhatIsFilledForThem)
{
    for (const Theme theme : kThemes) {
        const Palette& colors = palette(theme);
        EXPECT_GE(contrastRatio(colors.color(Role::TextOnInk), colors.color(Role::Ink)), kTextContrast) << name(theme);
        EXPECT_GE(contrastRatio(colors.color(Role::TextOnInk), colors.color(Role::InkHover)), kTextContrast)
            << name(theme);
        EXPECT_GE(contrastRatio(colors.color(Role::TextOnSelected), colors.color(Role::SelectedRow)), kTextContrast)
            << name(theme);
        for (const Role tag : kTextRoles) {
            EXPECT_GE(contrastRatio(colors.color(Role::Letters), colors.color(tag)), kTextContrast)
                << name(theme) << ", tag " << static_cast<int>(tag);
        }
    }
}

TEST(Palette, TermsRingsAndBordersStandOutFromPaper)
{
    for (const Theme theme : kThemes) {
        const Palette& colors = palette(theme);
        const Color paper = colors.color(Role::Paper);
        for (const TermRole term : kTermRoles) {
            EXPECT_GE(contrastRatio(colors.fill(term), paper), kShapeContrast) << name(theme);
        }
        for (const Role role : {Role::Focus, Role::InputBorder, Role::GhostLine, Role::Ink}) {
            EXPECT_GE(contrastRatio(colors.color(role), paper), kShapeContrast) << name(theme);
        }
    }
}

TEST(Palette, TiersGoFromFaintToStrong)
{
    for (const Theme theme : kThemes) {
        const Palette& colors = palette(theme);
        for (int tier = 1; tier < 4; ++tier) {
            EXPECT_GT(contrastRatio(colors.tier(tier), colors.color(Role::Paper)),
                      contrastRatio(colors.tier(tier - 1), colors.color(Role::Paper)))
                << name(theme) << ", tier " << tier;
        }
    }
    EXPECT_EQ(palette(Theme::Light).tier(-1), palette(Theme::Light).tier(0));
    EXPECT_EQ(palette(Theme::Light).tier(9), palette(Theme::Light).tier(3));
}

TEST(Palette, KnowsWhichThemesAreDark)
{
    EXPECT_FALSE(palette(Theme::Light).isDark());
    EXPECT_FALSE(palette(Theme::Projector).isDark());
    EXPECT_TRUE(palette(Theme::Dark).isDark());
    EXPECT_TRUE(palette(Theme::HighContrast).isDark());
}

TEST(Palette, ForProjectorsIsLightOnWhiteWithLargerTypeAndNoGrid)
{
    const Palette& projector = palette(Theme::Projector);
    EXPECT_EQ(projector.color(Role::Window), rgb(0xFFFFFF));
    EXPECT_EQ(projector.color(Role::Panel), rgb(0xFFFFFF));
    EXPECT_EQ(projector.color(Role::Ink), palette(Theme::Light).color(Role::Ink));
    EXPECT_DOUBLE_EQ(projector.textScale, 1.25);
    EXPECT_DOUBLE_EQ(projector.lineScale, 1.5);
    EXPECT_FALSE(projector.grid);
}

TEST(HeatmapRamp, GrowsLighterAllTheWay)
{
    double before = -1;
    for (int step = 0; step <= 200; ++step) {
        const double now = lightness(heatmapColor(step / 200.0));
        EXPECT_GE(now, before - 0.5) << "at " << step / 200.0;
        before = std::max(before, now);
    }
    EXPECT_NEAR(lightness(heatmapColor(0.0)), 15.0, 1.5);
    EXPECT_NEAR(lightness(heatmapColor(1.0)), 89.0, 1.5);
}

TEST(HeatmapRamp, SpreadsTheLogarithmOfSpeedupFromOneToAHundred)
{
    EXPECT_DOUBLE_EQ(heatmapPosition(1.0), 0.0);
    EXPECT_DOUBLE_EQ(heatmapPosition(10.0), 0.5);
    EXPECT_DOUBLE_EQ(heatmapPosition(100.0), 1.0);
}

TEST(HeatmapRamp, ClampsWhatLiesOutside)
{
    EXPECT_DOUBLE_EQ(heatmapPosition(0.2), 0.0);
    EXPECT_DOUBLE_EQ(heatmapPosition(1e9), 1.0);
    EXPECT_EQ(heatmapColor(-1.0), heatmapColor(0.0));
    EXPECT_EQ(heatmapColor(7.0), heatmapColor(1.0));
    EXPECT_EQ(heatmapColor(std::nan("")), heatmapColor(0.0));
}

TEST(HeatmapRamp, MarksStandOutFromTheRamp)
{
    for (int step = 0; step <= 100; ++step) {
        const double position = step / 100.0;
        EXPECT_GE(contrastRatio(heatmapMarkColor(position), heatmapColor(position)), kShapeContrast) << position;
    }
}

TEST(PaletteHatch, TellsTheTermsApartWithoutHue)
{
    for (const TermRole first : kTermRoles) {
        for (const TermRole second : kTermRoles) {
            EXPECT_EQ(hatch(first) == hatch(second), first == second);
        }
    }
    EXPECT_EQ(hatch(TermRole::Compute), Hatch::None);
    EXPECT_DOUBLE_EQ(hatchGeometry(Hatch::Diagonal).angle, 45.0);
    EXPECT_DOUBLE_EQ(hatchGeometry(Hatch::Vertical).spacing, 4.0);
}

TEST(ColorMix, MeetsBothEndsAndClampsOutside)
{
    const Color ink = rgb(0x22304A);
    const Color paper = rgb(0xFFFFFF);
    EXPECT_EQ(mix(ink, paper, 0.0), ink);
    EXPECT_EQ(mix(ink, paper, 1.0), paper);
    EXPECT_EQ(mix(ink, paper, -3.0), ink);
    EXPECT_EQ(mix(rgb(0x000000), rgb(0xFFFFFF), 0.5), rgb(0x808080));
}

}  // namespace
}  // namespace ironlab::present
