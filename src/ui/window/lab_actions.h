// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QActionGroup>
#include <QObject>
#include <QStringList>

#include <map>

class QAction;
class QMenu;
class QMenuBar;

namespace ironlab::ui {

/// Every act that has a menu entry or a shortcut.
enum class Act {
    OpenLedger,
    OpenAssignment,
    LeaveAssignment,
    Presets,
    TryAsStudent,
    Demonstration,
    Save,
    ExportLedger,
    ExportReport,
    ShowLedger,
    ExportPicture,
    ExportTable,
    Quit,
    Undo,
    Redo,
    Reset,
    Capture,
    Pin,
    LargerText,
    SmallerText,
    NormalText,
    NextPane,
    PreviousPane,
    ShowClock,
    PauseClock,
    FullScreen,
    Lock,
    Revise,
    ClosePart,
    ClassOverview,
    EditFiles,
    ToggleFormula,
    ToggleCaptures,
    CopyInstrument,
    WhereFrom,
    Shortcuts,
    Guide,
    Words,
    Tour,
    Accuracy,
    About,
};

/// The menus and shortcuts of the main window. It only says what is wanted; the window does it.
class LabActions : public QObject {
    Q_OBJECT

public:
    /// What the menus list beside the acts.
    struct Lists {
        QStringList tracks;
        int parts = 0;
        QStringList instruments;
    };
    LabActions(QMenuBar& bar, const Lists& lists, QObject* parent);

    [[nodiscard]] QAction* action(Act act) const { return m_actions.at(act); }
    void setTheme(const QString& id);
    /// The instruments of the page on show, by their place in the list; the others leave the menu.
    void setInstruments(const std::vector<int>& shown);
    /// The parts of the mission on show.
    void setParts(const QStringList& titles);

    /// What the shortcuts page lists: words and keys, under the name of their menu.
    struct Shortcut {
        QString words;
        QString keys;
    };
    struct ShortcutGroup {
        QString name;
        std::vector<Shortcut> shortcuts;
    };
    [[nodiscard]] std::vector<ShortcutGroup> shortcuts() const;

Q_SIGNALS:
    void wanted(ironlab::ui::Act act);
    void trackWanted(int track);
    void partWanted(int number);
    void themeWanted(const QString& id);
    void instrumentWanted(int index);

private:
    QAction* add(QMenu& menu, Act act, const QString& name, const QString& text, const QKeySequence& keys = {});
    void buildFile(QMenuBar& bar);
    void addCourse(QMenu& menu);
    void buildEdit(QMenuBar& bar);
    void buildView(QMenuBar& bar);
    void buildGo(QMenuBar& bar, const Lists& lists);
    void buildPart(QMenuBar& bar);
    void buildInstruments(QMenuBar& bar, const QStringList& instruments);
    void buildInstructor(QMenuBar& bar);
    void buildHelp(QMenuBar& bar);

    QMenuBar& m_bar;
    std::map<Act, QAction*> m_actions;
    QActionGroup m_themes;
    std::vector<QAction*> m_tracks;
    std::vector<QAction*> m_parts;
    std::vector<QAction*> m_instruments;
};

}  // namespace ironlab::ui
