// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace ironlab::ui {

/// A slider through the events of a ledger. Assistive tools are told where it stands in words, "6 of 34 events", not as a
/// bare number.
class PlaceSlider : public QSlider {
    Q_OBJECT

public:
    explicit PlaceSlider(QWidget* parent);

    [[nodiscard]] const QString& words() const { return m_words; }
    void setWords(const QString& words);

private:
    QString m_words;
};

}  // namespace ironlab::ui
