// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "pdf_text.h"
#include "ui/instruments/export_picture.h"
#include "ui/instruments/instrument_view.h"
#include "ui/panels/section_header.h"
#include "ui/style/theme.h"
#include "ui/window/bench_figures.h"
#include "ui/window/bench_pane.h"
#include "ui/window/instrument_service.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QRegularExpression>

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
        EXPECT_TRUE(caption.configuration.contains(
            QString::fromStdString("accelerator " + lab.controller().live().design.accelerator)));
        const QString title = withoutBlanks(caption.title);
        const QString configuration = withoutBlanks(caption.configuration);
        for (const char* kind : {"png", "svg", "pdf"}) {
            const QString file = folder.filePath(QStringLiteral("a.%1").arg(QLatin1String(kind)));
            EXPECT_EQ(exportPicture(view, view.pictureArea(), caption, file), Faults());
            const QByteArray bytes = bytesOf(file);
            ASSERT_GT(bytes.size(), 1000);
            if (qstrcmp(kind, "png") == 0) {
                const QImage image = QImage::fromData(bytes);
                EXPECT_EQ(image.width(), 2 * view.pictureArea().width());
                EXPECT_GT(image.height(), 2 * view.pictureArea().height());
                continue;
            }
            const QString words = qstrcmp(kind, "svg") == 0 ? svgText(bytes) : pdfText(bytes);
            EXPECT_TRUE(words.contains(title)) << kind << ": " << caption.title.toStdString();
            EXPECT_TRUE(words.contains(configuration)) << kind << ": " << caption.configuration.toStdString() << "\n"
                                                       << words.left(800).toStdString();
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
    const Faults faults =
        exportPicture(view, view.pictureArea(), captionOf(view, lab.controller()), QStringLiteral("/no/such/a.png"));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().file, "/no/such/a.png");
}

}  // namespace
}  // namespace ironlab::ui
