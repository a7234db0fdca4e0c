// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QSize>
#include <QTextLayout>
#include <QWidget>

namespace ironlab::ui {

/// Plain text in one of the theme's roles of type and colour; both follow a change of theme. Text wraps, or stands in one
/// line with its digits in cells of one width and an ellipsis where the room is short.
///
/// Many labels change with each step of a slider. So a new text asks for a new layout of its panel only where it needs
/// other room, and what was shaped and measured is kept.
class TextLabel : public QWidget {
    Q_OBJECT

public:
    explicit TextLabel(const QString& text, TextRole role = TextRole::Body, present::Role color = present::Role::Text1,
                       QWidget* parent = nullptr);
    /// Empty for now, in one line.
    TextLabel(TextRole role, present::Role color, QWidget* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Setting the same text is free.
    void show(const QString& text);
    using QWidget::show;
    void setTextRole(TextRole role);
    void setColorRole(present::Role role);
    void setAlignment(Qt::Alignment alignment);
    void setWordWrap(bool wraps);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_wraps; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The room a text asks for: all that a panel's layout depends on.
    struct Room {
        QSize hint;
        QSize least;
        int height = 0;  ///< in the width the label has now
    };

    [[nodiscard]] const NumberFont& numbers() const { return themeOf(this).numbers(m_role); }
    [[nodiscard]] QSize withMargins(double width, double height) const;
    [[nodiscard]] Room room() const;
    [[nodiscard]] Room wrappedRoom() const;
    [[nodiscard]] double breakLines(double width) const;
    void forget();
    void remeasure();
    void paintLine(QPainter& painter, const QRectF& area) const;
    void paintLines(QPainter& painter, const QRectF& area) const;

    QString m_text;
    TextRole m_role;
    present::Role m_color;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool m_wraps = false;
    bool m_isStale = false;  ///< the text changed since the panel's layout last asked
    Room m_room;
    mutable QTextLayout m_layout;     ///< of text that wraps
    mutable double m_brokenFor = -1;  ///< the width its lines were broken for; below 0: not shaped yet
    mutable double m_brokenHeight = 0;
};

/// A label of one line that never wraps.
[[nodiscard]] TextLabel* lineLabel(const QString& text, TextRole role, present::Role color, QWidget* parent = nullptr);

}  // namespace ironlab::ui
