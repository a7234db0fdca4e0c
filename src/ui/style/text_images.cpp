// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/text_images.h"

#include <QPainter>
#include <QPen>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ironlab::ui {
namespace {

/// Glyphs stand at whole pixels or at parts of them; so many parts are told apart.
constexpr double kPhases = 8.0;
/// Glyphs may reach beyond their advance.
constexpr int kMargin = 2;
constexpr qsizetype kMostImages = 1500;
/// With what Qt blends glyphs on this platform (QPlatformIntegration::FontSmoothingGamma).
constexpr double kGamma = 1.7;

double lightness(QRgb colour)
{
    return qGray(colour) / 255.0;
}

/// The share of the colour, of 255, that gives on the background what glyphs blended with gamma give, for every
/// coverage: a with a S + (1 - a) B = (c S^g + (1 - c) B^g)^(1/g).
std::array<int, 256> sharesOf(const TextImages::Ink& ink)
{
    const double text = lightness(ink.colour);
    const double paper = lightness(ink.background);
    constexpr double kTooClose = 0.1;
    std::array<int, 256> shares{};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double coverage = static_cast<double>(i) / 255.0;
        double share = coverage;
        if (std::abs(text - paper) > kTooClose) {
            const double mixed = coverage * std::pow(text, kGamma) + (1.0 - coverage) * std::pow(paper, kGamma);
            share = (std::pow(mixed, 1.0 / kGamma) - paper) / (text - paper);
        }
        shares[i] = static_cast<int>(std::lround(255.0 * std::clamp(share, 0.0, 1.0)));
    }
    return shares;
}

/// The pixels that stand for every coverage in an ink. A theme has a few dozen inks.
const std::array<QRgb, 256>& pixelsOf(const TextImages::Ink& ink)
{
    static QHash<std::pair<QRgb, QRgb>, std::array<QRgb, 256>> kept;
    const std::pair key(ink.colour, ink.background);
    auto found = kept.constFind(key);
    if (found == kept.constEnd()) {
        const std::array<int, 256> shares = sharesOf(ink);
        std::array<QRgb, 256> pixels{};
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            pixels[i] = qPremultiply(qRgba(qRed(ink.colour), qGreen(ink.colour), qBlue(ink.colour), shares[i]));
        }
        found = kept.insert(key, pixels);
    }
    return *found;
}

/// Puts the ink at the share of each pixel's coverage.
void weigh(QImage& image, const TextImages::Ink& ink)
{
    const std::array<QRgb, 256>& pixels = pixelsOf(ink);
    for (int y = 0; y < image.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        std::transform(line, line + image.width(), line,
                       [&pixels](QRgb pixel) { return pixels[static_cast<std::size_t>(qAlpha(pixel))]; });
    }
}

}  // namespace

std::optional<TextImages::Ink> TextImages::inkOf(const QPainter& painter)
{
    const QTransform& transform = painter.deviceTransform();
    const QColor colour = painter.pen().color();
    const QColor background = painter.background().color();
    if (transform.type() > QTransform::TxTranslate || colour.alpha() != 255 || painter.pen().style() == Qt::NoPen) {
        return std::nullopt;
    }
    return Ink{colour.rgb(), background.rgb(), QPointF(transform.dx(), transform.dy())};
}

QImage TextImages::imageOf(const Ink& ink, QPointF start, const QRectF& box, const Paint& paint)
{
    QImage image(static_cast<int>(std::ceil(box.width())) + 2 * kMargin + 1,
                 static_cast<int>(std::ceil(box.height())) + 2 * kMargin, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(QColor::fromRgb(ink.colour));
    paint(painter, start);
    painter.end();
    weigh(image, ink);
    return image;
}

void TextImages::draw(QPainter& painter, const Ink& ink, QPointF baseline, std::size_t key, const QRectF& box,
                      const Paint& paint)
{
    const QPointF at = baseline + ink.origin;
    const double x = std::floor(at.x() * kPhases + 0.5) / kPhases;
    const QPointF corner(std::floor(x), std::round(at.y()));
    const double phase = x - corner.x();
    const QPointF start(kMargin + std::ceil(-box.left()), kMargin + std::ceil(-box.top()));
    const std::size_t place =
        qHashMulti(0, key, ink.colour, ink.background, static_cast<int>(std::lround(phase * kPhases)));
    auto found = m_images.constFind(place);
    if (found == m_images.constEnd()) {
        if (m_images.size() >= kMostImages) {
            m_images.clear();
        }
        found = m_images.insert(place, imageOf(ink, start + QPointF(phase, 0), box, paint));
    }
    painter.drawImage(corner - start - ink.origin, *found);
}

}  // namespace ironlab::ui
