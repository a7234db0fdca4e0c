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
    connect(this, &QComboBox::currentTextChanged, this, &WordList::fitHeight);
}

QRect WordList::textRoom() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    return style()
        ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
        .adjusted(1, 0, -1, 0);
}

bool WordList::showsAll() const
{
    const QRect room = textRoom();
    const int flags = m_wraps ? Qt::TextWordWrap : Qt::TextSingleLine;
    return room.size().expandedTo(fontMetrics().boundingRect(room, flags, currentText()).size()) == room.size();
}

void WordList::setWrapping(bool wraps)
{
    m_wraps = wraps;
    fitHeight();
}

/// By the chosen entry: nothing chosen yet is one line, and two or three for it would look like a box to write in.
void WordList::fitHeight()
{
    if (!m_wraps) {
        return;
    }
    setMinimumHeight(heightWith(currentText()));
    if (m_holder != nullptr) {
        int tallest = 0;
        for (int i = 0; i < count(); ++i) {
            tallest = std::max(tallest, heightWith(itemText(i)));
        }
        m_holder->setMinimumHeight(tallest);
    }
}

int WordList::heightWith(const QString& entry) const
{
    const QRect room(0, 0, textRoom().width(), QWIDGETSIZE_MAX);
    const int line = fontMetrics().height();
    const int lines = std::max(line, fontMetrics().boundingRect(room, Qt::TextWordWrap, entry).height());
    return sizeHint().height() + lines - line;
}

void WordList::keepRoomIn(QWidget& holder)
{
    m_holder = &holder;
    fitHeight();
}

void WordList::resizeEvent(QResizeEvent* event)
{
    QComboBox::resizeEvent(event);
    fitHeight();
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
