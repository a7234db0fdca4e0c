// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/instrument_view.h"

namespace ironlab::ui {

/// A plane over the accelerator speedup S with a cross-hair, which another such plane follows: it stands on the design
/// until the pointer or a key moves it, and goes back when the pointer leaves or Escape is pressed.
class CrossHairView : public InstrumentView {
    Q_OBJECT

public:
    CrossHairView(const QString& title, const QString& objectName, QWidget* parent);

    /// True while it stands elsewhere than on the design.
    [[nodiscard]] virtual bool isCrossHairMoved() const = 0;

public Q_SLOTS:
    /// The other instrument's cross-hair moved to S. Does not emit.
    virtual void setCrossHairSpeedup(double speedup) = 0;
    /// Back to the design. Does not emit.
    virtual void clearCrossHair() = 0;

Q_SIGNALS:
    void crossHairMoved(double speedup);
    void crossHairLeft();

protected:
    /// The pointer stands here: the cross-hair follows, or leaves.
    virtual void pointAt(QPointF position) = 0;
    /// A key that moves the cross-hair; false where it is none.
    virtual bool walk(const QKeyEvent& event) = 0;
    /// Back to the design, and the other plane with it.
    void leave();

    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
};

}  // namespace ironlab::ui
