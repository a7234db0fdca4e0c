// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/ledger_identity.h"

#include "ui/style/qt_text.h"

#include <QCoreApplication>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::LedgerIdentity", text);
}

QString purposeMisfit(lab::LedgerPurpose recorded, lab::LedgerPurpose here)
{
    if (recorded == here) {
        return {};
    }
    if (recorded == lab::LedgerPurpose::Work) {
        return words(QT_TRANSLATE_NOOP("ironlab::ui::LedgerIdentity",
                                       "This is a student's ledger. It does not go on in a demonstration or a trial: "
                                       "close this window and open the ledger in the lab itself."));
    }
    return qtText(lab::purposeNotice(recorded)) + QLatin1Char(' ')
           + words(recorded == lab::LedgerPurpose::Demonstration
                       ? QT_TRANSLATE_NOOP("ironlab::ui::LedgerIdentity",
                                           "It opens in a demonstration alone: start the lab with --demo.")
                       : QT_TRANSLATE_NOOP("ironlab::ui::LedgerIdentity", "Begin a ledger of your own in its place."));
}

QString assignmentMisfit(const std::optional<std::string>& recorded, const std::optional<std::string>& here)
{
    if (recorded == here) {
        return {};
    }
    if (!here) {
        return words(QT_TRANSLATE_NOOP("ironlab::ui::LedgerIdentity",
                                       "This ledger was begun under the assignment “%1”. Open that assignment first "
                                       "(Open assignment… in the menu); the ledger then goes on where it was left."))
            .arg(qtText(*recorded));
    }
    if (!recorded) {
        return words(QT_TRANSLATE_NOOP("ironlab::ui::LedgerIdentity",
                                       "This ledger was begun without an assignment, and the lab is open under “%1”. "
                                       "Begin a new ledger here, or leave the assignment to go on with this one."))
            .arg(qtText(*here));
    }
    return words(QT_TRANSLATE_NOOP("ironlab::ui::LedgerIdentity",
                                   "This ledger was begun under the assignment “%1”, and the lab is open under “%2”. "
                                   "Open the assignment “%1” to go on with it."))
        .arg(qtText(*recorded), qtText(*here));
}

template <class Preset>
bool isChanged(const Preset* preset, const lab::PresetStamp& stamp)
{
    return preset != nullptr && preset->sha256 != stamp.hash;
}

}  // namespace

QString ledgerMisfit(const lab::LedgerHeader& header, const LabIdentity& here)
{
    const QString purpose = purposeMisfit(header.purpose, here.purpose);
    return purpose.isEmpty() ? assignmentMisfit(header.assignmentId, here.mission.assignmentId) : purpose;
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
