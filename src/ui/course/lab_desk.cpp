// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/lab_desk.h"

#include "ui/style/qt_text.h"

#include <algorithm>

namespace ironlab::ui {

std::optional<int> placeOf(const LabContents& contents, const QString& missionId)
{
    const auto& missions = contents.missions;
    const auto found = std::find_if(missions.begin(), missions.end(),
                                    [&](const lab::Mission& mission) { return qtText(mission.id) == missionId; });
    return found == missions.end() ? std::nullopt : std::optional(static_cast<int>(found - missions.begin()));
}

LabEnvironment instructorEnvironment(const LabContents& contents, const Clock& clock, lab::FileSystem& fileSystem)
{
    LabEnvironment environment{contents.catalog,           contents.missions, clock, fileSystem, {}, {}, {}, 0, {},
                               contents.sources.dataFolder};
    environment.ownPresets = contents.sources.presets;
    environment.ownMissions = contents.sources.missions;
    return environment;
}

LabDesk::LabDesk(std::shared_ptr<const LabContents> contents, const DeskSettings& settings)
    : m_contents(std::move(contents)),
      m_environment(new LabEnvironment{m_contents->catalog, m_contents->missions, *settings.clock, *settings.fileSystem,
                                       settings.ledgerFolder, settings.ledgerFile, settings.student,
                                       placeOf(*m_contents, settings.track).value_or(0), settings.part,
                                       m_contents->sources.dataFolder, settings.repeats})
{
    m_environment->assignment = m_contents->assignment ? &*m_contents->assignment : nullptr;
    m_environment->seed = settings.seed;
    m_environment->purpose = settings.purpose;
    m_environment->offersTour = settings.offersTour;
    m_window = std::make_unique<MainWindow>(*m_environment);
}

}  // namespace ironlab::ui
