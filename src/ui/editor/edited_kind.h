// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classes/lab_copy.h"

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/form_schema.h>
#include <ironlab/lab/mission.h>

#include <QString>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::ui {

/// What the editor can edit.
enum class EditedKind { Accelerator, Workload, Assignment };

/// By the schema that the text names; nothing where it names none of these.
[[nodiscard]] std::optional<EditedKind> editedKindOf(const std::string& text);
[[nodiscard]] QString kindName(EditedKind kind);  ///< "accelerator", "workload", "assignment"

/// The form of a kind of file, read from the schemas of the data folder. The requirements that an assignment may override
/// are those of a mission's part.
[[nodiscard]] Expected<lab::FormField, Faults> formOf(EditedKind kind, const std::filesystem::path& dataFolder);

/// A text as it is edited, and the file that it is or will be; empty: it has none yet.
struct EditedText {
    EditedKind kind;
    std::filesystem::path file;
    std::string text;
};

/// The missions that an assignment may be about: those of the lab, and the one in a file that it brings with it.
[[nodiscard]] std::vector<lab::Mission> missionsFor(const EditedText& edited, const LabCopy& lab);
/// Everything wrong with a text, as the reader of such files has it: what the lab itself would say. For an assignment that
/// has a file this counts in the presets and the mission that it names beside it.
[[nodiscard]] Faults faultsOf(const EditedText& edited, const LabCopy& lab);

/// A new file of that kind from the fields that it needs.
[[nodiscard]] std::string freshText(EditedKind kind, const lab::FormField& form,
                                    const std::vector<lab::Mission>& missions);
/// A shipped device or workload as a new file: another id and name, the figures with their sources.
[[nodiscard]] Expected<std::string, Faults> copiedText(const std::filesystem::path& shipped);

}  // namespace ironlab::ui
