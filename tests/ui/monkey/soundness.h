// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/replay.h>

#include <QString>
#include <QStringList>

#include <map>

namespace ironlab::lab {
class Session;
}

namespace ironlab::ui {
class MainWindow;
}

namespace ironlab::ui::test {

class MonkeyLab;

/// What holds for the lab after any act whatever.
class Soundness {
public:
    Soundness();
    ~Soundness();
    Soundness(const Soundness&) = delete;
    Soundness& operator=(const Soundness&) = delete;
    Soundness(Soundness&&) = delete;
    Soundness& operator=(Soundness&&) = delete;

    /// One sentence for each thing that does not hold, among them Qt's warnings since the last call.
    [[nodiscard]] QStringList complaints(MonkeyLab& lab);

private:
    void checkWindow(MonkeyLab& lab, QStringList& complaints) const;
    void checkLock(const MainWindow& window, QStringList& complaints) const;
    void checkSession(MonkeyLab& lab, QStringList& complaints);
    [[nodiscard]] lab::Replayed replayed(const lab::Session& session);

    std::map<std::string, lab::ReplayPlan> m_plans;
    QString m_checkedHead;
};

}  // namespace ironlab::ui::test
