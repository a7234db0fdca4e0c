// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/lab/form_schema.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ironlab::lab {

/// What stands at one place of a JSON text.
struct FormValue {
    enum class Shape : std::uint8_t { Scalar, Group, List };
    Shape shape = Shape::Scalar;
    std::size_t size = 0;  ///< members or items
    std::string text;      ///< of a scalar: without quotes and escapes
    bool operator==(const FormValue&) const = default;
};

/// All values of a JSON text by their pointers (RFC 6901), the whole text under the empty one.
class FormValues {
public:
    /// The error is why there is no tree to speak of. Faults that leave a tree are for the file's own reader to tell.
    [[nodiscard]] static Expected<FormValues, Faults> read(std::string file, std::string text);

    [[nodiscard]] const FormValue* at(std::string_view pointer) const;
    /// The text of a scalar; empty where there is none.
    [[nodiscard]] std::string textAt(std::string_view pointer) const;
    [[nodiscard]] std::size_t sizeAt(std::string_view pointer) const;
    /// The entry of `/provenance` that covers a figure: the one with the longest `field` that leads to it; nothing where
    /// none does.
    [[nodiscard]] std::optional<std::size_t> provenanceOf(std::string_view pointer) const;

private:
    std::map<std::string, FormValue, std::less<>> m_values;
};

/// What was typed into a field as JSON: a number as it is where it is one, every other text in quotes, so that nothing
/// typed is lost and the file's reader can say what belongs there.
[[nodiscard]] std::string literalOf(const FormField& field, std::string_view typed);

}  // namespace ironlab::lab
