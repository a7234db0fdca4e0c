// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/locked_instruments.h"

#include "ui/instruments/instrument_words.h"
#include "ui/panels/dashed_card.h"
#include "ui/style/icon_label.h"
#include "ui/style/painting.h"
#include "ui/style/text_label.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kSide = 20;
constexpr int kAbove = 16;
constexpr int kGap = 12;

QWidget* lockedCard(lab::Instrument instrument, QWidget* parent)
{
    auto* card = new DashedCard(parent);
    card->setObjectName(QStringLiteral("locked.%1").arg(static_cast<int>(instrument)));
    card->setAccessibleName(
        LockedInstruments::tr("%1, opens once your answer is locked").arg(instrumentTitle(instrument)));
    card->setMinimumHeight(themeOf(card).scaled(96));
    auto* column = new QVBoxLayout(card);
    column->setSpacing(2);
    column->addStretch(1);
    column->addWidget(new IconLabel(Icon::Lock, present::Role::Text2, card), 0, Qt::AlignHCenter);
    column->addSpacing(4);
    for (const auto& [text, role] : {std::pair(instrumentTitle(instrument), TextRole::BodyMedium),
                                     std::pair(instrumentPurpose(instrument), TextRole::Note)}) {
        auto* label =
            new TextLabel(text, role, role == TextRole::Note ? present::Role::Text2 : present::Role::Text1, card);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    return card;
}

}  // namespace

LockedInstruments::LockedInstruments(const std::vector<lab::Instrument>& instruments, QWidget* parent)
    : QWidget(parent),
      m_cards(new QWidget(this))
{
    setObjectName(QStringLiteral("lockedInstruments"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, kAbove, kSide, kAbove);
    column->setSpacing(kGap);
    auto* title = new TextLabel(tr("The instruments are built here, once your answer is locked"), TextRole::NoteStrong,
                                present::Role::Text2, this);
    title->setAlignment(Qt::AlignCenter);
    m_title = title;
    column->addWidget(title);
    auto* row = new QHBoxLayout(m_cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    QStringList names;
    for (const lab::Instrument instrument : instruments) {
        row->addWidget(lockedCard(instrument, m_cards), 1);
        names.append(instrumentTitle(instrument));
    }
    column->addWidget(m_cards, 1);
    auto* line = new TextLabel(names.join(QStringLiteral(" · ")), TextRole::Note, present::Role::Text2, this);
    line->setObjectName(QStringLiteral("locked.names"));
    line->setAlignment(Qt::AlignCenter);
    m_names = line;
    m_names->hide();
    column->addWidget(m_names);
    column->addStretch(1);
}

int LockedInstruments::heightOfCards(int width) const
{
    const int room = width - 2 * kSide;
    return 2 * kAbove + m_title->heightForWidth(room) + kGap + m_cards->layout()->heightForWidth(room);
}

void LockedInstruments::setBrief(bool brief)
{
    if (m_cards->isHidden() != brief) {
        m_cards->setHidden(brief);
        m_names->setHidden(!brief);
    }
}

void LockedInstruments::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.color(present::Role::Panel));
    drawHorizontal(painter, 0, width(), 0, theme.color(present::Role::Hairline));
}

}  // namespace ironlab::ui
