// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/shown_number.h>

#include <QString>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace ironlab::ui {

/// The numbers of a picture or a table that can be asked "where from", the nearest to what is pointed at first.
struct AskedNumbers {
    QString title;
    std::vector<std::string> metrics;
    std::function<std::optional<present::MetricFormula>(const std::string& metric)> ask;
    /// The number that stands at the place pointed at; empty where only its digits tell. "< 0.01" reads like any short time.
    std::string own{};

    /// The formulas of those that have one.
    [[nodiscard]] std::vector<present::MetricFormula> formulas() const;
    /// Which of them a number on screen is; nothing where it is none of them.
    [[nodiscard]] std::optional<std::string> metricOf(const present::ShownNumber& number) const;
};

/// The numbers of a figure's table: all of them, and of each row its own, which answer there before any others.
struct TableNumbers {
    AskedNumbers all;
    std::vector<std::vector<std::string>> rows;

    /// Expects a row of the table.
    [[nodiscard]] AskedNumbers ofRow(std::size_t row) const;
};

/// The same numbers, each formula written once however often it is asked for.
[[nodiscard]] AskedNumbers remembering(AskedNumbers numbers);

class WhereFromDialog;

/// Opens the window of formulas on one of the numbers; null where one is open over the same window already.
WhereFromDialog* openWhereFrom(const AskedNumbers& numbers, const std::string& first, QWidget* parent);

}  // namespace ironlab::ui
