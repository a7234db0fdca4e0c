// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/choice_card.h"

#include "ui/formulas/formula_painter.h"
#include "ui/knobs/arrow_choice.h"
#include "ui/style/control_painting.h"
#include "ui/style/painting.h"

#include <QStringBuilder>
#include <QStyleOptionButton>

#include <algorithm>
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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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

double ChoiceCard::wordsLeft(const Theme& theme) const
{
    const double swatch = m_content.term ? theme.scaled(kSwatchWidth) + kGap : 0.0;
    return kPadding + theme.scaled(kMark) + kGap + swatch + (m_symbol.empty() ? 0.0 : theme.scaled(kSymbolWidth));
}

int ChoiceCard::heightForWidth(int width) const
{
    constexpr double kTall = 10000.0;
    const Theme& theme = themeOf(this);
    const QRectF room(0, 0, std::max(width - wordsLeft(theme) - kPadding, 1.0), kTall);
    const QFontMetricsF metrics(theme.font(TextRole::Body));
    const double words = metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_content.words).height();
    const double frame = theme.scaled(kHeight) - metrics.height();
    return static_cast<int>(std::ceil(std::max(words, metrics.height()) + frame));
}

void ChoiceCard::keyPressEvent(QKeyEvent* event)
{
    QRadioButton::keyPressEvent(event);
    chooseWhereArrowsCame(*this, *event);
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
    const double mark = theme.scaled(kMark);
    option.rect = QRectF(kPadding, std::round(middle - mark / 2), mark, mark).toRect();
    paintRadioMark(painter, theme, option);
    double x = kPadding + mark + kGap;
    if (m_content.term) {
        drawTermSwatch(painter, theme, *m_content.term,
                       QRectF(x, std::round(middle - theme.scaled(kSwatchHeight) / 2), theme.scaled(kSwatchWidth),
                              theme.scaled(kSwatchHeight)));
        x += theme.scaled(kSwatchWidth) + kGap;
    }
    if (!m_symbol.empty()) {
        const Role plain = isEnabled() ? Role::Text1 : Role::Text3;
        painter.setPen(m_content.term && isEnabled() ? theme.termText(*m_content.term) : theme.color(plain));
        FormulaPainter(theme, TextRole::BodyMedium)
            .paint(painter, QRectF(x, 0, theme.scaled(kSymbolWidth), height()), Qt::AlignLeft | Qt::AlignVCenter,
                   m_symbol);
    }
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme.color(isEnabled() ? Role::Text2 : Role::Text3));
    painter.drawText(area.adjusted(wordsLeft(theme), 0, -kPadding, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_content.words);
    if (showsFocus(option)) {
        drawFocusRing(painter, theme, area, 4);
    }
}

}  // namespace ironlab::ui
