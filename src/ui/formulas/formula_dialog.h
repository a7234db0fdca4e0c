// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <QDialog>
#include <QStringList>

namespace ironlab::ui {

class Bench;

/// What an instrument computes: the formula in symbols, then the same with the student's numbers.
struct InstrumentFormula {
    QString title;
    QStringList symbols;  ///< formula markup, one line each
    QStringList numbers;  ///< the same with numbers and units
    QString source;
};
[[nodiscard]] InstrumentFormula instrumentFormula(lab::Instrument instrument, const Bench& bench);

/// A formula and its numbers, to read and to copy.
class FormulaDialog : public QDialog {
    Q_OBJECT

public:
    FormulaDialog(const InstrumentFormula& formula, QWidget* parent);
};

}  // namespace ironlab::ui
