// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text_rows.h"

#include "ui/style/icon_label.h"
#include "ui/style/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace ironlab::ui {
namespace {

/// A text beside its mark.
QWidget* marked(const TextRows::Row& row, QWidget* parent)
{
    auto* whole = new QWidget(parent);
    auto* layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 2 + row.spaceBefore, 0, 2);
    layout->setSpacing(6);
    layout->addWidget(new IconLabel(row.mark->icon, row.mark->color, whole), 0, Qt::AlignTop);
    layout->addWidget(new TextLabel(row.text, row.role, row.color, whole), 1);
    return whole;
}

QWidget* plain(const TextRows::Row& row, QWidget* parent)
{
    auto* label = new TextLabel(row.text, row.role, row.color, parent);
    label->setContentsMargins(0, row.spaceBefore, 0, 0);
    return label;
}

/// Whether a row can become another by taking its words, colours and mark.
bool isBuiltAlike(const TextRows::Row& one, const TextRows::Row& other)
{
    return one.mark.has_value() == other.mark.has_value() && one.spaceBefore == other.spaceBefore;
}

TextLabel& labelIn(QWidget& row)
{
    auto* label = qobject_cast<TextLabel*>(&row);
    return label == nullptr ? *row.findChild<TextLabel*>() : *label;
}

}  // namespace

TextRows::TextRows(int spacing, QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing);
}

void TextRows::setRows(const std::vector<Row>& rows)
{
    int index = 0;
    const int common = static_cast<int>(std::min(rows.size(), m_rows.size()));
    while (index < common && take(index, rows[static_cast<std::size_t>(index)])) {
        ++index;
    }
    cutTo(index);
    for (auto row = rows.begin() + index; row != rows.end(); ++row) {
        append(*row);
    }
}

void TextRows::append(const Row& row)
{
    QWidget* widget = row.mark ? marked(row, this) : plain(row, this);
    m_column->addWidget(widget);
    widget->show();
    m_rows.push_back(row);
}

/// Makes the row at `index` that row; false where it has to be built anew.
bool TextRows::take(int index, const Row& row)
{
    Row& before = m_rows[static_cast<std::size_t>(index)];
    if (before == row) {
        return true;
    }
    if (!isBuiltAlike(before, row)) {
        return false;
    }
    QWidget& widget = *m_column->itemAt(index)->widget();
    TextLabel& label = labelIn(widget);
    label.setTextRole(row.role);
    label.setColorRole(row.color);
    label.show(row.text);
    if (row.mark) {
        widget.findChild<IconLabel*>()->setIcon(row.mark->icon, row.mark->color);
    }
    before = row;
    return true;
}

void TextRows::cutTo(int count)
{
    while (m_column->count() > count) {
        const std::unique_ptr<QLayoutItem> item(m_column->takeAt(m_column->count() - 1));
        delete item->widget();
    }
    m_rows.resize(static_cast<std::size_t>(count));
}

}  // namespace ironlab::ui
