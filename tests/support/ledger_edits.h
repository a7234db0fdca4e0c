// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger.h>

#include <cstddef>
#include <string>
#include <vector>

// What somebody may do to a ledger outside the lab.
namespace ironlab::test {

/// A copy of a payload with the member at the end of `path` replaced.
[[nodiscard]] lab::Payload changed(const lab::Payload& payload, const std::vector<std::string>& path,
                                   const lab::Payload& value);
/// Index of the event of that kind after `skip` others.
[[nodiscard]] std::size_t indexOf(const lab::Ledger& ledger, lab::EventKind kind, std::size_t skip = 0);
/// The ledger after somebody edited one payload in the file.
[[nodiscard]] lab::Ledger edited(const lab::Ledger& ledger, std::size_t index, const std::vector<std::string>& path,
                                 const lab::Payload& value);
/// The same events under another header and with a chain computed anew.
[[nodiscard]] lab::Ledger rebuilt(const lab::LedgerHeader& header, const std::vector<lab::Event>& events);
/// One payload edited by somebody who computes all hashes anew.
[[nodiscard]] lab::Ledger forged(const lab::Ledger& ledger, std::size_t index, const std::vector<std::string>& path,
                                 const lab::Payload& value);

}  // namespace ironlab::test
