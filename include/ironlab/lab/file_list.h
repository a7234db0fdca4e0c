// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// The files of a class, one after the other in the order of their names, folder by folder. A `std::filesystem::path`
/// keeps each of its steps apart, some hundred bytes of a file; here all names lie in one string.
///
///     FileList files;
///     files.add("class/b.ledger.json", true);
///     files.add("class/a.ledger.json", true);
///     files.next()->file;  // "class/a.ledger.json"
class FileList {
public:
    struct File {
        std::filesystem::path file;
        bool isNamed = false;  ///< taken for a ledger whatever is in it, as its name or the person says
    };

    /// A file added twice is given once, as named if it was either time. Not after the first `next`.
    void add(const std::filesystem::path& file, bool isNamed);
    /// The next one, or nothing at the end.
    [[nodiscard]] std::optional<File> next();

private:
    struct Place {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool isNamed = false;
    };
    [[nodiscard]] std::string_view name(const Place& place) const;
    void order();

    std::string m_names;
    std::vector<Place> m_places;
    std::size_t m_next = 0;
};

}  // namespace ironlab::lab
