// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_dialog.h"

#include "ui/instruments/instrument_view.h"

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
}

void InstrumentDialog::bringUp()
{
    show();
    raise();
    activateWindow();
    m_view->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace ironlab::ui
