// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/formula_label.h"

#include "ui/formulas/formula_painter.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace ironlab::ui {

FormulaLabel::FormulaLabel(const QString& markup, TextRole role, QWidget* parent) : QWidget(parent), m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMarkup(markup);
}

void FormulaLabel::setMarkup(const QString& markup)
{
    Formula formula = formulaFromMarkup(markup);
    if (formula == m_formula) {
        return;
    }
    m_formula = std::move(formula);
    setAccessibleName(spokenText(m_formula));
    updateGeometry();
    update();
}

void FormulaLabel::setTextRole(TextRole role)
{
    if (role != m_role) {
        m_role = role;
        updateGeometry();
        update();
    }
}

void FormulaLabel::setColorRole(present::Role role)
{
    if (role != m_colorRole) {
        m_colorRole = role;
        update();
    }
}

void FormulaLabel::setAlignment(Qt::Alignment alignment)
{
    if (alignment != m_alignment) {
        m_alignment = alignment;
        update();
    }
}

QSize FormulaLabel::sizeHint() const
{
    const FormulaExtent extent = FormulaPainter(themeOf(this), m_role).extent(m_formula);
    return {static_cast<int>(std::ceil(extent.width)), static_cast<int>(std::ceil(extent.height()))};
}

void FormulaLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void FormulaLabel::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setPen(theme.color(isEnabled() ? m_colorRole : present::Role::Text3));
    FormulaPainter(theme, m_role).paint(painter, QRectF(rect()), m_alignment, m_formula);
}

}  // namespace ironlab::ui
