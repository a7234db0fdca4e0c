// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/ledger_identity.h"

#include "ui/style/qt_text.h"

#include <ironlab/lab/durable_file.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/lab_version.h>
#include <ironlab/lab/ledger_store.h>
#include <ironlab/version.h>

#include <QCoreApplication>

#include <algorithm>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::LedgerIdentity", text);
}

std::string said(const char* text)
{
    return words(text).toStdString();
}

std::string said(const char* text, const std::string& name)
{
    return words(text).arg(qtText(name)).toStdString();
}

#define IRONLAB_SAID(text, ...) said(QT_TRANSLATE_NOOP("ironlab::ui::LedgerIdentity", text) __VA_OPT__(, ) __VA_ARGS__)

std::optional<lab::LedgerComplaint> purposeMisfit(lab::LedgerPurpose recorded, lab::LedgerPurpose here)
{
    if (recorded == here) {
        return std::nullopt;
    }
    const std::string pointer = recorded == lab::LedgerPurpose::Work ? "" : "/purpose";
    if (recorded == lab::LedgerPurpose::Work) {
        return lab::LedgerComplaint{pointer, IRONLAB_SAID("a student's ledger"),
                                    IRONLAB_SAID("one of a demonstration or a trial, as this window is"),
                                    IRONLAB_SAID("close this window and open the ledger in the lab itself")};
    }
    return lab::LedgerComplaint{
        pointer, lab::purposeNotice(recorded), IRONLAB_SAID("a student's ledger"),
        recorded == lab::LedgerPurpose::Demonstration
            ? IRONLAB_SAID("start the lab with --demo, which opens such a ledger, or begin one of your own")
            : IRONLAB_SAID("begin a ledger of your own in its place")};
}

std::optional<lab::LedgerComplaint> assignmentMisfit(const std::optional<std::string>& recorded,
                                                     const std::optional<std::string>& here)
{
    if (recorded == here) {
        return std::nullopt;
    }
    lab::LedgerComplaint misfit;
    misfit.pointer = recorded ? "/assignment" : "";
    misfit.found =
        recorded ? IRONLAB_SAID("a ledger begun under the assignment “%1”", *recorded) : IRONLAB_SAID("no assignment");
    misfit.expected = here ? IRONLAB_SAID("the assignment “%1”, under which the lab is open", *here)
                           : IRONLAB_SAID("no assignment, as the lab is open without one");
    misfit.fix =
        recorded
            ? IRONLAB_SAID("open the assignment “%1” (Open assignment… in the menu); the ledger then goes on where "
                           "it was left",
                           *recorded)
            : IRONLAB_SAID("begin a new ledger here, or leave the assignment to go on with this one");
    return misfit;
}

/// The first device or model of a ledger that the lab does not have; empty where it has all.
std::string missingPreset(const lab::LedgerHeader& header, const lab::Catalog& catalog)
{
    const auto missing = std::ranges::find_if(header.presets, [&](const lab::PresetStamp& stamp) {
        return stamp.kind == lab::PresetKind::Accelerator ? catalog.accelerator(stamp.id) == nullptr
                                                          : catalog.workload(stamp.id) == nullptr;
    });
    return missing == header.presets.end() ? std::string() : missing->id;
}

template <class Preset>
bool isChanged(const Preset* preset, const lab::PresetStamp& stamp)
{
    return preset != nullptr && preset->sha256 != stamp.hash;
}

}  // namespace

std::optional<lab::LedgerComplaint> ledgerMisfit(const lab::LedgerHeader& header, const LabIdentity& here)
{
    auto purpose = purposeMisfit(header.purpose, here.purpose);
    return purpose ? purpose : assignmentMisfit(header.assignmentId, here.mission.assignmentId);
}

lab::LedgerComplaint notResumable(const std::string& sentence, const lab::LedgerHeader& header,
                                  const lab::Catalog& catalog)
{
    lab::LedgerComplaint complaint{{}, sentence, IRONLAB_SAID("what the lab records"), {}};
    if (lab::isNewerVersion(header.labVersion, kVersion)) {
        complaint.fix = IRONLAB_SAID("open it with version %1 of the lab, which began it; the file is as it was",
                                     header.labVersion);
    } else if (const std::string missing = missingPreset(header, catalog); !missing.empty()) {
        complaint.fix =
            IRONLAB_SAID("add the file of “%1” to the lab (Instructor > Presets and missions…) and open the "
                         "ledger again; the file is as it was",
                         missing);
    } else {
        complaint.fix = IRONLAB_SAID("take an untouched copy; a ledger cannot be repaired by hand");
    }
    return complaint;
}

lab::LedgerComplaint changedOutside(const lab::ChainBreak& broken, lab::FileSystem& files,
                                    const std::filesystem::path& file)
{
    lab::LedgerComplaint complaint = lab::complaintOf(broken);
    const std::filesystem::path backup = lab::backupPath(file);
    const auto copy = lab::LedgerStore::readOnly(files, backup);
    if (copy && !copy->ledger.verifyChain()) {
        complaint.fix =
            IRONLAB_SAID("copy “%1”, which lies beside it and is untouched, under a name that ends in .json, and "
                         "open that; a ledger cannot be repaired by hand, and this file stays as it is",
                         backup.filename().string());
    }
    return complaint;
}

#undef IRONLAB_SAID

Faults faultsOfLedger(lab::FileSystem& files, const std::filesystem::path& file, const lab::LedgerComplaint& complaint)
{
    auto text = lab::wholeFile(files, file, lab::kLedgerLimits.bytes);
    return {lab::ledgerFault(file.string(), text ? std::move(*text) : std::string(), complaint)};
}

QStringList changedPresets(const lab::LedgerHeader& header, const lab::Catalog& catalog)
{
    QStringList sentences;
    for (const lab::PresetStamp& stamp : header.presets) {
        const bool changed = stamp.kind == lab::PresetKind::Accelerator
                                 ? isChanged(catalog.accelerator(stamp.id), stamp)
                                 : isChanged(catalog.workload(stamp.id), stamp);
        if (changed) {
            sentences.append(
                words(QT_TRANSLATE_NOOP("ironlab::ui::LedgerIdentity",
                                        "The file of “%1” is not the one that this ledger was begun with."))
                    .arg(qtText(stamp.id)));
        }
    }
    return sentences;
}

}  // namespace ironlab::ui
