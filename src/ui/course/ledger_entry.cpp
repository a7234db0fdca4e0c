// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/ledger_entry.h"

#include "ui/course/ledger_identity.h"

#include <ironlab/lab/ledger_fault.h>
#include <ironlab/lab/ledger_store.h>
#include <ironlab/lab/session.h>

#include <QCoreApplication>

#include <algorithm>

namespace ironlab::ui {
namespace {

std::string words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::LedgerEntry", text).toStdString();
}

lab::LedgerComplaint foreignMission(const std::string& id, const std::vector<lab::Mission>& missions)
{
    std::string known;
    for (const lab::Mission& mission : missions) {
        known += (known.empty() ? "" : ", ") + mission.id;
    }
    return {"/mission/id", '"' + id + '"',
            words(QT_TRANSLATE_NOOP("ironlab::ui::LedgerEntry", "a mission that is open here: ")) + known,
            words(QT_TRANSLATE_NOOP("ironlab::ui::LedgerEntry",
                                    "open the lab with that mission, or under the assignment that has it"))};
}

}  // namespace

Expected<int, Faults> missionOfLedger(const std::filesystem::path& file, const LedgerHost& host)
{
    auto reading = lab::LedgerStore::readOnly(host.fileSystem, file);
    if (!reading) {
        return unexpected(std::move(reading).error().faults);
    }
    const auto refused = [&](const lab::LedgerComplaint& complaint) {
        return unexpected(faultsOfLedger(host.fileSystem, file, complaint));
    };
    const lab::LedgerHeader& header = reading->ledger.header();
    const auto mission = std::ranges::find(host.missions, header.missionId, &lab::Mission::id);
    if (mission == host.missions.end()) {
        return refused(foreignMission(header.missionId, host.missions));
    }
    if (const auto misfit = ledgerMisfit(header, {*mission, host.purpose})) {
        return refused(*misfit);
    }
    if (const auto broken = reading->ledger.verifyChain()) {
        return refused(changedOutside(*broken, host.fileSystem, file));
    }
    // What the rules of the mission do not allow cannot be taken up again.
    const auto folded = lab::Session::resumed(*mission, host.catalog, host.clock, reading->ledger,
                                              [](const lab::Event&) -> Expected<void, std::string> { return {}; });
    if (!folded) {
        return refused(notResumable(folded.error(), header, host.catalog));
    }
    return static_cast<int>(mission - host.missions.begin());
}

}  // namespace ironlab::ui
