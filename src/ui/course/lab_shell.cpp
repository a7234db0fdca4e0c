// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/lab_shell.h"

#include "ui/classes/class_window.h"
#include "ui/course/course_banner.h"
#include "ui/course/course_files.h"
#include "ui/course/faults_dialog.h"
#include "ui/course/file_drop.h"
#include "ui/course/presets_dialog.h"
#include "ui/course/throwaway_desk.h"
#include "ui/course/try_as_student.h"
#include "ui/editor/editor_window.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/contract.h>

#include <QFileDialog>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace ironlab::ui {
namespace {

template <class Presets>
void appendStamps(const Presets& presets, std::vector<std::string>& stamps)
{
    for (const auto* preset : presets) {
        stamps.push_back(preset->value.id + ' ' + preset->sha256);
    }
}

/// What tells two readings apart: every file by its contents.
std::vector<std::string> stampsOf(const LabContents& contents)
{
    std::vector<std::string> stamps;
    appendStamps(contents.catalog.accelerators(), stamps);
    appendStamps(contents.catalog.workloads(), stamps);
    for (const lab::Mission& mission : contents.missions) {
        stamps.push_back(mission.id + ' ' + mission.sha256);
    }
    stamps.push_back(contents.assignment ? contents.assignment->sha256 : std::string());
    return stamps;
}

bool addTo(std::vector<std::filesystem::path>& places, const std::vector<std::filesystem::path>& more)
{
    bool isNew = false;
    for (const std::filesystem::path& place : more) {
        if (std::find(places.begin(), places.end(), place) == places.end()) {
            places.push_back(place);
            isNew = true;
        }
    }
    return isNew;
}

}  // namespace

LabShell::LabShell(const Clock& clock, lab::FileSystem& fileSystem, QObject* parent)
    : QObject(parent),
      m_settings{&clock, &fileSystem},
      m_watch(this)
{
    connect(&m_watch, &ContentWatch::changed, this, &LabShell::reload);
}

LabShell::~LabShell()
{
    // They look at the same clock and files.
    for (const QPointer<QWidget>& window : m_instructorWindows) {
        delete window;
    }
}

MainWindow* LabShell::window() const
{
    if (m_desk != nullptr) {
        return &m_desk->window();
    }
    return m_demonstration == nullptr ? nullptr : &m_demonstration->window();
}

bool LabShell::read(const ContentSources& sources)
{
    m_sources = sources;
    ContentReading reading = m_reader.read(sources);
    m_faults = std::move(reading.faults);
    if (reading.contents == nullptr) {
        return false;
    }
    m_latest = std::move(reading.contents);
    m_watch.watch(m_reader.watched());
    return true;
}

void LabShell::openWindow(DeskSettings settings)
{
    IRONLAB_EXPECTS(m_latest != nullptr);
    settings.clock = m_settings.clock;
    settings.fileSystem = m_settings.fileSystem;
    m_settings = std::move(settings);
    if (m_settings.purpose == lab::LedgerPurpose::Demonstration) {
        m_demonstration = new ThrowawayDesk(
            m_latest, {m_settings.purpose, m_settings.track, m_settings.part, m_settings.clock}, this);
        Q_EMIT windowOpened(&m_demonstration->window());
        return;
    }
    adopt(std::make_unique<LabDesk>(m_latest, m_settings));
    // They were meant for the first window.
    m_settings.ledgerFile.reset();
    m_settings.part.reset();
}

void LabShell::adopt(std::unique_ptr<LabDesk> desk)
{
    std::shared_ptr<LabDesk> old = std::move(m_desk);
    m_desk = std::move(desk);
    MainWindow* window = &m_desk->window();
    m_banner = nullptr;
    connect(window, &MainWindow::courseWanted, this, &LabShell::act);
    auto* drop = new FileDrop(*window);
    connect(drop, &FileDrop::dropped, this, &LabShell::openFiles);
    Q_EMIT windowOpened(window);
    if (old == nullptr) {
        return;
    }
    window->resize(old->window().size());
    window->move(old->window().pos());
    window->show();
    if (m_presets != nullptr) {
        m_presets->setParent(window, m_presets->windowFlags());
        m_presets->QWidget::show();
        m_presets->raise();
    }
    old->window().close();
    // What asked for this may still be on the old window's stack.
    QTimer::singleShot(0, this, [old]() mutable { old.reset(); });
}

