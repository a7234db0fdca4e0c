// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/kept_together.h"

#include <algorithm>
#include <array>

namespace ironlab::ui {
namespace {

template <std::size_t kCount>
bool isOneOf(const std::array<QStringView, kCount>& units, QStringView word)
{
    return std::ranges::find(units, word) != units.end();
}

bool isUnit(QStringView word)
{
    constexpr std::array<QStringView, 12> kWithPrefix{u"s", u"B",   u"W",      u"J",    u"m",      u"Hz",
                                                      u"g", u"B/s", u"FLOP/s", u"OP/s", u"FLOP/B", u"OP/B"};
    constexpr std::array<QStringView, 16> kWhole{u"min", u"h",   u"d",  u"years", u"%",     u"\u00B0C",
                                                 u"K",   u"k",   u"M",  u"G",     u"USD/h", u"FPS",
                                                 u"fps", u"USD", u"pt", u"points"};
    constexpr QStringView kPrefixes = u"pn\u00B5umkMGTPE";
    while (!word.isEmpty() && QStringView(u".,;:?)\u201D").contains(word.back())) {
        word.chop(1);
    }
    // Rates of a track's own work: "hops/s".
    return isOneOf(kWhole, word) || isOneOf(kWithPrefix, word) || word.endsWith(u"/s") || word.endsWith(u"FLOP")
           || word.endsWith(u"OP")
           || (word.size() > 1 && kPrefixes.contains(word.front()) && isOneOf(kWithPrefix, word.sliced(1)));
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
    for (qsizetype i = text.indexOf(QLatin1Char('\''), 1); i > 0; i = text.indexOf(QLatin1Char('\''), i + 1)) {
        if (i + 1 < text.size() && text.at(i - 1).isLetter() && text.at(i + 1).isLetter()) {
            text[i] = QChar(0x2019);
        }
    }
    return text;
}

qsizetype endBeforeUnit(QStringView text, qsizetype start, qsizetype end)
{
    constexpr qsizetype kLongestUnit = 10;  // a longer word with a stroke is an address
    if (end <= start || end >= text.size() || text.at(end - 1) != QLatin1Char('/') || !text.at(end).isLetter()) {
        return end;
    }
    qsizetype word = end;
    qsizetype unit = end;
    for (; word > start && text.at(word - 1) != QLatin1Char(' '); --word) {
        unit = unit == end && text.at(word - 1) == QChar::Nbsp ? word : unit;
    }
    unit = unit == end ? word : unit;
    return word > start && end - unit <= kLongestUnit ? word : end;
}

}  // namespace ironlab::ui
