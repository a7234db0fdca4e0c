// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monkey/monkey_lab.h"

#include "support/test_paths.h"

#include <QApplication>

namespace ironlab::ui::test {

MonkeyLab::MonkeyLab(Track track, const std::filesystem::path& folder, LabWindow::Door door)
    : m_theme(*qobject_cast<QApplication*>(qApp), QStringLiteral("light"), 1.0),
      m_shell(m_clock, m_fileSystem)
{
    QObject::connect(&m_shell, &LabShell::windowOpened, &m_theme, [this](MainWindow* window) {
        QObject::connect(window, &MainWindow::themeWanted, &m_theme, &ThemeChoice::setTheme);
        QObject::connect(window, &MainWindow::textScaleWanted, &m_theme, &ThemeChoice::stepText);
    });
    ContentSources sources;
    sources.dataFolder = ironlab::test::dataFolder();
    EXPECT_TRUE(m_shell.read(sources)) << describe(m_shell.faults());
    DeskSettings settings;
    settings.ledgerFolder = folder;
    settings.track = QString::fromStdString(fileName(track));
    if (door == LabWindow::Door::Ledger) {
        settings.ledgerFile = folder / (fileName(track) + ".ledger.json");
        settings.student = QStringLiteral("tester");
    }
    m_shell.openWindow(settings);
    window().resize(1366, 768);
    window().show();
    window().activateWindow();
    QApplication::processEvents();
}

}  // namespace ironlab::ui::test
