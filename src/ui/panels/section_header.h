// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace ironlab::ui {

class TextLabel;

/// The head of an instrument: title, its scope in grey words, then formula, table and copy.
class SectionHeader : public QWidget {
    Q_OBJECT

public:
    /// Object names are "<id>.formula", "<id>.table" and "<id>.copy".
    SectionHeader(const QString& id, const QString& title, QWidget* parent = nullptr);

    void setScope(const QString& words);
    [[nodiscard]] QString scope() const;
    void setFormulaShown(bool shown);
    void setTableShown(bool shown);
    /// Instruments without a formula or a table leave their button out.
    void setHasFormula(bool has);
    void setHasTable(bool has);
    void setHasCopy(bool has);
    /// Puts a further control before the buttons.
    void addControl(QWidget* control);

Q_SIGNALS:
    void formulaToggled(bool shown);
    void tableToggled(bool shown);
    void copyWanted();

private:
    TextLabel* m_title;
    TextLabel* m_scope;
    QHBoxLayout* m_controls;
    QToolButton* m_formula;
    QToolButton* m_table;
    QToolButton* m_copy;
};

/// A flat button of 24x24 px with an icon of 16; `words` is tooltip and accessible name.
[[nodiscard]] QToolButton* iconButton(const QString& objectName, Icon icon, const QString& words, QWidget* parent);

}  // namespace ironlab::ui
