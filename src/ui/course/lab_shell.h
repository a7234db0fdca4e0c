// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/content_watch.h"
#include "ui/course/lab_desk.h"
#include "ui/window/lab_actions.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

namespace ironlab::ui {

class CourseBanner;
class PresetsDialog;
class ThrowawayDesk;

/// The lab as a program: which contents it has, and the window over them. Other contents open another window in the place
/// of the one before, so that a session keeps those that it began with. Files are followed on the disk: where no session
/// is open they are taken over at once, else the window says that they count from the next session on.
class LabShell : public QObject {
    Q_OBJECT

public:
    LabShell(const Clock& clock, lab::FileSystem& fileSystem, QObject* parent = nullptr);
    ~LabShell() override;

    /// Reads the sources. False where no window can open on them; `faults` says why, and in either case what was left out.
    bool read(const ContentSources& sources);
    [[nodiscard]] const Faults& faults() const { return m_faults; }
    /// What the next session will have; null before a reading that went well.
    [[nodiscard]] const LabContents* contents() const { return m_latest.get(); }

    /// Opens the window on what was read. Clock and files are those of the shell; a
    /// demonstration keeps nothing, whatever the settings say.
    void openWindow(DeskSettings settings);
    [[nodiscard]] MainWindow* window() const;

    // What menus and files dropped on the window ask for.
    void openFiles(const std::vector<std::filesystem::path>& paths);
    void openAssignment(const std::filesystem::path& file);
    void leaveAssignment();
    void addSources(const std::vector<std::filesystem::path>& presets,
                    const std::vector<std::filesystem::path>& missions);
    void removeSource(const std::filesystem::path& place);
    void showPresets();
    void showDemonstration();
    void tryAsStudent();
    /// Reads everything again, as after a change on the disk.
    void reload();

Q_SIGNALS:
    /// A window stands ready and is not shown yet.
    void windowOpened(ironlab::ui::MainWindow* window);

private:
    void take(ContentReading reading);
    void act(Act act);
    void askForAssignment();
    void openForInstructor(Act act);
    void replaceWindow(std::shared_ptr<const LabContents> contents, DeskSettings settings);
    void adopt(std::unique_ptr<LabDesk> desk);
    void offerRestart();
    void restart();
    [[nodiscard]] DeskSettings settingsAsNow() const;

    DeskSettings m_settings;
    ContentReader m_reader;
    ContentSources m_sources;
    Faults m_faults;
    std::shared_ptr<const LabContents> m_latest;  ///< what the next session will have
    std::unique_ptr<LabDesk> m_desk;
    QPointer<ThrowawayDesk> m_demonstration;
    QPointer<PresetsDialog> m_presets;
    QPointer<CourseBanner> m_banner;
    ContentWatch m_watch;
    std::vector<QPointer<QWidget>> m_instructorWindows;
};

}  // namespace ironlab::ui
