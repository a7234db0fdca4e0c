// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/lab_contents.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace ironlab::ui {

class FaultList;
class TextLabel;

/// What an instructor added to the lab: files and folders, what is loaded of them, and all that is wrong with the rest.
/// It stays open beside the window and follows the files on the disk.
class PresetsDialog : public QDialog {
    Q_OBJECT

public:
    explicit PresetsDialog(QWidget* parent);

    void show(const ContentSources& sources, const LabContents* contents, const Faults& faults);
    using QDialog::show;

Q_SIGNALS:
    void added(const std::vector<std::filesystem::path>& paths);
    void removed(const std::filesystem::path& path);

private:
    void addFiles();
    void addFolder();
    void removeChosen();

    QListWidget* m_places;
    QPushButton* m_remove;
    TextLabel* m_loaded;
    FaultList* m_faults;
};

}  // namespace ironlab::ui
