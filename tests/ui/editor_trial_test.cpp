// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor_stage.h"
#include "ui/course/course_banner.h"
#include "ui/course/throwaway_desk.h"

#include <ironlab/lab/form_values.h>
#include <ironlab/lab/seal.h>
#include <ironlab/lab/sha256.h>

#include <gmock/gmock.h>

namespace ironlab::ui {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// What an assignment brings, and presets tried as a student would meet them.
class EditorTrial : public Editor {};

/// A mission of an instructor's own: a shipped one under another id.
std::string ownMission()
{
    std::string text = ironlab::test::readText(fs::path(ironlab::test::dataFolder()) / "missions" / "02_ml_systems"
                                               / "cloud_titan.mission.json");
    const std::string id = "\"cloud_titan\"";
    return text.replace(text.find(id), id.size(), "\"own_titan\"");
}

TEST_F(EditorTrial, KnowsTheMissionAndThePresetsThatAnAssignmentBrings)
{
    ironlab::test::writeText(m_folder / "own.mission.json", ownMission());
    const fs::path file = m_folder / "week.json";
    ironlab::test::writeText(file, R"({"schema": "ironlab/assignment/1", "id": "week-5", "title": "Week 5",
        "mission": {"id": "own_titan", "file": "own.mission.json"}, "presets": [{"file": "board.json"}]})");
    ASSERT_TRUE(m_window->openFile(file));
    ASSERT_EQ(m_window->faults().size(), 1U) << "the preset is not there: " << describe(m_window->faults());
    EXPECT_EQ(m_window->faults().front().pointer, "/presets");
    EXPECT_THAT(m_window->faults().front().found, HasSubstr("board.json"));

    const std::string id = "\"h100-pcie-80gb\"";
    std::string board = ironlab::test::readText(shipped("h100-pcie-80gb.json"));
    ironlab::test::writeText(m_folder / "board.json", board.replace(board.find(id), id.size(), "\"own-board\""));
    ASSERT_TRUE(m_window->openFile(file));
    EXPECT_THAT(m_window->faults(), IsEmpty()) << describe(m_window->faults());
    const lab::SigningKey key = lab::newSigningKey();
    ironlab::test::writeText(m_folder / "week.key", key.secretKey + "\n");
    ASSERT_TRUE(m_window->sign(m_folder / "week.key")) << news();
    const auto values = lab::FormValues::read("f", m_window->text());
    EXPECT_EQ(values->textAt("/presets/0/hash"), lab::sha256Hex(ironlab::test::readText(m_folder / "board.json")))
        << "the signature covers what the assignment names";
    EXPECT_THAT(m_window->faults(), IsEmpty()) << describe(m_window->faults());
    ASSERT_TRUE(m_window->saveTo(file)) << news();
    EXPECT_TRUE(m_window->tryAsStudent()) << news();
    ironlab::test::writeText(m_folder / "own.mission.json", "{}");
    ASSERT_TRUE(m_window->openFile(file));
    EXPECT_EQ(m_window->faults().front().pointer, "/mission/id");
    delete m_window->findChild<ThrowawayDesk*>();
}

TEST_F(EditorTrial, ADeviceIsTriedInThePlaceOfAMissionsOwn)
{
    for (const auto& [name, mission] : {std::pair("h100-pcie-80gb.json", "cloud_titan"),
                                        {"jetson-agx-orin-64gb.json", "edge_guardian"},
                                        {"esp32-s3.json", "tiny_pioneer"}}) {
        m_window->beginFrom(EditedKind::Accelerator, shipped(name));
        ASSERT_TRUE(m_window->saveTo(m_folder / name)) << news();
        ASSERT_TRUE(m_window->tryAsStudent()) << name << ' ' << news();
        auto* desk = m_window->findChild<ThrowawayDesk*>();
        ASSERT_NE(desk, nullptr);
        const lab::Mission& tried = desk->window().missionOnShow();
        EXPECT_EQ(tried.id, mission) << name;
        const bool isInPartOne = tried.parts.front().start.accelerator.ends_with("-own");
        EXPECT_TRUE(isInPartOne || tried.parts.back().start.accelerator.ends_with("-own")) << name;
        const auto* banner = desk->window().findChild<CourseBanner*>(QStringLiteral("trial"));
        ASSERT_NE(banner, nullptr);
        EXPECT_THAT(banner->words().toStdString(), HasSubstr("stands in the place of")) << name;
        delete desk;
    }
}

