// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QSize>
#include <QStringList>
#include <QTextLayout>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

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
    /// Prose that is shown in turn with this one: the label keeps the height of the longest, so that nothing below it moves.
    void keepRoomFor(const QStringList& texts);

    /// The place in `text()` of what is drawn at a point of the label; nothing where that is no letter of it.
    [[nodiscard]] std::optional<int> letterAt(QPointF point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_wraps; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] const NumberFont& numbers() const { return themeOf(this).numbers(m_role); }
    [[nodiscard]] QSize withMargins(double width, double height) const;
    void prepare(QTextLayout& layout, const QString& text) const;
    double breakLines(double width) const;
    [[nodiscard]] bool needsOtherRoom(QSize hintBefore);
    void measure() const;
    void measureProse() const;
    [[nodiscard]] double heightInTurn(double width) const;
    void forgetText();
    void forget();
    void remeasure();
    void askForRoom(QSize hintBefore);
    void paintLine(QPainter& painter, const QRectF& area) const;
    void paintProse(QPainter& painter, const QRectF& area) const;
    [[nodiscard]] double topOfProse() const;
    [[nodiscard]] std::optional<int> letterInProse(QPointF point) const;
    [[nodiscard]] std::optional<int> letterInLine(QPointF point) const;

    QString m_text;
    QStringList m_inTurn;  ///< texts whose room is kept
    TextRole m_role;
    present::Role m_color;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool m_wraps = false;
    bool m_isStale = false;  ///< the text changed since the panel's layout last asked
    int m_height = 0;        ///< of prose in the width it has
    mutable QSize m_hint;    ///< invalid until it is asked for
    mutable QSize m_least;
    mutable QTextLayout m_layout;     ///< of prose
    mutable double m_brokenFor = -1;  ///< the width its lines are broken for; below 0: the text is not in it yet
    mutable std::vector<std::pair<int, int>> m_heights;  ///< widths that layouts asked about, with their heights
    mutable std::vector<std::pair<double, double>> m_heightsInTurn;  ///< the same of `m_inTurn`, whatever text is shown
};

/// A label of one line that never wraps.
[[nodiscard]] TextLabel* lineLabel(const QString& text, TextRole role, present::Role color, QWidget* parent = nullptr);

}  // namespace ironlab::ui
