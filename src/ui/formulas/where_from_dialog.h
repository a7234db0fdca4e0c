// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/formula_book.h>

#include <QDialog>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QScrollArea;
class QTableWidget;

namespace ironlab::ui {

class FormulaLabel;
class TextLabel;

/// Where numbers come from: on the left the numbers of an instrument or a table, on the right the formula of the one
/// chosen, the same with its numbers, and each number of it with its source. A number of it that was computed itself is
/// asked in turn.
class WhereFromDialog : public QDialog {
    Q_OBJECT

public:
    using Ask = std::function<std::optional<present::MetricFormula>(const std::string& metric)>;

    /// Metrics that have no answer are left out; `first` is shown, or the first of them.
    WhereFromDialog(const QString& title, const std::vector<std::string>& metrics, Ask ask, const std::string& first,
                    QWidget* parent);

    [[nodiscard]] const present::MetricFormula& formula() const { return m_formula; }
    /// Shows the answer for a metric, whether it stands in the list or not; does nothing where it has none.
    void showMetric(const std::string& metric);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fillList(const std::vector<std::string>& metrics);
    void addHead(const std::string& head);
    void styleHead(QListWidgetItem& head) const;
    void addMetric(const present::MetricFormula& formula);
    void fitFormulas();
    [[nodiscard]] QWidget* makeAnswer();
    void fillOperands();
    void follow(int row);
    void back();
    void copy();
    void save();

    Ask m_ask;
    present::MetricFormula m_formula;
    std::vector<std::string> m_path;  ///< metrics shown before this one
    QListWidget* m_list = nullptr;
    QPushButton* m_back = nullptr;
    FormulaLabel* m_name;
    QScrollArea* m_formulas = nullptr;
    FormulaLabel* m_symbols;
    FormulaLabel* m_numbers;
    QTableWidget* m_operands;
    TextLabel* m_source;
    TextLabel* m_news;
};

}  // namespace ironlab::ui
