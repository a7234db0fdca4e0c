// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/capture_legend.h"

#include "ui/instruments/snapshot_marks.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QStringList>

#include <cmath>

namespace ironlab::ui {
namespace {

constexpr double kPadding = 6;
constexpr double kShape = 12;  ///< a shape and the gap behind it
constexpr double kGap = 8;

}  // namespace

CaptureLegend::CaptureLegend(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void CaptureLegend::setEntries(const std::vector<Entry>& entries, bool areDrawn, const QString& share)
{
    setVisible(!entries.empty());
    if (entries == m_entries && areDrawn == isChecked() && share == m_share) {
        return;
    }
    m_entries = entries;
    m_share = share;
    setChecked(areDrawn);
    QStringList names;
    QStringList lines;
    for (const Entry& entry : entries) {
        names.append(entry.name);
        lines.append(entry.name + QStringLiteral(": ") + entry.label);
    }
    setAccessibleName(areDrawn ? tr("Captured designs %1 are drawn").arg(names.join(QStringLiteral(", ")))
                               : tr("Captured designs %1 are not drawn").arg(names.join(QStringLiteral(", "))));
    if (!share.isEmpty()) {
        lines.prepend(tr("%1 captured designs; the earlier ones are in the list of evidence").arg(share));
    }
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    setToolTip(lines.join(QLatin1Char('\n')) + QLatin1Char('\n')
               + (areDrawn ? tr("A click or the key E takes them out of the figures.")
                           : tr("A click or the key E draws them in the figures.")));
    updateGeometry();
    update();
}

QSize CaptureLegend::sizeHint() const
{
    const Theme& theme = themeOf(this);
    const NumberFont& font = theme.numbers(TextRole::TickStrong);
    double width = 2 * kPadding - kGap;
    if (!m_share.isEmpty()) {
        width += theme.numbers(TextRole::Tick).width(m_share) + kGap;
    }
    for (const Entry& entry : m_entries) {
        width += theme.scaled(kShape) + font.width(entry.name) + kGap;
    }
    return {static_cast<int>(std::ceil(width)), theme.scaled(24)};
}

void CaptureLegend::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

void CaptureLegend::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CaptureLegend::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void CaptureLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QRectF area(rect());
    if (underMouse()) {
        drawBox(painter, area, 4, theme.color(present::Role::Hover), Qt::transparent);
    }
    const NumberFont& font = theme.numbers(TextRole::TickStrong);
    const QColor& color = theme.color(isChecked() ? present::Role::Text1 : present::Role::Text3);
    double x = kPadding;
    if (!m_share.isEmpty()) {
        x = drawFrom(painter, theme.numbers(TextRole::Tick), x, area.center().y(), m_share, color) + kGap;
    }
    for (const Entry& entry : m_entries) {
        drawSnapshotShape(painter, entry.shape, {x + theme.scaled(4.0), area.center().y()}, theme.scaled(4.0), color,
                          theme.color(present::Role::Paper));
        x = drawFrom(painter, font, x + theme.scaled(kShape), area.center().y(), entry.name, color) + kGap;
    }
    if (!isChecked()) {
        drawHorizontal(painter, kPadding, x - kGap, std::round(area.center().y()), color);
    }
    if (hasFocus()) {
        drawFocusRing(painter, theme, area, 4);
    }
}

}  // namespace ironlab::ui
