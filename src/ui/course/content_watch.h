// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <vector>

namespace ironlab::ui {

/// Tells when files or folders have changed on the disk and come to rest: an editor that saves in several steps, or puts a
/// new file in the place of the old one, is told of once.
class ContentWatch : public QObject {
    Q_OBJECT

public:
    explicit ContentWatch(QObject* parent);

    /// From now on these. A file that was replaced has to be named again, so call it after each reading.
    void watch(const std::vector<std::filesystem::path>& paths);

Q_SIGNALS:
    void changed();

private:
    QFileSystemWatcher m_watcher;
    QTimer m_rest;
};

}  // namespace ironlab::ui
