// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/replayer.h"

#include <ironlab/lab/lab_version.h>
#include <ironlab/version.h>

namespace ironlab::lab {
namespace {

template <class T>
std::string hashIn(const Preset<T>* preset)
{
    return preset == nullptr ? std::string() : preset->sha256;
}

void compareFiles(const LedgerHeader& header, const Mission& mission, const Catalog& catalog, ReplayReport& report)
{
    const std::size_t before = report.notices.size();
    if (isNewerVersion(header.labVersion, kVersion))
        report.notices.push_back(
            "Recorded with version " + header.labVersion + " of the lab; this is " + std::string(kVersion)
            + ", and results that it does not know were passed over. Replay it with that version.");
    else if (header.labVersion != kVersion)
        report.notices.push_back("Recorded with version " + header.labVersion + " of the lab; this is "
                                 + std::string(kVersion) + '.');
    if (header.missionHash != mission.sha256)
        report.notices.push_back("The mission file \"" + mission.id
                                 + "\" is not the one that the ledger was recorded with.");
    for (const PresetStamp& stamp : header.presets) {
        const bool isAccelerator = stamp.kind == PresetKind::Accelerator;
        const std::string here =
            isAccelerator ? hashIn(catalog.accelerator(stamp.id)) : hashIn(catalog.workload(stamp.id));
        const std::string name = std::string(fileName(stamp.kind)) + " \"" + stamp.id + '"';
        if (here.empty())
            report.notices.push_back("The " + name + " is not in the catalog.");
        else if (here != stamp.hash)
            report.notices.push_back("The " + name
                                     + " is not the one that the ledger was recorded with: its file differs.");
    }
    report.filesDiffer = report.notices.size() > before;
}

}  // namespace

std::string ReplayReport::first() const
{
    const bool chainIsFirst = chain && (disagreements.empty() || chain->event <= disagreements.front().event);
    if (chainIsFirst)
        return chain->sentence;
    return disagreements.empty() ? std::string() : disagreements.front().sentence;
}

ReplayPlan::ReplayPlan(const Mission& mission, const Catalog& catalog) : m_mission(&mission), m_catalog(&catalog)
{
    for (const MissionPart& part : mission.parts)
        m_questions.emplace(part.number, pose(mission, part, catalog));
}

Replayed replay(const Ledger& ledger, const ReplayPlan& plan)
{
    Replayed replayed;
    ReplayReport& report = replayed.report;
    report.events = ledger.events().size();
    report.chain = ledger.verifyChain();
    const Mission& mission = plan.mission();
    if (ledger.header().missionId != mission.id) {
        report.disagreements.push_back(
            {0, "mission", ledger.header().missionId, mission.id,
             "The ledger is about the mission \"" + ledger.header().missionId + "\", not \"" + mission.id + "\"."});
        return replayed;
    }
    if (ledger.header().purpose != LedgerPurpose::Work)
        report.notices.push_back(purposeNotice(ledger.header().purpose));
    compareFiles(ledger.header(), mission, plan.catalog(), report);
    Replayer replayer(plan, ledger.header(), replayed);
    for (const Event& event : ledger.events())
        replayer.check(event);
    return replayed;
}

ReplayReport replay(const Ledger& ledger, const Mission& mission, const Catalog& catalog)
{
    return replay(ledger, ReplayPlan(mission, catalog)).report;
}

}  // namespace ironlab::lab
