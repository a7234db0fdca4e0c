// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/knobs/slider_scale.h"

#include <QLineEdit>

namespace ironlab::ui {

/// The box of a value: number at the right, its unit behind it in grey. While it has no focus its digits stand in cells
/// of one width; arrow and page keys ask for steps.
class ValueBox : public QLineEdit {
    Q_OBJECT

public:
    explicit ValueBox(QWidget* parent = nullptr);

    /// The value in force. Overwrites what was being typed.
    void show(const QString& number, const QString& unit);
    using QLineEdit::show;
    [[nodiscard]] const QString& unit() const { return m_unit; }
    /// Whether the unit stands behind the text, or has been typed in its place.
    [[nodiscard]] bool showsUnit() const;

    void setFails(bool fails);
    /// Read-only, with a lock in front of the value where there is room.
    void setLocked(bool locked);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void stepWanted(ironlab::ui::KeyStep step, int direction);
    void revertWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshMargins();
    [[nodiscard]] double unitWidth() const;
    /// Where the lock stands before the number; empty where the number takes its room.
    [[nodiscard]] QRectF lockArea() const;

    QString m_unit;
    bool m_isLocked = false;
    bool m_selectsOnRelease = false;
};

}  // namespace ironlab::ui
