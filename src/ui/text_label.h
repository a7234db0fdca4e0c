// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace ironlab::ui {

/// A label in one of the theme's roles of type and colour; both follow a change of theme. Text wraps.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(const QString& text, TextRole role = TextRole::Body, present::Role color = present::Role::Text1,
                       QWidget* parent = nullptr);
    /// Empty for now, in one line.
    TextLabel(TextRole role, present::Role color, QWidget* parent = nullptr);

    /// Sets the text where it differs; plain text, whatever it looks like.
    void show(const QString& text);
    using QLabel::show;
    void setTextRole(TextRole role);
    void setColorRole(present::Role role);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    TextRole m_role;
    present::Role m_color;
};

/// A label of one line that never wraps.
[[nodiscard]] TextLabel* lineLabel(const QString& text, TextRole role, present::Role color, QWidget* parent = nullptr);

}  // namespace ironlab::ui
