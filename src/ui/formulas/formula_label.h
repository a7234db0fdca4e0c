// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/formula.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace ironlab::ui {

/// A line of formula as a widget: names of controls with subscripts. Its accessible name is the spoken text.
class FormulaLabel : public QWidget {
    Q_OBJECT

public:
    explicit FormulaLabel(const QString& markup, TextRole role = TextRole::BodyMedium, QWidget* parent = nullptr);

    [[nodiscard]] const Formula& formula() const { return m_formula; }
    void setMarkup(const QString& markup);
    void setTextRole(TextRole role);
    void setColorRole(present::Role role);
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Formula m_formula;
    TextRole m_role;
    present::Role m_colorRole = present::Role::Text1;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

}  // namespace ironlab::ui
