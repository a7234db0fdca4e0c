// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/knob_traits.h"
#include "lab/json/name_list.h"
#include "lab/missions/mission_reader.h"

#include <algorithm>
#include <array>

namespace ironlab::lab {
namespace {

using Kind = KnobTraits::Kind;

constexpr std::array<std::string_view, 3> kGroups{"data", "algorithm", "machine"};

/// Reads the members of one control.
class KnobReader {
public:
    KnobReader(ObjectReader& reader, const MissionSource& source, const NamedDesign& start)
        : m_reader(reader),
          m_source(source),
          m_start(start)
    {
    }

    KnobSpec read()
    {
        m_knob.id = m_reader.choice("knob", kKnobIds);
        m_knob.label = m_reader.string("label");
        readGroup();
        if (!isKnown()) {
            // What else belongs here depends on the knob.
            m_reader.ignoreRest();
            return m_knob;
        }
        m_knob.scale = m_reader.choice("scale", kKnobScales);
        switch (traits(m_knob.id).kind) {
        case Kind::Number: readNumber(); break;
        case Kind::Choice: readChoices(); break;
        case Kind::Switch: expectScale({KnobScale::Switch}, "a switch"); break;
        }
        return m_knob;
    }

    [[nodiscard]] bool isKnown() const { return m_reader.isSound("knob"); }

private:
    void readGroup()
    {
        m_knob.group = m_reader.string("group");
        if (std::find(kGroups.begin(), kGroups.end(), m_knob.group) == kGroups.end())
            m_reader.fault("group", "\"data\", \"algorithm\" or \"machine\"", "choose the group of the panel");
    }

    void expectScale(std::vector<KnobScale> allowed, std::string_view what)
    {
        if (std::find(allowed.begin(), allowed.end(), m_knob.scale) != allowed.end())
            return;
        m_reader.fault("scale", "\"" + std::string(fileName(allowed.front())) + "\"",
                       "this knob is " + std::string(what) + "; write its scale as expected");
    }

    void readNumber()
    {
        expectScale({KnobScale::Linear, KnobScale::Logarithmic}, "a number");
        readUnit();
        m_knob.wholeNumbers = m_reader.optionalBoolean("whole").value_or(false);
        m_knob.allowsInfinity = m_reader.optionalBoolean("infinity").value_or(false);
        if (m_knob.allowsInfinity && m_knob.id != KnobId::AcceleratorSpeedup)
            m_reader.fault("infinity", "false", "only the accelerator speedup may be infinite");
        m_knob.minimum = number("minimum", m_reader.value("minimum", what()));
        m_knob.maximum = number("maximum", m_reader.value("maximum", what()));
        m_hasRange = m_reader.isSound("minimum") && m_reader.isSound("maximum");
        if (m_hasRange)
            checkRange();
        m_reader.optionalEach("ticks", [this](const ValueReader& tick) { readTick(tick); });
    }

    void readUnit()
    {
        m_knob.unit = m_reader.optionalString("unit").value_or("");
        if (dimensionOfUnit(m_knob.unit) != traits(m_knob.id).dimension)
            m_reader.fault("unit", "a unit of " + measureNoun(traits(m_knob.id).dimension),
                           "write the unit that a bare number in the box counts");
    }

    [[nodiscard]] bool isPlain() const { return traits(m_knob.id).dimension == Exponents{}; }

    [[nodiscard]] std::string what() const { return isPlain() ? "a number" : measureNoun(traits(m_knob.id).dimension); }

    [[nodiscard]] double number(std::string_view /*key*/, const std::optional<ValueReader>& member) const
    {
        return member ? number(*member) : 0.0;
    }

    [[nodiscard]] double number(const ValueReader& value) const
    {
        if (isPlain())
            return value.number();
        const Exponents dimension = traits(m_knob.id).dimension;
        return value.text(what(), [&](std::string_view text) { return parseMeasure(text, dimension); });
    }

    void checkRange()
    {
        const KnobTraits& limits = traits(m_knob.id);
        if (m_knob.minimum >= m_knob.maximum) {
            m_reader.fault("maximum", "more than the minimum", "let the slider run from a smaller to a larger value");
            m_hasRange = false;
            return;
        }
        if (m_knob.minimum < limits.lowest || m_knob.maximum > limits.highest)
            m_reader.fault("minimum", "a range that the model knows", "stay within what the knob can mean");
        if (m_knob.scale == KnobScale::Logarithmic && m_knob.minimum <= 0.0)
            m_reader.fault("minimum", "more than zero", "a logarithmic slider cannot reach zero");
        const double start = numericField(m_start, m_knob.id);
        const bool isInside = start >= m_knob.minimum && start <= m_knob.maximum;
        if (!isInside && m_source.sound.start && !m_start.largestBatch
            && !(m_knob.allowsInfinity && start > m_knob.maximum))
            m_reader.fault("minimum", "a range that holds the part's start", "widen the range or move the start");
    }

    void readTick(const ValueReader& tick)
    {
        const std::size_t faultsBefore = m_reader.faultCount();
        const double value = number(tick);
        if (m_reader.faultCount() != faultsBefore)
            return;
        const bool rises = m_knob.ticks.empty() || value > m_knob.ticks.back();
        const bool isInside = !m_hasRange || (value >= m_knob.minimum && value <= m_knob.maximum);
        if (rises && isInside)
            m_knob.ticks.push_back(value);
        else
            tick.fault("rising ticks within the range", "sort the ticks and keep them between minimum and maximum");
    }

