// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_file.h"

#include "ui/course/file_saving.h"
#include "ui/report/page_breaks.h"
#include "ui/report/report_pictures.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QHashFunctions>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace ironlab::ui {
namespace {

// The page in the pixels of a screen of 96 dots per inch, which style sheets count in.
constexpr double kDotsPerInch = 96.0;
constexpr double kDotsPerMillimetre = kDotsPerInch / 25.4;
constexpr double kPaperWidth = 210.0 * kDotsPerMillimetre;
constexpr double kPaperHeight = 297.0 * kDotsPerMillimetre;
constexpr double kMargin = 18.0 * kDotsPerMillimetre;
constexpr double kFoot = 8.0 * kDotsPerMillimetre;
constexpr int kWriterResolution = 1200;
constexpr double kBodyPoints = 9.0;
constexpr double kFootPoints = 7.5;

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::ReportFile", text);
}

QSizeF bodySize()
{
    return {kPaperWidth - 2 * kMargin, kPaperHeight - 2 * kMargin - kFoot};
}

/// Text is measured on a device of one resolution, whatever screen the lab runs on.
QImage measuringDevice()
{
    QImage device(1, 1, QImage::Format_ARGB32);
    const int dotsPerMetre = qRound(kDotsPerMillimetre * 1000.0);
    device.setDotsPerMeterX(dotsPerMetre);
    device.setDotsPerMeterY(dotsPerMetre);
    return device;
}

void paintFoot(QPainter& painter, const QFont& family, const QString& title, int page, int pages)
{
    QFont font = family;
    font.setPixelSize(qRound(kFootPoints * kDotsPerInch / 72.0));
    painter.setFont(font);
    painter.setPen(QColor(0x50, 0x50, 0x50));
    const QRectF line(kMargin, kPaperHeight - kMargin - kFoot, kPaperWidth - 2 * kMargin, kFoot);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                     words(QT_TRANSLATE_NOOP("ironlab::ui::ReportFile", "page %1 of %2")).arg(page).arg(pages));
}

/// How much of the last page is filled.
double lastPageShare(const QTextDocument& document)
{
    const double page = document.pageSize().height();
    const double end = document.documentLayout()->documentSize().height();
    const QRectF last = document.documentLayout()->blockBoundingRect(document.lastBlock());
    return (std::min(last.bottom(), end) - (document.pageCount() - 1) * page) / page;
}

/// Lays the text out and says how much smaller it is printed: just so much, up to a tenth, that the last page does not hold
/// a few lines alone.
double layOut(QTextDocument& document, const QString& html)
{
    constexpr double kLeastFilled = 0.25;
    constexpr double kStep = 0.02;
    constexpr int kSteps = 5;
    for (int step = 0; step <= kSteps; ++step) {
        const double scale = 1.0 - kStep * step;
        document.setHtml(html);
        document.setPageSize(bodySize() / scale);
        keepTogether(document);
        if (document.pageCount() == 1 || lastPageShare(document) >= kLeastFilled) {
            return scale;
        }
    }
    document.setHtml(html);
    document.setPageSize(bodySize());
    keepTogether(document);
    return 1.0;
}

void paintBody(QPainter& painter, QTextDocument& document, int page, double scale)
{
    const QSizeF body = bodySize() / scale;
    const QRectF seen(0, page * body.height(), body.width(), body.height());
    painter.save();
    painter.translate(kMargin, kMargin);
    painter.scale(scale, scale);
    painter.translate(0, -seen.top());
    QAbstractTextDocumentLayout::PaintContext context;
    // What only touches an edge of the page stands on its neighbour, and would be written here as well, unseen.
    context.clip = seen.adjusted(0, 1, 0, -1);
    context.palette.setColor(QPalette::Text, QColor(0x1a, 0x1a, 0x1a));
    painter.setClipRect(seen);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

/// A writer keeps its fonts in hash tables; with seeds drawn at random it would embed them in another order each time.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashOrder)
};

/// The date of the report in place of the moment of writing; both have the same length, which Qt makes shorter where the
/// clock of the machine stands on UTC.
void setDate(QByteArray& pdf, const std::string& utc)
{
    const QDateTime date = QDateTime::fromString(qtText(utc), Qt::ISODateWithMs).toUTC();
    const QByteArray stamp = date.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.indexOf(key);
    if (at >= 0 && date.isValid()) {
        const qsizetype start = at + key.size();
        const qsizetype end = pdf.indexOf(')', start);
        const QByteArray offset("+00'00'");
        const bool hasRoom = end - start >= stamp.size() + offset.size();
        const QByteArray dated = stamp + (hasRoom ? offset : QByteArray("Z"));
        pdf.replace(start, end - start, dated.leftJustified(end - start, ' ', true));
    }
}

}  // namespace

QByteArray reportPdf(const present::ReportDocument& report)
{
    const FixedHashOrder order;
    loadFonts();
    const present::PrintableReport printed = present::printable(report);
    QImage device = measuringDevice();
    QFont font = themeOf(nullptr).font(TextRole::Body);
    font.setPointSizeF(kBodyPoints);
    // Shaped, Inter replaces signs between digits by glyphs that stand for no character: a reader could not select or
    // search them.
    font.setStyleStrategy(QFont::PreferNoShaping);
    ReportPictures pictures(printed.pictures, font, nullptr);
    QTextDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&device);
    document.setUseDesignMetrics(true);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(qtText(printed.style));
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, &pictures);
    const double scale = layOut(document, qtText(printed.html));

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(qtText(report.title));
    writer.setCreator(QStringLiteral("Iron Law Lab"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(kWriterResolution);
    QPainter painter(&writer);
    painter.scale(kWriterResolution / kDotsPerInch, kWriterResolution / kDotsPerInch);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0) {
            writer.newPage();
        }
        paintBody(painter, document, page, scale);
        paintFoot(painter, font, qtText(report.title + ", " + report.subtitle), page + 1, pages);
    }
    painter.end();
    document.documentLayout()->unregisterHandler(QTextFormat::ImageObject, &pictures);
    setDate(pdf, report.date);
    return pdf;
}

Faults writeReport(const present::ReportDocument& report, const QString& path)
{
    const bool isPage = QFileInfo(path).suffix().startsWith(QStringLiteral("htm"), Qt::CaseInsensitive);
    return saveFile(path, isPage ? QByteArray::fromStdString(present::htmlPage(report)) : reportPdf(report));
}

}  // namespace ironlab::ui
