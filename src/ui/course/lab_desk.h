// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/lab_contents.h"
#include "ui/window/lab_environment.h"
#include "ui/window/main_window.h"

#include <memory>
#include <optional>

namespace ironlab::ui {

/// What a window is opened with beside its contents.
struct DeskSettings {
    const Clock* clock = nullptr;
    lab::FileSystem* fileSystem = nullptr;
    std::filesystem::path ledgerFolder = {};
    std::optional<std::filesystem::path> ledgerFile = {};
    std::optional<QString> student = {};
    std::optional<std::uint64_t> seed = {};
    QString track = {};  ///< id of a mission; empty for the first
    std::optional<int> part = {};
    lab::LedgerPurpose purpose = lab::LedgerPurpose::Work;
    bool repeats = false;     ///< the same acts give the same ledger each time
    bool offersTour = false;  ///< to a person who has not had it
};

/// One window of the lab with everything that it stands on.
class LabDesk {
public:
    LabDesk(std::shared_ptr<const LabContents> contents, const DeskSettings& settings);

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] const LabContents& contents() const { return *m_contents; }
    [[nodiscard]] const LabEnvironment& environment() const { return *m_environment; }

private:
    // In the order in which each stands on the one before.
    std::shared_ptr<const LabContents> m_contents;
    std::unique_ptr<LabEnvironment> m_environment;
    std::unique_ptr<MainWindow> m_window;
};

/// What a window of the instructor's opens with: the contents without a ledger, a student or an assignment over them.
[[nodiscard]] LabEnvironment instructorEnvironment(const LabContents& contents, const Clock& clock,
                                                   lab::FileSystem& fileSystem);

/// Place of a mission among those of the contents; nothing where it is not there.
[[nodiscard]] std::optional<int> placeOf(const LabContents& contents, const QString& missionId);

}  // namespace ironlab::ui
