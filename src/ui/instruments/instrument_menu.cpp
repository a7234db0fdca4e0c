// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_menu.h"

#include "ui/instruments/instrument_view.h"

#include <QCoreApplication>
#include <QMenu>

#include <array>
#include <functional>

namespace ironlab::ui {
namespace {

struct Entry {
    const char* name;
    const char* text;
    void (*want)(InstrumentView&);
};

const std::array kEntries{Entry{"menu.whereFrom", QT_TRANSLATE_NOOP("ironlab::ui::InstrumentMenu", "&Where from…\tW"),
                                [](InstrumentView& view) { Q_EMIT view.whereFromWanted(); }},
                          Entry{"menu.table", QT_TRANSLATE_NOOP("ironlab::ui::InstrumentMenu", "Show as &table"),
                                [](InstrumentView& view) { Q_EMIT view.tableToggled(true); }},
                          Entry{"menu.copy", QT_TRANSLATE_NOOP("ironlab::ui::InstrumentMenu", "&Copy picture"),
                                [](InstrumentView& view) { Q_EMIT view.copyWanted(); }},
                          Entry{"menu.picture", QT_TRANSLATE_NOOP("ironlab::ui::InstrumentMenu", "Export &picture…"),
                                [](InstrumentView& view) { Q_EMIT view.pictureExportWanted(); }},
                          Entry{"menu.csv", QT_TRANSLATE_NOOP("ironlab::ui::InstrumentMenu", "Export table as C&SV…"),
                                [](InstrumentView& view) { Q_EMIT view.tableExportWanted(); }}};

}  // namespace

void openInstrumentMenu(InstrumentView& view, const QPoint& place)
{
    if (view.findChild<QMenu*>(QStringLiteral("instrumentMenu"), Qt::FindDirectChildrenOnly) != nullptr) {
        return;
    }
    auto* menu = new QMenu(&view);
    menu->setObjectName(QStringLiteral("instrumentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Entry& entry : kEntries) {
        QAction* action = menu->addAction(QCoreApplication::translate("ironlab::ui::InstrumentMenu", entry.text));
        action->setObjectName(QString::fromLatin1(entry.name));
        QObject::connect(action, &QAction::triggered, &view, [&view, want = entry.want] { want(view); });
    }
    menu->popup(place);
}

}  // namespace ironlab::ui
