// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/data_directory.h>

#include <system_error>

namespace ironlab::lab {

namespace {

bool holdsData(const std::filesystem::path& folder)
{
    std::error_code error;
    return std::filesystem::is_directory(folder / "accelerators", error);
}

}  // namespace

Expected<std::filesystem::path, std::string> dataDirectory(const std::filesystem::path& override)
{
    if (!override.empty()) {
        if (holdsData(override)) {
            return override;
        }
        return unexpected("There is no folder “accelerators” in " + override.string()
                          + ". Name the folder that holds accelerators, workloads and missions with --data-dir.");
    }
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path found = program.parent_path().parent_path() / "share" / "ironlab";
    if (!error && holdsData(found)) {
        return found;
    }
    return unexpected("The lab's data was not found at " + found.string()
                      + ". Install the program together with its share folder, or name the folder with --data-dir.");
}

}  // namespace ironlab::lab
