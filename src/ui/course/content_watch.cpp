// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/content_watch.h"

#include "ui/style/qt_text.h"

#include <QStringList>

namespace ironlab::ui {
namespace {

constexpr int kRestMs = 150;

}  // namespace

ContentWatch::ContentWatch(QObject* parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &ContentWatch::changed);
}

void ContentWatch::watch(const std::vector<std::filesystem::path>& paths)
{
    QStringList wanted;
    for (const std::filesystem::path& path : paths) {
        const QString name = qtText(path.empty() ? std::string(".") : path.string());
        if (!wanted.contains(name)) {
            wanted.append(name);
        }
    }
    QStringList gone;
    for (const QString& known : m_watcher.files() + m_watcher.directories()) {
        if (!wanted.contains(known)) {
            gone.append(known);
        }
    }
    if (!gone.isEmpty()) {
        m_watcher.removePaths(gone);
    }
    QStringList fresh;
    const QStringList known = m_watcher.files() + m_watcher.directories();
    for (const QString& path : wanted) {
        if (!known.contains(path)) {
            fresh.append(path);
        }
    }
    if (!fresh.isEmpty()) {
        m_watcher.addPaths(fresh);
    }
}

}  // namespace ironlab::ui
