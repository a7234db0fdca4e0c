// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/label_accessible.h"

#include "ui/style/text_label.h"

#include <QAccessibleWidget>

namespace ironlab::ui {
namespace {

class LabelAccessible : public QAccessibleWidget {
public:
    explicit LabelAccessible(TextLabel* label) : QAccessibleWidget(label, QAccessible::StaticText), m_label(label) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const bool hasOwnName = !m_label->accessibleName().isEmpty();
        return kind == QAccessible::Name && !hasOwnName ? m_label->text() : QAccessibleWidget::text(kind);
    }

private:
    TextLabel* m_label;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* label = qobject_cast<TextLabel*>(object);
    return label != nullptr ? new LabelAccessible(label) : nullptr;
}

}  // namespace

void installLabelAccessibility()
{
    static const bool kInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(kInstalled);
}

}  // namespace ironlab::ui
