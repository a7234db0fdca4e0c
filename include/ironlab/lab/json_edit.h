// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Changes of single values in a JSON text that leave everything else as it was written, byte for byte: what a form does
/// to a file that a person also edits by hand.
namespace ironlab::lab {

/// Where a value stands in a text.
struct JsonSpan {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind its last character
};

/// The place of the value that a JSON pointer (RFC 6901) leads to; nothing where there is none, or where the text is not
/// JSON up to there.
[[nodiscard]] std::optional<JsonSpan> spanAt(std::string_view text, std::string_view pointer);

/// A piece of a text and what takes its place.
struct TextChange {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string replacement;
};
[[nodiscard]] std::string changed(std::string_view text, const TextChange& change);

/// Puts `literal` (JSON) in the place of a value. A member that is not there yet is added to its object, before the first
/// member that `order` has after it; an item one beyond the end of its list is appended. Nothing where the object or list
/// itself is not there.
/// Worked example: in {"a": 1} setting /b to 2 gives {"a": 1, "b": 2}.
[[nodiscard]] std::optional<TextChange> settingValue(std::string_view text, std::string_view pointer,
                                                     std::string_view literal,
                                                     const std::vector<std::string>& order = {});
/// Takes a member or an item away, with its comma. Nothing where it is not there, or is the whole text.
[[nodiscard]] std::optional<TextChange> removingValue(std::string_view text, std::string_view pointer);

/// The unescaped steps of a pointer: "/a~1b/0" is "a/b" and "0".
[[nodiscard]] std::vector<std::string> pointerSteps(std::string_view pointer);
/// The reverse for one step more.
[[nodiscard]] std::string pointerWith(std::string_view pointer, std::string_view step);

}  // namespace ironlab::lab
