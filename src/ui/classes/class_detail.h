// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/side_panel.h"

#include <ironlab/present/class_entry.h>

namespace ironlab::ui {

/// What the overview says of the student whose row is current: three figures that stand apart, what a person should look
/// at, what is unfinished, the faults of a file that cannot be read.
class ClassDetail : public SidePanel {
    Q_OBJECT

public:
    explicit ClassDetail(QWidget* parent);

    /// Null: no row is current.
    void show(const present::ClassEntry* entry);
    using SidePanel::show;

Q_SIGNALS:
    void replayWanted();

private:
    void clear();
    void addFigures(const present::ClassEntry& entry);
    void addSentences(const QString& title, const QString& note, const std::vector<std::string>& sentences,
                      present::Role color);

    std::vector<QWidget*> m_sections;
};

}  // namespace ironlab::ui
