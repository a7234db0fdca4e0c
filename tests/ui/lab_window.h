// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/lab_controller.h"
#include "ui/window/lab_environment.h"
#include "ui/window/main_window.h"

#include <ironlab/base/clock.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger.h>

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ironlab::ui::test {

/// The presets and missions as the programs see them; read once.
[[nodiscard]] const lab::Catalog& catalog();
[[nodiscard]] const std::vector<lab::Mission>& missions();

/// The missions of the first chapter.
enum class Track { CloudTitan, EdgeGuardian, MobileNomad, TinyPioneer };
inline constexpr std::array kTracks{Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad, Track::TinyPioneer};
[[nodiscard]] std::string fileName(Track track);  ///< "cloud_titan"
/// Its place among `missions()`.
[[nodiscard]] int indexOf(Track track);
[[nodiscard]] const lab::Mission& missionOf(Track track);
/// Names the cases of a test that runs on every track.
[[nodiscard]] std::string caseName(const testing::TestParamInfo<Track>& info);
/// The ledger that ships as this track's example, cut after so many events.
[[nodiscard]] lab::Ledger exampleLedger(Track track, std::size_t events = SIZE_MAX);
[[nodiscard]] std::filesystem::path exampleScript(Track track);

/// The main window on Cloud Titan with a ledger of its own, without the questions of the start page.
class LabWindow {
public:
    LabWindow();
    /// On the ledger of a folder, which may hold one already.
    explicit LabWindow(std::filesystem::path ledger);
    /// On a mission that consists of that part alone, so that no other has to be worked through first.
    explicit LabWindow(int part);
    LabWindow(const lab::Mission& mission, int part);
    /// On a track with a fresh ledger.
    explicit LabWindow(Track track);

    /// How a student comes in: on a ledger that the command line named, or by way of the start page.
    enum class Door { Ledger, StartPage };
    /// On the ledger "TRACK.ledger.json" of a folder, which may be there already.
    LabWindow(Track track, const std::filesystem::path& folder, Door door = Door::Ledger);

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] LabController& controller() { return *m_window->controller(); }
    [[nodiscard]] const std::filesystem::path& ledger() const { return m_ledger; }
    /// Copies the files of its ledger as they lie on the disk at this moment, which is what a killed program leaves behind,
    /// and names the ledger among them.
    [[nodiscard]] std::filesystem::path filesCopiedTo(const QTemporaryDir& folder) const;
    [[nodiscard]] ManualClock& clock() { return m_clock; }

    /// The visible widget of that name; fails the test where there is none.
    template <class Widget = QWidget>
    [[nodiscard]] Widget* find(const QString& name)
    {
        return dynamic_cast<Widget*>(visible(name));
    }
    void click(const QString& name);
    void type(const QString& name, const QString& text);
    void clickAt(QWidget& widget);
    void keys(const QString& sequence, int times = 1);
    /// Types into whatever has the focus.
    void type(const QString& text);
    /// Walks with the Tab key until the widget of that name has the focus.
    void tabTo(const QString& name);
    /// Answers the question of the part on show and locks it.
    void lock(const QString& choice = QStringLiteral("memory"));
    /// Every text in the window and its menus: labels, fields, tooltips, names and descriptions for assistive tools.
    [[nodiscard]] QString everyText();

private:
    void open(std::filesystem::path ledger, const std::vector<lab::Mission>& tracks, int track = 0,
              Door door = Door::Ledger);
    [[nodiscard]] QWidget* visible(const QString& name);

    QTemporaryDir m_folder;
    std::filesystem::path m_ledger;
    std::vector<lab::Mission> m_onePart;
    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem m_fileSystem;
    std::unique_ptr<LabEnvironment> m_environment;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace ironlab::ui::test
