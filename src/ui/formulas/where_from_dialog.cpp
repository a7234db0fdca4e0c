// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/where_from_dialog.h"

#include "ui/course/faults_dialog.h"
#include "ui/course/file_saving.h"
#include "ui/formulas/formula.h"
#include "ui/formulas/formula_label.h"
#include "ui/formulas/symbol_delegate.h"
#include "ui/style/enter_stays.h"
#include "ui/style/fitted_columns.h"
#include "ui/style/qt_text.h"
#include "ui/style/table_heads.h"
#include "ui/style/text_label.h"
#include "ui/style/theme.h"

#include <ironlab/present/formula_groups.h>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr int kListWidth = 320;
constexpr int kWidestColumn = 210;
constexpr int kEntryHeight = 24;
constexpr int kHeadHeight = 30;
constexpr int kValueColumn = 2;
constexpr QSize kFirstSize(1040, 520);
constexpr int kMetricRole = Qt::UserRole;

/// "Memory time (T memory): 17.5 ms".
QString titleOf(const present::MetricFormula& formula)
{
    return symbolsInLine(qtText(formula.name)) + QStringLiteral(": ") + qtText(formula.result);
}

/// The same with its symbols set.
QString titleMarkup(const present::MetricFormula& formula)
{
    return symbolsAsMarkup(qtText(formula.name)) + QStringLiteral(": ") + qtText(formula.result);
}

/// A formula may be wider than the window.
QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

}  // namespace

WhereFromDialog::WhereFromDialog(const QString& title, const std::vector<std::string>& metrics, Ask ask,
                                 const std::string& first, QWidget* parent)
    : QDialog(parent),
      m_ask(std::move(ask)),
      m_list(new QListWidget(this)),
      m_name(new FormulaLabel({}, TextRole::InstrumentTitle, this)),
      m_symbols(new FormulaLabel({}, TextRole::FormulaText, this)),
      m_numbers(new FormulaLabel({}, TextRole::FormulaText, this)),
      m_operands(new QTableWidget(this)),
      m_source(new TextLabel({}, TextRole::Note, present::Role::Text2, this)),
      m_news(new TextLabel({}, TextRole::Note, present::Role::Text2, this))
{
    setObjectName(QStringLiteral("formulaDialog"));
    setWindowTitle(tr("Where from: %1").arg(title));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kFirstSize);
    m_list->setObjectName(QStringLiteral("formula.metrics"));
    m_list->setAccessibleName(tr("Numbers of %1").arg(title));
    m_list->setFixedWidth(themeOf(this).scaled(kListWidth));
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new SymbolDelegate(m_list));
    fillList(metrics);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_list);
    row->addWidget(makeAnswer(), 1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr && item->data(kMetricRole).isValid()
            && m_formula.metric != item->data(kMetricRole).toString().toStdString()) {
            showMetric(item->data(kMetricRole).toString().toStdString());
        }
    });
    showMetric(first);
    for (int at = 0; m_formula.metric.empty() && at < m_list->count(); ++at) {
        showMetric(m_list->item(at)->data(kMetricRole).toString().toStdString());
    }
    if (m_list->count() == 0) {
        m_name->setMarkup(tr("There is no number to explain here."));
    }
    new EnterStays(*this);
    m_list->setFocus();
}

/// By their kinds; where all are of one kind no head says so.
void WhereFromDialog::fillList(const std::vector<std::string>& metrics)
{
    std::vector<present::MetricFormula> formulas;
    for (const std::string& metric : metrics) {
        if (auto formula = m_ask(metric)) {
            formula->metric = metric;
            formulas.push_back(std::move(*formula));
        }
    }
    const std::vector<present::FormulaGroup> groups = present::grouped(std::move(formulas));
    for (const present::FormulaGroup& group : groups) {
        if (groups.size() > 1) {
            addHead(group.head);
        }
        for (const present::MetricFormula& formula : group.formulas) {
            addMetric(formula);
        }
    }
}

/// No choice of its own: arrow keys step over it.
void WhereFromDialog::addHead(const std::string& head)
{
    auto* item = new QListWidgetItem(qtText(head), m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignBottom);
    styleHead(*item);
}

