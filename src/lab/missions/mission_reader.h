// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/number_text.h>
#include <ironlab/lab/design_io.h>
#include <ironlab/lab/mission.h>
#include <ironlab/lab/object_reader.h>

namespace ironlab::lab {

/// Texts with placeholders, which can be checked only when everything they may speak of has been read.
class TemplateTexts {
public:
    std::string read(ObjectReader& reader, std::string_view key);
    std::string readOptional(ObjectReader& reader, std::string_view key);
    /// Faults of all texts read so far; `part` says what placeholders there are. Those of `unknown` roots, such as
    /// "target" or "part.requirements", are not judged.
    void check(const MissionPart& part, const std::vector<std::string_view>& unknown);

private:
    std::vector<ValueReader> m_texts;
};

/// What was read without a fault. What rests upon anything else is not checked: that would tell the same fault again.
struct SoundPieces {
    bool tiers = true;         ///< which tiers there are
    bool base = true;          ///< the design that all others begin with
    bool start = true;         ///< the part's start
    bool baseline = true;      ///< whether the part has one
    bool knobs = true;         ///< which knobs the part has
    bool requirements = true;  ///< of the part
    bool target = true;        ///< the time to be met, by the question or the requirements
    bool questionKind = true;
    bool proposal = true;  ///< whether the scene has one
    bool allParts = true;  ///< how many parts there are
};

/// What the readers of a mission's pieces share.
struct MissionSource {
    const Catalog& catalog;
    Mission& mission;
    TemplateTexts texts;
    SoundPieces sound;

    /// Roots of placeholders that a fault told already speaks of, for `TemplateTexts::check`.
    [[nodiscard]] std::vector<std::string_view> unknownPlaceholders(const MissionPart& part) const;

    /// A design that takes what it does not say from `base`.
    [[nodiscard]] NamedDesign design(ObjectReader& reader, const NamedDesign& base) const;
    [[nodiscard]] NamedDesign design(ObjectReader& reader, std::string_view key, const NamedDesign& base) const;
};

/// A quantity with its unit, or 0 where it is missing or malformed, which is a fault already.
template <class D>
Quantity<D> readQuantity(ObjectReader& reader, std::string_view key)
{
    return reader.text(key, measureNoun(exponentsOf(D{})), parseQuantity<D>);
}
template <class D>
std::optional<Quantity<D>> readOptionalQuantity(ObjectReader& reader, std::string_view key)
{
    return reader.optionalText(key, measureNoun(exponentsOf(D{})), parseQuantity<D>);
}

void readRequirements(ObjectReader& reader, physics::Requirements& asked);
void readKnobs(ObjectReader& reader, MissionSource& source, MissionPart& part);
void readQuestion(ObjectReader& reader, MissionSource& source, MissionPart& part);
void readScene(ObjectReader& reader, MissionSource& source, MissionPart& part);
void readGates(ObjectReader& reader, const MissionSource& source, MissionPart& part);
[[nodiscard]] MissionPart readPart(ObjectReader& reader, MissionSource& source, const NamedDesign& base, int number);

}  // namespace ironlab::lab
