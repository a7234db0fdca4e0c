// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "present/example_evaluations.h"
#include "ui/instruments/headroom_line.h"
#include "ui/instruments/instrument_words.h"
#include "ui/instruments/metric_ratio_counter.h"
#include "ui/panels/section_header.h"
#include "ui/themed_test.h"

#include <QFocusEvent>
#include <QPaintEvent>
#include <QTest>

#include <algorithm>

namespace ironlab::ui {
namespace {

namespace example = present::example;
using namespace test;

/// Remembers what a view was asked to paint.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& view) : QObject(&view) { view.installEventFilter(this); }
    QRegion painted;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            painted += static_cast<QPaintEvent*>(event)->region();
        }
        return QObject::eventFilter(watched, event);
    }
};

/// Counts how often its picture is painted.
class CountedPicture : public MetricRatioCounter {
public:
    int paintings = 0;
    void paintPictureAnew() { updatePicture(); }

protected:
    void paintPicture(QPainter& painter, const Theme& theme) override
    {
        ++paintings;
        MetricRatioCounter::paintPicture(painter, theme);
    }
};

class InstrumentViewTest : public ThemedTest {
protected:
    InstrumentViewTest()
    {
        const physics::Evaluation now = example::step();
        const physics::Evaluation baseline = example::baselineStep();
        present::RatioInput input;
        input.now = &now;
        input.baseline = &baseline;
        m_view.setFigure(present::ratioFigure(input));
        m_view.header()->show();  // a head over the picture, as most instruments have
        showAt(m_view, 814, 130);
    }
    static void focus(QWidget& view, Qt::FocusReason reason)
    {
        view.clearFocus();
        view.setFocus(reason);
        QApplication::processEvents();
    }
    static int ringPixels(QWidget& view) { return count(picture(view), themeOf(&view).color(present::Role::Focus)); }

    MetricRatioCounter m_view;
};

TEST_F(InstrumentViewTest, AClickTakesTheWholeFocusRingAway)
{
    focus(m_view, Qt::TabFocusReason);
    const int whole = ringPixels(m_view);
    EXPECT_GT(whole, 2 * (814 + 130));
    PaintWatch watch(m_view);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, m_view.rect().center());
    QApplication::processEvents();
    EXPECT_EQ(QRegion(m_view.rect()).subtracted(watch.painted), QRegion()) << "the ring would stay in part";
    EXPECT_EQ(ringPixels(m_view), 0);
}

TEST_F(InstrumentViewTest, AKeyBringsTheWholeFocusRingBack)
{
    focus(m_view, Qt::TabFocusReason);
    const int whole = ringPixels(m_view);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, m_view.rect().center());
    PaintWatch watch(m_view);
    QTest::keyClick(&m_view, Qt::Key_Right);
    QApplication::processEvents();
    EXPECT_EQ(QRegion(m_view.rect()).subtracted(watch.painted), QRegion());
    EXPECT_EQ(ringPixels(m_view), whole);
}

TEST_F(InstrumentViewTest, OtherWordsInTheHeadDoNotPaintThePictureASecondTime)
{
    CountedPicture view;
    view.header()->show();
    showAt(view, 814, 130);
    const int before = view.paintings;
    ASSERT_GT(before, 0);
    PaintWatch watch(view);
    view.header()->setScope(QStringLiteral("other words"));
    QApplication::processEvents();
    EXPECT_FALSE(watch.painted.isEmpty()) << "the ground of the words";
    EXPECT_EQ(view.paintings, before);
    view.header()->setScope(QStringLiteral("words of a step"));
    view.paintPictureAnew();
    QApplication::processEvents();
    EXPECT_EQ(view.paintings, before + 1);
}

/// A dialog over the window takes the focus and gives it back.
TEST_F(InstrumentViewTest, WhatADialogGivesBackLooksAsItDidBefore)
{
    for (const bool byMouse : {false, true}) {
        focus(m_view, Qt::TabFocusReason);
        if (byMouse) {
            QTest::mouseClick(&m_view, Qt::LeftButton, {}, m_view.rect().center());
        }
        const int before = ringPixels(m_view);
        for (const Qt::FocusReason reason : {Qt::ActiveWindowFocusReason, Qt::PopupFocusReason}) {
            QFocusEvent out(QEvent::FocusOut, reason);
            QApplication::sendEvent(&m_view, &out);
            QFocusEvent in(QEvent::FocusIn, reason);
            QApplication::sendEvent(&m_view, &in);
            EXPECT_EQ(ringPixels(m_view), before) << byMouse;
        }
    }
}

/// Menus, tour and exports speak of an instrument by the name that stands over it.
TEST_F(InstrumentViewTest, AnInstrumentHasOneName)
{
    QStringList titles;
    for (const lab::Instrument instrument : lab::kInstruments) {
        titles.append(instrumentTitle(instrument));
    }
    for (const PartOf& each : partsOfAllTracks()) {
        ExampleStage stage(each.track, each.part, ExampleStage::Moment::Revealed);
        for (const InstrumentView* view : stage.lab().window().findChildren<InstrumentView*>()) {
            if (qobject_cast<const HeadroomLine*>(view) != nullptr) {
                continue;  // the status line is in no menu
            }
            const QString name = view->accessibleName();
            const auto isNamed = [&](const QString& title) { return name.startsWith(title); };
            EXPECT_TRUE(std::ranges::any_of(titles, isNamed)) << name.toStdString();
            // What waits for its turn has no figure yet.
            const QString described = QString::fromStdString(view->description().name);
            EXPECT_TRUE(described.isEmpty() || described == name) << described.toStdString();
        }
    }
}

}  // namespace
}  // namespace ironlab::ui
