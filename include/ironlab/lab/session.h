// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/base/expected.h>
#include <ironlab/lab/ledger.h>
#include <ironlab/lab/session_commands.h>
#include <ironlab/lab/session_state.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ironlab::lab {

/// One student's way through one mission. The only way in is `submit`; what happened is in the ledger, and the state
/// is a fold over the ledger's events, so that resuming and replaying are the same thing.
class Session {
public:
    using EventSink = std::function<Expected<void, std::string>(const Event&)>;

    /// A fresh session; mission, catalog and clock outlive it. `sink` is given every event before it takes effect (the store makes it durable); its error
    /// becomes the refusal and nothing changes.
    Session(const Mission& mission, const Catalog& catalog, const Clock& clock, std::string studentId,
            std::uint64_t seed, EventSink sink = {});
    /// The session as a ledger left it. What the ledger says was observed or closed stays so, though the rules of today
    /// would ask for more: `earlierRules` tells it. The error names the first event that nothing can be made of.
    [[nodiscard]] static Expected<Session, std::string> resumed(const Mission& mission, const Catalog& catalog,
                                                                const Clock& clock, Ledger ledger, EventSink sink = {});
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;
    ~Session();

    /// Carries a command out: the events it makes are recorded one by one. A refusal says why not; a wrong claim is
    /// refused and recorded all the same. A command that changes nothing records nothing.
    [[nodiscard]] Expected<void, Refusal> submit(int part, const Command& command);

    [[nodiscard]] const Mission& mission() const;
    [[nodiscard]] const Catalog& catalog() const;
    [[nodiscard]] const Ledger& ledger() const;
    /// What the ledger records although the rules or the numbers of today would not have granted it: a sentence each.
    [[nodiscard]] const std::vector<std::string>& earlierRules() const;
    [[nodiscard]] const PartState& part(int number) const;
    /// A part opens when the one before it is closed.
    [[nodiscard]] bool isOpen(int part) const;
    /// The part's question with its options; the key only once the part's observation is recorded.
    [[nodiscard]] const PosedQuestion& question(int part) const;
    [[nodiscard]] bool mayReveal(int part) const;
    /// What still counts, in the order a student meets it.
    [[nodiscard]] std::vector<Requirement> requirements(int number) const;
    [[nodiscard]] bool mayObserve(int part) const;
    [[nodiscard]] bool mayClose(int number) const;
    [[nodiscard]] bool canUndo(int part) const;
    [[nodiscard]] bool canRedo(int part) const;
    /// Evaluates any design under a part's requirements without recording it (live dragging).
    [[nodiscard]] physics::Evaluation preview(int part, const NamedDesign& design) const;
    /// A text of the part with its placeholders filled; `design.` is the design on the bench.
    [[nodiscard]] std::string text(int number, std::string_view missionText) const;

private:
    class State;
    explicit Session(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// What a fresh ledger says of a mission: its id and hash, the assignment that set it, the hashes of all presets it uses.
[[nodiscard]] LedgerHeader ledgerHeader(const Mission& mission, const Catalog& catalog, std::string studentId,
                                        std::uint64_t seed);

}  // namespace ironlab::lab
