// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/instrument_view.h"

#include <QString>

#include <optional>

namespace ironlab::ui {

/// A figure made of things in a row or column: terms, ratios, walls. Arrow keys walk over them, the pointer shows them, a
/// click stays on one; what is said of one comes from the figure.
class ProbedView : public InstrumentView {
    Q_OBJECT

public:
    /// Which arrow keys walk; the other two are left to the window.
    enum class Walk { UpDown, LeftRight };

    ProbedView(const QString& title, const QString& objectName, Walk walk, QWidget* parent);

    /// The thing the cursor stands on; nothing until a key or a click puts it somewhere.
    [[nodiscard]] std::optional<int> probe() const { return m_probe; }
    /// Puts the cursor on a thing or takes it away; what does not exist is as good as nothing.
    void setProbe(std::optional<int> probe);
    /// Where a thing stands, in the widget's coordinates.
    [[nodiscard]] virtual QRectF probeArea(int probe) const = 0;
    [[nodiscard]] virtual int probeCount() const = 0;
    [[nodiscard]] QString probeWords() const override;

Q_SIGNALS:
    /// The cursor moved; `spoken` is empty where it went away.
    void probeChanged(const QString& spoken);

protected:
    [[nodiscard]] virtual QString probeText(int probe) const = 0;
    /// To be called when another figure was set: a cursor that stands beyond its end goes away, the picture is repainted.
    void figureChanged();
    /// A band behind the thing under the cursor or, lighter, under the pointer. To be painted before the figure's marks.
    void paintProbe(QPainter& painter, const Theme& theme) const;

    [[nodiscard]] std::optional<int> thingAt(QPointF place) const;
    [[nodiscard]] QString hoverWords() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void setHovered(std::optional<int> hovered);
    bool walk(int key);

    Walk m_walk;
    std::optional<int> m_probe;
    std::optional<int> m_hovered;
};

}  // namespace ironlab::ui
