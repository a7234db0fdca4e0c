// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include "ui/style/icon_paths.h"
#include "ui/style/painting.h"

#include <QHash>
#include <QIconEngine>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr double kGrid = 16.0;
constexpr double kStroke = 1.4;
constexpr int kMargin = 2;  ///< around a kept picture, for ends of strokes

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

void strokeIcon(QPainter& painter, Icon icon, QPointF corner, double side, const QColor& color)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.translate(corner);
    painter.scale(side / kGrid, side / kGrid);
    const IconPaths& paths = cachedPaths(icon);
    painter.fillPath(paths.fills, color);
    painter.strokePath(paths.strokes, QPen(color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// What sets one picture of an icon apart from others: the icon, its colour, side and place between pixels, both in
/// parts of a pixel.
struct IconKey {
    std::array<int, 5> parts;

    [[nodiscard]] bool operator==(const IconKey&) const = default;
};

std::size_t qHash(const IconKey& key, std::size_t seed = 0)
{
    return qHashRange(key.parts.begin(), key.parts.end(), seed);
}

/// Icons as they were drawn before: round ends of strokes take longer than all words beside them.
const QImage& iconImage(Icon icon, const QColor& color, double side, QPointF between)
{
    constexpr double kParts = 64.0;
    constexpr qsizetype kMostImages = 500;
    static QHash<IconKey, QImage> images;
    const auto parts = [](double pixels) { return static_cast<int>(std::lround(pixels * kParts)); };
    const IconKey key{
        {static_cast<int>(icon), static_cast<int>(color.rgba()), parts(side), parts(between.x()), parts(between.y())}};
    if (const auto found = images.constFind(key); found != images.constEnd()) {
        return *found;
    }
    if (images.size() >= kMostImages) {
        images.clear();
    }
    const int whole = static_cast<int>(std::ceil(side)) + 1 + 2 * kMargin;
    QImage image(whole, whole, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    strokeIcon(painter, icon, between + QPointF(kMargin, kMargin), side, color);
    painter.end();
    return *images.insert(key, image);
}

/// Where pixels of the painter are those of a picture that was kept.
bool takesImages(const QPainter& painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster
           && painter.deviceTransform().type() <= QTransform::TxTranslate;
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
    const double side = std::min(area.width(), area.height());
    const QPointF corner(area.left() + (area.width() - side) / 2, area.top() + (area.height() - side) / 2);
    if (!takesImages(painter)) {
        strokeIcon(painter, icon, corner, side, color);
        return;
    }
    const QTransform& transform = painter.deviceTransform();
    const QPointF origin(transform.dx(), transform.dy());
    const QPointF at = corner + origin;
    const QPointF pixel(std::floor(at.x()), std::floor(at.y()));
    painter.drawImage(pixel - QPointF(kMargin, kMargin) - origin, iconImage(icon, color, side, at - pixel));
}

QIcon makeIcon(Icon icon, present::Role role)
{
    return QIcon(new ThemedIcon(icon, role));
}

}  // namespace ironlab::ui
