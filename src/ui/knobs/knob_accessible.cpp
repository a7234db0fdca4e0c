// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/knob_accessible.h"

#include "ui/knobs/knob_groove.h"

#include <QAccessibleWidget>

#include <cmath>

namespace ironlab::ui {
namespace {

class KnobAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit KnobAccessible(KnobGroove* groove) : QAccessibleWidget(groove, QAccessible::Slider), m_groove(groove) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_groove->words() : QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QVariant currentValue() const override { return m_groove->physicalValue(); }
    void setCurrentValue(const QVariant& value) override { m_groove->setFromOutside(value.toDouble()); }
    [[nodiscard]] QVariant maximumValue() const override { return m_groove->scale().maximum(); }
    [[nodiscard]] QVariant minimumValue() const override { return m_groove->scale().minimum(); }

    [[nodiscard]] QVariant minimumStepSize() const override
    {
        const SliderScale& scale = m_groove->scale();
        const double value = m_groove->physicalValue();
        const double up = std::abs(scale.stepped(value, KeyStep::Fine, 1) - value);
        return up > 0 ? up : std::abs(value - scale.stepped(value, KeyStep::Fine, -1));
    }

private:
    KnobGroove* m_groove;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (className != QLatin1String(KnobGroove::staticMetaObject.className())) {
        return nullptr;
    }
    auto* groove = qobject_cast<KnobGroove*>(object);
    return groove != nullptr ? new KnobAccessible(groove) : nullptr;
}

}  // namespace

void installKnobAccessibility()
{
    static const bool kInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(kInstalled);
}

}  // namespace ironlab::ui
