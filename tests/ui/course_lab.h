// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temp_folder.h"
#include "ui/course/lab_contents.h"
#include "ui/window/lab_controller.h"
#include "ui/window/lab_environment.h"
#include "ui/window/main_window.h"

#include <ironlab/base/clock.h>
#include <ironlab/lab/file_system.h>

#include <memory>
#include <optional>
#include <string>

namespace ironlab::ui::test {

/// An assignment on Cloud Titan with more members.
[[nodiscard]] std::string assignmentText(const std::string& members = {});
/// A sound device of an instructor, made of a shipped one, with an id of its own.
[[nodiscard]] std::string boardText(const std::string& id = "my-board");

/// A lab in a folder of its own: its ledgers, and an instructor's files beside them.
class CourseLab {
public:
    /// The contents of these sources, without a fault.
    [[nodiscard]] std::shared_ptr<const LabContents> contents(ContentSources sources);
    /// Opens the window; what was typed into an earlier one is not remembered.
    void open(std::shared_ptr<const LabContents> contents, const LabEnvironment* like = nullptr);
    /// Writes the assignment and opens the lab under it.
    void openAssignment(const std::string& text, std::optional<QString> student = {},
                        std::optional<std::uint64_t> seed = {});
    void close() { m_window.reset(); }

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] const ironlab::test::TempFolder& folder() const { return m_folder; }
    /// Writes a file of the instructor and returns its path.
    std::filesystem::path write(const std::string& name, const std::string& text) const;
    [[nodiscard]] std::filesystem::path ledgerOf(const std::string& name) const { return m_folder / "ledgers" / name; }

    template <class Widget>
    [[nodiscard]] Widget* find(const char* name)
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }
    /// Types into the field of that name, from its beginning.
    void type(const char* name, const QString& text);
    void click(const char* name);
    /// What a page, a label or the whole window shows.
    [[nodiscard]] QString text(const char* name);

    LabEnvironment& environment() { return *m_environment; }

private:
    ironlab::test::TempFolder m_folder;
    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem m_fileSystem;
    std::shared_ptr<const LabContents> m_contents;
    std::unique_ptr<LabEnvironment> m_environment;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace ironlab::ui::test
