// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/physics/accelerator.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

inline constexpr std::string_view kGlossarySchema = "ironlab/glossary/1";

/// A word of the trade and what it means here.
struct GlossaryWord {
    std::string term;               ///< "ridge point"
    std::vector<std::string> also;  ///< other ways to write it
    std::string meaning;            ///< one or two sentences
};

/// The words that the lab explains.
struct Glossary {
    std::vector<GlossaryWord> words;             ///< by their terms, in the order of the alphabet
    std::map<physics::Tier, std::string> tiers;  ///< what a machine of each tier is, in half a line

    /// Words that stand in `text` as whole words, in any case and in the plural too, in the order of the text, each once;
    /// of two in one place the longer. `most` at most.
    /// Worked example: "Kernels of the SRAM" has kernel and SRAM; "kernel fusion" has kernel fusion alone.
    [[nodiscard]] std::vector<const GlossaryWord*> wordsIn(std::string_view text, std::size_t most = 3) const;
    /// Words in whose term, other ways or meaning `piece` stands, in any case; those whose term has it first. An empty
    /// piece has all.
    [[nodiscard]] std::vector<const GlossaryWord*> search(std::string_view piece) const;
};

/// Reads `ironlab/glossary/1`; every fault at once.
[[nodiscard]] Expected<Glossary, Faults> readGlossary(const std::filesystem::path& file);

}  // namespace ironlab::lab
