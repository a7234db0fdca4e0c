// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/number_link.h"

#include "ui/style/text_label.h"

#include <QCoreApplication>
#include <QHelpEvent>
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
    label.setMouseTracking(true);
    label.setToolTip(whereFromHint());
    label.installEventFilter(this);
}

std::optional<present::ShownNumber> NumberLink::numberAt(QPointF point) const
{
    const auto letter = m_label.letterAt(point);
    if (!letter) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(m_label.text().left(*letter).toUtf8().size());
    // The sign before a number and the unit behind it are clicked for the number.
    constexpr std::size_t kBefore = 3;
    constexpr std::size_t kBehind = 5;
    for (const present::ShownNumber& number : present::numbersIn(m_label.text().toStdString())) {
        if (at + kBefore >= number.begin && at < number.begin + number.length + kBehind) {
            return number;
        }
    }
    return std::nullopt;
}

void NumberLink::open(QPointF point) const
{
    const auto number = numberAt(point);
    if (!number) {
        return;
    }
    const AskedNumbers all = m_numbers();
    const auto asked = all.metricOf(*number);
    const std::vector<present::MetricFormula> formulas = asked ? std::vector<present::MetricFormula>() : all.formulas();
    if (asked || !formulas.empty()) {
        openWhereFrom(all, asked.value_or(formulas.empty() ? std::string() : formulas.front().metric),
                      m_label.window());
    }
}

bool NumberLink::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto number = numberAt(static_cast<const QMouseEvent*>(event)->position());
        m_label.setCursor(number ? Qt::PointingHandCursor : Qt::ArrowCursor);
        break;
    }
    // The hint is about the number that it stands at; between numbers the words may have a hint of their own.
    case QEvent::ToolTip:
        if (!numberAt(static_cast<const QHelpEvent*>(event)->pos())) {
            event->ignore();
            return true;
        }
        break;
    // A press that nobody takes would go on to whatever lies below, and the release with it.
    case QEvent::MouseButtonPress: return true;
    case QEvent::MouseButtonRelease: {
        const auto* mouse = static_cast<const QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && m_label.rect().contains(mouse->position().toPoint())) {
            open(mouse->position());
            return true;
        }
        break;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace ironlab::ui
