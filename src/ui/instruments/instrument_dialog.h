// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ironlab::ui {

class InstrumentView;

/// An instrument in a window of its own, open while knobs are turned. Whoever makes it serves the instrument.
class InstrumentDialog : public QDialog {
    Q_OBJECT

public:
    /// Takes the view over. The dialog deletes itself when it is closed.
    InstrumentDialog(InstrumentView* view, const QString& objectName, QWidget* parent);

    /// Brings the window to the front and the keyboard to the instrument.
    void bringUp();

private:
    InstrumentView* m_view;
};

}  // namespace ironlab::ui
