// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/palette.h>

#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace ironlab::ui {

/// Which theme and size of text the person wants. "system" follows the desktop's colours. Kept between runs.
class ThemeChoice : public QObject {
    Q_OBJECT

public:
    /// `theme` and `scale` of the command line win over what was kept; an empty theme is what was kept.
    ThemeChoice(QApplication& application, const QString& theme, double scale);

    [[nodiscard]] const QString& theme() const { return m_theme; }
    void setTheme(const QString& id);
    /// +1 larger, -1 smaller, 0 back to normal.
    void stepText(int step);

private:
    void apply();

    QApplication& m_application;
    QPalette m_systemPalette;
    QString m_theme;
    double m_scale;
};

}  // namespace ironlab::ui
