// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QWidget>

class QMenu;
class QTabBar;
class QToolButton;

namespace ironlab::lab {
struct Mission;
}

namespace ironlab::ui {

class PaceBar;

/// The tracks as tabs with their icons, missions of other chapters behind a button; at the right how the time goes, with
/// pause and hide.
class TrackRow : public QWidget {
    Q_OBJECT

public:
    TrackRow(const std::vector<lab::Mission>& missions, QWidget* parent);

    [[nodiscard]] int current() const;
    void setCurrent(int track);
    void setPace(const QString& word, double share, const QString& minutes);
    void setPaused(bool paused);
    void setPaceHidden(bool hidden);
    /// Where an assignment lets no clock run there is none to hide either.
    void setPaceOffered(bool offered);

    /// What stands in it gets shorter where it is narrow, so it asks for little.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void trackChosen(int track);
    void pauseWanted(bool paused);
    void hideWanted(bool hidden);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addTab(int track);
    void addMore(const std::vector<int>& others);
    [[nodiscard]] int tabOf(int track) const;
    void showPace();
    void grow();
    void fit();
    [[nodiscard]] bool fits(int shortening);
    void drawIcons();

    struct Track {
        Icon icon = Icon::Book;
        QString title;
        QString persona;
    };
    std::vector<Track> m_tracks;
    QTabBar* m_tabs;
    QToolButton* m_more = nullptr;  ///< where there are missions of other chapters
    PaceBar* m_pace;
    QToolButton* m_pause;
    QToolButton* m_hide;
    bool m_isOffered = true;
    bool m_hasPace = true;
    bool m_isPaused = false;
    bool m_isHidden = false;
};

}  // namespace ironlab::ui
