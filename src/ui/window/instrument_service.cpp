// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/instrument_service.h"

#include "ui/course/faults_dialog.h"
#include "ui/course/file_saving.h"
#include "ui/formulas/where_from_dialog.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/table_dialog.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench.h"
#include "ui/window/instrument_numbers.h"
#include "ui/window/picture_words.h"

#include <ironlab/lab/design_settings.h>

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::InstrumentService", text);
}

#define IRONLAB_SAID(text) words(QT_TRANSLATE_NOOP("ironlab::ui::InstrumentService", text))

/// Every setting of the design on the bench, as a design file has it, so that a script can compute the table again.
QString settingsOf(const Bench& bench)
{
    const lab::DesignFile file{bench.live().design, bench.missionPart().requirements};
    QStringList settings;
    for (const lab::SettingSpec& spec : lab::designSettings()) {
        if (const auto value = settingText(file, spec.key, bench.catalog())) {
            settings.append(qtText(spec.key) + QLatin1Char(' ') + qtText(*value));
        }
    }
    const QString part = IRONLAB_SAID("%1, part %2").arg(qtText(bench.mission().title)).arg(bench.part());
    return part + QStringLiteral(" · ") + settings.join(QStringLiteral(" · "));
}

/// The dialog suggests a name, whose ending is that of the kind chosen first.
SaveQuestion saveQuestion(const InstrumentView& view, const InstrumentService& service, const QString& title,
                          const QString& objectName, const QString& filter, const QString& ending)
{
    return {title, objectName, filter, suggestedName(view, *service.bench()) + ending};
}

void tell(const InstrumentService& service, const QString& outcome)
{
    if (service.announce) {
        service.announce(outcome);
    }
}

void tellSaved(const InstrumentService& service, const QString& path, const QString& head, const Faults& faults)
{
    if (faults.empty()) {
        tell(service, IRONLAB_SAID("Saved %1.").arg(path));
    } else {
        showFaults(head, faults, service.window);
    }
}

AskedNumbers numbersAt(const InstrumentView& view, const InstrumentService& service, std::optional<QPointF> place)
{
    return service.numbers ? service.numbers(place) : numbersOf(service.kind, view, *service.bench(), place);
}

/// The table is of the figure as it stands now, and so are its numbers.
void showTable(InstrumentView& view, const InstrumentService& service)
{
    auto* dialog = new TableDialog(view.table(), service.window,
                                   numbersOfTable(service.kind, view, numbersAt(view, service, std::nullopt)));
    QObject::connect(dialog, &QDialog::finished, &view, [&view] { view.header()->setTableShown(false); });
    dialog->open();
}

/// A click asks for one number, a key for the one under the cursor.
void explain(InstrumentView& view, const InstrumentService& service)
{
    const DrawnNumber* clicked = view.askedNumber();
    const AskedNumbers numbers =
        numbersAt(view, service, clicked == nullptr ? std::nullopt : std::optional(clicked->area.center()));
    const auto first = clicked == nullptr ? std::nullopt : numbers.metricOf(clicked->number);
    const std::string headline = numbers.metrics.empty() ? std::string() : numbers.metrics.front();
    const WhereFromDialog* dialog = openWhereFrom(numbers, first.value_or(headline), service.window);
    if (dialog == nullptr) {
        view.header()->setFormulaShown(false);
        return;
    }
    QObject::connect(dialog, &QDialog::finished, &view, [&view] { view.header()->setFormulaShown(false); });
}

void copyPicture(InstrumentView& view, const InstrumentService& service)
{
    QGuiApplication::clipboard()->setImage(captionedImage(view, captionOf(view, *service.bench())));
    tell(service, IRONLAB_SAID("Copied the picture of “%1”.").arg(view.accessibleName()));
}

}  // namespace

PictureCaption captionOf(const InstrumentView& view, const Bench& bench)
{
    const QString legend = qtText(view.description().summary);
    const QString scope = view.header()->scope();
    // The legend may go on where the scope ends its sentence.
    const QString said = qtText(present::spoken((scope.endsWith(u'.') ? scope.chopped(1) : scope).toStdString()));
    const bool isSaid = said.isEmpty() || legend.contains(said);
    return {view.accessibleName() + (isSaid ? QString() : QStringLiteral(": ") + scope), legend,
            configurationWords(bench)};
}

void exportPictureOf(InstrumentView& view, const InstrumentService& service)
{
    const SaveQuestion question = saveQuestion(
        view, service, IRONLAB_SAID("Export the picture"), QStringLiteral("pictureDialog"),
        IRONLAB_SAID("Pictures (*.png);;Vector graphics (*.svg);;Documents (*.pdf)"), QStringLiteral(".png"));
    askWhereToSave(question, service.window, &view, [&view, service](const QString& path) {
        tellSaved(service, path, IRONLAB_SAID("The picture was not saved."),
                  exportPicture(view, captionOf(view, *service.bench()), path));
    });
}

void exportTableOf(InstrumentView& view, const InstrumentService& service)
{
    const SaveQuestion question =
        saveQuestion(view, service, IRONLAB_SAID("Save the table"), QStringLiteral("csvDialog"),
                     IRONLAB_SAID("CSV (*.csv)"), QStringLiteral(".csv"));
    askWhereToSave(question, service.window, &view, [&view, service](const QString& path) {
        present::DataTable table = view.table();
        table.notes.push_back({"Configuration", settingsOf(*service.bench()).toStdString()});
        tellSaved(service, path, IRONLAB_SAID("The table was not saved."),
                  saveFile(path, QByteArray::fromStdString(present::csv(table))));
    });
}

void serve(InstrumentView& view, const InstrumentService& service)
{
    QObject::connect(&view, &InstrumentView::tableToggled, &view, [&view, service](bool shown) {
        if (shown) {
            showTable(view, service);
        }
    });
    view.setAnswers([&view, service](const DrawnNumber& number) {
        return numbersAt(view, service, number.area.center()).metricOf(number.number).has_value();
    });
    QObject::connect(&view, &InstrumentView::copyWanted, &view, [&view, service] { copyPicture(view, service); });
    QObject::connect(&view, &InstrumentView::formulaToggled, &view, [&view, service](bool shown) {
        if (shown) {
            explain(view, service);
        }
    });
    QObject::connect(&view, &InstrumentView::whereFromWanted, &view, [&view, service] { explain(view, service); });
    QObject::connect(&view, &InstrumentView::pictureExportWanted, &view,
                     [&view, service] { exportPictureOf(view, service); });
    QObject::connect(&view, &InstrumentView::tableExportWanted, &view,
                     [&view, service] { exportTableOf(view, service); });
}

#undef IRONLAB_SAID

}  // namespace ironlab::ui
