// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/play/play_script.h"

#include <QObject>

#include <memory>

class QWidget;

namespace ironlab::ui {

class PlayHand;

/// Plays a script of user actions on the real widgets, with and without a display, and takes pictures of them.
class PlayDriver : public QObject {
    Q_OBJECT

public:
    /// `pictureFolder` is empty where no pictures are wanted; it has to exist otherwise.
    PlayDriver(play::Script script, QString pictureFolder, QWidget* window);

    /// Plays every step, one a turn of the event loop.
    void start();
    /// Saves a picture of the whole window as `name`.png; does nothing without a folder. False where it cannot be saved.
    bool takePicture(const QString& name);

Q_SIGNALS:
    /// A step went as written and its effect is on screen; `number` counts from 1.
    void stepDone(int number, const QString& say);
    /// All steps are done, or one failed: `problem` is then a sentence with the step's number.
    void finished(const QString& problem);

private:
    void playNext();
    [[nodiscard]] QString perform(const play::Action& action);
    [[nodiscard]] QString act(const play::Press& step);
    [[nodiscard]] QString act(const play::Click& step);
    [[nodiscard]] QString act(const play::Focus& step);
    [[nodiscard]] QString act(const play::Type& step);
    [[nodiscard]] QString act(const play::Key& step);
    [[nodiscard]] QString act(const play::Turn& step);
    [[nodiscard]] QString act(const play::Slide& step);
    [[nodiscard]] QString act(const play::Choose& step);
    [[nodiscard]] QString act(const play::Menu& step);
    [[nodiscard]] QString act(const play::Screenshot& step);
    [[nodiscard]] QString act(const play::Expect& step);
    [[nodiscard]] QString turn(const QString& object, double to, play::Hand by);
    [[nodiscard]] std::unique_ptr<PlayHand> hand(play::Hand which) const;

    /// The visible widget of that name, in the window that takes input now.
    [[nodiscard]] QWidget* visibleWidget(const QString& name) const;
    /// The same where it can be used; otherwise nothing and the reason.
    [[nodiscard]] QWidget* usableWidget(const QString& name, QString& problem) const;
    [[nodiscard]] QWidget* activeWindow() const;
    [[nodiscard]] QWidget* companionWindow() const;

    play::Script m_script;
    QString m_pictureFolder;
    QWidget* m_window;
    std::size_t m_next = 0;
};

}  // namespace ironlab::ui
