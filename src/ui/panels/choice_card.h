// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/formula.h"

#include <ironlab/present/palette.h>

#include <QRadioButton>
#include <QString>

#include <optional>

namespace ironlab::ui {

class Theme;

/// One answer of the lock page: radio mark, a term's swatch and symbol where the answer is a term, and words. Cards with
/// one parent exclude each other, and the arrow keys choose among them.
class ChoiceCard : public QRadioButton {
    Q_OBJECT

public:
    struct Content {
        QString id;                             ///< stable; the object name is the owner's to give
        std::optional<present::TermRole> term;  ///< gives swatch, colour and, without a symbol, the symbol
        QString symbol;                         ///< formula markup
        QString words;
    };

    explicit ChoiceCard(const Content& content, QWidget* parent = nullptr);

    [[nodiscard]] const QString& id() const { return m_content.id; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    /// Words that have no room on one line take more.
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double wordsLeft(const Theme& theme) const;

    Content m_content;
    Formula m_symbol;
};

}  // namespace ironlab::ui