void WhereFromDialog::styleHead(QListWidgetItem& head) const
{
    const Theme& theme = themeOf(this);
    head.setFont(theme.font(TextRole::NoteStrong));
    head.setForeground(theme.color(present::Role::Text2));
    head.setSizeHint({0, theme.scaled(kHeadHeight)});
}

void WhereFromDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange && m_list != nullptr) {
        for (int row = 0; row < m_list->count(); ++row) {
            if (QListWidgetItem& item = *m_list->item(row); item.flags() == Qt::NoItemFlags) {
                styleHead(item);
            }
        }
    }
    QDialog::changeEvent(event);
}

/// A name that is longer than the list is wide takes a second line.
void WhereFromDialog::addMetric(const present::MetricFormula& formula)
{
    const QString title = titleOf(formula);
    auto* item = new QListWidgetItem(title, m_list);
    const int sides = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_list) + 1);
    const QRect room(
        0, 0, m_list->width() - 2 * m_list->frameWidth() - style()->pixelMetric(QStyle::PM_ScrollBarExtent) - sides,
        QWIDGETSIZE_MAX);
    const QFontMetrics metrics(themeOf(this).font(TextRole::Body));
    const int height = metrics.boundingRect(room, Qt::TextWordWrap, title).height();
    const int lines = (height + metrics.lineSpacing() / 2) / metrics.lineSpacing();
    item->setSizeHint(
        {room.width(), themeOf(this).scaled(kEntryHeight) + std::max(lines - 1, 0) * metrics.lineSpacing()});
    item->setData(kMetricRole, qtText(formula.metric));
    item->setData(SymbolDelegate::kMarkupRole, titleMarkup(formula));
}

QWidget* WhereFromDialog::makeAnswer()
{
    auto* answer = new QWidget(this);
    auto* column = new QVBoxLayout(answer);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(8);
    m_name->setObjectName(QStringLiteral("formula.name"));
    m_symbols->setObjectName(QStringLiteral("formula.symbols"));
    m_numbers->setObjectName(QStringLiteral("formula.numbers"));
    m_operands->setObjectName(QStringLiteral("formula.operands"));
    m_operands->setAccessibleName(tr("Numbers in the formula and where they come from"));
    m_operands->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_operands->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_operands->setTabKeyNavigation(false);
    m_operands->setItemDelegateForColumn(0, new SymbolDelegate(m_operands));
    m_operands->setWordWrap(true);
    setPlainHeads(*m_operands);
    column->addWidget(m_name);
    auto* formulas = new QWidget(answer);
    auto* lines = new QVBoxLayout(formulas);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_symbols);
    lines->addWidget(m_numbers);
    lines->addStretch(1);
    m_formulas = scrolled(formulas, answer);
    column->addWidget(m_formulas);
    column->addWidget(m_operands, 1);
    column->addWidget(m_source);
    column->addWidget(m_news);
    auto* buttons = new QDialogButtonBox(answer);
    m_back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    auto* copyButton = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto* saveButton = buttons->addButton(tr("Save as CSV…"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    m_back->setObjectName(QStringLiteral("formula.back"));
    copyButton->setObjectName(QStringLiteral("formula.copy"));
    saveButton->setObjectName(QStringLiteral("formula.save"));
    // Enter asks for a number of the formula and presses none of them.
    for (QPushButton* button : buttons->findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
    }
    column->addWidget(buttons);
    connect(m_operands, &QTableWidget::cellActivated, this, [this](int at) { follow(at); });
    connect(m_back, &QPushButton::clicked, this, &WhereFromDialog::back);
    connect(copyButton, &QPushButton::clicked, this, &WhereFromDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &WhereFromDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return answer;
}

void WhereFromDialog::showMetric(const std::string& metric)
{
    auto formula = m_ask(metric);
    if (!formula) {
        return;
    }
    if (!m_formula.metric.empty() && m_formula.metric != formula->metric) {
        m_path.push_back(m_formula.metric);
    }
    m_formula = std::move(*formula);
    m_back->setEnabled(!m_path.empty());
    m_name->setMarkup(titleMarkup(m_formula));
    m_symbols->setMarkup(qtText(m_formula.symbols));
    m_numbers->setMarkup(qtText(m_formula.numbers));
    const QString note = m_formula.note.empty() ? QString() : QStringLiteral("\n") + qtText(m_formula.note);
    m_source->show(tr("Formula: %1").arg(qtText(m_formula.source)) + note);
    fitFormulas();
    setAccessibleDescription(qtText(present::spokenFormula(m_formula)));
    fillOperands();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kMetricRole).toString().toStdString() == m_formula.metric) {
            m_list->setCurrentRow(row);
        }
    }
}