DeskSettings LabShell::settingsAsNow() const
{
    DeskSettings settings = m_settings;
    if (m_desk != nullptr) {
        settings.track = qtText(m_desk->window().missionOnShow().id);
    }
    return settings;
}

void LabShell::replaceWindow(std::shared_ptr<const LabContents> contents, DeskSettings settings)
{
    m_latest = std::move(contents);
    if (m_desk != nullptr) {
        m_desk->window().closeSessions();
    }
    adopt(std::make_unique<LabDesk>(m_latest, settings));
}

void LabShell::act(Act act)
{
    switch (act) {
    case Act::OpenAssignment: askForAssignment(); break;
    case Act::LeaveAssignment: leaveAssignment(); break;
    case Act::Presets: showPresets(); break;
    case Act::Demonstration: showDemonstration(); break;
    case Act::TryAsStudent: tryAsStudent(); break;
    case Act::ClassOverview:
    case Act::EditFiles: openForInstructor(act); break;
    default: break;
    }
}

/// Windows of their own on contents of their own, without an assignment that may be open: the lab stays as it is, and
/// they stay when it reads its files anew.
void LabShell::openForInstructor(Act act)
{
    ContentSources sources = m_sources;
    sources.assignment.reset();
    const ContentReading reading = ContentReader().read(sources);
    if (reading.contents == nullptr) {
        showFaults(tr("This window cannot be opened. The lab stays as it was."), reading.faults, window());
        return;
    }
    const LabEnvironment environment =
        instructorEnvironment(*reading.contents, *m_settings.clock, *m_settings.fileSystem);
    QWidget* opened = nullptr;
    if (act == Act::ClassOverview) {
        auto* overview = new ClassWindow(environment);
        overview->setAssignment(m_sources.assignment.value_or(std::filesystem::path()));
        opened = overview;
    } else {
        opened = new EditorWindow(environment);
    }
    opened->setAttribute(Qt::WA_DeleteOnClose);
    m_instructorWindows.emplace_back(opened);
    opened->show();
    opened->activateWindow();
}

