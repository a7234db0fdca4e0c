// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ironlab::ui {

class MainWindow;
class PlayDriver;

/// Saves a picture of each stage of each part as it ends, while a script plays: "cloud_titan-1-explore.png".
class StagePictures : public QObject {
    Q_OBJECT

public:
    StagePictures(MainWindow& window, PlayDriver& driver);

private:
    void take(const QString& stage);

    MainWindow& m_window;
    PlayDriver& m_driver;
};

}  // namespace ironlab::ui
