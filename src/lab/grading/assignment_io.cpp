// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/rubric_io.h"
#include "lab/json/canonical_document.h"
#include "lab/missions/mission_reader.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/seal.h>
#include <ironlab/lab/sha256.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

constexpr std::string_view kFileHashNoun = "a SHA-256 hash of 64 hexadecimal digits";
constexpr std::string_view kSignature = "signature";

Expected<std::string, TextFault> parseId(std::string_view text)
{
    constexpr std::size_t kLongest = 64;
    constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789_-.";
    if (text.empty() || text.size() > kLongest || text.find_first_not_of(kAllowed) != std::string_view::npos)
        return unexpected(TextFault{"an id such as \"mlsys-week-5\"",
                                    "use up to 64 small letters, digits, dashes, underscores and points"});
    return std::string(text);
}

Expected<std::string, TextFault> parseHash(std::string_view text)
{
    if (!isSha256Hex(text))
        return unexpected(TextFault{std::string(kFileHashNoun), "write what sha256sum prints for the file"});
    return std::string(text);
}

/// Files lie beside the assignment or below it, so that a folder can be handed on whole.
Expected<std::string, TextFault> parseFileName(std::string_view text)
{
    const std::filesystem::path path{std::string(text)};
    const bool leaves = std::any_of(path.begin(), path.end(), [](const auto& step) { return step == ".."; });
    if (text.empty() || path.is_absolute() || leaves)
        return unexpected(TextFault{"a file beside the assignment, such as \"presets/my-board.json\"",
                                    "put the file beside the assignment and write its path from there"});
    return std::string(text);
}

/// Reads an assignment against the missions that there are.
class AssignmentSource {
public:
    AssignmentSource(ObjectReader& reader, const std::vector<Mission>& missions)
        : m_reader(reader),
          m_missions(missions)
    {
    }

    Assignment read()
    {
        m_assignment.id = m_reader.text("id", "an id such as \"mlsys-week-5\"", parseId);
        m_assignment.title = m_reader.string("title");
        m_reader.object("mission", [&](ObjectReader& members) { readMissionMembers(members); });
        readTracks();
        readParts();
        m_reader.optionalEachObject("overrides", [&](ObjectReader& members) { readOverride(members); }, {1, 9});
        readRubric(m_reader, m_mission, m_assignment.rubric);
        m_reader.optionalObject("timer", [&](ObjectReader& members) {
            m_assignment.timer.isShown = members.optionalBoolean("shown").value_or(true);
            m_assignment.timer.scale = members.optionalNumber("scale", {0.1, 10.0}).value_or(1.0);
        });
        m_reader.optionalEachObject("presets", [&](ObjectReader& members) {
            Assignment::ExtraPreset& preset = m_assignment.presets.emplace_back();
            preset.file = members.text("file", "a file beside the assignment", parseFileName);
            preset.hash = members.optionalText("hash", kFileHashNoun, parseHash);
        });
        m_assignment.deadline = m_reader.optionalString("deadline").value_or("");
        m_assignment.wantsTokens = m_reader.optionalBoolean("tokens").value_or(false);
        m_assignment.classList = m_reader.optionalText("class_list", "a file beside the assignment", parseFileName);
        readSignature();
        return std::move(m_assignment);
    }

private:
    [[nodiscard]] const Mission* missionNamed(std::string_view id) const
    {
        const auto found = std::find_if(m_missions.begin(), m_missions.end(),
                                        [&](const Mission& mission) { return mission.id == id; });
        return found == m_missions.end() ? nullptr : &*found;
    }

    /// What to do about an id that no mission here has.
    [[nodiscard]] std::string fixFor(std::string_view id) const
    {
        std::string fix = "the missions here are ";
        std::vector<std::string_view> ids;
        for (const Mission& mission : m_missions) {
            fix += (ids.empty() ? "" : ", ") + mission.id;
            ids.emplace_back(mission.id);
        }
        const std::string_view meant = closestMatch(id, ids);
        return meant.empty() ? fix : fix + "; did you mean \"" + std::string(meant) + "\"?";
    }

    void readMissionMembers(ObjectReader& members)
    {
        m_assignment.missionId = members.string("id");
        m_assignment.missionHash = members.optionalText("hash", kFileHashNoun, parseHash);
        m_assignment.missionFile = members.optionalText("file", "a file beside the assignment", parseFileName);
        m_mission = missionNamed(m_assignment.missionId);
        if (m_mission == nullptr && !m_assignment.missionId.empty())
            members.fault("id", "the id of a mission", fixFor(m_assignment.missionId));
        else if (m_mission != nullptr && m_assignment.missionHash && *m_assignment.missionHash != m_mission->sha256)
            members.fault("hash", "the hash of the mission that is here",
                          "the file of the mission differs from the one "
                          "meant; take that one, or write its hash");
    }

    void readTracks()
    {
        m_reader.optionalEach("tracks",
                              [&](const ValueReader& element) {
                                  std::string id = element.string();
                                  if (!id.empty() && missionNamed(id) == nullptr)
                                      element.fault("the id of a mission", fixFor(id));
                                  m_assignment.tracks.push_back(std::move(id));
                              },
                              {1, 20});
    }

    void readParts()
    {
        m_reader.optionalEach("parts",
                              [&](const ValueReader& element) {
                                  const std::size_t faultsBefore = m_reader.faultCount();
                                  const auto part = static_cast<int>(element.integer({1, 9}));
                                  if (m_reader.faultCount() != faultsBefore)
                                      return;
                                  if (!hasPart(part))
                                      element.fault("a part of the mission", "remove it");
                                  else if (std::count(m_assignment.parts.begin(), m_assignment.parts.end(), part) > 0)
                                      element.fault("each part once", "remove it");
                                  m_assignment.parts.push_back(part);
                              },
                              {1, 9});
    }

