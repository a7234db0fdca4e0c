// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/place_slider.h"

#include <QAccessibleWidget>

namespace ironlab::ui {
namespace {

class PlaceAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit PlaceAccessible(PlaceSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider), m_slider(slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_slider->words() : QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QVariant currentValue() const override { return m_slider->value(); }
    void setCurrentValue(const QVariant& value) override { m_slider->setValue(value.toInt()); }
    [[nodiscard]] QVariant maximumValue() const override { return m_slider->maximum(); }
    [[nodiscard]] QVariant minimumValue() const override { return m_slider->minimum(); }
    [[nodiscard]] QVariant minimumStepSize() const override { return m_slider->singleStep(); }

private:
    PlaceSlider* m_slider;
};

QAccessibleInterface* makeInterface(const QString& /*className*/, QObject* object)
{
    auto* slider = qobject_cast<PlaceSlider*>(object);
    return slider != nullptr ? new PlaceAccessible(slider) : nullptr;
}

}  // namespace

PlaceSlider::PlaceSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    static const bool kInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(kInstalled);
}

void PlaceSlider::setWords(const QString& words)
{
    if (words == m_words) {
        return;
    }
    m_words = words;
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, words);
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace ironlab::ui
