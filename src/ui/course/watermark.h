// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger.h>

#include <QString>
#include <QWidget>

namespace ironlab::ui {

/// What pictures and tables of a window have to say about themselves; empty for a student's work.
[[nodiscard]] QString watermarkText(lab::LedgerPurpose purpose);
/// Marks a window and everything that is made in it from now on.
void setWatermark(QWidget& window, const QString& text);
/// The mark of the window that a widget, or the dialog it stands in, belongs to; empty where there is none.
[[nodiscard]] QString watermarkOf(const QWidget* widget);

/// The mark across a picture. It lies over its parent, follows its size, takes no clicks, and is in every copy, export and
/// print of the parent.
class Watermark : public QWidget {
    Q_OBJECT

public:
    /// Lays the mark of its window over a widget, where the window has one.
    static void layOver(QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Watermark(QString text, QWidget* parent);

    QString m_text;
};

}  // namespace ironlab::ui
