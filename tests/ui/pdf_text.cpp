// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

namespace ironlab::ui::test {
namespace {

using Glyphs = QHash<QString, QString>;  ///< hexadecimal number of a glyph, what it stands for

QString hexNumber(uint value)
{
    return QStringLiteral("%1").arg(value, 4, 16, QLatin1Char('0')).toUpper();
}

/// Bytes of an object's stream, inflated where they are deflated.
QString streamOf(const QString& object)
{
    const qsizetype start = object.indexOf(QStringLiteral("stream\n"));
    const qsizetype end = object.lastIndexOf(QStringLiteral("endstream"));
    if (start < 0 || end < start) {
        return {};
    }
    const QByteArray raw = object.mid(start + 7, end - start - 7).toLatin1();
    if (!object.left(start).contains(QStringLiteral("FlateDecode"))) {
        return QString::fromLatin1(raw);
    }
    // Qt's own form begins with the size; a wrong one only costs a second try.
    QByteArray sized(4, '\0');
    sized[1] = '\x40';
    return QString::fromLatin1(qUncompress(sized + raw));
}

Glyphs glyphsOf(const QString& map)
{
    Glyphs glyphs;
    static const QRegularExpression kRange(
        QStringLiteral("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*(?:<([0-9A-Fa-f]+)>|\\[([^\\]]*)\\])"));
    static const QRegularExpression kHex(QStringLiteral("<([0-9A-Fa-f]+)>"));
    for (auto range = kRange.globalMatch(map); range.hasNext();) {
        const auto match = range.next();
        uint glyph = match.captured(1).toUInt(nullptr, 16);
        if (!match.captured(3).isEmpty()) {
            const uint last = match.captured(2).toUInt(nullptr, 16);
            uint code = match.captured(3).right(4).toUInt(nullptr, 16);
            for (; glyph <= last; ++glyph, ++code) {
                glyphs[hexNumber(glyph)] = QChar(code);
            }
            continue;
        }
        for (auto each = kHex.globalMatch(match.captured(4)); each.hasNext(); ++glyph) {
            glyphs[hexNumber(glyph)] = QChar(each.next().captured(1).right(4).toUInt(nullptr, 16));
        }
    }
    return glyphs;
}

QMap<int, QString> objectsOf(const QByteArray& pdf)
{
    QMap<int, QString> objects;
    static const QRegularExpression kObject(QStringLiteral("(?:^|\\n)(\\d+) 0 obj\\n(.*?)endobj"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromLatin1(pdf);
    for (auto object = kObject.globalMatch(text); object.hasNext();) {
        const auto match = object.next();
        objects[match.captured(1).toInt()] = match.captured(2);
    }
    return objects;
}

}  // namespace

QString pdfText(const QByteArray& pdf)
{
    const QMap<int, QString> objects = objectsOf(pdf);
    static const QRegularExpression kUnicode(QStringLiteral("/ToUnicode (\\d+) 0 R"));
    QHash<QString, Glyphs> fonts;  // Qt names a font's resource after its object
    for (auto object = objects.begin(); object != objects.end(); ++object) {
        const auto match = kUnicode.match(object.value());
        if (match.hasMatch()) {
            fonts[QStringLiteral("F%1").arg(object.key())] =
                glyphsOf(streamOf(objects.value(match.captured(1).toInt())));
        }
    }
    static const QRegularExpression kShown(QStringLiteral("/(F\\d+) [0-9.]+ Tf|<([0-9A-Fa-f]+)> Tj"));
    QString text;
    for (const QString& object : objects) {
        QString font;
        const QString stream = streamOf(object);
        if (!stream.contains(QStringLiteral(" Tj"))) {
            continue;
        }
        for (auto shown = kShown.globalMatch(stream); shown.hasNext();) {
            const auto match = shown.next();
            if (!match.captured(1).isEmpty()) {
                font = match.captured(1);
            }
            const QString hex = match.captured(2).toUpper();
            for (qsizetype at = 0; at + 4 <= hex.size(); at += 4) {
                text += fonts.value(font).value(hex.mid(at, 4));
            }
        }
    }
    return withoutBlanks(text);
}

int pdfPages(const QByteArray& pdf)
{
    return static_cast<int>(pdf.count("/Type /Page\n"));
}

QString withoutBlanks(const QString& text)
{
    QString kept;
    for (const QChar c : text) {
        if (!c.isSpace()) {
            kept += c;
        }
    }
    return kept;
}

}  // namespace ironlab::ui::test
