// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/kept_together.h"

#include <gtest/gtest.h>

namespace ironlab::ui {
namespace {

TEST(KeptTogether, NoLineBreaksBetweenANumberAndItsUnit)
{
    for (const char* unit :
         {"ms", "MFLOP/s", "TOP/s", "FLOP/B", "GB", "TB/s", "µs", "mJ", "hops/s", "min", "%", "GFLOP"}) {
        const QString text = QStringLiteral("It takes 219 %1, and more.").arg(QString::fromUtf8(unit));
        EXPECT_EQ(keptTogether(text).count(QChar::Nbsp), 1) << unit;
        EXPECT_EQ(keptTogether(text).size(), text.size()) << unit;
    }
    EXPECT_EQ(keptTogether(QStringLiteral("Part 2 of 3 designs")).count(QChar::Nbsp), 0);
}

TEST(KeptTogether, NoLineEndsWithinAUnit)
{
    const QString text = keptTogether(QStringLiteral("The rate is 219 MFLOP/s here"));
    const qsizetype stroke = text.indexOf(QLatin1Char('/')) + 1;
    EXPECT_EQ(endBeforeUnit(text, 0, stroke), text.indexOf(QStringLiteral("219")));
    EXPECT_EQ(endBeforeUnit(text, text.indexOf(QStringLiteral("219")), stroke), stroke) << "it stands alone";
    EXPECT_EQ(endBeforeUnit(text, 0, 4), 4);
    const QString address = QStringLiteral("see https://www.example.org/a");
    EXPECT_EQ(endBeforeUnit(address, 0, address.size() - 1), address.size() - 1);
}

}  // namespace
}  // namespace ironlab::ui
