// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include "ui/style/icon_paths.h"
#include "ui/style/painting.h"

#include <QIconEngine>
#include <QPixmap>

#include <algorithm>
#include <array>

namespace ironlab::ui {
namespace {

constexpr double kGrid = 16.0;
constexpr double kStroke = 1.4;

const IconPaths& cachedPaths(Icon icon)
{
    static const auto kPaths = [] {
        std::array<IconPaths, kIconCount> paths;
        for (std::size_t i = 0; i < paths.size(); ++i) {
            paths[i] = iconPaths(static_cast<Icon>(i));
        }
        return paths;
    }();
    return kPaths[static_cast<std::size_t>(icon)];
}

/// Asks the theme at each painting, so that a change of theme needs no new icons.
class ThemedIcon : public QIconEngine {
public:
    ThemedIcon(Icon icon, present::Role role) : m_icon(icon), m_role(role) {}

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State) override
    {
        // On a button that is not filled while it is disabled, the icon stands in the colour of its words.
        const auto faint = m_role == present::Role::TextOnInk ? present::Role::Text3 : present::Role::Track;
        const auto role = mode == QIcon::Disabled ? faint : m_role;
        drawIcon(*painter, m_icon, area, themeOf(nullptr).color(role));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIcon(m_icon, m_role); }

private:
    Icon m_icon;
    present::Role m_role;
};

}  // namespace

void drawIcon(QPainter& painter, Icon icon, const QRectF& area, const QColor& color)
{
    const PainterState state(painter);
    const double side = std::min(area.width(), area.height());
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.translate(area.left() + (area.width() - side) / 2, area.top() + (area.height() - side) / 2);
    painter.scale(side / kGrid, side / kGrid);
    const IconPaths& paths = cachedPaths(icon);
    painter.fillPath(paths.fills, color);
    painter.strokePath(paths.strokes, QPen(color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

QIcon makeIcon(Icon icon, present::Role role)
{
    return QIcon(new ThemedIcon(icon, role));
}

}  // namespace ironlab::ui
