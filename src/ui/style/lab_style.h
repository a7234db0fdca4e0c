// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/enter_presses.h"
#include "ui/style/theme.h"
#include "ui/style/wheel_scrolls.h"
#include "ui/style/wrapped_tips.h"

#include <QProxyStyle>

namespace ironlab::ui {

/// Dynamic properties that a control may carry to be drawn differently.
inline constexpr const char* kPrimaryProperty = "ironlab_primary";  ///< bool: a filled button, 36 px high
inline constexpr const char* kLinkProperty = "ironlab_link";        ///< bool: a button drawn as underlined words
/// bool: a tool button whose words or icon, and not its ground, end at the right edge that a layout gives it
inline constexpr const char* kFlushProperty = "ironlab_flush";
inline constexpr const char* kLockedProperty = "ironlab_locked";  ///< bool: a chooser that stays as it is
inline constexpr const char* kFailsProperty = "ironlab_fails";    ///< bool: a box whose text does not fit

/// Fusion with the lab's own slider, focus ring, check boxes, buttons, tabs, boxes and scroll bars.
class LabStyle : public QProxyStyle {
    Q_OBJECT

public:
    /// `textScale` multiplies the sizes of type of the theme.
    explicit LabStyle(present::Theme theme, double textScale = 1.0);

    [[nodiscard]] const Theme& theme() const { return m_theme; }

    void polish(QWidget* widget) override;
    void polish(QPalette& palette) override;
    void polish(QApplication* application) override;
    void unpolish(QApplication* application) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returned) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;

private:
    present::Palette m_palette;  ///< the theme's own, with its sizes of type scaled
    Theme m_theme;
    EnterPresses m_enterPresses;
    WheelScrolls m_wheelScrolls;
    WrappedTips m_wrappedTips;
};

}  // namespace ironlab::ui
