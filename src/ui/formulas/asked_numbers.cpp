// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/asked_numbers.h"

#include "ui/formulas/where_from_dialog.h"

#include <QWidget>

namespace ironlab::ui {

std::vector<present::MetricFormula> AskedNumbers::formulas() const
{
    std::vector<present::MetricFormula> found;
    for (const std::string& metric : metrics) {
        if (auto formula = ask(metric)) {
            found.push_back(std::move(*formula));
        }
    }
    return found;
}

std::optional<std::string> AskedNumbers::metricOf(const present::ShownNumber& number) const
{
    return present::answerTo(number, metrics, ask);
}

WhereFromDialog* openWhereFrom(const AskedNumbers& numbers, const std::string& first, QWidget* parent)
{
    for (const auto* open : parent->window()->findChildren<WhereFromDialog*>()) {
        if (open->isVisible()) {
            return nullptr;
        }
    }
    auto* dialog = new WhereFromDialog(numbers.title, numbers.metrics, numbers.ask, first, parent);
    dialog->open();
    return dialog;
}

}  // namespace ironlab::ui
