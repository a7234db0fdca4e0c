// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ironlab::ui {

/// Puts the keyboard where a page begins. The ring of the focus shows from the first key on: where that is Tab, it shows
/// where the keyboard stands and does not leave it, so that the first control is not passed over unseen.
void beginAt(QWidget& control);

/// Waits for that first key on one control, and goes with it or with the focus.
class FirstTab : public QObject {
    Q_OBJECT

public:
    explicit FirstTab(QWidget& control);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_control;
};

}  // namespace ironlab::ui
