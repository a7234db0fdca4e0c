// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme_choice.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr double kTextStep = 0.1;
constexpr double kSmallestText = 0.75;
constexpr double kLargestText = 2.5;

present::Theme themeNamed(const QString& id, const QPalette& system)
{
    if (id == QLatin1String("light")) {
        return present::Theme::Light;
    }
    if (id == QLatin1String("dark")) {
        return present::Theme::Dark;
    }
    if (id == QLatin1String("high-contrast")) {
        return present::Theme::HighContrast;
    }
    return id == QLatin1String("projector") ? present::Theme::Projector : themeFor(system);
}

}  // namespace

ThemeChoice::ThemeChoice(QApplication& application, const QString& theme, double scale)
    : QObject(&application),
      m_application(application),
      m_systemPalette(application.palette()),
      m_theme(theme),
      m_scale(scale)
{
    const QSettings settings;
    if (m_theme.isEmpty()) {
        m_theme = settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
    }
    if (scale == 1.0) {
        m_scale = std::clamp(settings.value(QStringLiteral("textScale"), 1.0).toDouble(), kSmallestText, kLargestText);
    }
    apply();
}

void ThemeChoice::setTheme(const QString& id)
{
    m_theme = id;
    QSettings().setValue(QStringLiteral("theme"), id);
    apply();
}

void ThemeChoice::stepText(int step)
{
    m_scale = step == 0 ? 1.0 : std::clamp(m_scale + step * kTextStep, kSmallestText, kLargestText);
    QSettings().setValue(QStringLiteral("textScale"), m_scale);
    apply();
}

void ThemeChoice::apply()
{
    applyTheme(m_application, themeNamed(m_theme, m_systemPalette), m_scale);
}

}  // namespace ironlab::ui
