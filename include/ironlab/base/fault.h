// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab {

/// One thing wrong with a file: where it stands, what stands there, what belongs there, and how to mend it.
struct Fault {
    std::string file;
    int line = 1;         ///< from 1
    int column = 1;       ///< from 1, in code points
    std::string pointer;  ///< RFC 6901; empty for the whole document
    std::string found;
    std::string expected;
    std::string fix;  ///< a sentence telling the person what to do

    bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

/// What is wrong with a piece of text that was to become a value; the reader of a file adds the place.
struct TextFault {
    std::string expected;
    std::string fix;

    bool operator==(const TextFault&) const = default;
};

/// `file:line:column  /json/pointer  found …  expected …  fix: …`, on one line. A fault of the whole document says
/// `(document)` in place of the empty pointer.
[[nodiscard]] std::string describe(const Fault& fault);

/// How many faults `describe` prints before it counts the rest.
inline constexpr std::size_t kFaultsPrinted = 20;

/// One fault a line, in the order given; those beyond `limit` become one line with their number.
[[nodiscard]] std::string describe(const Faults& faults, std::size_t limit = kFaultsPrinted);

/// Sorts by place in the file.
void sortByPlace(Faults& faults);

/// `text` in double quotes, shortened to about `limit` code points, control characters and malformed UTF-8 shown as
/// escapes: fit for the `found` of a fault.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t limit = 40);

/// The candidate that `word` most probably was meant to be, or nothing (empty) if none is close. Letter case, dashes and
/// underscores count little; otherwise one mistake in four letters is forgiven.
[[nodiscard]] std::string_view closestMatch(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace ironlab
