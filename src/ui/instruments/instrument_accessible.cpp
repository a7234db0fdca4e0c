// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_accessible.h"

#include "ui/instruments/instrument_view.h"
#include "ui/style/qt_text.h"

#include <QAccessibleWidget>

namespace ironlab::ui {
namespace {

class InstrumentAccessible : public QAccessibleWidget {
public:
    explicit InstrumentAccessible(InstrumentView* view) : QAccessibleWidget(view, QAccessible::Chart), m_view(view) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Description: return qtText(present::spoken(m_view->description().summary));
        case QAccessible::Value: return qtText(present::spoken(m_view->probeWords().toStdString()));
        case QAccessible::Help: return qtText(m_view->description().hint);
        default: return QAccessibleWidget::text(kind);
        }
    }

private:
    InstrumentView* m_view;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<InstrumentView*>(object);
    return view != nullptr ? new InstrumentAccessible(view) : nullptr;
}

}  // namespace

void installInstrumentAccessibility()
{
    static const bool kInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(kInstalled);
}

}  // namespace ironlab::ui
