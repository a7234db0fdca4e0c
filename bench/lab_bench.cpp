// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_bench.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QSlider>

#include <algorithm>
#include <utility>

namespace ironlab::bench {
namespace {

std::vector<lab::Mission> cutTo(lab::Mission mission, int part)
{
    const auto index = static_cast<std::size_t>(part - 1);
    mission.parts = {std::move(mission.parts[index])};
    mission.parts.front().number = 1;
    return {std::move(mission)};
}

std::filesystem::path ledgerIn(const QString& folder, const lab::Mission& mission, int part)
{
    return std::filesystem::path(folder.toStdString())
           / (mission.id + "-part-" + std::to_string(part) + ".ledger.json");
}

}  // namespace

LabBench::LabBench(const lab::Catalog& catalog, lab::Mission mission, int part, const QString& folder)
    : m_missions(cutTo(std::move(mission), part)),
      m_environment{catalog,
                    m_missions,
                    m_clock,
                    m_files,
                    folder.toStdString(),
                    ledgerIn(folder, m_missions.front(), part),
                    QStringLiteral("bench"),
                    0,
                    {},
                    IRONLAB_BENCH_DATA_DIR},
      m_window(m_environment)
{
    m_window.resize(1366, 768);
    m_window.show();
    lockPrediction();
    QCoreApplication::processEvents();
}

void LabBench::lockPrediction()
{
    ui::LabController* controller = m_window.controller();
    if (controller == nullptr) {
        return;
    }
    const auto& choices = controller->session().question(1).choices;
    if (!choices.empty()) {
        controller->submit(lab::LockPrediction{choices.front().id, 2.0, 3});
    }
}

bool LabBench::capture()
{
    ui::LabController* controller = m_window.controller();
    const bool isTaken = controller != nullptr && controller->submit(lab::CaptureEvidence{});
    QCoreApplication::processEvents();
    return isTaken;
}

bool LabBench::turnPanes()
{
    QList<QAbstractButton*> turns = m_window.findChildren<QAbstractButton*>();
    erase_if(turns, [](const QAbstractButton* button) {
        return !button->objectName().contains(QStringLiteral(".turn.")) || !button->isVisible();
    });
    for (QAbstractButton* button : turns) {
        button->click();
    }
    QCoreApplication::processEvents();
    return !turns.isEmpty();
}

std::vector<QSlider*> LabBench::sliders()
{
    std::vector<QSlider*> found;
    for (QSlider* slider : m_window.findChildren<QSlider*>()) {
        if (slider->isVisible() && slider->isEnabled()) {
            found.push_back(slider);
        }
    }
    // The tiers are a few stops, on which most pixels of a drag change nothing.
    std::ranges::stable_partition(
        found, [](const QSlider* slider) { return !slider->objectName().startsWith(QStringLiteral("tier")); });
    return found;
}

}  // namespace ironlab::bench
