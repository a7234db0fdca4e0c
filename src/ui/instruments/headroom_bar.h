// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace ironlab::ui {

/// How a demand stands to its limit.
enum class Headroom {
    Plain,  ///< no limit asked for here
    Holds,
    Near,
    Fails,
};

[[nodiscard]] present::Role headroomRole(Headroom headroom);
[[nodiscard]] std::optional<Icon> headroomIcon(Headroom headroom);

/// A bar against the tick of its limit. `share` is demand over limit; the tick stands at `limitAt` of the width, so that
/// what is over can be seen past it.
void drawHeadroomBar(QPainter& painter, const Theme& theme, const QRectF& area, double share, Headroom headroom,
                     double limitAt = 0.96);

/// One wall in the status line: glyph, name, bar, value against limit, words.
class HeadroomBar : public QWidget {
    Q_OBJECT

public:
    struct Content {
        QString name;     ///< "Time per token"
        QString numbers;  ///< "38.9 / 50 ms"
        QString words;    ///< "22 % left"
        double share = 0;
        Headroom headroom = Headroom::Holds;

        bool operator==(const Content&) const = default;
    };

    explicit HeadroomBar(QWidget* parent = nullptr);

    void setContent(const Content& content);
    [[nodiscard]] const Content& content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Content m_content;
    int m_width = 0;
};

}  // namespace ironlab::ui
