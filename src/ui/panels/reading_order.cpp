// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QWidget>

namespace ironlab::ui {
namespace {

void collect(QWidget& widget, QWidgetList& stops);

void collect(const QLayout& layout, QWidgetList& stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (QWidget* widget = item->widget()) {
            collect(*widget, stops);
        } else if (const QLayout* inner = item->layout()) {
            collect(*inner, stops);
        }
    }
}

void collect(QWidget& widget, QWidgetList& stops)
{
    // One that hands the focus to a part of itself is a stop of Qt's own and has to stay in front of that part.
    if (widget.focusProxy() != nullptr && widget.isAncestorOf(widget.focusProxy())) {
        stops.append(&widget);
        return;
    }
    if (widget.focusPolicy() != Qt::NoFocus) {
        stops.append(&widget);
    }
    const auto* area = qobject_cast<const QScrollArea*>(&widget);
    if (area != nullptr && area->widget() != nullptr) {
        collect(*area->widget(), stops);
    } else if (const auto* panes = qobject_cast<const QSplitter*>(&widget)) {
        for (int i = 0; i < panes->count(); ++i) {
            collect(*panes->widget(i), stops);
        }
    } else if (widget.layout() != nullptr) {
        collect(*widget.layout(), stops);
    }
}

}  // namespace

void tabInReadingOrder(QWidget& root)
{
    QWidgetList stops;
    collect(root, stops);
    for (qsizetype i = 1; i < stops.size(); ++i) {
        QWidget::setTabOrder(stops[i - 1], stops[i]);
    }
}

}  // namespace ironlab::ui
