// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/export_picture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QPixmap>
#include <QSvgGenerator>
#include <QWidget>

namespace ironlab::ui {
namespace {

constexpr double kPictureScale = 2.0;

bool savePng(QWidget& widget, const QString& path)
{
    QPixmap picture(widget.size() * kPictureScale);
    picture.setDevicePixelRatio(kPictureScale);
    picture.fill(Qt::transparent);
    widget.render(&picture);
    return picture.save(path, "PNG");
}

bool saveSvg(QWidget& widget, const QString& path)
{
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setSize(widget.size());
    generator.setViewBox(widget.rect());
    generator.setTitle(widget.accessibleName());
    generator.setDescription(widget.accessibleDescription());
    QPainter painter;
    if (!painter.begin(&generator)) {
        return false;
    }
    widget.render(&painter);
    return painter.end();
}

bool savePdf(QWidget& widget, const QString& path)
{
    QPdfWriter writer(path);
    writer.setTitle(widget.accessibleName());
    writer.setPageSize(QPageSize(QSizeF(widget.size()) * 0.75, QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer)) {
        return false;
    }
    const double scale = painter.viewport().width() / static_cast<double>(widget.width());
    painter.scale(scale, scale);
    widget.render(&painter);
    return painter.end();
}

}  // namespace

QString exportPicture(QWidget& widget, const QString& path)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    const bool isSaved = kind == QLatin1String("svg")   ? saveSvg(widget, path)
                         : kind == QLatin1String("pdf") ? savePdf(widget, path)
                                                        : savePng(widget, path);
    return isSaved ? QString()
                   : QCoreApplication::translate("ironlab::ui::ExportPicture", "The picture could not be saved there.");
}

}  // namespace ironlab::ui
