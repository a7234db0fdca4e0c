// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/watermark.h"

#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace ironlab::ui {
namespace {

constexpr const char* kProperty = "ironlab_watermark";
constexpr double kShareOfDiagonal = 0.7;
constexpr double kShareOfHeight = 0.3;
constexpr double kOpacity = 0.16;
constexpr double kTilt = 0.6;
constexpr int kLeastSize = 11;
constexpr int kLeastHeight = 80;  ///< a line of the window is no picture

}  // namespace

QString watermarkText(lab::LedgerPurpose purpose)
{
    switch (purpose) {
    case lab::LedgerPurpose::Work: break;
    case lab::LedgerPurpose::Demonstration:
        return QCoreApplication::translate("ironlab::ui::Watermark", "Demonstration: not graded");
    case lab::LedgerPurpose::Trial: return QCoreApplication::translate("ironlab::ui::Watermark", "Trial: not graded");
    }
    return {};
}

void setWatermark(QWidget& window, const QString& text)
{
    window.setProperty(kProperty, text);
}

QString watermarkOf(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const QString text = widget->property(kProperty).toString();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

void Watermark::layOver(QWidget& widget)
{
    if (const QString text = watermarkOf(&widget); !text.isEmpty()) {
        new Watermark(text, &widget);
    }
}

Watermark::Watermark(QString text, QWidget* parent) : QWidget(parent), m_text(std::move(text))
{
    setObjectName(QStringLiteral("watermark"));
    setAccessibleName(m_text);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(parent->rect());
    parent->installEventFilter(this);
    raise();
}

bool Watermark::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize) {
            setGeometry(parentWidget()->rect());
        } else if (event->type() == QEvent::ChildAdded) {
            raise();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Watermark::paintEvent(QPaintEvent* /*event*/)
{
    if (height() < kLeastHeight) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(this);
    QFont font = theme.font(TextRole::Question);
    // As large as the picture lets it be along its diagonal, and faint, so that every number beneath stays legible.
    const double diagonal = std::hypot(width(), height());
    const double plain = QFontMetricsF(font).horizontalAdvance(m_text);
    const double enlarged = std::min(kShareOfDiagonal * diagonal / plain, kShareOfHeight * height() / font.pixelSize());
    font.setPixelSize(std::max(kLeastSize, static_cast<int>(font.pixelSize() * enlarged)));
    painter.setFont(font);
    painter.setPen(theme.color(present::Role::Fails));
    painter.setOpacity(kOpacity);
    painter.translate(rect().center());
    painter.rotate(-std::atan2(height(), width()) * 180.0 / std::numbers::pi * kTilt);
    painter.drawText(QRectF(-diagonal, -diagonal, 2 * diagonal, 2 * diagonal), Qt::AlignCenter, m_text);
}

}  // namespace ironlab::ui
