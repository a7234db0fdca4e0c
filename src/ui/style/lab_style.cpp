// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/lab_style.h"

#include "ui/knobs/slider_metrics.h"
#include "ui/style/control_painting.h"
#include "ui/style/painting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kMark = 18;
constexpr int kScrollBar = 11;
constexpr int kButtonHeight = 28;
constexpr int kPrimaryHeight = 36;
constexpr int kBoxHeight = 28;
constexpr int kLinkPadding = 6;  ///< room for the ring of the focus
constexpr int kIconPadding = 5;
constexpr int kBoxPadding = 6;  ///< QLineEdit adds 2 of its own
constexpr int kTabHeight = 40;
constexpr int kComboArrow = 28;
constexpr int kCellPadding = 6;  ///< QTableView adds 1 of its own
constexpr int kHeadPadding = 5;  ///< and heads 2

bool isOn(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

QSize pushButtonSize(const Theme& theme, const QStyleOptionButton& option, const QWidget* widget)
{
    const bool isPrimary = isOn(widget, kPrimaryProperty);
    const bool isLink = isOn(widget, kLinkProperty);
    const TextRole role = isPrimary ? TextRole::BodyStrong : isLink ? TextRole::Note : TextRole::NoteMedium;
    const QFontMetrics metrics(theme.font(role));
    int width = metrics.size(Qt::TextShowMnemonic, option.text).width() + (isPrimary ? 40 : isLink ? 4 : 26);
    if (!option.icon.isNull()) {
        width += option.iconSize.width() + (option.text.isEmpty() ? 0 : 6);
    }
    return {width, isLink ? std::max(24, metrics.height()) : theme.scaled(isPrimary ? kPrimaryHeight : kButtonHeight)};
}

QSize tabSize(const Theme& theme, const QStyleOptionTab& option)
{
    // The selected tab's heavier weight is reserved for all, so that tabs do not move when one is chosen.
    const QFontMetrics metrics(theme.font(TextRole::BodyStrong));
    const int icon = option.icon.isNull() ? 0 : std::max(option.iconSize.width(), 0) + 8;
    return {metrics.size(Qt::TextShowMnemonic, option.text).width() + icon + 2 * 14 + 6, theme.scaled(kTabHeight)};
}

/// Thumb and pages of a scroll bar without buttons; the thumb is never shorter than 28 px.
QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int length = isUpright ? bar.rect.height() : bar.rect.width();
    const int range = std::max(1, bar.maximum - bar.minimum);
    const int thumb =
        std::clamp(length * bar.pageStep / std::max(1, range + bar.pageStep), std::min(28, length), length);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - thumb, bar.upsideDown);
    int from = start;
    int to = start + thumb;
    if (part == QStyle::SC_ScrollBarSubPage) {
        from = 0;
        to = start;
    } else if (part == QStyle::SC_ScrollBarAddPage) {
        from = start + thumb;
        to = length;
    }
    return isUpright ? QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), to - from)
                     : QRect(bar.rect.left() + from, bar.rect.top(), to - from, bar.rect.height());
}

bool isTextArea(const QWidget* widget)
{
    return qobject_cast<const QTextEdit*>(widget) != nullptr || qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
}

template <class Option>
const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

present::Palette scaled(present::Palette palette, double textScale)
{
    palette.textScale *= textScale;
    return palette;
}

}  // namespace

LabStyle::LabStyle(present::Theme theme, double textScale)
    : QProxyStyle(QStringLiteral("Fusion")),
      m_palette(scaled(present::palette(theme), textScale)),
      m_theme(m_palette)
{
}

void LabStyle::polish(QPalette& palette)
{
    palette = m_theme.qPalette();
}

void LabStyle::polish(QApplication* application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(&m_wrappedTips);
}

void LabStyle::unpolish(QApplication* application)
{
    application->removeEventFilter(&m_wrappedTips);
    QProxyStyle::unpolish(application);
}

void LabStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr
        || qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr
        || qobject_cast<QTabBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QAbstractButton*>(widget) != nullptr) {
        widget->installEventFilter(&m_enterPresses);
    }
    if (qobject_cast<QComboBox*>(widget) != nullptr) {
        widget->installEventFilter(&m_enterPresses);
        widget->installEventFilter(&m_wheelScrolls);
    }
}

void LabStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (showsFocus(*option)) {
            drawFocusRing(*painter, m_theme, option->rect, 3);
        }
        return;
    case PE_IndicatorCheckBox: paintCheckMark(*painter, m_theme, *option); return;
    case PE_IndicatorRadioButton: paintRadioMark(*painter, m_theme, *option); return;
    case PE_FrameLineEdit: return;
    case PE_PanelLineEdit:
        // The editor inside a combo or spin box has its frame drawn by that box.
        if (const auto* frame = as<QStyleOptionFrame>(option); frame != nullptr && frame->lineWidth > 0) {
            paintTextBox(*painter, m_theme, *option, widget);
        }
        return;
    case PE_FrameTabBarBase:
        drawHorizontal(*painter, option->rect.left(), option->rect.right() + 1, option->rect.bottom(),
                       m_theme.color(Role::Hairline));
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea*>(widget) != nullptr) {
            paintTextBox(*painter, m_theme, *option, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LabStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            paintPushButton(*painter, m_theme, *button, widget);
            return;
        }
        break;
    case CE_TabBarTab:
        if (const auto* tab = as<QStyleOptionTab>(option)) {
            paintTab(*painter, m_theme, *tab);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* box = as<QStyleOptionComboBox>(option); box != nullptr && box->currentIcon.isNull()) {
            paintComboBoxText(*painter, m_theme, *box, subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget),
                              isOn(widget, kLockedProperty));
            return;
        }
        break;
    case CE_HeaderLabel: {
        const auto paintApart = [&](auto head) {
            head.rect.adjust(kHeadPadding, 0, -kHeadPadding, 0);
            QProxyStyle::drawControl(element, &head, painter, widget);
        };
        if (const auto* newer = as<QStyleOptionHeaderV2>(option)) {
            paintApart(*newer);
            return;
        }
        if (const auto* head = as<QStyleOptionHeader>(option)) {
            paintApart(*head);
            return;
        }
        break;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            paintHeaderSection(*painter, m_theme, *header);
        } else {
            painter->fillRect(option->rect, m_theme.color(Role::Paper));
        }
        return;
    case CE_Splitter: {
        const QRectF area(option->rect);
        const bool isUpright = area.height() > area.width();
        isUpright
            ? drawVertical(*painter, area.center().x(), area.top(), area.bottom(), m_theme.color(Role::Hairline))
            : drawHorizontal(*painter, area.left(), area.right(), area.center().y(), m_theme.color(Role::Hairline));
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LabStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                  const QWidget* widget) const
{
    switch (control) {
    case CC_Slider:
        if (const auto* slider = as<QStyleOptionSlider>(option);
            slider != nullptr && slider->orientation == Qt::Horizontal) {
            paintSlider(*painter, m_theme, *slider);
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto* button = as<QStyleOptionToolButton>(option)) {
            paintToolButton(*painter, m_theme, *button, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto* box = as<QStyleOptionComboBox>(option)) {
            paintComboBox(*painter, m_theme, *box, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                          isOn(widget, kLockedProperty));
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto* bar = as<QStyleOptionSlider>(option)) {
            paintScrollBar(*painter, m_theme, *bar, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int LabStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SliderThickness:
    case PM_SliderControlThickness: return SliderMetrics::kStripHeight;
    case PM_SliderLength: return 2 * SliderMetrics::kKnobReach;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.scaled(kMark);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return kScrollBar;
    case PM_SplitterWidth: return 5;
    case PM_DefaultFrameWidth:
        // Room for the ring of the focus, which would else hide behind the text or the cells.
        if (isTextArea(widget) || qobject_cast<const QAbstractItemView*>(widget) != nullptr) {
            return static_cast<int>(m_theme.palette().focusWidth);
        }
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin:
        // A number of one column and the word of the next stand apart.
        return qobject_cast<const QTableView*>(widget) != nullptr ? kCellPadding
                                                                  : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_TabBarIconSize: return m_theme.scaled(16);
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
    case PM_TabBarBaseOverlap: return metric == PM_MenuPanelWidth ? 1 : 0;
    case PM_ToolTipLabelFrameWidth: return 6;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LabStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    case SH_ComboBox_Popup: return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0;
    case SH_UnderlineShortcut: return 0;  // the menu bar underlines while Alt is held
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;  // a plain X11 session would put coloured ones beside the words
    case SH_Table_GridLineColor: return static_cast<int>(m_theme.color(present::Role::Hairline).rgb());
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize LabStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                 const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            return pushButtonSize(m_theme, *button, widget);
        }
        break;
    case CT_TabBarTab:
        if (const auto* tab = as<QStyleOptionTab>(option)) {
            return tabSize(m_theme, *tab);
        }
        break;
    case CT_ToolButton:
        if (const auto* button = as<QStyleOptionToolButton>(option); button != nullptr && isOn(widget, kLinkProperty)) {
            const int words = QFontMetrics(m_theme.font(TextRole::Note)).horizontalAdvance(button->text);
            return {words + 2 * kLinkPadding, std::max(size.height() + 8, 24)};
        }
        return {std::max(size.width() + 8, 24), std::max(size.height() + 8, 24)};
    case CT_LineEdit: return {size.width() + 12, m_theme.scaled(kBoxHeight)};
    case CT_ComboBox: return {size.width() + kComboArrow + 16, m_theme.scaled(kBoxHeight - 2)};
    case CT_MenuBarItem: return {size.width() + 4, m_theme.scaled(kBoxHeight)};
    case CT_HeaderSection:
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(2 * kHeadPadding, 0);
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect LabStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                               const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return option->rect.adjusted(5, 1, -kComboArrow, -1);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        return {option->rect.right() + 1 - kComboArrow, option->rect.top(), kComboArrow, option->rect.height()};
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove takes their room.
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) {
            return {};
        }
        if (part == SC_ScrollBarGroove) {
            return option->rect;
        }
        if (const auto* bar = as<QStyleOptionSlider>(option)) {
            return scrollBarPart(*bar, part);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect LabStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_ToolButtonLayoutItem && isOn(widget, kFlushProperty)) {
        // Layouts place what is seen of it; its ring and its ground reach beyond.
        return option->rect.adjusted(0, 0, isOn(widget, kLinkProperty) ? -kLinkPadding : -kIconPadding, 0);
    }
    if (element == SE_LineEditContents) {
        return option->rect.adjusted(kBoxPadding, 1, -kBoxPadding, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

}  // namespace ironlab::ui
