// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QByteArray>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>

namespace {

/// The application as every machine shall see it: no display, no desktop's style or locale, settings thrown away.
class ApplicationScope {
public:
    ApplicationScope(int& argumentCount, char** arguments) : m_application(argumentCount, arguments)
    {
        QStandardPaths::setTestModeEnabled(true);
        // Of this process alone: tests that run at the same time would find what the others remember.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QLocale::setDefault(QLocale::c());
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setApplicationName(QStringLiteral("ironlab-tests"));
        QApplication::setQuitOnLastWindowClosed(false);
        // The lab's own fonts, so that a test run by itself measures what it measures among the others.
        ironlab::ui::applyTheme(m_application, ironlab::present::Theme::Light);
    }

private:
    QTemporaryDir m_settings;
    QApplication m_application;
};

void preferOffscreen()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

}  // namespace

int main(int argumentCount, char** arguments)
{
    preferOffscreen();
    testing::InitGoogleTest(&argumentCount, arguments);
    const ApplicationScope application(argumentCount, arguments);
    return RUN_ALL_TESTS();
}
