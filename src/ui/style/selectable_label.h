// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QLabel>

namespace ironlab::ui {

/// Plain text that wraps and can be marked and copied with mouse and keyboard: receipts, faults of a file. What is only
/// read is a `TextLabel`.
class SelectableLabel : public QLabel {
    Q_OBJECT

public:
    explicit SelectableLabel(const QString& text, TextRole role = TextRole::Body,
                             present::Role color = present::Role::Text1, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    TextRole m_role;
    present::Role m_color;
};

}  // namespace ironlab::ui
