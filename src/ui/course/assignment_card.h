// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/dashed_card.h"

#include <ironlab/lab/assignment.h>

#include <QStringList>

namespace ironlab::ui {

/// What an assignment asks of the one who takes it, a sentence each: its deadline, which parts count and for how many
/// points, how the clock goes, what it changes about the mission, which devices it brings, and who signed it.
[[nodiscard]] QStringList assignmentWords(const lab::Assignment& assignment, const lab::Mission& mission,
                                          const lab::Catalog& catalog);

/// The first and last digits of a public key in groups of four, to be compared by eye: "3f2a 9c01 … 77d0 1b2c".
[[nodiscard]] QString shortKey(const std::string& key);

/// The assignment on the start page.
class AssignmentCard : public PaperCard {
    Q_OBJECT

public:
    AssignmentCard(const lab::Assignment& assignment, const lab::Mission& mission, const lab::Catalog& catalog,
                   QWidget* parent);
};

}  // namespace ironlab::ui
