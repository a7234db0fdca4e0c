// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/asked_numbers.h"

#include "ui/formulas/where_from_dialog.h"

#include <ironlab/base/contract.h>

#include <QWidget>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

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
    return !own.empty() && ask(own) ? own : present::answerTo(number, metrics, ask);
}

AskedNumbers TableNumbers::ofRow(std::size_t row) const
{
    IRONLAB_EXPECTS(row < rows.size());
    AskedNumbers numbers = all;
    const std::vector<std::string>& own = rows[row];
    std::erase_if(numbers.metrics, [&own](const std::string& id) { return std::ranges::find(own, id) != own.end(); });
    numbers.metrics.insert(numbers.metrics.begin(), own.begin(), own.end());
    return numbers;
}

AskedNumbers remembering(AskedNumbers numbers)
{
    using Known = std::map<std::string, std::optional<present::MetricFormula>>;
    numbers.ask = [ask = std::move(numbers.ask), known = std::make_shared<Known>()](const std::string& metric) {
        const auto found = known->find(metric);
        return found == known->end() ? known->emplace(metric, ask(metric)).first->second : found->second;
    };
    return numbers;
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
