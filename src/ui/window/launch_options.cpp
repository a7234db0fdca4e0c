// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/launch_options.h"

#include <ironlab/lab/seal.h>

#include <QCommandLineParser>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr double kSmallestScale = 0.75;
constexpr double kLargestScale = 2.5;

void describe(QCommandLineParser& parser)
{
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A ledger to open and go on with."),
                                 QStringLiteral("[file]"));
    parser.addOptions({
        {QStringLiteral("track"), QStringLiteral("Opens this track."), QStringLiteral("id")},
        {QStringLiteral("part"), QStringLiteral("Opens this part, 1 to 3."), QStringLiteral("number")},
        {QStringLiteral("presets"), QStringLiteral("Adds the presets of a folder; may be given again."),
         QStringLiteral("folder")},
        {QStringLiteral("missions"), QStringLiteral("Adds the missions of a file or folder; may be given again."),
         QStringLiteral("path")},
        {QStringLiteral("assignment"), QStringLiteral("Opens the lab under an assignment, or grades a class by it."),
         QStringLiteral("file")},
        {QStringLiteral("token"), QStringLiteral("The token that was issued for the assignment."),
         QStringLiteral("token")},
        {QStringLiteral("demo"), QStringLiteral("A demonstration: every lock is open, nothing is graded.")},
        {QStringLiteral("class"), QStringLiteral("Opens the overview of a class: a folder or an archive of ledgers."),
         QStringLiteral("folder")},
        {QStringLiteral("edit"), QStringLiteral("Opens the editor on a preset or an assignment."),
         QStringLiteral("file")},
        {QStringLiteral("ledger"), QStringLiteral("Keeps the work in this file."), QStringLiteral("file")},
        {QStringLiteral("theme"), QStringLiteral("system, light, dark, high-contrast or projector."),
         QStringLiteral("name")},
        {QStringLiteral("scale"), QStringLiteral("Size of the text, 0.75 to 2.5."), QStringLiteral("factor")},
        {QStringLiteral("locale"), QStringLiteral("Language and number form of dialogs, such as de_DE."),
         QStringLiteral("name")},
        {QStringLiteral("student"), QStringLiteral("Name or id written into a new ledger; nothing is asked then."),
         QStringLiteral("id")},
        {QStringLiteral("play"), QStringLiteral("Plays a script of user actions and ends."), QStringLiteral("script")},
        {QStringLiteral("by"), QStringLiteral("Plays the script by mouse or by keyboard, whatever it says itself."),
         QStringLiteral("hand")},
        {QStringLiteral("screenshot"), QStringLiteral("Saves a picture of every page into a folder."),
         QStringLiteral("folder")},
        {QStringLiteral("now"),
         QStringLiteral("Starts the clock of a script at this moment, so that it goes alike each time."),
         QStringLiteral("moment")},
        {QStringLiteral("size"), QStringLiteral("Size of the window, such as 1366x768."), QStringLiteral("pixels")},
        {QStringLiteral("report"),
         QStringLiteral("Writes a report of this ledger to [file], a PDF or an HTML page, and ends."),
         QStringLiteral("ledger")},
        {QStringLiteral("data-dir"), QStringLiteral("Folder of presets and missions."), QStringLiteral("folder")},
        {QStringLiteral("measure-start"), QStringLiteral("Prints the milliseconds to the first picture and ends.")},
        {QStringLiteral("verbose"), QStringLiteral("Prints each step of a script as it is done.")},
        {QStringLiteral("version"), QStringLiteral("Prints the version.")},
        {QStringLiteral("help"), QStringLiteral("Prints this help.")},
    });
}

/// "1366x768"; nothing for any other text, and for a window too small to be one or larger than any screen.
std::optional<QSize> sizeOf(const QString& text)
{
    constexpr int kLeast = 200;
    constexpr int kMost = 16384;
    const QStringList sides = text.split(QLatin1Char('x'));
    if (sides.size() != 2) {
        return std::nullopt;
    }
    const QSize size(sides[0].toInt(), sides[1].toInt());
    const bool isWindow =
        std::min(size.width(), size.height()) >= kLeast && std::max(size.width(), size.height()) <= kMost;
    return isWindow ? std::optional(size) : std::nullopt;
}

/// Reads --now and --size; the error is a sentence.
Expected<void, QString> readStage(const QCommandLineParser& parser, LaunchOptions& options)
{
    if (parser.isSet(QStringLiteral("now"))) {
        const QString text = parser.value(QStringLiteral("now"));
        options.now = parseUtc(text.toStdString());
        if (!options.now) {
            return unexpected(
                QStringLiteral("“%1” is not a moment. Use a form like 2026-03-02T09:00:00.000Z.").arg(text));
        }
        if (!options.isScripted()) {
            return unexpected(QStringLiteral("--now goes with --play or --screenshot only."));
        }
    }
    if (parser.isSet(QStringLiteral("size"))) {
        const QString text = parser.value(QStringLiteral("size"));
        options.size = sizeOf(text);
        if (!options.size) {
            return unexpected(QStringLiteral("“%1” is not the size of a window. Use a form like 1366x768.").arg(text));
        }
    }
    return {};
}

