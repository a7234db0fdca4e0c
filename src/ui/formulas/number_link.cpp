// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/number_link.h"

#include "ui/style/text_label.h"

#include <QCoreApplication>
#include <QMouseEvent>

#include <utility>

namespace ironlab::ui {

QString whereFromHint()
{
    return QCoreApplication::translate("ironlab::ui::NumberLink", "Click: where this number comes from");
}

NumberLink::NumberLink(TextLabel& label, Numbers numbers)
    : QObject(&label),
      m_label(label),
      m_numbers(std::move(numbers))
{
    label.setCursor(Qt::PointingHandCursor);
    label.setToolTip(whereFromHint());
    label.installEventFilter(this);
}

void NumberLink::open() const
{
    const AskedNumbers all = m_numbers();
    std::optional<std::string> first;
    for (const present::ShownNumber& number : present::numbersIn(m_label.text().toStdString())) {
        first = first ? first : all.metricOf(number);
    }
    if (first || !all.metrics.empty()) {
        openWhereFrom(all, first.value_or(all.metrics.empty() ? std::string() : all.metrics.front()), m_label.window());
    }
}

bool NumberLink::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<const QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && m_label.rect().contains(mouse->position().toPoint())) {
            open();
            return true;
        }
    }
    // A press that nobody takes would go on to whatever lies below, and the release with it.
    return (event->type() == QEvent::MouseButtonPress) || QObject::eventFilter(watched, event);
}

}  // namespace ironlab::ui
