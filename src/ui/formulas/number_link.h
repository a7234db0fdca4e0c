// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"

#include <QObject>
#include <QPointF>

#include <optional>

namespace ironlab::ui {

class TextLabel;

/// Makes the numbers of a label askable: a hand over each, a hint, and a click that opens its formula. Words between them
/// are only read, so that a click on them opens nothing. The keyboard finds the same numbers behind the link of the label's
/// section.
class NumberLink : public QObject {
    Q_OBJECT

public:
    using Numbers = std::function<AskedNumbers()>;

    /// Lives as long as the label.
    NumberLink(TextLabel& label, Numbers numbers);

    [[nodiscard]] AskedNumbers numbers() const { return m_numbers(); }
    /// Opens the formula of the number at a point of the label; where that number has none, of the first that has.
    void open(QPointF point) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::optional<present::ShownNumber> numberAt(QPointF point) const;

    TextLabel& m_label;
    Numbers m_numbers;
};

/// What the pointer says of a number that can be asked.
[[nodiscard]] QString whereFromHint();

}  // namespace ironlab::ui
