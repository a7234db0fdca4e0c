// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/preset_io.h>
#include <ironlab/lab/sha256.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace ironlab::lab {
namespace {

std::optional<JsonValue> member(const JsonValue& object, std::string_view key)
{
    const auto members = object.children();
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const JsonValue& each) { return each.key() == key; });
    return found == members.end() ? std::nullopt : std::optional(*found);
}

/// Adds one preset and says what is wrong with it.
class PresetAdder {
public:
    PresetAdder(const std::filesystem::path& folder, Catalog& catalog) : m_folder(folder), m_catalog(catalog) {}

    void add(const JsonValue& entry)
    {
        const auto file = member(entry, "file");
        if (!file || !file->isString())
            return;
        const std::filesystem::path path = m_folder / std::filesystem::path(std::string(file->text()));
        const auto document = JsonDocument::read(path);
        if (!document) {
            m_faults.insert(m_faults.end(), document.error().begin(), document.error().end());
            return;
        }
        const auto schema = member(document->root(), "schema");
        const bool isWorkload = schema && schema->text().starts_with("ironlab/workload/");
        if (isWorkload)
            keep(readWorkload(path, PresetOrigin::Instructor), entry, *file);
        else
            keep(readAccelerator(path, PresetOrigin::Instructor), entry, *file);
    }

    /// The devices that a part offers have to be there, with these presets or without them.
    void checkOffered(const JsonValue& override)
    {
        const auto offered = member(override, "accelerators");
        if (!offered)
            return;
        offered->forEach([&](JsonValue id) {
            if (id.isString() && m_catalog.accelerator(id.text()) == nullptr)
                m_faults.push_back(id.fault(id.shown(), "the id of an accelerator",
                                            "name its file under \"presets\", or correct the id"));
        });
    }

    [[nodiscard]] Faults take() { return std::move(m_faults); }

private:
    template <class T>
    void keep(Expected<Preset<T>, Faults> preset, const JsonValue& entry, const JsonValue& file)
    {
        if (!preset) {
            m_faults.insert(m_faults.end(), preset.error().begin(), preset.error().end());
            return;
        }
        const auto hash = member(entry, "hash");
        if (hash && hash->isString() && hash->text() != preset->sha256)
            m_faults.push_back(hash->fault("the hash of another file", '"' + preset->sha256 + '"',
                                           "take the preset that is meant, or write the hash of this one"));
        const auto* owner = named(preset->value);
        if (owner == nullptr)
            m_catalog.add(std::move(*preset));
        // The same device may have come already, with a folder of presets.
        else if (owner->builtIn || owner->sha256 != preset->sha256)
            m_faults.push_back(file.fault(
                "a preset with the id \"" + preset->value.id + "\", which " + owner->file + " has as well",
                "an id that no other preset has", "give one of the two another id, or leave the other file out"));
    }

    [[nodiscard]] const Preset<physics::Accelerator>* named(const physics::Accelerator& each) const
    {
        return m_catalog.accelerator(each.id);
    }
    [[nodiscard]] const Preset<physics::Workload>* named(const physics::Workload& each) const
    {
        return m_catalog.workload(each.id);
    }

    std::filesystem::path m_folder;
    Catalog& m_catalog;
    Faults m_faults;
};

std::optional<std::filesystem::path> missionFileIn(const std::filesystem::path& assignment,
                                                   const JsonDocument& document)
{
    const auto mission = member(document.root(), "mission");
    const auto file = mission ? member(*mission, "file") : std::nullopt;
    if (!file || !file->isString())
        return std::nullopt;
    return assignment.parent_path() / std::filesystem::path(std::string(file->text()));
}

Faults addPresetsIn(const std::filesystem::path& assignment, const JsonDocument& document, Catalog& catalog)
{
    PresetAdder adder(assignment.parent_path(), catalog);
    if (const auto presets = member(document.root(), "presets"))
        presets->forEach([&](JsonValue entry) { adder.add(entry); });
    if (const auto overrides = member(document.root(), "overrides"))
        overrides->forEach([&](JsonValue entry) { adder.checkOffered(entry); });
    return adder.take();
}

/// Byte offset of a place that a fault names: its line, and in it the code points before its column.
std::size_t offsetOf(std::string_view text, const Fault& place)
{
    std::size_t offset = 0;
    for (int line = 1; line < place.line; ++line)
        offset = text.find('\n', offset) + 1;
    for (int column = 1; column < place.column; ++column) {
        constexpr unsigned kContinuation = 0b10'000000;
        constexpr unsigned kHighBits = 0b11'000000;
        do
            ++offset;
        while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & kHighBits) == kContinuation);
    }
    return offset;
}

/// Just behind the closing quote of a string that begins at `start`.
std::size_t endOfString(std::string_view text, std::size_t start)
{
    std::size_t end = start + 1;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? 2U : 1U;
    return end + 1;
}

}  // namespace

Expected<std::string, Faults> withPresetHashes(const std::filesystem::path& assignment, std::string text)
{
    const auto document = JsonDocument::parse(assignment.string(), text);
    if (!document)
        return unexpected(document.error());
    Faults faults;
    std::vector<std::pair<std::size_t, std::string>> hashes;  ///< where each goes
    const auto add = [&](const JsonValue& entry) {
        const auto file = member(entry, "file");
        if (!file || !file->isString() || member(entry, "hash"))
            return;
        const auto named =
            JsonDocument::read(assignment.parent_path() / std::filesystem::path(std::string(file->text())));
        if (named)
            hashes.emplace_back(endOfString(text, offsetOf(text, file->fault({}, {}, {}))), sha256Hex(named->text()));
        else
            faults.insert(faults.end(), named.error().begin(), named.error().end());
    };
    if (const auto mission = member(document->root(), "mission"))
        add(*mission);
    if (const auto presets = member(document->root(), "presets"))
        presets->forEach([&](JsonValue entry) { add(entry); });
    if (!faults.empty())
        return unexpected(std::move(faults));
    std::sort(hashes.begin(), hashes.end());
    for (auto at = hashes.rbegin(); at != hashes.rend(); ++at)
        text.insert(at->first, ", \"hash\": \"" + at->second + '"');
    return text;
}

std::optional<std::filesystem::path> missionFileOf(const std::filesystem::path& assignment)
{
    const auto document = JsonDocument::read(assignment);
    return document ? missionFileIn(assignment, *document) : std::nullopt;
}

std::optional<std::filesystem::path> missionFileOf(const std::filesystem::path& assignment, std::string text)
{
    const auto document = JsonDocument::parse(assignment.string(), std::move(text));
    return document ? missionFileIn(assignment, *document) : std::nullopt;
}

Faults addAssignmentPresets(const std::filesystem::path& assignment, Catalog& catalog)
{
    const auto document = JsonDocument::read(assignment);
    return document ? addPresetsIn(assignment, *document, catalog) : document.error();
}

Faults addAssignmentPresets(const std::filesystem::path& assignment, std::string text, Catalog& catalog)
{
    const auto document = JsonDocument::parse(assignment.string(), std::move(text));
    return document ? addPresetsIn(assignment, *document, catalog) : document.error();
}

}  // namespace ironlab::lab
