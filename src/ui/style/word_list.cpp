// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/word_list.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QScreen>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QToolTip>

#include <algorithm>

namespace ironlab::ui {

WordList::WordList(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

bool WordList::showsAll() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().horizontalAdvance(currentText()) <= room.width() - 2;
}

void WordList::showPopup()
{
    constexpr int kAround = 24;  // frame, bar and the style's margins
    const int most = screen() != nullptr ? screen()->availableGeometry().width() / 2 : width();
    view()->setMinimumWidth(std::clamp(view()->sizeHintForColumn(0) + kAround, width(), std::max(width(), most)));
    QComboBox::showPopup();
}

bool WordList::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !showsAll()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), currentText(), this);
        return true;
    }
    return QComboBox::event(event);
}

}  // namespace ironlab::ui
