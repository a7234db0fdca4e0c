// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace ironlab::ui {

/// Breaks every tooltip of the program into short lines, whoever shows it: Qt lets one of plain text be as wide as the
/// screen, and so it covers what somebody is reading. Listens to the application.
class WrappedTips : public QObject {
    Q_OBJECT

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isAsking = false;
};

/// Plain text in lines of about 60 letters; lines that are short enough, and rich text, as they are.
[[nodiscard]] QString inShortLines(const QString& tip);

}  // namespace ironlab::ui
