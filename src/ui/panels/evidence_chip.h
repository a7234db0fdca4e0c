// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/palette.h>

#include <QAbstractButton>
#include <QString>

#include <optional>

namespace ironlab::ui {

/// A captured design in the list of evidence: the binding term's hatch, its number, name and value. A click, Enter or
/// Space takes it; dragged, it carries "[E1]" as text. A long name takes several lines.
class EvidenceChip : public QAbstractButton {
    Q_OBJECT

public:
    struct Content {
        QString id;  ///< "E1"
        QString name;
        QString value;                          ///< "226 ms"
        std::optional<present::TermRole> term;  ///< what binds; absent where the design does not fit
    };

    explicit EvidenceChip(const Content& content, QWidget* parent = nullptr);

    /// Other words for the same design; free where they are the same.
    void setName(const QString& name);
    [[nodiscard]] const Content& content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// W or the other button of the mouse asks where the value comes from.
    void whereFromWanted();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tellName();
    /// The room between the number and the value, for a chip of that width.
    [[nodiscard]] QRectF nameRoom(int width) const;

    Content m_content;
    QPoint m_pressedAt;
};

}  // namespace ironlab::ui
