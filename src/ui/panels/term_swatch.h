// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace ironlab::ui {

/// The small hatched square that stands before a term's name.
class TermSwatch : public QWidget {
    Q_OBJECT

public:
    explicit TermSwatch(present::TermRole term, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme& theme = themeOf(this);
        return {theme.scaled(kWidth), theme.scaled(kWidth)};
    }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr int kWidth = 18;

    present::TermRole m_term;
};

}  // namespace ironlab::ui
