// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/save_soon.h"

#include <QString>

#include <functional>

namespace ironlab::ui {

class LabController;

/// An answer that is being put together, each piece as it stands in its control; empty pieces are not given yet.
struct AnswerDraft {
    QString choice;
    QString number;
    QString confidence;
    QString text = {};  ///< in words

    [[nodiscard]] bool isEmpty() const
    {
        return choice.isEmpty() && number.isEmpty() && confidence.isEmpty() && text.isEmpty();
    }
};

/// Keeps such an answer beside the ledger until it is recorded, so that closing the window, or its sudden end, loses
/// nothing of it.
class AnswerKeeper {
public:
    /// `name` says which answer of the part it is: "predict", "observe", "scene". `read` gives the controls as they stand.
    AnswerKeeper(LabController& controller, const QString& name, std::function<AnswerDraft()> read);

    /// What was kept of an earlier time.
    [[nodiscard]] AnswerDraft kept() const;
    void typed() { m_soon.typed(); }
    void flush() { m_soon.now(); }
    /// The answer is on record; nothing of it waits any more.
    void recorded();

private:
    [[nodiscard]] std::string key(const char* piece) const;
    void save(const AnswerDraft& draft);

    LabController& m_controller;
    std::string m_place;
    std::function<AnswerDraft()> m_read;
    SaveSoon m_soon;
};

}  // namespace ironlab::ui