/// As high as the formula is, so that its numbers stand right below it.
void WhereFromDialog::fitFormulas()
{
    QWidget* lines = m_formulas->widget();
    lines->layout()->activate();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_formulas);
    m_formulas->setFixedHeight(lines->sizeHint().height() + bar);
}

void WhereFromDialog::fillOperands()
{
    const present::DataTable table = present::dataTable(m_formula);
    m_operands->clearContents();
    m_operands->setColumnCount(static_cast<int>(table.columns.size()));
    m_operands->setHorizontalHeaderLabels({tr("symbol"), tr("what it is"), tr("value"), tr("from")});
    m_operands->setRowCount(static_cast<int>(table.rows.size()));
    for (int row = 0; row < m_operands->rowCount(); ++row) {
        const auto& operand = m_formula.operands[static_cast<std::size_t>(row)];
        const auto& cells = table.rows[static_cast<std::size_t>(row)];
        for (int col = 0; col < m_operands->columnCount(); ++col) {
            QString text = qtText(cells[static_cast<std::size_t>(col)].text);
            if (col + 1 == m_operands->columnCount() && !operand.origin.metric.empty()) {
                text = tr("computed; Enter shows how");
            }
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            if (col == 0) {
                item->setData(SymbolDelegate::kMarkupRole, qtText(operand.symbol));
            }
            m_operands->setItem(row, col, item);
        }
    }
    setNumberColumn(*m_operands, kValueColumn);
    fitColumns(*m_operands, themeOf(this).scaled(kWidestColumn));
    if (m_operands->rowCount() > 0) {
        m_operands->setCurrentCell(0, 0);
    }
}

void WhereFromDialog::follow(int row)
{
    const auto at = static_cast<std::size_t>(row);
    if (at < m_formula.operands.size() && !m_formula.operands[at].origin.metric.empty()) {
        showMetric(std::string(m_formula.operands[at].origin.metric));
    }
}

void WhereFromDialog::back()
{
    if (m_path.empty()) {
        return;
    }
    // Going back is no step of its own.
    std::vector<std::string> path = m_path;
    const std::string metric = path.back();
    path.pop_back();
    showMetric(metric);
    m_path = std::move(path);
    m_back->setEnabled(!m_path.empty());
}

void WhereFromDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Back) || event->key() == Qt::Key_Backspace) {
        back();
        return;
    }
    QDialog::keyPressEvent(event);
}

void WhereFromDialog::copy()
{
    QGuiApplication::clipboard()->setText(qtText(m_formula.name + " = " + m_formula.line + "\n"
                                                 + present::tsv(present::dataTable(m_formula)) + m_formula.source));
    m_news->show(tr("Copied: the formula with its numbers, and where each comes from."));
}

void WhereFromDialog::save()
{
    askWhereToSave({tr("Save the numbers of the formula"), QStringLiteral("formulaSaveDialog"), tr("CSV (*.csv)")},
                   this, this, [this](const QString& path) {
                       const std::string csv = present::csv(present::dataTable(m_formula));
                       const Faults faults = saveFile(path, QByteArray::fromStdString(csv));
                       if (faults.empty()) {
                           m_news->show(tr("Saved %1.").arg(path));
                       } else {
                           showFaults(tr("The numbers were not saved."), faults, this);
                       }
                   });
}

}  // namespace ironlab::ui
