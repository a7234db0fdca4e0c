// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace ironlab::ui {

/// How the time of a part goes: a word, a bar of 64 px and the minutes. It guides and never blocks.
class PaceBar : public QWidget {
    Q_OBJECT

public:
    explicit PaceBar(QWidget* parent = nullptr);

    /// `share` of the part's minutes that have gone, 0 to 1; `word` such as "on pace", `minutes` such as
    /// "7 of about 15 min".
    void setPace(const QString& word, double share, const QString& minutes);

    /// How much of it there is room for; what is not painted is told by the tooltip.
    enum class Detail { Whole, Minutes, Bar };
    void setDetail(Detail detail);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Detail m_detail = Detail::Whole;
    QString m_word;
    QString m_minutes;
    double m_share = 0;
};

}  // namespace ironlab::ui
