// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/lab/payload.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

class JsonDocument;

/// What can happen in a mission.
enum class EventKind : std::uint8_t {
    PredictionLocked,
    PredictionRevised,
    KnobMoved,
    Evaluated,
    EvidenceCaptured,
    Observation,
    ReflectionSaved,
    StakeholderAnswered,
    PartClosed,
    Undone,
    Note,
    SessionResumed
};
inline constexpr std::array kEventKinds{EventKind::PredictionLocked,
                                        EventKind::PredictionRevised,
                                        EventKind::KnobMoved,
                                        EventKind::Evaluated,
                                        EventKind::EvidenceCaptured,
                                        EventKind::Observation,
                                        EventKind::ReflectionSaved,
                                        EventKind::StakeholderAnswered,
                                        EventKind::PartClosed,
                                        EventKind::Undone,
                                        EventKind::Note,
                                        EventKind::SessionResumed};
/// "prediction-locked", "knob-moved" and so on.
[[nodiscard]] std::string_view fileName(EventKind kind);

enum class PresetKind : std::uint8_t { Accelerator, Workload };
inline constexpr std::array kPresetKinds{PresetKind::Accelerator, PresetKind::Workload};
[[nodiscard]] std::string_view fileName(PresetKind kind);  ///< "accelerator", "workload"

/// A preset file by its contents.
struct PresetStamp {
    PresetKind kind = PresetKind::Accelerator;
    std::string id;
    std::string hash;  ///< SHA-256 of the file, 64 hexadecimal digits

    bool operator==(const PresetStamp&) const = default;
};

/// What a ledger is kept for. Only work is graded.
enum class LedgerPurpose : std::uint8_t {
    Work,           ///< a student's own
    Demonstration,  ///< shown in a lecture, with every lock open
    Trial           ///< an instructor tries what students will meet
};
/// Those that a file names; a ledger that names none is work.
inline constexpr std::array kMarkedPurposes{LedgerPurpose::Demonstration, LedgerPurpose::Trial};
[[nodiscard]] std::string_view fileName(LedgerPurpose purpose);  ///< "work", "demonstration", "trial"

/// What a ledger is about. It names no computer, user or path.
struct LedgerHeader {
    std::string labVersion;
    std::string missionId;
    std::string missionHash;  ///< SHA-256 of the mission file
    std::vector<PresetStamp> presets;
    std::optional<std::string> assignmentId;
    std::string track;
    std::string student;     ///< as typed
    std::uint64_t seed = 0;  ///< below 2^53
    LedgerPurpose purpose = LedgerPurpose::Work;

    bool operator==(const LedgerHeader&) const = default;
};
/// "This is the ledger of a demonstration: its locks stood open, and it is not graded."; empty for work.
[[nodiscard]] std::string purposeNotice(LedgerPurpose purpose);

/// One entry of a ledger. `hash` is the SHA-256 of the canonical JSON of all the other fields; `prev` is the hash of the
/// event before it, or of the header for the first one.
struct Event {
    std::uint64_t seq = 0;  ///< 1, 2, 3 …
    UtcTime time;
    EventKind kind = EventKind::Note;
    Payload payload;
    std::string prev;
    std::string hash;

    bool operator==(const Event&) const = default;
};

/// The hash that `event` should carry, from its other fields.
[[nodiscard]] std::string hashOf(const Event& event);
[[nodiscard]] std::string hashOf(const LedgerHeader& header);

/// The first 40 bits of a hash as eight letters and digits that nobody confuses (Crockford's base 32, without I, L, O
/// and U), for handing in: "K7QF-2M9D".
[[nodiscard]] std::string receiptCode(std::string_view hash);

/// Where a chain is broken first, and how.
struct ChainBreak {
    enum class Cause : std::uint8_t {
        HeaderChanged,   ///< who, which mission or which presets
        ContentChanged,  ///< time, kind or a digit of the payload
        HashChanged,     ///< only the recorded hash of the event
        LinkChanged,     ///< only the recorded hash of the event before
        Reordered,
        Missing,
        Duplicated,
        Replaced  ///< the event before was exchanged for another one with a right hash
    };
    Cause cause = Cause::ContentChanged;
    std::uint64_t event = 0;  ///< number of the event concerned; 0 for the header
    std::string sentence;

    bool operator==(const ChainBreak&) const = default;
};

/// An append-only, hash-chained record of one student's way through one mission. It shows accidental damage and edits
/// by hand; it cannot show who sat at the keyboard, nor that the end was cut off (compare the receipt code for that).
class Ledger {
public:
    explicit Ledger(LedgerHeader header);

    /// A ledger as a file has it; whether its chain holds is for `verifyChain` to say.
    [[nodiscard]] static Ledger asRecorded(LedgerHeader header, std::vector<Event> events);

    [[nodiscard]] const LedgerHeader& header() const { return m_header; }
    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
    /// Hash of the last event, or of the header where there is none.
    [[nodiscard]] const std::string& headHash() const;
    /// Receipt code of the head.
    [[nodiscard]] std::string receipt() const { return receiptCode(headHash()); }

    /// The event that would come next. Nothing is appended yet.
    [[nodiscard]] Event next(EventKind kind, Payload payload, UtcTime time) const;
    /// True for an event with the next number, linked to the head, whose hash is right.
    [[nodiscard]] bool accepts(const Event& event) const;
    /// Appends an event that this ledger `accepts`. The reference holds until the next one is appended.
    const Event& append(Event event);
    const Event& append(EventKind kind, Payload payload, UtcTime time);

    /// The first break of the chain, or nothing if every event is as it was recorded and in its place.
    [[nodiscard]] std::optional<ChainBreak> verifyChain() const;

    bool operator==(const Ledger&) const = default;

private:
    LedgerHeader m_header;
    std::string m_headerHash;
    std::vector<Event> m_events;
};

inline constexpr std::string_view kLedgerSchema = "ironlab/ledger/1";

/// The file form. Reading it back and writing it again gives the same bytes.
[[nodiscard]] std::string ledgerText(const Ledger& ledger);
/// Reads the file form, strictly: all faults at once. The chain is not verified.
[[nodiscard]] Expected<Ledger, Faults> parseLedger(std::string file, std::string text);
[[nodiscard]] Expected<Ledger, Faults> ledgerFrom(const JsonDocument& document);
[[nodiscard]] Expected<Ledger, Faults> readLedger(const std::filesystem::path& file);

}  // namespace ironlab::lab
