// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace ironlab::ui {

/// How the style draws each kind of control; the table of states in one place for each.

void paintPushButton(QPainter& painter, const Theme& theme, const QStyleOptionButton& option, const QWidget* widget);
void paintToolButton(QPainter& painter, const Theme& theme, const QStyleOptionToolButton& option,
                     const QWidget* widget);
void paintCheckMark(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintRadioMark(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintTextBox(QPainter& painter, const Theme& theme, const QStyleOption& option, const QWidget* widget);
/// `isLocked`: a lock stands where its arrow would.
void paintComboBox(QPainter& painter, const Theme& theme, const QStyleOptionComboBox& option, const QRect& arrow,
                   bool isLocked);
/// The entry chosen, with an ellipsis where it is wider than the room.
void paintComboBoxText(QPainter& painter, const Theme& theme, const QStyleOptionComboBox& option, const QRect& room,
                       bool isLocked);
void paintSlider(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option);
void paintTab(QPainter& painter, const Theme& theme, const QStyleOptionTab& option);
void paintHeaderSection(QPainter& painter, const Theme& theme, const QStyleOptionHeader& option);
void paintScrollBar(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option, const QRect& thumb);

/// Whether the keyboard's ring is to be drawn.
[[nodiscard]] bool showsFocus(const QStyleOption& option);

}  // namespace ironlab::ui
