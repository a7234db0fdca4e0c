// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <filesystem>
#include <vector>

class QMimeData;
class QWidget;

namespace ironlab::ui {

/// Lets files and folders be dropped on a window.
class FileDrop : public QObject {
    Q_OBJECT

public:
    explicit FileDrop(QWidget& window);

Q_SIGNALS:
    void dropped(const std::vector<std::filesystem::path>& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// The files on this computer that something dragged stands for.
[[nodiscard]] std::vector<std::filesystem::path> localFiles(const QMimeData& data);

}  // namespace ironlab::ui
