// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "pdf_text.h"
#include "ui/instruments/export_picture.h"
#include "ui/instruments/feasible_region.h"
#include "ui/instruments/instrument_view.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/section_header.h"
#include "ui/style/theme.h"
#include "ui/window/bench_figures.h"
#include "ui/window/bench_pane.h"
#include "ui/window/instrument_service.h"
#include "ui/window/picture_words.h"

#include <ironlab/lab/design_settings.h>

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

namespace ironlab::ui {
namespace {

using namespace test;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The words that stand in an SVG, without blanks.
QString svgText(const QByteArray& svg)
{
    static const QRegularExpression kText(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    QString words;
    for (auto each = kText.globalMatch(QString::fromUtf8(svg)); each.hasNext();) {
        QString text = each.next().captured(1);
        text.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">"));
        text.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
            .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
        words += text;
    }
    return withoutBlanks(words);
}

/// One window on each part of each track that has a mission of the chapter.
template <class Visit>
void eachInstrument(Visit visit)
{
    for (const lab::Mission& mission : missions()) {
        for (const lab::MissionPart& part : mission.parts) {
            LabWindow lab(mission, part.number);
            lab.lock(QString::fromStdString(lab.controller().session().question(1).choices.front().id));
            auto* bench = lab.window().template findChild<BenchPane*>();
            ASSERT_NE(bench, nullptr) << mission.id << " " << part.number;
            for (const lab::Instrument kind : part.instruments) {
                if (bench->focusInstrument(kind)) {
                    QApplication::processEvents();
                    SCOPED_TRACE(mission.id + " part " + std::to_string(part.number) + ": "
                                 + std::string(fileName(kind)));
                    visit(lab, *bench->currentInstrument());
                }
            }
        }
    }
}

TEST(ExportPicture, OfEveryInstrumentOfEveryTrackSaysWhatItIsAndOfWhichDesign)
{
    const QTemporaryDir folder;
    eachInstrument([&](LabWindow& lab, InstrumentView& view) {
        const PictureCaption caption = captionOf(view, lab.controller());
        EXPECT_FALSE(caption.title.isEmpty());
        const auto* machine = lab.controller().catalog().accelerator(lab.controller().live().design.accelerator);
        EXPECT_TRUE(caption.configuration.contains(QString::fromStdString(machine->value.name)));
        const QString title = withoutBlanks(caption.title);
        const QString configuration = withoutBlanks(caption.configuration);
        for (const char* kind : {"png", "svg", "pdf"}) {
            const QString file = folder.filePath(QStringLiteral("a.%1").arg(QLatin1String(kind)));
            EXPECT_EQ(exportPicture(view, caption, file), Faults());
            const QByteArray bytes = bytesOf(file);
            ASSERT_GT(bytes.size(), 1000);
            if (qstrcmp(kind, "png") == 0) {
                const QImage image = QImage::fromData(bytes);
                EXPECT_EQ(image.width(), 2 * view.pictureArea().width());
                EXPECT_GT(image.height(), 2 * view.exportedArea().height());
                continue;
            }
            const QString words = qstrcmp(kind, "svg") == 0 ? svgText(bytes) : pdfText(bytes);
            EXPECT_TRUE(words.contains(title)) << kind << ": " << caption.title.toStdString();
            EXPECT_TRUE(words.contains(configuration)) << kind << ": " << caption.configuration.toStdString() << "\n"
                                                       << words.left(800).toStdString();
        }
    });
}

TEST(ExportPicture, NamesEveryKnobAsThePanelDoes)
{
    eachInstrument([](LabWindow& lab, InstrumentView& view) {
        const QString configuration = captionOf(view, lab.controller()).configuration;
        const lab::NamedDesign& design = lab.controller().live().design;
        for (const lab::KnobSpec& knob : lab.controller().missionPart().knobs) {
            const lab::KnobValue value =
                lab::knobValue(design, lab.controller().mission(), knob, lab.controller().catalog());
            QString shown = knobText(knob, value.number).digits;
            if (knob.scale == lab::KnobScale::Choice) {
                shown = choiceLabel(knob.id, value.choice, lab.controller().catalog());
            } else if (knob.scale == lab::KnobScale::Switch) {
                shown = value.number != 0.0 ? QStringLiteral("on") : QStringLiteral("off");
            }
            const QString words = QStringLiteral("%1 %2").arg(QString::fromStdString(knob.label), shown);
            EXPECT_TRUE(configuration.contains(words)) << words.toStdString() << " in " << configuration.toStdString();
        }
        for (const lab::SettingSpec& setting : lab::designSettings()) {
            if (setting.key.find('_') != std::string_view::npos) {
                EXPECT_FALSE(
                    configuration.contains(QString::fromUtf8(setting.key.data(), qsizetype(setting.key.size()))))
                    << setting.key << " in " << configuration.toStdString();
            }
        }
    });
}

TEST(ExportPicture, LeavesTheCursorInTheLab)
{
    int moved = 0;
    eachInstrument([&moved](LabWindow& lab, InstrumentView& view) {
        const PictureCaption caption = captionOf(view, lab.controller());
        const QImage atRest = captionedImage(view, caption);
        const QImage inTheLab = view.grab().toImage();
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Right}) {
            QTest::keyClick(&view, key);
        }
        QApplication::processEvents();
        moved += view.grab().toImage() != inTheLab ? 1 : 0;
        EXPECT_EQ(captionedImage(view, caption), atRest);
        QTest::keyClick(&view, Qt::Key_Escape);
    });
    EXPECT_GT(moved, 20) << "keys move a cursor in most instruments";
}

