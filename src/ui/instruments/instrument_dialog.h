// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ironlab::ui {

struct InstrumentFormula;
class InstrumentView;

/// An instrument in a window of its own, open while knobs are turned. Table and copy work as in the lab.
class InstrumentDialog : public QDialog {
    Q_OBJECT

public:
    /// Takes the view over. The dialog deletes itself when it is closed.
    InstrumentDialog(InstrumentView* view, const QString& objectName, QWidget* parent);

    void showFormula(const InstrumentFormula& formula);
    /// Brings the window to the front and the keyboard to the instrument.
    void bringUp();

private:
    void showTable();

    InstrumentView* m_view;
};

}  // namespace ironlab::ui
