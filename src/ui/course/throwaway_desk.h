// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/lab_desk.h"

#include <ironlab/base/clock.h>
#include <ironlab/lab/file_system.h>

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace ironlab::ui {

/// A window of the lab whose ledgers lie in a folder that goes with it: a demonstration, or a trial of what students will
/// meet. It says so at its top, on its pictures and in its ledgers, and never touches the ledgers of anybody.
class ThrowawayDesk : public QObject {
    Q_OBJECT

public:
    struct Wish {
        lab::LedgerPurpose purpose = lab::LedgerPurpose::Demonstration;
        QString track;  ///< id of a mission; empty for the first
        std::optional<int> part;
        const Clock* clock = nullptr;  ///< the system's where none is given
        QString words = {};            ///< more for the line under the menu
    };
    /// Deletes itself when its window is closed. A trial in which something was done asks first.
    ThrowawayDesk(std::shared_ptr<const LabContents> contents, const Wish& wish, QObject* parent);
    ~ThrowawayDesk() override;

    [[nodiscard]] MainWindow& window() { return m_desk->window(); }
    /// The folder that will be gone.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addBanner(const QString& words);
    [[nodiscard]] bool hasWork();
    void askToDiscard();

    lab::LedgerPurpose m_purpose;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    lab::PosixFileSystem m_fileSystem;
    std::unique_ptr<LabDesk> m_desk;
    bool m_isDiscarded = false;
};

}  // namespace ironlab::ui
