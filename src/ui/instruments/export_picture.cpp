// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/export_picture.h"

#include "ui/course/file_saving.h"
#include "ui/instruments/instrument_view.h"
#include "ui/style/theme.h"

#include <ironlab/base/file_fault.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTextLayout>

#include <cmath>
#include <vector>

namespace ironlab::ui {
namespace {

constexpr double kPictureScale = 2.0;
constexpr double kPointsPerPixel = 0.75;
constexpr int kSide = 20;
constexpr int kGap = 6;

/// One paragraph of the caption, broken into lines.
struct Paragraph {
    QFont font;
    QColor color;
    QStringList lines;
    double lineHeight = 0.0;
};

QStringList linesOf(const QString& text, const QFont& font, double width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

std::vector<Paragraph> paragraphsOf(const InstrumentView& view, const PictureCaption& caption)
{
    const Theme& theme = themeOf(&view);
    const auto make = [&](const QString& text, TextRole role, present::Role color) {
        QFont font = theme.font(role);
        // Unshaped, every glyph stands for its character, so that the words can be searched.
        font.setStyleStrategy(QFont::PreferNoShaping);
        return Paragraph{font, theme.color(color), linesOf(text, font, view.width() - 2.0 * kSide),
                         QFontMetricsF(font).lineSpacing()};
    };
    std::vector<Paragraph> paragraphs{make(caption.title, TextRole::InstrumentTitle, present::Role::Text1)};
    for (const QString& text : {caption.legend, caption.configuration}) {
        if (!text.isEmpty()) {
            paragraphs.push_back(make(text, TextRole::Note, present::Role::Text2));
        }
    }
    return paragraphs;
}

/// An instrument under its caption, on whatever is painted.
class CaptionedPicture {
public:
    CaptionedPicture(InstrumentView& view, const PictureCaption& caption)
        : m_view(view),
          m_area(view.exportedArea()),
          m_caption(caption),
          m_paragraphs(paragraphsOf(view, caption))
    {
        double height = kGap;
        for (const Paragraph& paragraph : m_paragraphs) {
            height += paragraph.lineHeight * static_cast<double>(paragraph.lines.size()) + kGap;
        }
        m_head = static_cast<int>(std::ceil(height));
    }

    [[nodiscard]] QSize size() const { return {m_area.width(), m_area.height() + m_head}; }
    [[nodiscard]] const PictureCaption& caption() const { return m_caption; }

    void paint(QPainter& painter) const
    {
        painter.fillRect(QRect({}, size()), themeOf(&m_view).color(present::Role::Paper));
        double y = kGap;
        for (const Paragraph& paragraph : m_paragraphs) {
            painter.setFont(paragraph.font);
            painter.setPen(paragraph.color);
            for (const QString& line : paragraph.lines) {
                painter.drawText(QPointF(kSide, y + QFontMetricsF(paragraph.font).ascent()), line);
                y += paragraph.lineHeight;
            }
            y += kGap;
        }
        const InstrumentView::Portrait portrait(m_view);
        m_view.render(&painter, QPoint(0, m_head), QRegion(m_area));
    }

private:
    InstrumentView& m_view;
    QRect m_area;
    const PictureCaption& m_caption;
    std::vector<Paragraph> m_paragraphs;
    int m_head = 0;
};

QImage imageOf(const CaptionedPicture& picture)
{
    QImage image(picture.size() * kPictureScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPictureScale);
    image.fill(Qt::transparent);
    image.setText(QStringLiteral("Title"), picture.caption().title);
    image.setText(QStringLiteral("Description"), picture.caption().configuration);
    QPainter painter(&image);
    picture.paint(painter);
    return image;
}

QByteArray pngOf(const CaptionedPicture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return imageOf(picture).save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray svgOf(const CaptionedPicture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size());
    generator.setViewBox(QRect({}, picture.size()));
    generator.setTitle(picture.caption().title.toHtmlEscaped());
    generator.setDescription(picture.caption().configuration.toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator)) {
        return {};
    }
    picture.paint(painter);
    return painter.end() ? bytes : QByteArray();
}

QByteArray pdfOf(const CaptionedPicture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(picture.caption().title);
    writer.setPageSize(
        QPageSize(QSizeF(picture.size()) * kPointsPerPixel, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer)) {
        return {};
    }
    const double scale = painter.viewport().width() / static_cast<double>(picture.size().width());
    painter.scale(scale, scale);
    picture.paint(painter);
    return painter.end() ? bytes : QByteArray();
}

}  // namespace

QImage captionedImage(InstrumentView& view, const PictureCaption& caption)
{
    return imageOf(CaptionedPicture(view, caption));
}

Faults exportPicture(InstrumentView& view, const PictureCaption& caption, const QString& path)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    const CaptionedPicture picture(view, caption);
    const QByteArray bytes = kind == QLatin1String("svg")   ? svgOf(picture)
                             : kind == QLatin1String("pdf") ? pdfOf(picture)
                                                            : pngOf(picture);
    if (!bytes.isEmpty()) {
        return saveFile(path, bytes);
    }
    const auto said = [](const char* words) {
        return QCoreApplication::translate("ironlab::ui::ExportPicture", words).toStdString();
    };
    return {faultOfFile(
        path.toStdString(), said(QT_TRANSLATE_NOOP("ironlab::ui::ExportPicture", "no room in memory for the picture")),
        said(QT_TRANSLATE_NOOP("ironlab::ui::ExportPicture", "a picture of the instrument")),
        said(QT_TRANSLATE_NOOP("ironlab::ui::ExportPicture", "make the window smaller, or close others")))};
}

}  // namespace ironlab::ui