/// Reads what an instructor's course asks for; the error is a sentence.
Expected<void, QString> readCourse(const QCommandLineParser& parser, LaunchOptions& options)
{
    options.missions = parser.values(QStringLiteral("missions"));
    options.assignment = parser.value(QStringLiteral("assignment"));
    options.isDemonstration = parser.isSet(QStringLiteral("demo"));
    if (options.isDemonstration && !options.ledger.isEmpty()) {
        return unexpected(QStringLiteral("A demonstration keeps no ledger: leave out --demo or the ledger."));
    }
    if (parser.isSet(QStringLiteral("token"))) {
        const std::string token = parser.value(QStringLiteral("token")).toStdString();
        const std::string trouble = lab::tokenTrouble(token);
        if (!trouble.empty()) {
            return unexpected(QStringLiteral("“%1” is no token. %2")
                                  .arg(QString::fromStdString(token), QString::fromStdString(trouble)));
        }
        if (options.assignment.isEmpty()) {
            return unexpected(QStringLiteral("A token is issued for an assignment: give --assignment with --token."));
        }
        options.seed = lab::seedOfToken(token);
    }
    return {};
}

/// The ledger to report on, and the file to write, which is taken off the arguments.
Expected<void, QString> readReport(const QCommandLineParser& parser, QStringList& files, LaunchOptions& options)
{
    if (!parser.isSet(QStringLiteral("report"))) {
        return {};
    }
    const QString ending = files.size() == 1 ? files.first().section(QLatin1Char('.'), -1).toLower() : QString();
    if (ending != QStringLiteral("pdf") && !ending.startsWith(QStringLiteral("htm"))) {
        return unexpected(QStringLiteral("--report needs the file to write as well, ending in .pdf or .html: "
                                         "ironlab --report my.ledger.json my.report.pdf"));
    }
    options.report = parser.value(QStringLiteral("report"));
    options.reportFile = files.takeFirst();
    return {};
}

Expected<void, QString> readScale(const QCommandLineParser& parser, LaunchOptions& options)
{
    if (!parser.isSet(QStringLiteral("scale"))) {
        return {};
    }
    bool isNumber = false;
    options.scale = parser.value(QStringLiteral("scale")).toDouble(&isNumber);
    if (!isNumber || !(options.scale >= kSmallestScale) || !(options.scale <= kLargestScale)) {
        return unexpected(
            QStringLiteral("“%1” is not a scale between 0.75 and 2.5.").arg(parser.value(QStringLiteral("scale"))));
    }
    return {};
}

}  // namespace

Expected<LaunchOptions, QString> launchOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        return unexpected(parser.errorText());
    }
    LaunchOptions options;
    QStringList files = parser.positionalArguments();
    if (auto report = readReport(parser, files, options); !report) {
        return unexpected(report.error());
    }
    const bool hasLedgerOption = parser.isSet(QStringLiteral("ledger"));
    if (files.size() > (hasLedgerOption ? 0 : 1)) {
        return unexpected(QStringLiteral("Unexpected argument “%1”: one ledger can be open.").arg(files.last()));
    }
    options.opensLedger = !files.isEmpty();
    options.track = parser.value(QStringLiteral("track"));
    options.presets = parser.values(QStringLiteral("presets"));
    options.classPaths = parser.values(QStringLiteral("class"));
    options.editedFile = parser.value(QStringLiteral("edit"));
    options.ledger = options.opensLedger ? files.first() : parser.value(QStringLiteral("ledger"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.locale = parser.value(QStringLiteral("locale"));
    options.play = parser.value(QStringLiteral("play"));
    options.by = parser.value(QStringLiteral("by"));
    options.screenshots = parser.value(QStringLiteral("screenshot"));
    options.dataDirectory = parser.value(QStringLiteral("data-dir"));
    options.measuresStart = parser.isSet(QStringLiteral("measure-start"));
    options.isVerbose = parser.isSet(QStringLiteral("verbose"));
    options.wantsVersion = parser.isSet(QStringLiteral("version"));
    options.wantsHelp = parser.isSet(QStringLiteral("help"));
    if (parser.isSet(QStringLiteral("student"))) {
        options.student = parser.value(QStringLiteral("student"));
    }
    if (auto course = readCourse(parser, options); !course) {
        return unexpected(course.error());
    }
    static const QStringList kThemes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                     QStringLiteral("high-contrast"), QStringLiteral("projector")};
    if (!options.theme.isEmpty() && !kThemes.contains(options.theme)) {
        return unexpected(QStringLiteral("“%1” is not a theme. Use one of %2.")
                              .arg(options.theme, kThemes.join(QStringLiteral(", "))));
    }
    if (parser.isSet(QStringLiteral("part"))) {
        bool isNumber = false;
        options.part = parser.value(QStringLiteral("part")).toInt(&isNumber);
        if (!isNumber || *options.part < 1) {
            return unexpected(
                QStringLiteral("“%1” is not a part. Use 1, 2 or 3.").arg(parser.value(QStringLiteral("part"))));
        }
    }
    if (!options.by.isEmpty() && options.by != QLatin1String("mouse") && options.by != QLatin1String("keyboard")) {
        return unexpected(QStringLiteral("“%1” plays no script. Use mouse or keyboard.").arg(options.by));
    }
    if (auto stage = readStage(parser, options); !stage) {
        return unexpected(stage.error());
    }
    if (auto scale = readScale(parser, options); !scale) {
        return unexpected(scale.error());
    }
    return options;
}

QString launchHelp()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Iron Law Lab: a laboratory for the iron law of machine-learning systems."));
    describe(parser);
    return parser.helpText();
}

}  // namespace ironlab::ui