    [[nodiscard]] bool hasPart(int number) const
    {
        return m_mission == nullptr
               || std::any_of(m_mission->parts.begin(), m_mission->parts.end(),
                              [&](const MissionPart& part) { return part.number == number; });
    }

    void readOverride(ObjectReader& members)
    {
        PartOverride change;
        change.part = static_cast<int>(members.integer("part", {1, 9}));
        if (members.isSound("part") && !hasPart(change.part))
            members.fault("part", "a part of the mission", "remove the override or correct the number");
        const auto isSame = [&](const PartOverride& other) { return other.part == change.part; };
        if (members.isSound("part")
            && std::any_of(m_assignment.overrides.begin(), m_assignment.overrides.end(), isSame))
            members.fault("part", "a part that no override before speaks of", "put both into one");
        members.optionalObject("requirements",
                               [&](ObjectReader& asked) { readRequirements(asked, change.requirements); });
        if (const auto moves = members.optionalInteger("distinct_moves", {0, 1000}))
            change.distinctMoves = static_cast<int>(*moves);
        change.criticalFractionTolerance = members.optionalNumber("critical_fraction_tolerance", kShare);
        change.answerTolerance = members.optionalNumber("answer_tolerance", kShare);
        if (const auto minutes = members.optionalInteger("minutes", {1, 600}))
            change.minutes = static_cast<int>(*minutes);
        readAccelerators(members, change);
        m_assignment.overrides.push_back(std::move(change));
    }

    /// Whether there are such devices is for those to say who have the catalog, see assignment_presets.h.
    void readAccelerators(ObjectReader& members, PartOverride& change)
    {
        const bool isThere = members.optionalEach(
            "accelerators", [&](const ValueReader& element) { change.accelerators.push_back(element.string()); },
            {1, 20});
        if (isThere && members.isSound("part") && !hasDeviceList(change.part))
            members.fault("accelerators", "a part with a list of accelerators to choose from",
                          "remove them; in this part the mission decides on the machine");
    }

    [[nodiscard]] bool hasDeviceList(int number) const
    {
        if (m_mission == nullptr || !hasPart(number))
            return true;
        return std::any_of(m_mission->parts.begin(), m_mission->parts.end(), [&](const MissionPart& part) {
            return part.number == number && std::any_of(part.knobs.begin(), part.knobs.end(), [](const KnobSpec& knob) {
                       return knob.id == KnobId::Accelerator;
                   });
        });
    }

    void readSignature()
    {
        m_reader.optionalObject(kSignature, [&](ObjectReader& members) {
            const std::string key = members.string("key", "a public key of 64 hexadecimal digits");
            const std::string value = members.string("value", "a signature of 128 hexadecimal digits");
            if (!members.isSound("key") || !members.isSound("value"))
                return;
            if (isSignatureOf(canonicalDocument(m_reader.json(), kSignature), value, key))
                m_assignment.signedBy = key;
            else
                members.fault("value", "the signature of this file by this key",
                              "the file was changed after it was signed; take an untouched copy, or sign it again");
        });
    }

    ObjectReader& m_reader;
    const std::vector<Mission>& m_missions;
    const Mission* m_mission = nullptr;
    Assignment m_assignment;
};

Expected<Assignment, Faults> assignmentFrom(Expected<JsonDocument, Faults> document,
                                            const std::vector<Mission>& missions)
{
    if (!document)
        return unexpected(std::move(document).error());
    auto assignment = readJson<Assignment>(
        *document, kAssignmentSchema, [&](ObjectReader& reader) { return AssignmentSource(reader, missions).read(); });
    if (assignment) {
        assignment->file = document->file();
        assignment->sha256 = sha256Hex(document->text());
    }
    return assignment;
}

}  // namespace

Expected<Assignment, Faults> parseAssignment(std::string file, std::string text, const std::vector<Mission>& missions)
{
    return assignmentFrom(JsonDocument::parse(std::move(file), std::move(text)), missions);
}

Expected<Assignment, Faults> readAssignment(const std::filesystem::path& file, const std::vector<Mission>& missions)
{
    return assignmentFrom(JsonDocument::read(file), missions);
}

Expected<std::string, Faults> signedAssignment(std::string file, std::string text, std::string_view secretKey)
{
    const auto document = JsonDocument::parse(std::move(file), text);
    if (!document)
        return unexpected(document.error());
    const auto key = signingKeyOf(secretKey);
    const auto members = document->root().children();
    const auto old = std::find_if(members.begin(), members.end(),
                                  [](const JsonValue& member) { return member.key() == kSignature; });
    Faults faults = document->faults();
    if (!key)
        faults.push_back(document->root().fault("no secret key to sign with", "a key of 128 hexadecimal digits",
                                                "make one with ironlab-cli sign --new-key FILE"));
    if (old != members.end())
        faults.push_back(old->keyFault("a signature", "an assignment without one", "remove the old signature first"));
    const std::size_t end = text.find_last_of('}');
    if (!faults.empty() || end == std::string::npos)
        return unexpected(std::move(faults));
    const std::string value = signatureOf(canonicalDocument(document->root(), kSignature), secretKey);
    std::string body = text.substr(0, end);
    body.erase(body.find_last_not_of(" \t\r\n") + 1);
    return body + ",\n    \"signature\": { \"key\": \"" + key->publicKey + "\",\n                   \"value\": \""
           + value + "\" }\n}\n";
}

}  // namespace ironlab::lab
