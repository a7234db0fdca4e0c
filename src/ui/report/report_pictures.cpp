// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pictures.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QTextImageFormat>

namespace ironlab::ui {
namespace {

constexpr std::string_view kRoot = "<svg ";

}  // namespace

ReportPictures::ReportPictures(const std::vector<std::string>& pictures, const QFont& font, QObject* parent)
    : QObject(parent),
      m_font(font)
{
    const std::string attributes = "font-family=\"" + font.family().toStdString()
                                   + "\" font-size=\"12\" font-weight=\"400\" fill=\"#1a1a1a\" stroke=\"none\" ";
    for (std::string picture : pictures) {
        picture.insert(kRoot.size(), attributes);
        m_pictures.push_back(std::make_unique<QSvgRenderer>(QByteArray::fromStdString(picture)));
    }
}

ReportPictures::~ReportPictures() = default;

QSizeF ReportPictures::intrinsicSize(QTextDocument* /*document*/, int /*position*/, const QTextFormat& format)
{
    const QTextImageFormat image = format.toImageFormat();
    return {image.width(), image.height()};
}

void ReportPictures::drawObject(QPainter* painter, const QRectF& area, QTextDocument* /*document*/, int /*position*/,
                                const QTextFormat& format)
{
    if (QSvgRenderer* picture = named(format.toImageFormat().name())) {
        // Words take over from the painter what the picture does not say of its font.
        painter->setFont(m_font);
        picture->render(painter, area);
    }
}

QSvgRenderer* ReportPictures::named(const QString& name) const
{
    bool isNumber = false;
    const std::size_t at = name.section(QLatin1Char('-'), 1).toULong(&isNumber);
    return isNumber && at < m_pictures.size() ? m_pictures[at].get() : nullptr;
}

}  // namespace ironlab::ui
