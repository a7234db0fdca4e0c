// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger.h>
#include <ironlab/lab/sha256.h>

#include <string>

namespace ironlab::lab::fixture {

inline constexpr UtcTime kLessonStart =
    std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + std::chrono::hours{9} + std::chrono::milliseconds{250};

inline LedgerHeader sampleHeader()
{
    LedgerHeader header;
    header.labVersion = "1.0.0";
    header.missionId = "cloud_titan";
    header.missionHash = sha256Hex("mission");
    header.presets = {{PresetKind::Accelerator, "h100_sxm_80gb", sha256Hex("h100")},
                      {PresetKind::Workload, "llama3_70b", sha256Hex("llama")}};
    header.track = "cloud_titan";
    header.student = "Zoë \"Z\" O'Neil 😀";
    header.seed = 20260302;
    return header;
}

inline Payload samplePayload(int number)
{
    return Payload::object({{"knob", Payload::text("batch")},
                            {"value", Payload::real(1.5 * number)},
                            {"part", Payload::integer(number % 3 + 1)},
                            {"by_hand", Payload::boolean(number % 2 == 0)},
                            {"trail", Payload::array({Payload::integer(number), Payload::text("größer\n\"x\"")})}});
}

inline EventKind sampleKind(int number)
{
    return kEventKinds[static_cast<std::size_t>(number) % kEventKinds.size()];
}

inline void appendSample(Ledger& ledger)
{
    const auto number = static_cast<int>(ledger.events().size()) + 1;
    ledger.append(sampleKind(number), samplePayload(number), kLessonStart + std::chrono::seconds{number});
}

inline Ledger sampleLedger(int events)
{
    Ledger ledger(sampleHeader());
    for (int i = 0; i < events; ++i)
        appendSample(ledger);
    return ledger;
}

}  // namespace ironlab::lab::fixture
