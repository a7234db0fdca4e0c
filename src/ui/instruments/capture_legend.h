// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/snapshot_shape.h>

#include <QAbstractButton>
#include <QString>

#include <vector>

namespace ironlab::ui {

/// Which shape is which captured design, at the head of a figure that draws them; pressed, it takes them out and puts
/// them back.
class CaptureLegend : public QAbstractButton {
    Q_OBJECT

public:
    explicit CaptureLegend(QWidget* parent);

    struct Entry {
        QString name;   ///< "E1"
        QString label;  ///< "H100, batch 256"
        present::SnapshotShape shape = present::SnapshotShape::Square;

        bool operator==(const Entry&) const = default;
    };
    /// Without entries it is hidden. `share` stands before them where they are not all: "last 6 of 7".
    void setEntries(const std::vector<Entry>& entries, bool areDrawn, const QString& share = {});
    [[nodiscard]] const QString& share() const { return m_share; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Entry> m_entries;
    QString m_share;
};

}  // namespace ironlab::ui
