// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/lab_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
#include <cmath>

// Outside every namespace, as the macro asks: a static library's resources have to be named to be linked.
static void initializeFontResources()
{
    Q_INIT_RESOURCE(fonts);
}

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kScriptScale = 0.8;

enum class Family { Sans, Serif, Mono };

struct TextStyle {
    int px;
    QFont::Weight weight;
    Family family = Family::Sans;
};

TextStyle textStyle(TextRole role)
{
    switch (role) {
    case TextRole::Question: return {20, QFont::DemiBold};
    case TextRole::Answer: return {22, QFont::DemiBold};
    case TextRole::Factor: return {18, QFont::DemiBold};
    case TextRole::InstrumentTitle: return {14, QFont::DemiBold};
    case TextRole::Body: return {13, QFont::Normal};
    case TextRole::BodyMedium: return {13, QFont::Medium};
    case TextRole::BodyStrong: return {13, QFont::DemiBold};
    case TextRole::Note: return {12, QFont::Normal};
    case TextRole::NoteMedium: return {12, QFont::Medium};
    case TextRole::NoteStrong: return {12, QFont::DemiBold};
    case TextRole::Tick: return {11, QFont::Normal};
    case TextRole::TickStrong: return {11, QFont::DemiBold};
    case TextRole::MoveNumber: return {10, QFont::DemiBold};
    case TextRole::FormulaText: return {15, QFont::Normal, Family::Serif};
    case TextRole::FormulaResult: return {17, QFont::DemiBold};
    case TextRole::Receipt: return {13, QFont::Normal, Family::Mono};
    }
    return {13, QFont::Normal};
}

QStringList families(Family family)
{
    switch (family) {
    case Family::Sans:
        return {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue")};
    case Family::Serif:
        return {QStringLiteral("Noto Serif"), QStringLiteral("Cambria"), QStringLiteral("Times New Roman"),
                QStringLiteral("DejaVu Serif")};
    case Family::Mono: return {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Consolas"), QStringLiteral("Menlo")};
    }
    return {};
}

QFont makeFont(TextRole role, double textScale)
{
    const TextStyle style = textStyle(role);
    QFont font;
    font.setFamilies(families(style.family));
    font.setStyleHint(style.family == Family::Sans    ? QFont::SansSerif
                      : style.family == Family::Serif ? QFont::Serif
                                                      : QFont::Monospace);
    font.setPixelSize(static_cast<int>(std::lround(style.px * textScale)));
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QFont styled(QFont font, FontStyle style)
{
    if (style == FontStyle::Italic) {
        font.setItalic(true);
        // Of the italics only the regular weight is carried; a heavier one would be smeared by the rasterizer.
        font.setWeight(QFont::Normal);
    } else if (style == FontStyle::Strong) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

}  // namespace

Theme::Theme(const present::Palette& palette) : m_palette(&palette)
{
    for (std::size_t i = 0; i < m_colors.size(); ++i) {
        m_colors[i] = toQColor(palette.color(static_cast<Role>(i)));
    }
    for (std::size_t role = 0; role < m_fonts.size(); ++role) {
        for (std::size_t style = 0; style < kFontStyleCount; ++style) {
            QFont font =
                styled(makeFont(static_cast<TextRole>(role), palette.textScale), static_cast<FontStyle>(style));
            const double px = font.pixelSize();
            double scale = 1.0;
            for (NumberFont& numbers : m_fonts[role][style]) {
                font.setPixelSize(static_cast<int>(std::lround(px * scale)));
                numbers = NumberFont(font);
                scale *= kScriptScale;
            }
        }
    }
}

int Theme::scaled(int px) const
{
    return static_cast<int>(std::lround(px * m_palette->textScale));
}

QPen Theme::pen(Role role, double width, Qt::PenStyle style) const
{
    QPen pen(color(role), line(width), style);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QPalette Theme::qPalette() const
{
    QPalette p;
    p.setColor(QPalette::Window, color(Role::Window));
    p.setColor(QPalette::WindowText, color(Role::Text1));
    p.setColor(QPalette::Base, color(Role::Input));
    p.setColor(QPalette::AlternateBase, color(Role::Panel));
    p.setColor(QPalette::Text, color(Role::Text1));
    p.setColor(QPalette::PlaceholderText, color(Role::Text3));
    p.setColor(QPalette::Button, color(Role::Paper));
    p.setColor(QPalette::ButtonText, color(Role::Text1));
    p.setColor(QPalette::BrightText, color(Role::Fails));
    p.setColor(QPalette::ToolTipBase, color(Role::Paper));
    p.setColor(QPalette::ToolTipText, color(Role::Text1));
    p.setColor(QPalette::Highlight, color(Role::Ink));
    p.setColor(QPalette::HighlightedText, color(Role::TextOnInk));
    p.setColor(QPalette::Link, color(Role::Ink));
    p.setColor(QPalette::LinkVisited, color(Role::Text2));
    p.setColor(QPalette::Light, color(Role::Paper));
    p.setColor(QPalette::Midlight, color(Role::Panel));
    p.setColor(QPalette::Mid, color(Role::Hairline));
    p.setColor(QPalette::Dark, color(Role::InputBorder));
    p.setColor(QPalette::Shadow, color(Role::InputBorder));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, color(Role::Text3));
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, color(Role::Track));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, color(Role::Text3));
    return p;
}

const Theme& themeOf(const QWidget* widget)
{
    if (const auto* style = qobject_cast<const LabStyle*>(widget != nullptr ? widget->style() : qApp->style())) {
        return style->theme();
    }
    if (const auto* style = qobject_cast<const LabStyle*>(qApp->style())) {
        return style->theme();
    }
    // Never destroyed: at exit the font engines go before the statics do.
    static const auto* const kPlain = new Theme(present::Theme::Light);
    return *kPlain;
}

bool loadFonts()
{
    initializeFontResources();
    static const bool kLoaded = [] {
        const QStringList files{QStringLiteral(":/fonts/Inter-Regular.otf"), QStringLiteral(":/fonts/Inter-Italic.otf"),
                                QStringLiteral(":/fonts/Inter-Medium.otf"),
                                QStringLiteral(":/fonts/Inter-SemiBold.otf")};
        return std::ranges::all_of(files,
                                   [](const QString& file) { return QFontDatabase::addApplicationFont(file) >= 0; });
    }();
    return kLoaded;
}

void applyTheme(QApplication& application, present::Theme theme, double textScale)
{
    loadFonts();
    auto* style = new LabStyle(theme, textScale);
    application.setStyle(style);
    QPalette palette = style->theme().qPalette();
    application.setPalette(palette);
    application.setFont(style->theme().font(TextRole::Body));
    QToolTip::setPalette(palette);
    QToolTip::setFont(style->theme().font(TextRole::Note));
    palette.setColor(QPalette::Highlight, style->theme().color(Role::SelectedRow));
    palette.setColor(QPalette::HighlightedText, style->theme().color(Role::TextOnSelected));
    application.setPalette(palette, "QAbstractItemView");
}

present::Theme themeFor(const QPalette& systemPalette)
{
    const bool lightOnDark =
        systemPalette.color(QPalette::WindowText).lightness() > systemPalette.color(QPalette::Window).lightness();
    return lightOnDark ? present::Theme::Dark : present::Theme::Light;
}

}  // namespace ironlab::ui
