// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QWidget>

class QTabBar;
class QToolButton;

namespace ironlab::lab {
struct Mission;
}

namespace ironlab::ui {

class PaceBar;

/// The tracks as tabs with their icons; at the right how the time goes, with pause and hide.
class TrackRow : public QWidget {
    Q_OBJECT

public:
    TrackRow(const std::vector<lab::Mission>& missions, QWidget* parent);

    [[nodiscard]] int current() const;
    void setCurrent(int track);
    void setPace(const QString& word, double share, const QString& minutes);
    void setPaused(bool paused);
    void setPaceHidden(bool hidden);

Q_SIGNALS:
    void trackChosen(int track);
    void pauseWanted(bool paused);
    void hideWanted(bool hidden);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void drawIcons();

    std::vector<Icon> m_icons;
    QTabBar* m_tabs;
    PaceBar* m_pace;
    QToolButton* m_pause;
    QToolButton* m_hide;
    bool m_isPaused = false;
    bool m_isHidden = false;
};

}  // namespace ironlab::ui
