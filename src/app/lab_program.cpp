// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_program.h"

#include "class_program.h"
#include "report_program.h"
#include "start_clock.h"
#include "ui/course/faults_dialog.h"
#include "ui/course/lab_shell.h"
#include "ui/course/ledger_entry.h"
#include "ui/play/play_driver.h"
#include "ui/play/stage_pictures.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme_choice.h"
#include "ui/window/launch_options.h"
#include "ui/window/main_window.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/data_directory.h>
#include <ironlab/version.h>

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>

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

/// Where the lab reads from: its data folder, the instructor's files and the assignment.
Expected<ui::ContentSources, QString> sourcesOf(const ui::LaunchOptions& options)
{
    const auto folder = lab::dataDirectory(options.dataDirectory.toStdString());
    if (!folder) {
        return unexpected(ui::qtText(folder.error()));
    }
    ui::ContentSources sources{*folder, pathsOf(options.presets), pathsOf(options.missions), {}};
    if (!options.assignment.isEmpty()) {
        sources.assignment = options.assignment.toStdString();
    }
    return sources;
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

/// All that is wrong, on standard error and, for a person, in a window of its own.
int showTrouble(const QString& head, const Faults& faults, bool isScripted)
{
    std::fprintf(stderr, "%s", describe(faults).c_str());
    if (!isScripted) {
        ui::showFaults(head, faults, nullptr);
        QApplication::exec();
    }
    return kInvalidInput;
}

QString someFiles()
{
    return QCoreApplication::translate("ironlab::app", "Some files cannot be used");
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

/// Where a person left off, as long as it is there; a script begins on the first.
QString trackLeftOff(const ui::LaunchOptions& options, const ui::LabContents& contents)
{
    const QString left = options.isScripted() ? QString() : QSettings().value(QStringLiteral("track")).toString();
    return ui::placeOf(contents, left) ? left : ui::qtText(contents.missions.front().id);
}

/// Where an existing ledger that the command line names goes on, nothing where it names none that is there; what keeps
/// it from being opened here is told before a window could begin another in its place.
Expected<std::optional<int>, Faults> placeOfLedger(const ui::LaunchOptions& options, const ui::LabContents& contents,
                                                   const Clock& clock, lab::FileSystem& fileSystem)
{
    const std::filesystem::path file = options.ledger.toStdString();
    if (file.empty() || (!options.opensLedger && !fileSystem.exists(file))) {
        return std::optional<int>();
    }
    const auto purpose = options.isDemonstration ? lab::LedgerPurpose::Demonstration : lab::LedgerPurpose::Work;
    return ui::missionOfLedger(file, {contents.missions, contents.catalog, clock, fileSystem, purpose})
        .map([](int place) { return std::optional(place); });
}

ui::DeskSettings settingsOf(const ui::LaunchOptions& options, const ui::LabContents& contents, const QString& track,
                            lab::FileSystem& fileSystem)
{
    ui::DeskSettings settings;
    settings.ledgerFolder = ledgerFolder(options.isScripted(), options.screenshots);
    settings.student = options.student;
    settings.seed = options.seed;
    settings.track = track;
    settings.part = options.part;
    settings.purpose = options.isDemonstration ? lab::LedgerPurpose::Demonstration : lab::LedgerPurpose::Work;
    settings.repeats = options.now.has_value();
    settings.offersTour = !options.isScripted();
    if (!options.ledger.isEmpty()) {
        settings.ledgerFile = options.ledger.toStdString();
    } else if (options.isScripted()) {
        const auto place = static_cast<std::size_t>(*ui::placeOf(contents, track));
        settings.ledgerFile = ui::freshLedger(settings.ledgerFolder, fileSystem, contents.missions[place]);
    }
    return settings;
}

/// Every window of the lab wears the theme of all and can change it.
void dress(ui::MainWindow& window, ui::ThemeChoice& theme)
{
    window.setThemeShown(theme.theme());
    QObject::connect(&window, &ui::MainWindow::themeWanted, &theme, [&](const QString& id) {
        theme.setTheme(id);
        window.setThemeShown(id);
    });
    QObject::connect(&window, &ui::MainWindow::textScaleWanted, &theme, &ui::ThemeChoice::stepText);
}

/// A window that would reach past the screen, its title bar counted, takes all of the screen instead: its status line
/// says what was saved and what went wrong.
void fitToScreen(ui::MainWindow& window)
{
    const QSize room = window.screen()->availableGeometry().size();
    const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    if (window.width() > room.width() || window.height() + titleBar > room.height()) {
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
    }
}

/// Opens the first window and runs the script, where there is one, on it.
int runWindow(ui::LabShell& shell, const ui::LaunchOptions& options, ui::DeskSettings settings, ui::play::Script script,
              ManualClock* scriptClock)
{
    shell.openWindow(std::move(settings));
    ui::MainWindow& window = *shell.window();
    if (!options.isScripted()) {
        window.restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
    }
    if (options.size) {
        window.resize(*options.size);
    } else if (!options.isScripted()) {
        fitToScreen(window);
    }
    StartClock startClock;
    if (options.measuresStart) {
        startClock.watch(window);
    }
    window.show();
    if (!shell.faults().empty()) {
        shell.showPresets();
    }
    if (options.isScripted()) {
        // A caret that blinks would be in one picture and not in the next.
        QApplication::setCursorFlashTime(0);
        startScript(window, std::move(script), options, scriptClock);
    }
    return QApplication::exec();
}

int runLab(QApplication& application, const ui::LaunchOptions& options, const ui::ContentSources& sources,
           ui::play::Script script)
{
    const SystemClock systemClock;
    std::optional<ManualClock> scriptClock;
    if (options.now) {
        scriptClock.emplace(*options.now);
    }
    lab::PosixFileSystem fileSystem;
    ui::ThemeChoice theme(application,
                          options.isScripted() && options.theme.isEmpty() ? QStringLiteral("light") : options.theme,
                          options.scale);
    ui::LabShell shell(scriptClock ? static_cast<const Clock&>(*scriptClock) : systemClock, fileSystem);
    QObject::connect(&shell, &ui::LabShell::windowOpened, &theme,
                     [&theme](ui::MainWindow* window) { dress(*window, theme); });
    // A person sees what is wrong beside what is sound; a script wants all of it sound.
    if (!shell.read(sources) || (options.isScripted() && !shell.faults().empty())) {
        return showTrouble(someFiles(), shell.faults(), options.isScripted());
    }
    const ui::LabContents& contents = *shell.contents();
    if (!options.track.isEmpty() && !ui::placeOf(contents, options.track)) {
        complain(QStringLiteral("There is no track “%1”.").arg(options.track));
        return kUsageError;
    }
    const Clock& clock = scriptClock ? static_cast<const Clock&>(*scriptClock) : systemClock;
    const auto ledger = placeOfLedger(options, contents, clock, fileSystem);
    if (!ledger) {
        return showTrouble(QCoreApplication::translate("ironlab::app", "This ledger cannot be opened."), ledger.error(),
                           options.isScripted());
    }
    const QString track = !options.track.isEmpty() ? options.track
                          : *ledger ? ui::qtText(contents.missions[static_cast<std::size_t>(**ledger)].id)
                                    : trackLeftOff(options, contents);
    return runWindow(shell, options, settingsOf(options, contents, track, fileSystem), std::move(script),
                     scriptClock ? &*scriptClock : nullptr);
}

/// A window of the instructor's in place of the lab. An assignment is for the window itself to apply.
int runInstructor(QApplication& application, const ui::LaunchOptions& options, ui::ContentSources sources)
{
    const SystemClock clock;
    lab::PosixFileSystem fileSystem;
    const ui::ThemeChoice theme(application, options.theme, options.scale);
    sources.assignment.reset();
    const ui::ContentReading reading = ui::ContentReader().read(sources);
    if (reading.contents == nullptr || (options.isScripted() && !reading.faults.empty())) {
        return showTrouble(someFiles(), reading.faults, options.isScripted());
    }
    const ui::LabEnvironment environment = ui::instructorEnvironment(*reading.contents, clock, fileSystem);
    return options.editedFile.isEmpty() ? runClass(options, environment) : runEditor(options, environment);
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
    const auto sources = sourcesOf(options);
    if (!sources) {
        const ui::ThemeChoice theme(application, options.theme, options.scale);
        return showTrouble(
            QCoreApplication::translate("ironlab::app", "The lab's own files are missing"),
            {faultOfFile(options.dataDirectory.toStdString(), sources.error().toStdString(),
                         "the folder with presets and missions", "name it with --data-dir, or install the lab anew")},
            options.isScripted());
    }
    if (!options.report.isEmpty()) {
        return writeReportOf(options, *sources);
    }
    const bool isForInstructor = !options.classPaths.isEmpty() || !options.editedFile.isEmpty();
    return isForInstructor ? runInstructor(application, options, *sources)
                           : runLab(application, options, *sources, std::move(script));
}

}  // namespace ironlab::app
