// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/hatch_strips.h"

#include "ui/instruments/figure_layer.h"
#include "ui/style/painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr double kLeastWidth = 512;
constexpr std::size_t kMostStrips = 16;

}  // namespace

void HatchStrips::drawTermBar(QPainter& painter, const Theme& theme, present::TermRole term, const QRectF& area)
{
    if (!paintsPixels(painter)) {
        ui::drawTermBar(painter, theme, term, area);
        return;
    }
    QColor marks = theme.color(present::Role::Hatch);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    draw(painter, area, theme.termFill(term), present::hatch(term), marks);
    drawFrame(painter, area, theme.termText(term));
}

void HatchStrips::draw(QPainter& painter, const QRectF& area, const QColor& fill, present::Hatch hatch,
                       const QColor& marks)
{
    if (hatch == present::Hatch::None || !paintsPixels(painter) || area.isEmpty()) {
        painter.fillRect(area, fill);
        drawHatch(painter, area, hatch, marks);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const Strip& strip = stripFor(area.size(), ratio, fill, hatch, marks);
    painter.drawPixmap(area, strip.picture, QRectF(QPointF(0, 0), area.size() * ratio));
}

const HatchStrips::Strip& HatchStrips::stripFor(const QSizeF& size, double ratio, const QColor& fill,
                                                present::Hatch hatch, const QColor& marks)
{
    const auto matches = [&](const Strip& strip) {
        return strip.fill == fill.rgba() && strip.marks == marks.rgba() && strip.hatch == hatch
               && strip.height == size.height() && strip.ratio == ratio;
    };
    const auto found = std::ranges::find_if(m_strips, matches);
    if (found != m_strips.end() && found->width >= size.width()) {
        return *found;
    }
    if (found != m_strips.end()) {
        m_strips.erase(found);
    } else if (m_strips.size() >= kMostStrips) {
        m_strips.erase(m_strips.begin());
    }
    Strip strip{fill.rgba(), marks.rgba(), hatch, size.height(), ratio, std::max(kLeastWidth, 1.5 * size.width()), {}};
    const QSize pixels(static_cast<int>(std::ceil(strip.width * ratio)),
                       static_cast<int>(std::ceil(size.height() * ratio)));
    strip.picture = QPixmap(pixels);
    strip.picture.fill(fill);
    QPainter painter(&strip.picture);
    painter.scale(ratio, ratio);
    drawHatch(painter, QRectF(0, 0, strip.width, size.height()), hatch, marks);
    painter.end();
    m_strips.push_back(std::move(strip));
    return m_strips.back();
}

}  // namespace ironlab::ui
