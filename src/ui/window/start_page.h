// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/three_panes.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/session.h>

#include <optional>

class QVBoxLayout;

namespace ironlab::ui {

/// The first page of a track: who writes, for a new ledger; where one left off, for one that is taken up again.
class StartPage : public PaperPane {
    Q_OBJECT

public:
    /// Where one stood, in sentences, and whether anything is left to do.
    struct Left {
        QString words;
        bool isComplete = false;
    };

    /// What the page is about. Under an assignment it is shown, and asks for what the assignment asks for.
    struct About {
        const lab::Mission& mission;
        const lab::Catalog& catalog;
        const lab::Assignment* assignment = nullptr;
    };

    /// For a new ledger. `student` is what was typed last time.
    StartPage(const About& about, const QString& student, QWidget* parent);
    /// For a ledger with work in it.
    StartPage(const About& about, const Left& left, QWidget* parent);

Q_SIGNALS:
    /// The seed is that of a token, where one was asked for.
    void begun(const QString& student, std::optional<std::uint64_t> seed);
    void resumed();
    void startedAnew();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// The page with the mission at its right; returns the left column, headed.
    [[nodiscard]] QVBoxLayout* frame(const About& about, const QString& head);
    [[nodiscard]] QWidget* missionCard(const lab::Mission& mission, const lab::Catalog& catalog);
    void addWalls(QVBoxLayout& column, const lab::Mission& mission, const lab::Catalog& catalog, QWidget* card);
    [[nodiscard]] static QString minutesOfEach(const std::vector<lab::MissionPart>& parts);
    void addSteps(QVBoxLayout& column, const About& about);
};

/// A page with all that is wrong, and nothing else.
class TroublePage : public PaperPane {
    Q_OBJECT

public:
    TroublePage(const QString& head, const Faults& faults, QWidget* parent);
};

}  // namespace ironlab::ui
