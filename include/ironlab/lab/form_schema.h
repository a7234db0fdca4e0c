// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// What is typed into a field of a form.
enum class FieldKind : std::uint8_t {
    Text,
    Number,
    WholeNumber,
    Truth,   ///< true or false
    Choice,  ///< one of a few words
    Fixed,   ///< always the same word: the schema of a file, "dense"
    Group,   ///< an object
    List     ///< as many of `item` as are wanted
};

/// One field of a kind of file, as its JSON schema (draft-07, resources/schemas) describes it: references are followed,
/// so that a form can be made of this and nothing else.
struct FormField {
    std::string key;  ///< of the object it is in; empty for the whole file and for items of lists
    FieldKind kind = FieldKind::Text;
    std::string description;  ///< "Share of the peak that the best dense matrix product reaches"
    std::string example;      ///< "3.35 TB/s": says which unit is meant
    std::vector<std::string> choices;
    std::string fixed;
    bool isRequired = false;
    std::vector<FormField> members;  ///< of a group, in the order of the schema
    std::vector<FormField> item;     ///< of a list: exactly one

    /// The member of that key, or null.
    [[nodiscard]] const FormField* member(std::string_view name) const;
};

/// Neither a group nor a list.
[[nodiscard]] inline bool isPlain(const FormField& field)
{
    return field.kind != FieldKind::Group && field.kind != FieldKind::List;
}

/// Reads a schema as the fields of a form. Keywords that only narrow what is allowed are passed over: what a file may
/// hold is for its reader to say. The error lists what is no schema of this kind.
[[nodiscard]] Expected<FormField, Faults> parseFormSchema(std::string file, std::string text);

/// The field that a JSON pointer leads to, numbers standing for items of lists; null where the schema has none.
[[nodiscard]] const FormField* fieldAt(const FormField& form, std::string_view pointer);

/// What a new value of a field begins as, as JSON: required members only, empty texts, the first choice.
[[nodiscard]] std::string freshValue(const FormField& field, int depth = 0);

}  // namespace ironlab::lab
