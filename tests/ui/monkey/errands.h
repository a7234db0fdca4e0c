// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monkey/fingers.h"

#include <QMap>
#include <QStringList>

#include <filesystem>

namespace ironlab::ui::test {

class MonkeyLab;

/// What goes on beside a student's page: assignments, presets, files that are dropped, and the windows of an instructor
/// and of an instrument. Their acts go through the menus, the mouse and the keys, and dropped files through the events
/// that a desktop sends.
class Errands : private Fingers {
public:
    /// Puts sound and broken files of every kind into the folder, and a class of ledgers below it.
    Errands(Chance& chance, Hand& hand, std::filesystem::path folder, const std::filesystem::path& example);

    /// One act. What it was, or nothing where no such act is open.
    [[nodiscard]] QString act(MonkeyLab& lab);
    /// Lets ledgers be graded to their end, so that the same acts meet the same windows.
    static void awaitGrading();
    /// What is not sound: files of the class that are not as they were.
    [[nodiscard]] QStringList complaints() const;
    /// Names of files, to be typed into a choice of files. Those of the class are not among them: Qt may be asked to save
    /// there, and nothing shall be.
    [[nodiscard]] QStringList names() const;

private:
    [[nodiscard]] QString openSomething(MonkeyLab& lab);
    [[nodiscard]] QString dropFiles(MonkeyLab& lab);
    [[nodiscard]] QString workInSideWindow();
    [[nodiscard]] QString lookAtClass();
    [[nodiscard]] QString stepReplay(MonkeyLab& lab);
    [[nodiscard]] QString edit();
    [[nodiscard]] QString pressAny(const QStringList& keys);
    [[nodiscard]] QMap<QString, QByteArray> classFiles() const;

    std::filesystem::path m_folder;
    QStringList m_names;
    QMap<QString, QByteArray> m_class;
};

}  // namespace ironlab::ui::test
