// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDialog;

namespace ironlab::ui {

/// In a dialog whose only answer is to close it, Enter is for what has the focus: a row does what it says or nothing, a
/// box takes what was typed, and only a button that is focused itself closes the window. Escape closes it from anywhere.
class EnterStays : public QObject {
    Q_OBJECT

public:
    explicit EnterStays(QDialog& dialog);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDialog& m_dialog;
};

}  // namespace ironlab::ui
