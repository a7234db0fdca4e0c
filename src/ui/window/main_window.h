// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/lab_actions.h"
#include "ui/window/lab_controller.h"
#include "ui/window/lab_environment.h"

#include <ironlab/base/fault.h>
#include <ironlab/lab/ledger_store.h>

#include <QMainWindow>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

class QStackedWidget;
class QToolButton;

namespace ironlab::ui {

class PaceTimer;
class PartRow;
class PredictPage;
class SavedLabel;
class StatusRow;
class ThreePanes;
class Tour;
class TrackRow;
class Workbook;
class WorkPage;

/// The window of the lab: menus, tracks, parts, the page of the part on show, the status line. It builds only the page
/// that is seen.
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const LabEnvironment& environment, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The session on show; null on the start page.
    [[nodiscard]] LabController* controller() const { return m_controller; }
    [[nodiscard]] const lab::Mission& missionOnShow() const { return mission(); }
    /// Whether any track has a session open.
    [[nodiscard]] bool hasSession() const { return !m_tracks.empty(); }
    /// Goes on with a ledger of one of the missions here; where it cannot, the window stays
    /// as it was and a dialog says all that is wrong.
    void openLedgerFile(const std::filesystem::path& file);
    /// Keeps what is being typed and lets go of every ledger, so that another window may take them up.
    void closeSessions();
    /// Ticks the theme in the menu.
    void setThemeShown(const QString& id);

Q_SIGNALS:
    void themeWanted(const QString& id);
    void textScaleWanted(int step);
    /// An act that is about the lab as a whole: another assignment, presets, a trial, a demonstration.
    void courseWanted(ironlab::ui::Act act);
    /// A page or stage is about to give way to the next.
    void stageEnding();
    void stageBegun();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    struct Track {
        std::unique_ptr<Workbook> book;
        std::unique_ptr<LabController> controller;
        std::unique_ptr<PaceTimer> pace;
    };

    void buildShell();
    void buildMenus();
    void buildRows();
    void connectRows();
    void showTrack(int track);
    void offerStart();
    void offerToGoOn(const std::filesystem::path& file, const lab::LedgerStore::Reading& reading);
    /// The part in which a ledger with so many closed parts is taken up again, in words.
    [[nodiscard]] QString whereItGoesOn(int closed) const;
    void offerNew(const std::filesystem::path& file);
    void offerAnew();
    void openTrack(const std::filesystem::path& file, const QString& student, std::optional<std::uint64_t> seed);
    void adopt(Track& track);
    void showPage();
    void setPage(QWidget* page);
    void keepTyping();
    void showWorkPage();
    [[nodiscard]] bool isPersonal() const;
    void showPanes(ThreePanes* page);
    void onChanged(Changes what);
    void onLive();
    void showNext();
    void keepPace();
    void tickPace();
    void showStatus();
    void showSaved();
    void enableActs();
    void act(Act act);
    void actOnFiles(Act act);
    void actOnView(Act act);
    void actOnPart(Act act);
    void openLedger();
    void saveNow();
    void exportLedger();
    void exportReport();
    void tellExported(const QString& done, const QString& refused, const Faults& faults);
    [[nodiscard]] QString nameToExport(const QString& ending) const;
    void exportPicture();
    void exportTable();
    void explainNumber();
    void showLedger();
    void showWords();
    void beginTour();
    void showAccuracy();
    void clickInPage(const QString& objectName);
    [[nodiscard]] const lab::Mission& mission() const;
    [[nodiscard]] WorkPage* workPage() const;

    const LabEnvironment& m_environment;
    int m_track = 0;
    std::map<int, Track> m_tracks;
    LabController* m_controller = nullptr;
    LabActions* m_actions = nullptr;
    TrackRow* m_trackRow = nullptr;
    PartRow* m_partRow = nullptr;
    QStackedWidget* m_pages = nullptr;
    StatusRow* m_status = nullptr;
    SavedLabel* m_saved = nullptr;
    Tour* m_tour = nullptr;
    QTimer m_paceTick;
    bool m_clockHidden = false;
};

}  // namespace ironlab::ui
