// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painted_words.h"
#include "present/example_evaluations.h"
#include "ui/instruments/headroom_line.h"
#include "ui/instruments/walls_table.h"
#include "ui/panels/section_header.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

namespace ironlab::ui {
namespace {

using physics::WallKind;

present::WallsFigure walls()
{
    physics::Evaluation now = present::example::step();
    now.walls.add({WallKind::Latency, 0.0389, 0.05, false, true});
    now.walls.add({WallKind::Capacity, 49.0e9, 80e9, false, false});
    now.walls.add({WallKind::Power, 52.0, 50.0, false, false});
    present::WallsInput input;
    input.now = &now;
    input.latencyName = "Time per token";
    input.memoryName = "HBM";
    input.estimateNote = "Prices: est.";
    return present::wallsFigure(input);
}

TEST(WallsTable, TintsTheRowThatFailsAndNoOther)
{
    WallsTable table;
    table.resize(814, 208);
    table.setFigure(walls());
    const QImage picture = table.grab().toImage();
    const Theme& theme = themeOf(&table);
    const auto ground = [&](int row) {
        const QRectF area = table.probeArea(row);
        return picture.pixelColor(static_cast<int>(area.left()) + 3, static_cast<int>(area.center().y()));
    };
    EXPECT_EQ(ground(0), theme.color(present::Role::FailsTint));
    EXPECT_EQ(ground(2), theme.color(present::Role::Paper));
    EXPECT_EQ(table.header()->scope(), QStringLiteral("2 of 3 hold. Power fails first."));
}

TEST(WallsTable, WalksItsRowsAndSaysThem)
{
    WallsTable table;
    table.resize(814, 208);
    table.setFigure(walls());
    const QSignalSpy said(&table, &WallsTable::probeChanged);
    QTest::keyClick(&table, Qt::Key_Down);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said.front().front().toString(),
              QStringLiteral("Power fails: 52.0 W, limit of the machine 50 W, 4 % over."));
}

TEST(WallsTable, FitsSevenWallsIntoItsPlace)
{
    physics::Evaluation now = present::example::step();
    for (int i = 0; i < 7; ++i) {
        now.walls.add({WallKind::Power, 30.0 + i, 50.0, false, false});
    }
    present::WallsInput input;
    input.now = &now;
    WallsTable table;
    table.resize(814, 208);
    table.setFigure(present::wallsFigure(input));
    EXPECT_LE(table.probeArea(6).bottom(), 208.0);
    EXPECT_GE(table.probeArea(6).height(), 17.0);
}

/// Beside a name as long as "LPDDR bandwidth" the columns right of it give what they have to spare.
TEST(WallsTable, ShortensNoNameBesideItsNumbers)
{
    loadFonts();
    physics::Evaluation now = present::example::step();
    now.walls.add({WallKind::Utilization, 0.35, 0.4, true, true});
    now.walls.add({WallKind::Power, 36.7, 60.0, false, false});
    now.walls.add({WallKind::Bandwidth, 26.4e9, 205e9, false, false});
    present::WallsInput input;
    input.now = &now;
    input.memoryName = "LPDDR";
    WallsTable table;
    table.setFigure(present::wallsFigure(input));
    for (int width = 500; width <= 760; width += 6) {
        table.resize(width, 208);
        table.grab();
        EXPECT_EQ(test::illegible(table), "") << width;
    }
}

TEST(HeadroomLine, NamesWhatFailsFirstAndLeavesOutWhatHasNoRoom)
{
    HeadroomLine line;
    line.resize(1366, 32);
    line.setFigure(walls());
    EXPECT_EQ(line.probeCount(), 3);
    QTest::keyClick(&line, Qt::Key_Right);
    EXPECT_TRUE(line.probeWords().startsWith(QStringLiteral("Power fails")));
    line.resize(420, 32);
    EXPECT_EQ(line.probeCount(), 1);
    const QString all = QAccessible::queryAccessibleInterface(&line)->text(QAccessible::Description);
    EXPECT_TRUE(all.contains(QStringLiteral("HBM capacity 49.0 of 80 GB, 39 % left"))) << all.toStdString();
    EXPECT_TRUE(all.endsWith(QStringLiteral("Prices: est.")));
}

}  // namespace
}  // namespace ironlab::ui