QString svgTextOf(InstrumentView& view, const PictureCaption& caption)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.svg"));
    EXPECT_EQ(exportPicture(view, caption, file), Faults());
    return svgText(bytesOf(file));
}

TEST(ExportPicture, OfTheRegionNamesItsAxesInsteadOfItsLists)
{
    int regions = 0;
    eachInstrument([&regions](LabWindow& lab, InstrumentView& view) {
        const auto* region = qobject_cast<FeasibleRegionMap*>(&view);
        if (region == nullptr) {
            return;
        }
        ++regions;
        const QString words = svgTextOf(view, {QStringLiteral("title"), {}, {}});
        for (const present::RegionAxis* axis : {&region->figure().across, &region->figure().up}) {
            EXPECT_TRUE(words.contains(withoutBlanks(QString::fromStdString(axis->name)))) << axis->name;
        }
        EXPECT_FALSE(words.contains(QStringLiteral("x:"))) << words.toStdString();
        EXPECT_FALSE(words.contains(QStringLiteral("y:"))) << words.toStdString();
        EXPECT_TRUE(lab.window().findChild<QWidget*>(QStringLiteral("feasibleRegion.across"))->isVisible());
    });
    EXPECT_EQ(regions, 4);
}

TEST(ExportPicture, SaysItsTitleAndItsScopeOnce)
{
    eachInstrument([](LabWindow& lab, InstrumentView& view) {
        const PictureCaption caption = captionOf(view, lab.controller());
        const QString said = caption.title + QLatin1Char(' ') + caption.legend;
        const QString scope = view.header()->scope();
        if (!scope.isEmpty()) {
            EXPECT_LE(said.count(scope), 1) << said.toStdString();
        }
        if (view.objectName() == QLatin1String("mfuGauge")) {
            const QString words = svgTextOf(view, caption);
            EXPECT_EQ(words.count(withoutBlanks(view.accessibleName())), 1) << words.toStdString();
        }
    });
}

TEST(ExportTable, OfEveryInstrumentIsCsvWithItsConfiguration)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.csv"));
    eachInstrument([&](LabWindow& lab, InstrumentView& view) {
        Q_EMIT view.tableExportWanted();
        auto* dialog = lab.window().findChild<QFileDialog*>(QStringLiteral("csvDialog"));
        ASSERT_NE(dialog, nullptr);
        EXPECT_TRUE(
            dialog->selectedFiles().value(0).endsWith(suggestedName(view, lab.controller()) + QStringLiteral(".csv")));
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QString csv = QString::fromUtf8(bytesOf(file));
        EXPECT_TRUE(csv.startsWith(QStringLiteral("# "))) << csv.left(60).toStdString();
        EXPECT_TRUE(csv.contains(QStringLiteral("# Configuration: ")));
        EXPECT_TRUE(csv.contains(QStringLiteral("workload ")));
        QFile::remove(file);
    });
}

TEST(ExportPicture, ByTheMenuAndItsShortcutAsksForAFile)
{
    LabWindow lab;
    const QTemporaryDir folder;
    lab.lock();
    lab.keys(QStringLiteral("Ctrl+Shift+E"));
    auto* dialog = lab.window().findChild<QFileDialog*>(QStringLiteral("pictureDialog"));
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->selectedFiles().size(), 1);
    EXPECT_EQ(QFileInfo(dialog->selectedFiles().front()).fileName(),
              QStringLiteral("cloud_titan-part-1-latency-waterfall.png"));
    const QString file = folder.filePath(QStringLiteral("a.svg"));
    Q_EMIT dialog->fileSelected(file);
    EXPECT_FALSE(bytesOf(file).isEmpty());
}

TEST(ExportPicture, BeforeTheLockNothingCanBeExported)
{
    LabWindow lab;
    for (const char* name : {"action.picture", "action.table", "action.copy", "action.whereFrom"}) {
        auto* action = lab.window().findChild<QAction*>(QLatin1String(name));
        ASSERT_NE(action, nullptr) << name;
        EXPECT_FALSE(action->isEnabled()) << name;
    }
    EXPECT_EQ(lab.window().findChildren<InstrumentView*>().size(), 1) << "only the status line";
}

TEST(ExportPicture, WhatCannotBeWrittenSaysSo)
{
    LabWindow lab;
    lab.lock();
    InstrumentView& view = *lab.window().findChild<BenchPane*>()->currentInstrument();
    const Faults faults = exportPicture(view, captionOf(view, lab.controller()), QStringLiteral("/no/such/a.png"));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().file, "/no/such/a.png");
}

}  // namespace
}  // namespace ironlab::ui
