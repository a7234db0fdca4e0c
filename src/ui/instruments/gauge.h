// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace ironlab::ui {

/// A half circle from 0 to 100 per cent with the tick of a goal outside and the number inside. The sentence of the cause
/// stands below it, elsewhere.
class Gauge : public QWidget {
    Q_OBJECT

public:
    struct Content {
        double share = 0;  ///< 0 to 1
        double goal = 0;   ///< 0 to 1; 0 is none
        QString number;    ///< "41.2 %"
        QString detail;    ///< "22.2 of 54 TOP/s"
        QString goalName;  ///< "goal 40 %"

        bool operator==(const Content&) const = default;
    };

    explicit Gauge(QWidget* parent = nullptr);

    void setContent(const Content& content);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Content m_content;
};

}  // namespace ironlab::ui
