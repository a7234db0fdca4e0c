// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QScrollArea>
#include <QWidget>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace ironlab::ui {

class TextLabel;

/// A group of a side panel: an optional title with room for an action at its right, a body, a hairline below.
class PanelSection : public QWidget {
    Q_OBJECT

public:
    explicit PanelSection(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void add(QWidget* widget, int spacingBefore = 0);
    void add(QLayout* layout, int spacingBefore = 0);
    /// At the right end of the title.
    void addToTitle(QWidget* widget);
    /// The last section of a panel has no line below.
    void setHairline(bool shown);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_title = nullptr;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
    bool m_hairline = true;
};

/// A quiet column beside the instruments: sections from top to bottom, scrolled where the window is short.
class SidePanel : public QScrollArea {
    Q_OBJECT

public:
    SidePanel(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
    ~SidePanel() override;
    Q_DISABLE_COPY_MOVE(SidePanel)

    void addSection(QWidget* section);
    /// Of a panel without controls: the keyboard comes to the panel itself and scrolls it.
    void setReadByKeyboard();
    /// Lays the sections out for what they say now. By itself each level of layouts waits for another turn of the event loop,
    /// and what is painted meanwhile stands askew.
    void settle();
    /// Scrolls the panel that a control stands in, if it is in one, until all of the control is seen, with some of what
    /// names it above.
    static void bringIntoSight(const QWidget& control);
    /// Scrolls until a section is seen, from the upper edge of one on.
    void bringSectionIntoSight(const QWidget& section);

protected:
    void changeEvent(QEvent* event) override;
    void customEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    bool fitHeight();
    void fitAgainLater();
    void follow(const QWidget* focus);
    void scrollTo(const QWidget& control);
    [[nodiscard]] int edgeFrom(int least, int most) const;

    QWidget* m_content;
    QVBoxLayout* m_layout;
    QWidget* m_ring = nullptr;  ///< of the focus, over all of the panel
    bool m_fitsAgain = false;   ///< an event to fit the height once more is on its way
};

/// Whether what is seen of a link ends where the boxes of its panel do; its ring then reaches beyond them.
void setFlush(QToolButton& link, bool isFlush);
/// Words that act: underlined, without a frame. They are flush.
[[nodiscard]] QToolButton* linkButton(const QString& objectName, const QString& text, QWidget* parent = nullptr);

}  // namespace ironlab::ui
