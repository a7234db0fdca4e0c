// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <QWidget>

namespace ironlab::ui {

/// Where the instruments will be once the answer is locked: their names and purposes, nothing computed.
class LockedInstruments : public QWidget {
    Q_OBJECT

public:
    LockedInstruments(const std::vector<lab::Instrument>& instruments, QWidget* parent);

    /// The height with a card for each of them.
    [[nodiscard]] int heightOfCards(int width) const;
    /// Their names in a line instead, where cards would be cut off.
    void setBrief(bool brief);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_title;
    QWidget* m_cards;
    QWidget* m_names;
};

}  // namespace ironlab::ui