    void readChoices()
    {
        expectScale({KnobScale::Choice}, "a choice");
        m_reader.each("choices",
                      [this](const ValueReader& choice) {
                          std::string name = choice.string();
                          checkChoice(choice, name);
                          m_knob.choices.push_back(std::move(name));
                      },
                      {2, 12});
        if (m_knob.id == KnobId::Accelerator && m_reader.optionalBoolean("accepts_presets").value_or(false))
            addPresets();
        checkStart();
    }

    /// The instructor's devices behind the mission's own.
    void addPresets()
    {
        for (const auto* preset : m_source.catalog.accelerators()) {
            const std::string& id = preset->value.id;
            const bool isListed = std::find(m_knob.choices.begin(), m_knob.choices.end(), id) != m_knob.choices.end();
            if (!preset->builtIn && !isListed)
                m_knob.choices.push_back(id);
        }
    }

    void checkChoice(const ValueReader& choice, const std::string& name) const
    {
        const auto& choices = m_knob.choices;
        if (name.empty())
            return;
        if (std::find(choices.begin(), choices.end(), name) != choices.end())
            choice.fault("each choice once", "remove the repeated choice");
        if (m_knob.id == KnobId::PowerMode && !m_source.sound.start)
            return;
        const std::vector<std::string_view> known = knownChoices();
        if (std::find(known.begin(), known.end(), name) != known.end())
            return;
        const std::string_view meant = closestMatch(name, known);
        const std::string_view other = m_knob.id == KnobId::Tier && known.size() < physics::kTiers.size()
                                           ? "choose another one, or add the tier to \"tiers\""
                                           : "choose another one";
        choice.fault(known.empty() ? "a choice that there is" : namesExpected(name, known),
                     meant.empty() ? std::string(other) : "did you mean \"" + std::string(meant) + "\"?");
    }

    [[nodiscard]] std::vector<std::string_view> knownChoices() const
    {
        std::vector<std::string_view> known;
        if (m_knob.id == KnobId::Tier && !m_source.sound.tiers) {
            for (const physics::Tier tier : physics::kTiers)
                known.push_back(physics::fileName(tier));
        } else if (m_knob.id == KnobId::Tier) {
            for (const auto& [tier, accelerator] : m_source.mission.tierAccelerators)
                known.push_back(physics::fileName(tier));
        } else if (m_knob.id == KnobId::Accelerator) {
            for (const auto* preset : m_source.catalog.accelerators())
                known.push_back(preset->value.id);
        } else if (m_knob.id == KnobId::PowerMode) {
            if (const auto* preset = m_source.catalog.accelerator(m_start.accelerator); preset && preset->value.power)
                for (const physics::PowerMode& mode : preset->value.power->modes)
                    known.push_back(mode.name);
        } else {
            known = builtInChoices(m_knob.id);
        }
        return known;
    }

    /// A power mode is turned by its place among the choices, so they are the machine's own modes in order.
    void checkStart()
    {
        if (!m_source.sound.start || (m_knob.id == KnobId::Tier && !m_source.sound.tiers))
            return;
        if (m_knob.id == KnobId::PowerMode) {
            const auto modes = knownChoices();
            if (m_reader.isSound("choices")
                && !std::equal(modes.begin(), modes.end(), m_knob.choices.begin(), m_knob.choices.end()))
                m_reader.fault("choices", "all power modes of the start's accelerator in their order",
                               "list them as the preset does");
            return;
        }
        const std::string start = knobValue(m_start, m_source.mission, m_knob, m_source.catalog).choice;
        const bool isOffered = std::find(m_knob.choices.begin(), m_knob.choices.end(), start) != m_knob.choices.end();
        if (!isOffered && m_reader.isSound("choices"))
            m_reader.fault("choices", "the start's own choice, \"" + start + "\", among them",
                           "add it, or let the part start elsewhere");
    }

    ObjectReader& m_reader;
    const MissionSource& m_source;
    const NamedDesign& m_start;
    KnobSpec m_knob;
    bool m_hasRange = false;
};

}  // namespace

void readKnobs(ObjectReader& reader, MissionSource& source, MissionPart& part)
{
    bool allKnown = true;
    const auto readKnob = [&](ObjectReader& members) {
        KnobReader knobReader(members, source, part.start);
        KnobSpec knob = knobReader.read();
        allKnown = allKnown && knobReader.isKnown();
        const auto isSame = [&](const KnobSpec& other) { return other.id == knob.id; };
        if (knobReader.isKnown() && std::ranges::any_of(part.knobs, isSame))
            members.fault("knob", "each knob once", "remove the repeated control");
        part.knobs.push_back(std::move(knob));
    };
    reader.each("knobs",
                [&](const ValueReader& element) {
                    allKnown = allKnown && element.kind() == JsonKind::Object;
                    element.object(readKnob);
                },
                {1, kKnobIds.size()});
    source.sound.knobs = allKnown && !part.knobs.empty();
}

}  // namespace ironlab::lab
