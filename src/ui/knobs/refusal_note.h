// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/text_label.h"

namespace ironlab::ui {

/// Why a box does not take what was typed, on a slip that lies over what stands below: a line among the controls would push
/// them from under the pointer. It lies in the panel that scrolls, so that it is not cut off with its owner and goes along.
/// A click takes it away; what was refused is still in the box.
class RefusalNote : public TextLabel {
    Q_OBJECT

public:
    explicit RefusalNote(QWidget& owner);

    /// Says it below `box`, a part of the owner; an empty sentence takes the slip away.
    void tell(const QString& sentence, const QWidget& box);
    /// Follows an owner whose place or size is another one.
    void place(const QWidget& box);

    /// Who has read it and goes on needs what lies below it; the border of the box still says that it was refused.
    bool eventFilter(QObject* box, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QWidget& m_owner;
};

}  // namespace ironlab::ui
