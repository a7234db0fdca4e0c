// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_course.h"

#include "ui/style/qt_text.h"

#include <ironlab/lab/assignment_presets.h>

#include <algorithm>

namespace ironlab::ui {
namespace {

const lab::Mission* named(const std::vector<lab::Mission>& missions, const std::string& id)
{
    const auto found = std::find_if(missions.begin(), missions.end(), [&](const auto& each) { return each.id == id; });
    return found == missions.end() ? nullptr : &*found;
}

std::size_t presetsIn(const lab::Catalog& catalog)
{
    return catalog.accelerators().size() + catalog.workloads().size();
}

/// The list that is given, else the one that the assignment names.
Expected<std::optional<lab::ClassList>, Faults> classListOf(const ClassCourse::Setup& setup,
                                                            const std::optional<lab::Assignment>& assignment)
{
    std::filesystem::path file = setup.classList;
    if (file.empty() && assignment && assignment->classList) {
        file = assignment->beside(*assignment->classList);
    }
    if (file.empty()) {
        return std::optional<lab::ClassList>();
    }
    auto list = lab::ClassList::read(file);
    if (!list) {
        return unexpected(list.error());
    }
    return std::optional(std::move(*list));
}

}  // namespace

Expected<std::shared_ptr<const ClassCourse>, Faults> ClassCourse::open(const Setup& setup)
{
    std::shared_ptr<ClassCourse> course(new ClassCourse);
    course->m_catalog = setup.catalog;
    course->m_missions = setup.missions;
    lab::Course graded;
    if (!setup.assignment.empty()) {
        if (const Faults faults = lab::addAssignmentPresets(setup.assignment, course->m_catalog); !faults.empty()) {
            return unexpected(faults);
        }
        if (presetsIn(course->m_catalog) != presetsIn(setup.catalog)) {
            std::vector<std::filesystem::path> places{setup.dataFolder / "missions"};
            places.insert(places.end(), setup.ownMissions.begin(), setup.ownMissions.end());
            auto missions = lab::readMissionsOf(places, course->m_catalog);
            if (!missions) {
                return unexpected(missions.error());
            }
            course->m_missions = std::move(*missions);
        }
        if (const auto own = lab::missionFileOf(setup.assignment)) {
            auto mission = lab::readMission(*own, course->m_catalog);
            if (!mission) {
                return unexpected(mission.error());
            }
            if (named(course->m_missions, mission->id) == nullptr) {
                course->m_missions.push_back(std::move(*mission));
            }
        }
        auto assignment = lab::readAssignment(setup.assignment, course->m_missions);
        if (!assignment) {
            return unexpected(assignment.error());
        }
        for (const lab::Mission& mission : course->m_missions) {
            if (assignment->allows(mission.id)) {
                course->m_assigned.push_back(lab::assigned(mission, *assignment));
            }
        }
        graded.assignment = std::move(*assignment);
    }
    auto list = classListOf(setup, graded.assignment);
    if (!list) {
        return unexpected(list.error());
    }
    graded.classList = std::move(*list);
    graded.catalog = &course->m_catalog;
    graded.missions = &course->m_missions;
    graded.hashesFiles = false;
    course->m_grader = std::make_unique<lab::Grader>(std::move(graded));
    return std::shared_ptr<const ClassCourse>(std::move(course));
}

QString ClassCourse::title() const
{
    const auto& assignment = m_grader->course().assignment;
    return assignment ? qtText(assignment->title) : QString();
}

const lab::Mission* ClassCourse::missionOf(const lab::LedgerHeader& header) const
{
    const auto& assignment = m_grader->course().assignment;
    if (assignment && header.assignmentId == assignment->id) {
        if (const lab::Mission* mission = named(m_assigned, header.missionId)) {
            return mission;
        }
    }
    return named(m_missions, header.missionId);
}

}  // namespace ironlab::ui
