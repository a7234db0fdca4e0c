// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/cell_links.h"

#include "ui/formulas/number_link.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTableWidget>

#include <utility>

namespace ironlab::ui {
namespace {

constexpr int kAnsweredRole = Qt::UserRole + 1;

}  // namespace

CellLinks::CellLinks(QTableWidget& view, TableNumbers numbers)
    : QObject(&view),
      m_view(view),
      m_numbers(std::move(numbers))
{
    m_numbers.all = remembering(std::move(m_numbers.all));
    m_numbers.rows.resize(static_cast<std::size_t>(view.rowCount()));
    markAnswered();
    view.viewport()->setMouseTracking(true);
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this);
    connect(&view, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (isAnswered(row, column)) {
            open(row, column);
        }
    });
}

AskedNumbers CellLinks::numbersOf(int row) const
{
    return m_numbers.ofRow(static_cast<std::size_t>(row));
}

std::optional<std::string> CellLinks::metricAt(int row, int column) const
{
    const QTableWidgetItem* item = m_view.item(row, column);
    const auto shown =
        item == nullptr ? std::vector<present::ShownNumber>() : present::numbersIn(item->text().toStdString());
    if (shown.empty()) {
        return std::nullopt;
    }
    const AskedNumbers numbers = numbersOf(row);
    if (std::string own = item->data(kCellMetricRole).toString().toStdString(); !own.empty() && numbers.ask(own)) {
        return own;
    }
    for (const present::ShownNumber& number : shown) {
        if (auto metric = numbers.metricOf(number)) {
            return metric;
        }
    }
    return std::nullopt;
}

void CellLinks::open(int row, int column) const
{
    const AskedNumbers numbers = numbersOf(row);
    const std::string first = numbers.metrics.empty() ? std::string() : numbers.metrics.front();
    openWhereFrom(numbers, metricAt(row, column).value_or(first), m_view.window());
}

void CellLinks::markAnswered()
{
    for (int row = 0; row < m_view.rowCount(); ++row) {
        for (int column = 0; column < m_view.columnCount(); ++column) {
            if (metricAt(row, column)) {
                QTableWidgetItem* item = m_view.item(row, column);
                item->setData(kAnsweredRole, true);
                item->setToolTip(whereFromHint());
                item->setData(Qt::AccessibleDescriptionRole, tr("Enter: where this number comes from"));
            }
        }
    }
}

bool CellLinks::isAnswered(int row, int column) const
{
    const QTableWidgetItem* item = m_view.item(row, column);
    return item != nullptr && item->data(kAnsweredRole).toBool();
}

/// Enter would go on to a button of the window, and a letter looks for a cell that begins with it.
bool CellLinks::keyPressed(const QEvent& event)
{
    const auto& key = static_cast<const QKeyEvent&>(event);
    const bool asks = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter
                      || (key.key() == Qt::Key_W && key.modifiers() == Qt::NoModifier);
    if (asks && m_view.currentRow() >= 0) {
        open(m_view.currentRow(), m_view.currentColumn());
    }
    return asks;
}

void CellLinks::openMenu(const QPoint& place, int row, int column)
{
    if (row < 0 || m_view.findChild<QMenu*>(QStringLiteral("cellMenu"), Qt::FindDirectChildrenOnly) != nullptr) {
        return;
    }
    auto* menu = new QMenu(&m_view);
    menu->setObjectName(QStringLiteral("cellMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* action = menu->addAction(tr("&Where from…\tW"));
    action->setObjectName(QStringLiteral("cell.whereFrom"));
    connect(action, &QAction::triggered, this, [this, row, column] { open(row, column); });
    menu->popup(place);
}

void CellLinks::hoverAt(const QPoint& place)
{
    const QModelIndex cell = m_view.indexAt(place);
    if (cell.isValid() && isAnswered(cell.row(), cell.column())) {
        m_view.viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        m_view.viewport()->unsetCursor();
    }
}

bool CellLinks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == &m_view) {
        return keyPressed(*event) || QObject::eventFilter(watched, event);
    }
    if (event->type() == QEvent::MouseMove && watched == m_view.viewport()) {
        hoverAt(static_cast<const QMouseEvent*>(event)->position().toPoint());
    } else if (event->type() == QEvent::ContextMenu) {
        const auto& wish = static_cast<const QContextMenuEvent&>(*event);
        const bool byKey = wish.reason() == QContextMenuEvent::Keyboard;
        const QModelIndex cell =
            byKey ? m_view.currentIndex() : m_view.indexAt(m_view.viewport()->mapFromGlobal(wish.globalPos()));
        openMenu(byKey ? m_view.viewport()->mapToGlobal(m_view.visualRect(cell).center()) : wish.globalPos(),
                 cell.row(), cell.column());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace ironlab::ui
