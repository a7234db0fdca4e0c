// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QAbstractButton>
#include <QWidget>

#include <optional>
#include <vector>

namespace ironlab::ui {

class LabController;
class StepDots;

/// One part of the mission: number, title, and a check or a lock.
class PartButton : public QAbstractButton {
    Q_OBJECT

public:
    PartButton(int number, const QString& title, QWidget* parent);

    void setState(bool isOpen, bool isClosed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int m_number;
    QString m_title;
    std::optional<Icon> m_mark;
};

/// The row below the tracks: the parts, and the four steps of the part on show.
class PartRow : public QWidget {
    Q_OBJECT

public:
    explicit PartRow(QWidget* parent);

    void setController(LabController* controller);
    void refresh();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LabController* m_controller = nullptr;
    std::vector<PartButton*> m_buttons;
    StepDots* m_steps;
};

}  // namespace ironlab::ui
