// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <QByteArray>
#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

namespace ironlab::ui {

/// Writes a file whole or not at all. None where it is on the disk, else what kept it from being written.
[[nodiscard]] Faults saveFile(const QString& path, const QByteArray& bytes);

/// What a dialog asks where to save.
struct SaveQuestion {
    QString title;
    QString objectName;
    QString filter;     ///< the first of several kinds is the one that is asked for
    QString name = {};  ///< suggested; empty for none
};
/// Asks over the window and calls `save` with the path, whose ending is that of the kind chosen. A name with double quotes,
/// which the dialog would take for several names, cannot be typed.
QFileDialog* askWhereToSave(const SaveQuestion& question, QWidget* window, QObject* context,
                            const std::function<void(const QString&)>& save);

/// A name for a student's file that every file system takes: "cloud_titan-Zoë-Ångström.ledger.json" for a mission, "Zoë
/// \"Z\" Ångström" and ".ledger.json". Of the student's name it keeps letters and digits of all scripts, up to a length;
/// where nothing is left of it, the mission is all that the name says.
[[nodiscard]] QString suggestedFileName(const QString& missionId, const QString& student, const QString& ending);

}  // namespace ironlab::ui
