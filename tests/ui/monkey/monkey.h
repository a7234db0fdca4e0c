// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monkey/chance.h"
#include "monkey/diary.h"
#include "monkey/errands.h"
#include "monkey/hand.h"
#include "monkey/monkey_lab.h"
#include "monkey/purpose.h"
#include "monkey/soundness.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

class QFileDialog;

namespace ironlab::ui::test {

/// One round of random acts on one window of the real lab, in a folder of its own which goes with it. It begins
/// somewhere in the example of its track, so that every stage of every part is met, not the first question alone. The
/// same seed does the same.
class Monkey {
public:
    Monkey(Track track, std::uint64_t seed, Diary& diary);
    ~Monkey();
    Monkey(const Monkey&) = delete;
    Monkey& operator=(const Monkey&) = delete;
    Monkey(Monkey&&) = delete;
    Monkey& operator=(Monkey&&) = delete;

    /// Does one act; what is not sound after it.
    [[nodiscard]] QStringList act();

private:
    void open();
    void note(const QString& what);
    void actOnWindow();
    void leaveWhatIsOpen();
    void useFileDialog(QFileDialog& dialog);
    void pressKey();
    void typeText();
    void click();
    void drag();
    void turnWheel();
    void chooseFromMenu();
    void resize();
    void followPurpose();
    void runErrand();
    void letTimePass();
    void comeBack();
    void leaveInnerLoop();

    [[nodiscard]] QWidget& target();
    /// A place in the window, most often on something that takes the keyboard.
    [[nodiscard]] QPoint placeIn(QWidget& window);
    [[nodiscard]] static QString describe(QWidget& window, QPoint at);

    Track m_track;
    Chance m_chance;
    Diary& m_diary;
    QTemporaryDir m_folder;
    QString m_folderBefore = QDir::currentPath();
    Hand m_hand;
    Purpose m_purpose{m_chance, m_hand};
    Soundness m_soundness;
    std::unique_ptr<Errands> m_errands;
    std::unique_ptr<MonkeyLab> m_lab;
    QTimer m_leaving;
    bool m_isLeaving = false;
    int m_acts = 0;
    int m_actsUnderDialog = 0;
};

}  // namespace ironlab::ui::test
