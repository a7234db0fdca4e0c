// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classes/replay_clock.h"
#include "ui/classes/student_replay.h"

#include <QMainWindow>
#include <QTimer>

class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace ironlab::ui {

class BenchPane;
class PlaceSlider;
class ReplayPanel;
class ReplayWriting;
class SegmentedControl;
class TextLabel;

/// One student's way through a mission, to be stepped through: the events as a list, the instruments moving to the design
/// of each, predictions beside truth, texts beside what they cite, claims beside what the model gives. It is read only.
class ReplayWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `clock` outlives the window.
    ReplayWindow(std::unique_ptr<StudentReplay> replay, const Clock& clock, QWidget* parent);
    ~ReplayWindow() override;

    [[nodiscard]] const StudentReplay& replay() const { return *m_replay; }
    /// Just after that many events.
    void goTo(std::size_t position);
    void step(int events);
    void setPlaying(bool isPlaying);
    [[nodiscard]] bool isPlaying() const { return m_hands.isPlaying(); }
    /// Goes to where the clock says the replay stands. The window asks for it while it plays.
    void tick();

private:
    void buildMenus();
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildTransport();
    void buildEvents();
    void buildCentre(QWidget& whole);
    void showPosition();
    void showBench();
    void rebuildBench();
    [[nodiscard]] QWidget* questionPage();

    std::unique_ptr<StudentReplay> m_replay;
    ReplayClock m_hands;
    QTimer m_tick;  ///< repaints while playing; where the replay stands is the clock's to say
    QTableView* m_events = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_centre = nullptr;
    QStackedWidget* m_benchHolder = nullptr;
    BenchPane* m_bench = nullptr;
    ReplayWriting* m_writing = nullptr;
    ReplayPanel* m_panel = nullptr;
    PlaceSlider* m_slider = nullptr;
    QPushButton* m_play = nullptr;
    SegmentedControl* m_speed = nullptr;
    TextLabel* m_place = nullptr;
    int m_benchPart = 0;  ///< the part that the centre is built for; 0: none
    bool m_isLockedOpen = false;
    bool m_isShowing = false;  ///< controls follow the position and are not asked
};

}  // namespace ironlab::ui
