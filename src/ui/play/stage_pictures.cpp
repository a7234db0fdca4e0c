// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play/stage_pictures.h"

#include "ui/play/play_driver.h"
#include "ui/style/qt_text.h"
#include "ui/window/lab_controller.h"
#include "ui/window/main_window.h"

namespace ironlab::ui {
namespace {

QString stageFile(lab::Stage stage)
{
    switch (stage) {
    case lab::Stage::Predict: return QStringLiteral("predict");
    case lab::Stage::Explore: return QStringLiteral("explore");
    case lab::Stage::Observe: return QStringLiteral("observe");
    case lab::Stage::Reflect: return QStringLiteral("reflect");
    case lab::Stage::Closed: return QStringLiteral("closed");
    }
    return {};
}

}  // namespace

StagePictures::StagePictures(MainWindow& window, PlayDriver& driver)
    : QObject(&driver),
      m_window(window),
      m_driver(driver)
{
    // Acts that end a stage say so before; what begins is pictured too where no act announces its end.
    connect(&window, &MainWindow::stageEnding, this, [this] { take(stageFile(m_window.controller()->state().stage)); });
    connect(&window, &MainWindow::stageBegun, this, [this] {
        const lab::Stage stage = m_window.controller()->state().stage;
        if (stage == lab::Stage::Observe) {
            take(stageFile(lab::Stage::Explore));
        } else if (stage == lab::Stage::Closed) {
            take(stageFile(stage));
        }
    });
}

void StagePictures::take(const QString& stage)
{
    const LabController& controller = *m_window.controller();
    m_driver.takePicture(
        QStringLiteral("%1-%2-%3").arg(qtText(controller.mission().id)).arg(controller.part()).arg(stage));
}

}  // namespace ironlab::ui
