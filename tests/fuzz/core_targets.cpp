// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_targets.h"
#include "promises.h"
#include "support/test_paths.h"
#include "targets.h"

#include <ironlab/lab/design_io.h>
#include <ironlab/lab/journal.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/mission.h>
#include <ironlab/lab/plain_ledger.h>
#include <ironlab/lab/preset_io.h>
#include <ironlab/lab/replay.h>
#include <ironlab/lab/session.h>
#include <ironlab/lab/validation.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace ironlab::fuzz {
namespace {

constexpr const char* kFile = "fuzz.json";

template <class T>
T orDie(Expected<T, Faults> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
        std::abort();
    }
    return std::move(*result);
}

const lab::Catalog& catalog()
{
    static const lab::Catalog loaded = orDie(lab::loadCatalog(test::dataFolder()));
    return loaded;
}

const lab::Mission& mission()
{
    static const lab::Mission loaded =
        orDie(lab::readMission(test::dataFolder() + "/missions/02_ml_systems/cloud_titan.mission.json", catalog()));
    return loaded;
}

void expectNumbers(const physics::Evaluation& evaluation)
{
    IRONLAB_EXPECTS(!std::isnan(evaluation.latency.in(unit::second)));
    IRONLAB_EXPECTS(!std::isnan(evaluation.modelFlopsUtilization));
    for (const physics::Wall& wall : evaluation.walls)
        IRONLAB_EXPECTS(!std::isnan(wall.demand) && !std::isnan(wall.limit));
}

void readPreset(std::string_view bytes)
{
    const auto own = lab::parseAccelerator(kFile, std::string(bytes), lab::PresetOrigin::BuiltIn);
    if (!own)
        expectGoodFaults(own.error());
    const auto preset = lab::parseAccelerator(kFile, std::string(bytes), lab::PresetOrigin::Instructor);
    IRONLAB_EXPECTS(preset.has_value() || !own.has_value());
    if (!preset) {
        expectGoodFaults(preset.error());
        return;
    }
    for (const auto* workload : catalog().workloads())
        for (const physics::Precision precision : physics::kPrecisions) {
            physics::Design design;
            design.computePrecision = precision;
            expectNumbers(physics::evaluate(preset->value, workload->value, design));
        }
}

void readWorkload(std::string_view bytes)
{
    const auto preset = lab::parseWorkload(kFile, std::string(bytes), lab::PresetOrigin::Instructor);
    if (!preset) {
        expectGoodFaults(preset.error());
        return;
    }
    for (const auto* accelerator : catalog().accelerators())
        expectNumbers(physics::evaluate(accelerator->value, preset->value, {}));
}

void readDesign(std::string_view bytes)
{
    const auto design = lab::parseDesign(kFile, std::string(bytes), catalog());
    if (!design) {
        expectGoodFaults(design.error());
        return;
    }
    const auto resolved = lab::resolve(design->design, catalog());
    IRONLAB_EXPECTS(resolved.has_value());
    expectNumbers(resolved->evaluate(design->requirements));
    const auto again = lab::parseDesign(kFile, lab::designJson(*design, catalog()), catalog());
    IRONLAB_EXPECTS(again.has_value());
    IRONLAB_EXPECTS(lab::fingerprint(again->design) == lab::fingerprint(design->design));
}

/// Whatever the reader lets through has to be fit to be played.
void readMission(std::string_view bytes)
{
    const auto read = lab::parseMission(kFile, std::string(bytes), catalog());
    if (!read) {
        expectGoodFaults(read.error());
        return;
    }
    const ManualClock clock({});
    const lab::Session session(*read, catalog(), clock, "student", 1);
    for (const lab::MissionPart& part : read->parts) {
        const lab::PosedQuestion posed = lab::pose(*read, part, catalog());
        IRONLAB_EXPECTS(std::isfinite(posed.number) && posed.number > 0.0 && !posed.key.empty());
        static_cast<void>(session.requirements(part.number));
        expectNumbers(session.preview(part.number, part.start));
        for (const lab::KnobSpec& knob : part.knobs)
            static_cast<void>(lab::knobValue(part.start, *read, knob, catalog()));
        for (const std::string* text : {&part.observePrompt, &part.reflectPrompt})
            static_cast<void>(session.text(part.number, *text));
    }
}

/// What is read at once is what the strict reader reads.
void readPlainLedger(std::string_view bytes)
{
    const auto plain = lab::plainLedger(bytes, lab::kLedgerLimits);
    if (!plain)
        return;
    const auto document = lab::JsonDocument::parse(kFile, std::string(bytes), lab::kLedgerLimits);
    IRONLAB_EXPECTS(document.has_value() && document->faults().empty());
    const auto strict = lab::ledgerFrom(*document);
    IRONLAB_EXPECTS(strict.has_value() && *strict == *plain);
}

void readLedger(std::string_view bytes)
{
    readPlainLedger(bytes);
    gradeLedger(bytes);
    auto ledger = lab::parseLedger(kFile, std::string(bytes));
    if (!ledger) {
        expectGoodFaults(ledger.error());
        return;
    }
    static_cast<void>(ledger->verifyChain());
    const auto again = lab::parseLedger(kFile, lab::ledgerText(*ledger));
    IRONLAB_EXPECTS(again.has_value() && *again == *ledger);
    const lab::ReplayReport report = lab::replay(*ledger, mission(), catalog());
    IRONLAB_EXPECTS(report.agrees() == report.first().empty());
    const ManualClock clock({});
    const auto session = lab::Session::resumed(mission(), catalog(), clock, std::move(*ledger));
    IRONLAB_EXPECTS(session.has_value() || !session.error().empty());
}

void readMeasurements(std::string_view bytes)
{
    const auto rows = lab::parseValidation(kFile, std::string(bytes), catalog());
    if (!rows) {
        expectGoodFaults(rows.error());
        return;
    }
    const lab::ValidationReport report = lab::validate(*rows, catalog());
    IRONLAB_EXPECTS(report.rows.size() == rows->size());
    for (const lab::ValidatedRow& row : report.rows) {
        IRONLAB_EXPECTS(!row.predicted || !std::isnan(*row.predicted));
        IRONLAB_EXPECTS(row.row.role == lab::RowRole::OutOfScope || row.row.design.has_value());
    }
}

void readJournal(std::string_view bytes)
{
    const lab::JournalContents contents = lab::replayJournal(bytes);
    IRONLAB_EXPECTS(contents.wholeBytes <= bytes.size());
    IRONLAB_EXPECTS((contents.end == lab::JournalContents::End::Clean) == (contents.wholeBytes == bytes.size()));
    std::string again;
    for (const lab::Event& event : contents.events)
        again += lab::journalLine(event);
    IRONLAB_EXPECTS(lab::replayJournal(again).events == contents.events);
}

}  // namespace

const std::vector<Target>& targets()
{
    static const std::vector<Target> all{
        {"presets", readPreset, {"accelerators"}},
        {"workloads", readWorkload, {"workloads"}},
        {"designs", readDesign, {}},
        {"missions", readMission, {"missions/*.mission.json"}},
        {"ledgers", readLedger, {"missions/*.ledger.json"}},
        {"journals", readJournal, {}},
        {"assignments", readAssignment, {"missions/*.assignment.json"}},
        {"tables", readTable, {}},
        {"validations", readMeasurements, {"validation"}},
        {"archives", readArchive, {}},
    };
    return all;
}

}  // namespace ironlab::fuzz
