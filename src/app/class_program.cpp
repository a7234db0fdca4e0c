// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_program.h"

#include "ui/classes/class_window.h"
#include "ui/editor/editor_window.h"
#include "ui/window/lab_environment.h"
#include "ui/window/launch_options.h"

#include <QApplication>
#include <QDir>

#include <array>

namespace ironlab::app {
namespace {

constexpr std::array kPages{"class-students", "class-predictions", "class-misconceptions", "class-times"};

void takePictures(ui::ClassWindow& window, const QString& folder)
{
    bool areSaved = true;
    for (std::size_t page = 0; page < kPages.size(); ++page) {
        window.showPage(static_cast<int>(page));
        QApplication::processEvents();
        const QString file = QDir(folder).filePath(QString::fromLatin1(kPages[page]) + QStringLiteral(".png"));
        areSaved = window.grab().save(file) && areSaved;
    }
    QApplication::exit(areSaved ? 0 : 1);
}

}  // namespace

int runClass(const ui::LaunchOptions& options, const ui::LabEnvironment& environment)
{
    ui::ClassWindow window(environment);
    if (!options.screenshots.isEmpty()) {
        QObject::connect(
            &window, &ui::ClassWindow::shown, &window,
            [&window, &options] { takePictures(window, options.screenshots); }, Qt::QueuedConnection);
    }
    window.show();
    std::vector<std::filesystem::path> paths;
    for (const QString& path : options.classPaths) {
        paths.emplace_back(path.toStdString());
    }
    window.open(paths, options.assignment.toStdString());
    return QApplication::exec();
}

int runEditor(const ui::LaunchOptions& options, const ui::LabEnvironment& environment)
{
    ui::EditorWindow window(environment);
    window.show();
    const bool isOpen = window.openFile(options.editedFile.toStdString());
    if (options.screenshots.isEmpty()) {
        return QApplication::exec();
    }
    QApplication::processEvents();
    const bool isSaved = window.grab().save(QDir(options.screenshots).filePath(QStringLiteral("editor.png")));
    return isOpen && isSaved ? 0 : 1;
}

}  // namespace ironlab::app
