// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/refusal_note.h"

#include "ui/style/painting.h"

#include <QAbstractScrollArea>
#include <QEvent>

namespace ironlab::ui {
namespace {

constexpr int kGap = 2;

/// What scrolls as a whole around a widget, or its window.
QWidget* sheetUnder(QWidget& widget)
{
    QWidget* sheet = &widget;
    while (sheet->parentWidget() != nullptr && !sheet->isWindow()) {
        auto* area = qobject_cast<QAbstractScrollArea*>(sheet->parentWidget()->parentWidget());
        if (area != nullptr && area->viewport() == sheet->parentWidget()) {
            break;
        }
        sheet = sheet->parentWidget();
    }
    return sheet;
}

}  // namespace

RefusalNote::RefusalNote(QWidget& owner) : TextLabel({}, TextRole::Note, present::Role::Fails, &owner), m_owner(owner)
{
    setContentsMargins(6, 4, 6, 4);
    hide();
    connect(&owner, &QObject::destroyed, this, &QObject::deleteLater);
}

void RefusalNote::tell(const QString& sentence, const QWidget& box)
{
    show(sentence);
    setVisible(false);
    if (!sentence.isEmpty()) {
        place(box);
        setVisible(true);
        raise();
    }
}

void RefusalNote::place(const QWidget& box)
{
    QWidget* sheet = sheetUnder(m_owner);
    if (parentWidget() != sheet) {
        setParent(sheet);
    }
    const int height = heightForWidth(m_owner.width());
    const QPoint corner(m_owner.mapTo(sheet, QPoint()).x(), box.mapTo(sheet, QPoint()).y());
    const int below = corner.y() + box.height() + kGap;
    const int above = corner.y() - kGap - height;
    const bool fitsBelow = below + height <= sheet->height() || above < 0;
    setGeometry(corner.x(), fitsBelow ? below : above, m_owner.width(), height);
}

bool RefusalNote::eventFilter(QObject* box, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        hide();
    }
    return TextLabel::eventFilter(box, event);
}

void RefusalNote::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        drawBox(painter, rect(), 3, theme.color(present::Role::Paper), theme.color(present::Role::Fails));
    }
    TextLabel::paintEvent(event);
}

void RefusalNote::mousePressEvent(QMouseEvent* /*event*/)
{
    hide();
}

}  // namespace ironlab::ui
