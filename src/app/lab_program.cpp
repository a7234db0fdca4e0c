// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_program.h"

#include "start_clock.h"
#include "ui/course/lab_contents.h"
#include "ui/play/play_driver.h"
#include "ui/play/stage_pictures.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme_choice.h"
#include "ui/window/launch_options.h"
#include "ui/window/main_window.h"
#include "ui/window/start_page.h"

#include <ironlab/lab/data_directory.h>
#include <ironlab/lab/ledger_store.h>
#include <ironlab/version.h>

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace ironlab::app {
namespace {

constexpr int kStepSeconds = 5;

void complain(const QString& text)
{
    std::fprintf(stderr, "ironlab: %s\n", text.toUtf8().constData());
}

std::vector<std::filesystem::path> pathsOf(const QStringList& names)
{
    std::vector<std::filesystem::path> paths;
    for (const QString& name : names) {
        paths.emplace_back(name.toStdString());
    }
    return paths;
}

/// What the lab is made of: its data folder, the instructor's files and the assignment.
Expected<std::shared_ptr<const ui::LabContents>, QString> readContents(const ui::LaunchOptions& options)
{
    const auto folder = lab::dataDirectory(options.dataDirectory.toStdString());
    if (!folder) {
        return unexpected(ui::qtText(folder.error()));
    }
    ui::ContentSources sources{*folder, pathsOf(options.presets), pathsOf(options.missions), {}};
    if (!options.assignment.isEmpty()) {
        sources.assignment = options.assignment.toStdString();
    }
    ui::ContentReading reading = ui::ContentReader().read(sources);
    if (!reading.faults.empty()) {
        return unexpected(ui::qtText(describe(reading.faults)));
    }
    return reading.contents;
}

/// Without a display there is nothing to show a window on; scripts do without.
bool chooseDisplay(bool isScripted)
{
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
                            || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (hasDisplay) {
        return true;
    }
    if (isScripted) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    return isScripted;
}

int showTrouble(const QString& faults, bool isScripted)
{
    std::fprintf(stderr, "%s\n", faults.toUtf8().constData());
    if (!isScripted) {
        QMainWindow window;
        window.setWindowTitle(QStringLiteral("Iron Law Lab"));
        window.setCentralWidget(new ui::TroublePage(
            QCoreApplication::translate("ironlab::app", "Some files cannot be used"), faults, &window));
        window.resize(1180, 640);
        window.show();
        QApplication::exec();
    }
    return kInvalidInput;
}

int trackNamed(const std::vector<lab::Mission>& missions, const QString& id)
{
    const auto found = std::find_if(missions.begin(), missions.end(),
                                    [&](const lab::Mission& mission) { return ui::qtText(mission.id) == id; });
    return found == missions.end() ? -1 : static_cast<int>(found - missions.begin());
}

/// One line a step: what it was for, and how many events the ledger holds now.
void narrate(const ui::MainWindow& window, int step, const QString& say)
{
    const ui::LabController* controller = window.controller();
    const std::size_t events = controller == nullptr ? 0 : controller->session().ledger().events().size();
    std::printf("step %d, %zu events: %s\n", step, events, say.toUtf8().constData());
    std::fflush(stdout);
}

/// Plays the script, or merely takes pictures of every page where there is none; then ends the program.
void startScript(ui::MainWindow& window, ui::play::Script script, const ui::LaunchOptions& options, ManualClock* clock)
{
    const QString& pictures = options.screenshots;
    const bool isTour = script.steps.empty();
    auto* driver = new ui::PlayDriver(std::move(script), pictures, &window);
    new ui::StagePictures(window, *driver);
    QObject::connect(driver, &ui::PlayDriver::finished, &window, [&window, driver, isTour](const QString& problem) {
        if (!problem.isEmpty()) {
            complain(problem);
            driver->takePicture(QStringLiteral("failed-step"));
            QApplication::exit(kScriptFailed);
            return;
        }
        if (isTour && window.controller() != nullptr) {
            for (int part = 1; part <= window.controller()->partCount(); ++part) {
                window.controller()->showPart(part);
                driver->takePicture(QStringLiteral("part-%1").arg(part));
            }
        }
        window.close();
        QApplication::exit(0);
    });
    if (clock != nullptr) {
        // A script takes its time as a person does, whatever the computer needs for it.
        QObject::connect(driver, &ui::PlayDriver::stepDone, &window,
                         [clock] { clock->advance(std::chrono::seconds(kStepSeconds)); });
    }
    if (options.isVerbose) {
        QObject::connect(driver, &ui::PlayDriver::stepDone, &window,
                         [&window](int step, const QString& say) { narrate(window, step, say); });
    }
    driver->start();
}

std::filesystem::path ledgerFolder(bool isScripted, const QString& pictures)
{
    // A script never touches the student's own ledgers.
    if (isScripted) {
        return (pictures.isEmpty() ? QDir::tempPath() : pictures).toStdString();
    }
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
}

/// The track to open: the one named, else that of the ledger named, else the first.
Expected<int, QString> trackOf(const ui::LaunchOptions& options, const ui::LabContents& data,
                               lab::FileSystem& fileSystem)
{
    if (!options.track.isEmpty()) {
        const int track = trackNamed(data.missions, options.track);
        return track >= 0 ? Expected<int, QString>(track)
                          : unexpected(QStringLiteral("There is no track “%1”.").arg(options.track));
    }
    if (options.ledger.isEmpty()) {
        return 0;
    }
    const auto reading = lab::LedgerStore::readOnly(fileSystem, options.ledger.toStdString());
    if (!reading) {
        return options.opensLedger ? Expected<int, QString>(unexpected(ui::qtText(reading.error().sentence))) : 0;
    }
    const QString mission = ui::qtText(reading->ledger.header().missionId);
    const int track = trackNamed(data.missions, mission);
    return track >= 0 ? Expected<int, QString>(track)
                      : unexpected(QStringLiteral("%1 belongs to the mission “%2”, which is not installed here.")
                                       .arg(options.ledger, mission));
}

int runLab(QApplication& application, const ui::LaunchOptions& options, const ui::LabContents& data,
           ui::play::Script script)
{
    const SystemClock systemClock;
    std::optional<ManualClock> scriptClock;
    if (options.now) {
        scriptClock.emplace(*options.now);
    }
    const Clock& clock = scriptClock ? static_cast<const Clock&>(*scriptClock) : systemClock;
    lab::PosixFileSystem fileSystem;
    const auto named = trackOf(options, data, fileSystem);
    if (!named) {
        if (options.opensLedger) {
            const ui::ThemeChoice theme(application, options.theme, options.scale);
            return showTrouble(named.error(), options.isScripted());
        }
        complain(named.error());
        return kUsageError;
    }
    const int track = *named;
    ui::LabEnvironment environment{data.catalog,
                                   data.missions,
                                   clock,
                                   fileSystem,
                                   ledgerFolder(options.isScripted(), options.screenshots),
                                   {},
                                   options.student,
                                   track,
                                   options.part,
                                   data.sources.dataFolder,
                                   options.now.has_value()};
    const QTemporaryDir demonstration;
    if (options.isDemonstration) {
        environment.ledgerFolder = demonstration.path().toStdString();
    }
    environment.assignment = data.assignment ? &*data.assignment : nullptr;
    environment.seed = options.seed;
    environment.purpose = options.isDemonstration ? lab::LedgerPurpose::Demonstration : lab::LedgerPurpose::Work;
    if (!options.ledger.isEmpty()) {
        environment.ledgerFile = options.ledger.toStdString();
    } else if (options.isScripted()) {
        environment.ledgerFile = freshLedger(environment, data.missions[static_cast<std::size_t>(track)]);
    }
    ui::ThemeChoice theme(application,
                          options.isScripted() && options.theme.isEmpty() ? QStringLiteral("light") : options.theme,
                          options.scale);
    ui::MainWindow window(environment);
    window.setThemeShown(theme.theme());
    QObject::connect(&window, &ui::MainWindow::themeWanted, &theme, [&](const QString& id) {
        theme.setTheme(id);
        window.setThemeShown(id);
    });
    QObject::connect(&window, &ui::MainWindow::textScaleWanted, &theme, &ui::ThemeChoice::stepText);
    if (!options.isScripted()) {
        window.restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
    }
    StartClock startClock;
    if (options.measuresStart) {
        startClock.watch(window);
    }
    if (options.size) {
        window.resize(*options.size);
    }
    window.show();
    if (options.isScripted()) {
        // A caret that blinks would be in one picture and not in the next.
        QApplication::setCursorFlashTime(0);
        startScript(window, std::move(script), options, scriptClock ? &*scriptClock : nullptr);
    }
    return QApplication::exec();
}

}  // namespace

int run(int argumentCount, char** arguments, const ui::LaunchOptions& options)
{
    if (!chooseDisplay(options.isScripted() || options.wantsHelp)) {
        complain(QStringLiteral("there is no display to open a window on. Start it from a desktop session, or play a "
                                "script with --play, or use ironlab-cli."));
        return kUsageError;
    }
    if (options.wantsHelp) {
        const QCoreApplication application(argumentCount, arguments);
        std::printf("%s", ui::launchHelp().toUtf8().constData());
        return 0;
    }
    QApplication application(argumentCount, arguments);
    QApplication::setApplicationName(QStringLiteral("ironlab"));
    QApplication::setApplicationDisplayName(QStringLiteral("Iron Law Lab"));
    QApplication::setApplicationVersion(ui::qtText(kVersion));
    QApplication::setOrganizationName(QStringLiteral("ironlawlab"));
    if (!options.locale.isEmpty()) {
        QLocale::setDefault(QLocale(options.locale));
    }
    ui::play::Script script;
    if (!options.play.isEmpty()) {
        auto read = ui::play::readScript(options.play.toStdString());
        if (!read) {
            std::fprintf(stderr, "%s\n", describe(read.error()).c_str());
            return kInvalidInput;
        }
        script = std::move(*read);
        script.by = ui::play::handFromFileName(options.by.toStdString()).value_or(script.by);
    }
    if (!options.screenshots.isEmpty() && !QDir().mkpath(options.screenshots)) {
        complain(QStringLiteral("the folder %1 cannot be made.").arg(options.screenshots));
        return kUsageError;
    }
    const auto data = readContents(options);
    if (!data) {
        const ui::ThemeChoice theme(application, options.theme, options.scale);
        return showTrouble(data.error(), options.isScripted());
    }
    return runLab(application, options, **data, std::move(script));
}

}  // namespace ironlab::app
