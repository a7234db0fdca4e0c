// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/edited_kind.h"

#include "ui/style/qt_text.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/form_values.h>
#include <ironlab/lab/json_edit.h>
#include <ironlab/lab/preset_io.h>

#include <QCoreApplication>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 20U;

Expected<std::string, Faults> readText(const std::filesystem::path& file)
{
    lab::PosixFileSystem files;
    return lab::wholeFile(files, file, kLargestFile).map_error([](const lab::FileError& error) {
        return error.faults;
    });
}

Expected<lab::FormField, Faults> readForm(const std::filesystem::path& file)
{
    auto text = readText(file);
    if (!text) {
        return unexpected(std::move(text).error());
    }
    return lab::parseFormSchema(file.string(), std::move(*text));
}

const char* schemaFile(EditedKind kind)
{
    switch (kind) {
    case EditedKind::Accelerator: return "accelerator.schema.json";
    case EditedKind::Workload: return "workload.schema.json";
    case EditedKind::Assignment: break;
    }
    return "assignment.schema.json";
}

template <class T>
Faults faultsIn(const Expected<T, Faults>& read)
{
    return read ? Faults() : read.error();
}

std::string nameOf(const EditedText& edited)
{
    return edited.file.empty() ? "new " + kindName(edited.kind).toStdString() : edited.file.string();
}

/// The mission in the file that an assignment brings; nothing where it brings none, or is in no folder yet.
std::optional<Expected<lab::Mission, Faults>> ownMission(const EditedText& edited, const lab::Catalog& catalog)
{
    const auto file = edited.file.empty() ? std::nullopt : lab::missionFileOf(edited.file, edited.text);
    return file ? std::optional(lab::readMission(*file, catalog)) : std::nullopt;
}

/// A fault in a file that the assignment names, told where it names it.
Fault toldHere(const EditedText& edited, const Fault& fault)
{
    const auto mission = lab::missionFileOf(edited.file, edited.text);
    const std::string pointer = mission && mission->string() == fault.file ? "/mission/file" : "/presets";
    Fault here{
        nameOf(edited), 1, 1, pointer, describe(fault), "a file that the lab loads", "mend that file and save it"};
    if (const auto span = lab::spanAt(edited.text, pointer)) {
        const auto end = edited.text.begin() + static_cast<std::ptrdiff_t>(span->begin);
        here.line = 1 + static_cast<int>(std::count(edited.text.begin(), end, '\n'));
    }
    return here;
}

std::string with(const std::string& text, std::string_view pointer, std::string_view value)
{
    const auto change = lab::settingValue(text, pointer, lab::literalOf({}, value));
    return change ? lab::changed(text, *change) : text;
}

}  // namespace

std::optional<EditedKind> editedKindOf(const std::string& text)
{
    const auto values = lab::FormValues::read({}, text);
    const std::string schema = values ? values->textAt("/schema") : std::string();
    if (schema.starts_with("ironlab/accelerator/")) {
        return EditedKind::Accelerator;
    }
    if (schema.starts_with("ironlab/workload/")) {
        return EditedKind::Workload;
    }
    return schema.starts_with("ironlab/assignment/") ? std::optional(EditedKind::Assignment) : std::nullopt;
}

QString kindName(EditedKind kind)
{
    const char* const context = "ironlab::ui::EditorWindow";
    switch (kind) {
    case EditedKind::Accelerator: return QCoreApplication::translate(context, "accelerator");
    case EditedKind::Workload: return QCoreApplication::translate(context, "workload");
    case EditedKind::Assignment: break;
    }
    return QCoreApplication::translate(context, "assignment");
}

Expected<lab::FormField, Faults> formOf(EditedKind kind, const std::filesystem::path& dataFolder)
{
    auto form = readForm(dataFolder / "schemas" / schemaFile(kind));
    if (!form || kind != EditedKind::Assignment) {
        return form;
    }
    const auto mission = readForm(dataFolder / "schemas" / "mission.schema.json");
    const lab::FormField* asked = mission ? lab::fieldAt(*mission, "/parts/0/requirements") : nullptr;
    for (lab::FormField& field : form->members) {
        if (asked != nullptr && field.key == "overrides") {
            for (lab::FormField& member : field.item.front().members) {
                member.members = member.key == "requirements" ? asked->members : member.members;
            }
        }
    }
    return form;
}

std::vector<lab::Mission> missionsFor(const EditedText& edited, const LabCopy& lab)
{
    std::vector<lab::Mission> missions = lab.missions;
    lab::Catalog catalog = lab.catalog;
    if (const auto own = ownMission(edited, catalog); own && *own) {
        missions.push_back(**own);
    }
    return missions;
}

Faults faultsOf(const EditedText& edited, const LabCopy& lab)
{
    const std::string name = nameOf(edited);
    switch (edited.kind) {
    case EditedKind::Accelerator:
        return faultsIn(lab::parseAccelerator(name, edited.text, lab::PresetOrigin::Instructor));
    case EditedKind::Workload: return faultsIn(lab::parseWorkload(name, edited.text, lab::PresetOrigin::Instructor));
    case EditedKind::Assignment: break;
    }
    std::vector<lab::Mission> missions = lab.missions;
    lab::Catalog catalog = lab.catalog;
    Faults named;
    if (!edited.file.empty()) {
        named = lab::addAssignmentPresets(edited.file, edited.text, catalog);
    }
    if (auto own = ownMission(edited, catalog)) {
        const Faults faults = faultsIn(*own);
        named.insert(named.end(), faults.begin(), faults.end());
        if (*own) {
            missions.push_back(std::move(**own));
        }
    }
    Faults faults = faultsIn(lab::parseAssignment(name, edited.text, missions));
    for (const Fault& fault : named) {
        faults.push_back(fault.file == name ? fault : toldHere(edited, fault));
    }
    return faults;
}

std::string freshText(EditedKind kind, const lab::FormField& form, const std::vector<lab::Mission>& missions)
{
    std::string text = lab::freshValue(form) + '\n';
    if (kind == EditedKind::Assignment && !missions.empty()) {
        text = with(text, "/mission/id", missions.front().id);
    }
    if (kind == EditedKind::Accelerator) {
        // Nobody reaches every peak: a share that is still to be given is a fault, not 1.
        for (const char* share : {"/compute/0/achievable", "/memory/0/achievable"}) {
            const auto change = lab::settingValue(text, share, "0");
            text = change ? lab::changed(text, *change) : text;
        }
    }
    return text;
}

Expected<std::string, Faults> copiedText(const std::filesystem::path& shipped)
{
    auto text = readText(shipped);
    if (!text) {
        return text;
    }
    const auto values = lab::FormValues::read(shipped.string(), *text);
    if (!values) {
        return unexpected(values.error());
    }
    const std::string named = with(*text, "/id", values->textAt("/id") + "-own");
    return with(named, "/name", values->textAt("/name") + ", own copy");
}

}  // namespace ironlab::ui