void LabShell::askForAssignment()
{
    auto* dialog = new QFileDialog(window(), tr("Open an assignment"), QString(), tr("Assignments (*.json)"));
    dialog->setObjectName(QStringLiteral("assignmentDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { openAssignment(std::filesystem::path(path.toStdString())); });
    dialog->open();
}

void LabShell::openAssignment(const std::filesystem::path& file)
{
    ContentSources sources = m_sources;
    sources.assignment = file;
    ContentReading reading = m_reader.read(sources);
    if (reading.contents == nullptr) {
        showFaults(tr("This assignment cannot be opened. The lab stays as it was."), reading.faults, window());
        return;
    }
    m_sources = std::move(sources);
    m_faults = std::move(reading.faults);
    m_watch.watch(m_reader.watched());
    DeskSettings settings = m_settings;
    settings.track.clear();
    replaceWindow(std::move(reading.contents), std::move(settings));
}

void LabShell::leaveAssignment()
{
    ContentSources sources = m_sources;
    sources.assignment.reset();
    ContentReading reading = m_reader.read(sources);
    if (reading.contents == nullptr) {
        showFaults(tr("The lab cannot open without the assignment."), reading.faults, window());
        return;
    }
    m_sources = std::move(sources);
    m_faults = std::move(reading.faults);
    m_watch.watch(m_reader.watched());
    replaceWindow(std::move(reading.contents), settingsAsNow());
}

void LabShell::openFiles(const std::vector<std::filesystem::path>& paths)
{
    const CourseFiles files = courseFilesOf(paths);
    if (!files.presets.empty() || !files.missions.empty()) {
        addSources(files.presets, files.missions);
    }
    if (files.assignment) {
        openAssignment(*files.assignment);
    }
    if (files.ledger) {
        window()->openLedgerFile(*files.ledger);
    }
    if (!files.faults.empty()) {
        showFaults(tr("Not everything could be opened."), files.faults, window());
    }
}

void LabShell::addSources(const std::vector<std::filesystem::path>& presets,
                          const std::vector<std::filesystem::path>& missions)
{
    const bool hasPresets = addTo(m_sources.presets, presets);
    const bool hasMissions = addTo(m_sources.missions, missions);
    if (hasPresets || hasMissions) {
        reload();
    }
    showPresets();
}

void LabShell::removeSource(const std::filesystem::path& place)
{
    std::erase(m_sources.presets, place);
    std::erase(m_sources.missions, place);
    reload();
}

void LabShell::reload()
{
    take(m_reader.read(m_sources));
    m_watch.watch(m_reader.watched());
}

void LabShell::take(ContentReading reading)
{
    const bool hadFaults = !m_faults.empty();
    m_faults = std::move(reading.faults);
    const bool isOther = reading.contents != nullptr && stampsOf(*reading.contents) != stampsOf(*m_latest);
    if (reading.contents != nullptr) {
        m_latest = reading.contents;
    }
    if (m_presets != nullptr) {
        m_presets->show(m_sources, m_latest.get(), m_faults);
    }
    if (isOther && m_desk != nullptr) {
        if (m_desk->window().hasSession()) {
            offerRestart();
        } else {
            replaceWindow(m_latest, settingsAsNow());
        }
    }
    if (!m_faults.empty() && !hadFaults) {
        showPresets();
    }
}

/// The session goes on as it began; whoever wants the new files begins another one.
void LabShell::offerRestart()
{
    if (m_banner == nullptr) {
        m_banner = new CourseBanner(QStringLiteral("contentsChanged"), m_desk->window());
    }
    m_banner->say(tr("Files of the lab have changed. This session keeps those it began with; the next one has the new "
                     "ones."));
    QPushButton* button =
        m_banner->offer(QStringLiteral("contentsChanged.restart"), tr("Begin a new session with them"));
    connect(button, &QPushButton::clicked, this, &LabShell::restart, Qt::UniqueConnection);
}

void LabShell::restart()
{
    DeskSettings settings = settingsAsNow();
    const LabController* controller = m_desk->window().controller();
    if (controller != nullptr) {
        settings.ledgerFile = freshLedger(m_desk->environment(), m_desk->window().missionOnShow());
        settings.student = qtText(controller->session().ledger().header().student);
        settings.seed = m_settings.seed;
    }
    replaceWindow(m_latest, std::move(settings));
}

void LabShell::showPresets()
{
    if (m_presets == nullptr) {
        m_presets = new PresetsDialog(window());
        connect(m_presets, &PresetsDialog::added, this, &LabShell::openFiles);
        connect(m_presets, &PresetsDialog::removed, this, &LabShell::removeSource);
    }
    m_presets->show(m_sources, m_latest.get(), m_faults);
    m_presets->QWidget::show();
    m_presets->raise();
    m_presets->activateWindow();
}

void LabShell::showDemonstration()
{
    if (m_demonstration == nullptr) {
        m_demonstration = new ThrowawayDesk(
            m_latest, {lab::LedgerPurpose::Demonstration, settingsAsNow().track, {}, m_settings.clock}, this);
        Q_EMIT windowOpened(&m_demonstration->window());
        m_demonstration->window().show();
    }
    m_demonstration->window().raise();
    m_demonstration->window().activateWindow();
}

void LabShell::tryAsStudent()
{
    const auto opened = ui::tryAsStudent({m_sources, settingsAsNow().track, std::nullopt}, window());
    if (opened) {
        Q_EMIT windowOpened(*opened);
    } else {
        showFaults(tr("This cannot be tried yet."), opened.error(), window());
    }
}

}  // namespace ironlab::ui
