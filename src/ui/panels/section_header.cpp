// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/section_header.h"

#include "ui/style/figure_text.h"
#include "ui/style/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QStringBuilder>
#include <QToolButton>

namespace ironlab::ui {
namespace {

/// One line that loses clauses in whole where it has no room for all; tooltip, name and table have them.
class ScopeLabel : public TextLabel {
public:
    explicit ScopeLabel(QWidget* parent) : TextLabel(TextRole::Note, present::Role::Text3, parent) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (sizeHint().width() <= width()) {
            TextLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        const NumberFont& font = theme.numbers(TextRole::Note);
        painter.setPen(theme.color(present::Role::Text3));
        font.draw(painter, QRectF(contentsRect()), Qt::AlignLeft | Qt::AlignVCenter,
                  wholeClauses(text(), font, width()));
    }
};

}  // namespace

QToolButton* iconButton(const QString& objectName, Icon icon, const QString& words, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(makeIcon(icon));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

SectionHeader::SectionHeader(const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(lineLabel(title, TextRole::InstrumentTitle, present::Role::Text1, this)),
      m_scope(new ScopeLabel(this)),
      m_controls(new QHBoxLayout),
      m_formula(iconButton(id % u".formula", Icon::Function, tr("Formula of %1").arg(title), this)),
      m_table(iconButton(id % u".table", Icon::Table, tr("Table of %1").arg(title), this)),
      m_copy(iconButton(id % u".copy", Icon::Copy, tr("Copy %1").arg(title), this))
{
    m_formula->setCheckable(true);
    m_table->setCheckable(true);
    m_scope->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_title);
    row->addSpacing(4);
    row->addWidget(m_scope, 1);
    row->addLayout(m_controls);
    row->addWidget(m_formula);
    row->addWidget(m_table);
    row->addWidget(m_copy);
    connect(m_formula, &QToolButton::toggled, this, &SectionHeader::formulaToggled);
    connect(m_table, &QToolButton::toggled, this, &SectionHeader::tableToggled);
    connect(m_copy, &QToolButton::clicked, this, &SectionHeader::copyWanted);
}

void SectionHeader::setScope(const QString& words)
{
    if (words != m_scope->text()) {
        m_scope->show(words);
        m_scope->setToolTip(words);
    }
}

QString SectionHeader::scope() const
{
    return m_scope->text();
}

void SectionHeader::setFormulaShown(bool shown)
{
    const QSignalBlocker blocker(m_formula);
    m_formula->setChecked(shown);
}

void SectionHeader::setTableShown(bool shown)
{
    const QSignalBlocker blocker(m_table);
    m_table->setChecked(shown);
}

void SectionHeader::setHasFormula(bool has)
{
    m_formula->setVisible(has);
}

void SectionHeader::setHasTable(bool has)
{
    m_table->setVisible(has);
}

void SectionHeader::setHasCopy(bool has)
{
    m_copy->setVisible(has);
}

void SectionHeader::addControl(QWidget* control)
{
    m_controls->addWidget(control);
}

}  // namespace ironlab::ui