TEST_F(EditorTrial, AModelIsTriedInThePlaceOfAMissionsOwn)
{
    m_window->beginFrom(EditedKind::Workload, fs::path(ironlab::test::dataFolder()) / "workloads" / "llama-3-70b.json");
    ASSERT_TRUE(m_window->saveTo(m_folder / "model.json")) << news();
    ASSERT_TRUE(m_window->tryAsStudent()) << news();
    auto* desk = m_window->findChild<ThrowawayDesk*>();
    ASSERT_NE(desk, nullptr);
    EXPECT_EQ(desk->window().missionOnShow().id, "cloud_titan");
    EXPECT_EQ(desk->window().missionOnShow().parts.back().start.workload, "llama-3-70b-own");
    delete desk;
}

TEST_F(EditorTrial, KnowsTheFoldersThatTheLabWasStartedWith)
{
    const std::string id = "\"h100-pcie-80gb\"";
    std::string board = ironlab::test::readText(shipped("h100-pcie-80gb.json"));
    fs::create_directory(m_folder / "presets");
    ironlab::test::writeText(m_folder / "presets" / "board.json",
                             board.replace(board.find(id), id.size(), "\"own-board\""));
    ironlab::test::writeText(m_folder / "own.mission.json", ownMission());
    ContentSources sources{
        ironlab::test::dataFolder(), {m_folder / "presets"}, {m_folder / "own.mission.json"}, std::nullopt};
    const ContentReading reading = ContentReader().read(sources);
    ASSERT_THAT(reading.faults, IsEmpty()) << describe(reading.faults);
    m_environment = std::make_unique<LabEnvironment>(LabEnvironment{reading.contents->catalog,
                                                                    reading.contents->missions,
                                                                    m_clock,
                                                                    m_fileSystem,
                                                                    {},
                                                                    {},
                                                                    {},
                                                                    0,
                                                                    {},
                                                                    ironlab::test::dataFolder()});
    m_environment->ownPresets = sources.presets;
    m_environment->ownMissions = sources.missions;
    m_window = std::make_unique<EditorWindow>(*m_environment);
    showAt(*m_window, 1366, 740);

    const fs::path file = m_folder / "week.json";
    ironlab::test::writeText(file, R"({"schema": "ironlab/assignment/1", "id": "week-5", "title": "Week 5",
        "mission": {"id": "own_titan"}, "presets": [{"file": "presets/board.json"}],
        "overrides": [{"part": 3, "accelerators": ["own-board"]}]})");
    ASSERT_TRUE(m_window->openFile(file));
    EXPECT_THAT(m_window->faults(), IsEmpty()) << describe(m_window->faults());
    ASSERT_TRUE(m_window->tryAsStudent()) << news();
    auto* desk = m_window->findChild<ThrowawayDesk*>();
    ASSERT_NE(desk, nullptr);
    EXPECT_EQ(desk->window().missionOnShow().id, "own_titan");
    delete desk;

    ASSERT_TRUE(m_window->openFile(m_folder / "presets" / "board.json"));
    ASSERT_TRUE(m_window->tryAsStudent()) << "a file of such a folder is tried like any other: " << news();
    desk = m_window->findChild<ThrowawayDesk*>();
    ASSERT_NE(desk, nullptr);
    EXPECT_THAT(desk->window().findChild<CourseBanner*>(QStringLiteral("trial"))->words().toStdString(),
                HasSubstr("stands in the place of"));
    delete desk;
}

TEST_F(EditorTrial, AShippedFileIsNotTriedAsSomebodysOwn)
{
    ASSERT_TRUE(m_window->openFile(shipped("esp32.json")));
    EXPECT_FALSE(m_window->tryAsStudent());
    EXPECT_THAT(refusal(), HasSubstr("choose another one"));
}

}  // namespace
}  // namespace ironlab::ui
