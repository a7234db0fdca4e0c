// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_dialog.h"

#include "ui/formulas/formula_dialog.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/table_dialog.h"
#include "ui/panels/section_header.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace ironlab::ui {

InstrumentDialog::InstrumentDialog(InstrumentView* view, const QString& objectName, QWidget* parent)
    : QDialog(parent),
      m_view(view)
{
    setObjectName(objectName);
    setWindowTitle(view->accessibleName());
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    resize(view->sizeHint());
    connect(view, &InstrumentView::tableToggled, this, [this](bool shown) {
        if (shown) {
            showTable();
        }
    });
    connect(view, &InstrumentView::copyWanted, this, [view] { QGuiApplication::clipboard()->setPixmap(view->grab()); });
}

void InstrumentDialog::showFormula(const InstrumentFormula& formula)
{
    auto* dialog = new FormulaDialog(formula, this);
    connect(dialog, &QDialog::finished, m_view, [this] { m_view->header()->setFormulaShown(false); });
    dialog->open();
}

void InstrumentDialog::showTable()
{
    auto* dialog = new TableDialog(m_view->table(), this);
    connect(dialog, &QDialog::finished, m_view, [this] { m_view->header()->setTableShown(false); });
    dialog->open();
}

void InstrumentDialog::bringUp()
{
    show();
    raise();
    activateWindow();
    m_view->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace ironlab::ui
