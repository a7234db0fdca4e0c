// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ironlab::ui {

class IconLabel;
class TextLabel;

/// In the corner of the menu bar: "Saved 14:21:05", or why not.
class SavedLabel : public QWidget {
    Q_OBJECT

public:
    explicit SavedLabel(QWidget* parent);

    /// Wide enough for a sentence: the menu bar asks but once.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

    void showSaved(const QString& time);
    void showProblem(const QString& reason);
    void showReadOnly(const QString& reason);

private:
    void show(const QString& text, bool isWell);

    IconLabel* m_icon;
    TextLabel* m_text;
};

}  // namespace ironlab::ui
