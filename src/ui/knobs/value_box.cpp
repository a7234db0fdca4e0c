// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/value_box.h"

#include "ui/style/icons.h"
#include "ui/style/lab_style.h"
#include "ui/style/painting.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QStyleOptionFrame>

#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kHeight = 26;
constexpr double kPadding = 8;
constexpr double kUnitGap = 3;
constexpr double kLockSize = 9;
constexpr double kLockLeft = 3;

}  // namespace

ValueBox::ValueBox(QWidget* parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textEdited, this, [this] {
        setFails(false);
        refreshMargins();
    });
    refreshMargins();
}

void ValueBox::show(const QString& number, const QString& unit)
{
    setFails(false);
    const bool hasNewUnit = unit != m_unit;
    m_unit = unit;
    if (number != text() || isModified()) {
        setText(number);
    }
    if (hasNewUnit) {
        update();
    }
    refreshMargins();
}

bool ValueBox::showsUnit() const
{
    const QString typed = text();
    const QChar last = typed.isEmpty() ? QChar(u'0') : typed.back();
    return !m_unit.isEmpty() && (last.isDigit() || last == u'.' || last == u'k' || last == u'M');
}

void ValueBox::setFails(bool fails)
{
    if (property(kFailsProperty).toBool() != fails) {
        setProperty(kFailsProperty, fails);
        update();
    }
}

void ValueBox::setLocked(bool locked)
{
    if (locked == m_isLocked) {
        return;
    }
    m_isLocked = locked;
    setReadOnly(locked);
    update();
}

QSize ValueBox::sizeHint() const
{
    return {minimumWidth(), themeOf(this).scaled(kHeight)};
}

/// Undo is the typing's own while something is typed; a value that stands is taken back on the bench.
bool ValueBox::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void ValueBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool isFine = event->modifiers().testFlag(Qt::ShiftModifier);
        Q_EMIT stepWanted(isFine ? KeyStep::Fine : KeyStep::Arrow, event->key() == Qt::Key_Up ? 1 : -1);
        return;
    }
    case Qt::Key_PageUp: Q_EMIT stepWanted(KeyStep::Page, 1); return;
    case Qt::Key_PageDown: Q_EMIT stepWanted(KeyStep::Page, -1); return;
    case Qt::Key_Escape:
        if (isModified()) {
            Q_EMIT revertWanted();
            return;
        }
        break;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void ValueBox::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    m_selectsOnRelease = event->reason() == Qt::MouseFocusReason;
}

void ValueBox::mouseReleaseEvent(QMouseEvent* event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (m_selectsOnRelease && !hasSelectedText()) {
        selectAll();
    }
    m_selectsOnRelease = false;
}

/// The whole number, where a word would end at a point or a separator.
void ValueBox::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_selectsOnRelease = false;
    selectAll();
    event->accept();
}

void ValueBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        refreshMargins();
        updateGeometry();
    }
    QLineEdit::changeEvent(event);
}

double ValueBox::unitWidth() const
{
    return showsUnit() ? std::ceil(themeOf(this).numbers(TextRole::Note).width(m_unit)) + kUnitGap : 0.0;
}

QRectF ValueBox::lockArea() const
{
    constexpr double kClear = 2;
    const double numberLeft = width() - kPadding - unitWidth() - themeOf(this).numbers(TextRole::Body).width(text());
    if (!m_isLocked || kLockLeft + kLockSize + kClear > numberLeft) {
        return {};
    }
    return {kLockLeft, (height() - kLockSize) / 2, kLockSize, kLockSize};
}

void ValueBox::refreshMargins()
{
    setFont(themeOf(this).font(TextRole::Body));
    const QMargins margins(0, 0, static_cast<int>(unitWidth()), 0);
    if (margins != textMargins()) {
        setTextMargins(margins);
    }
}

void ValueBox::paintEvent(QPaintEvent* event)
{
    const Theme& theme = themeOf(this);
    const QRectF inner = QRectF(rect()).adjusted(kPadding, 0, -kPadding, 0);
    if (hasFocus()) {
        QLineEdit::paintEvent(event);
    }
    QPainter painter(this);
    if (!hasFocus()) {
        QStyleOptionFrame option;
        initStyleOption(&option);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
        painter.setPen(theme.color(isEnabled() ? Role::Text1 : Role::Text3));
        theme.numbers(TextRole::Body)
            .draw(painter, inner.adjusted(0, 0, -unitWidth(), 0), Qt::AlignRight | Qt::AlignVCenter, text());
    }
    if (showsUnit()) {
        painter.setPen(theme.color(Role::Text3));
        theme.numbers(TextRole::Note).draw(painter, inner, Qt::AlignRight | Qt::AlignVCenter, m_unit);
    }
    if (const QRectF lock = lockArea(); !lock.isEmpty()) {
        drawIcon(painter, Icon::Lock, lock, theme.color(Role::Text3));
    }
}

}  // namespace ironlab::ui
