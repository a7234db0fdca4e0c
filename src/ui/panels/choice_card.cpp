// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/choice_card.h"

#include "ui/formulas/formula_painter.h"
#include "ui/style/control_painting.h"
#include "ui/style/painting.h"

#include <QStringBuilder>
#include <QStyleOptionButton>

#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kHeight = 38;
constexpr double kPadding = 12;
constexpr double kMark = 17;
constexpr double kGap = 10;
constexpr double kSwatchWidth = 18;
constexpr double kSwatchHeight = 13;
constexpr double kSymbolWidth = 95;

}  // namespace

ChoiceCard::ChoiceCard(const Content& content, QWidget* parent)
    : QRadioButton(parent),
      m_content(content),
      m_symbol(formulaFromMarkup(content.symbol.isEmpty() && content.term ? termMarkup(*content.term) : content.symbol))
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QString symbol = spokenText(m_symbol);
    setAccessibleName(symbol.isEmpty() ? content.words : QString(symbol % u": " % content.words));
}

QSize ChoiceCard::sizeHint() const
{
    const Theme& theme = themeOf(this);
    const double words = theme.numbers(TextRole::Body).width(m_content.words);
    return {static_cast<int>(std::ceil(words)) + 200, theme.scaled(kHeight)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {160, themeOf(this).scaled(kHeight)};
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRectF area(rect());
    // Term colours cannot stand on an inverse ground, so there the border alone says what is chosen.
    const bool isInverse = theme.palette().inverseSelection;
    const bool isHovered = isEnabled() && option.state.testFlag(QStyle::State_MouseOver);
    const Role fill = isChecked() && !isInverse ? Role::SelectedRow : isHovered ? Role::Hover : Role::Paper;
    drawBox(painter, area, 4, theme.color(fill), theme.color(isChecked() ? Role::Ink : Role::Hairline),
            isChecked() && isInverse ? 3.0 : 1.0);

    const double middle = area.center().y();
    option.rect = QRectF(kPadding, std::round(middle - kMark / 2), kMark, kMark).toRect();
    paintRadioMark(painter, theme, option);
    double x = kPadding + kMark + kGap;
    if (m_content.term) {
        drawTermSwatch(painter, theme, *m_content.term,
                       QRectF(x, std::round(middle - kSwatchHeight / 2), kSwatchWidth, kSwatchHeight));
        x += kSwatchWidth + kGap;
    }
    if (!m_symbol.empty()) {
        const Role plain = isEnabled() ? Role::Text1 : Role::Text3;
        painter.setPen(m_content.term && isEnabled() ? theme.termText(*m_content.term) : theme.color(plain));
        FormulaPainter(theme, TextRole::BodyMedium)
            .paint(painter, QRectF(x, 0, kSymbolWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, m_symbol);
        x += theme.scaled(kSymbolWidth);
    }
    drawElided(painter, area.adjusted(x, 0, -kPadding, 0), Qt::AlignLeft | Qt::AlignVCenter, m_content.words,
               theme.font(TextRole::Body), theme.color(isEnabled() ? Role::Text2 : Role::Text3));
    if (showsFocus(option)) {
        drawFocusRing(painter, theme, area, 4);
    }
}

}  // namespace ironlab::ui
