// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/design_settings.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// One key with the ways into a design: numbers in base units, choices and names as their texts. A pointer that does
/// not belong to the key's kind is null.
struct DesignField {
    SettingSpec spec;
    std::optional<double> (*number)(const DesignFile&) = nullptr;
    void (*setNumber)(DesignFile&, double) = nullptr;
    void (*setWord)(DesignFile&) = nullptr;
    std::optional<std::string> (*text)(const DesignFile&, const Catalog&) = nullptr;
    /// Sets the choice of that name; false where there is none.
    bool (*setText)(DesignFile&, std::string_view, const Catalog&) = nullptr;
    /// What the key may be set to.
    std::vector<std::string_view> (*choices)(const DesignFile&, const Catalog&) = nullptr;
};

/// In the order of a design file.
[[nodiscard]] const std::vector<DesignField>& designFields();
[[nodiscard]] const DesignField* fieldNamed(std::string_view key);

}  // namespace ironlab::lab
