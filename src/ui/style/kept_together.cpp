// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/kept_together.h"

#include <QStringList>

#include <algorithm>

namespace ironlab::ui {
namespace {

bool isUnit(QStringView word)
{
    static const QStringList kUnits{
        QStringLiteral("ms"),  QStringLiteral("s"),    QStringLiteral("\u00B5s"), QStringLiteral("us"),
        QStringLiteral("min"), QStringLiteral("h"),    QStringLiteral("km"),      QStringLiteral("m"),
        QStringLiteral("B"),   QStringLiteral("kB"),   QStringLiteral("MB"),      QStringLiteral("GB"),
        QStringLiteral("TB"),  QStringLiteral("TB/s"), QStringLiteral("GB/s"),    QStringLiteral("MB/s"),
        QStringLiteral("W"),   QStringLiteral("mW"),   QStringLiteral("%"),       QStringLiteral("\u00B0C"),
        QStringLiteral("K"),   QStringLiteral("k"),    QStringLiteral("M"),       QStringLiteral("USD/h"),
        QStringLiteral("FPS"), QStringLiteral("fps"),  QStringLiteral("tok/s"),   QStringLiteral("tokens/s"),
        QStringLiteral("pt")};
    while (!word.isEmpty() && QStringLiteral(".,;:?)\u201D").contains(word.back())) {
        word.chop(1);
    }
    return std::any_of(kUnits.begin(), kUnits.end(), [&](const QString& unit) { return unit == word; });
}

}  // namespace

QString keptTogether(QString text)
{
    for (qsizetype i = text.indexOf(QLatin1Char(' '), 1); i > 0; i = text.indexOf(QLatin1Char(' '), i + 1)) {
        const QChar before = text.at(i - 1);
        const qsizetype end = text.indexOf(QLatin1Char(' '), i + 1);
        const bool isSign = before == QChar(0x00D7) || before == QChar(0x00F7);
        const bool isNumber = before.isDigit() || before == QChar(0x221E);
        if (isSign || (isNumber && isUnit(QStringView(text).mid(i + 1, end < 0 ? -1 : end - i - 1)))) {
            text[i] = QChar::Nbsp;
        }
    }
    return text;
}

}  // namespace ironlab::ui
