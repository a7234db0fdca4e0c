// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/ratio_words.h"

#include "ui/style/qt_text.h"

#include <algorithm>
#include <numeric>

namespace ironlab::ui {

QString shortChange(const QString& change)
{
    const qsizetype arrow = change.indexOf(QChar(0x2192));
    return arrow > 0 ? change.mid(arrow) : change;
}

QString leastDetail(const present::RatioFactor& part, bool isTight)
{
    const QString brief = qtText(part.brief.empty() ? part.detail : part.brief);
    const bool isAmount = brief.endsWith(QStringLiteral("OP"));
    return isTight && isAmount ? shortChange(brief) : brief;
}

std::vector<double> sharedWidths(const std::vector<double>& least, const std::vector<double>& natural, double room)
{
    const double leastSum = std::accumulate(least.begin(), least.end(), 0.0);
    const double naturalSum = std::accumulate(natural.begin(), natural.end(), 0.0);
    const double generosity =
        naturalSum > leastSum ? std::clamp((room - leastSum) / (naturalSum - leastSum), 0.0, 1.0) : 1.0;
    std::vector<double> widths;
    for (std::size_t i = 0; i < least.size(); ++i) {
        widths.push_back(least[i] + generosity * (natural[i] - least[i]));
    }
    return widths;
}

QString signBefore(const std::vector<present::RatioFactor>& parts, std::size_t part)
{
    if (part + 1 == parts.size()) {
        return QStringLiteral("=");
    }
    return part == 0 || parts[part].divides() ? QString() : QStringLiteral("×");
}

}  // namespace ironlab::ui
