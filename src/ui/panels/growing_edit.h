// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace ironlab::ui {

/// A box for prose as tall as its text, between its least number of lines and fourteen. Evidence written as [E1] is shown as a chip.
/// The Tab key leaves it.
class GrowingEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    GrowingEdit(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    void setMinimumLines(int lines);
    /// A claim of one sentence: no line breaks, neither typed nor pasted.
    void setOneParagraph(bool one) { m_isOneParagraph = one; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void grow();
    [[nodiscard]] int lineCount() const;

    int m_minimumLines = 2;
    bool m_isOneParagraph = false;
};

}  // namespace ironlab::ui
