// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/part_row.h"

#include "ui/instruments/instrument_words.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/window/lab_controller.h"
#include "ui/window/step_dots.h"

#include <QHBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kHeight = 40;
constexpr int kPadding = 13;
constexpr double kMark = 14;
constexpr int kMarkGap = 10;

}  // namespace

PartButton::PartButton(int number, const QString& title, QWidget* parent)
    : QAbstractButton(parent),
      m_number(number),
      m_title(title)
{
    setObjectName(QStringLiteral("part.%1").arg(number));
    setText(QStringLiteral("%1  %2").arg(number).arg(title));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
}

void PartButton::setState(bool isOpen, bool isClosed)
{
    m_mark.reset();
    if (isClosed) {
        m_mark = Icon::Check;
    } else if (!isOpen) {
        m_mark = Icon::Lock;
    }
    const QString state = isClosed ? tr("closed") : isOpen ? tr("open") : tr("locked");
    setAccessibleName(tr("Part %1, %2, %3").arg(m_number).arg(m_title, state));
    updateGeometry();
    update();
}

QSize PartButton::sizeHint() const
{
    const Theme& theme = themeOf(this);
    const double words = theme.numbers(TextRole::BodyStrong).width(text());
    return {static_cast<int>(words) + 2 * kPadding
                + (m_mark ? static_cast<int>(grownMark(theme, kMark)) + kMarkGap : 0),
            theme.scaled(28)};
}

void PartButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PartButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void PartButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const bool isSelected = isChecked();
    if (isSelected || underMouse()) {
        drawBox(painter, rect(), 4, theme.color(isSelected ? present::Role::SelectedRow : present::Role::Hover),
                Qt::transparent);
    }
    const present::Role color = isSelected ? present::Role::TextOnSelected : present::Role::Text2;
    painter.setPen(theme.color(color));
    const NumberFont& font = theme.numbers(isSelected ? TextRole::BodyStrong : TextRole::BodyMedium);
    font.draw(painter, QRectF(rect()).adjusted(kPadding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (m_mark) {
        const double side = grownMark(theme, kMark);
        const QRectF mark(width() - kPadding - side, (height() - side) / 2, side, side);
        drawIcon(painter, *m_mark, mark, theme.color(*m_mark == Icon::Check ? present::Role::Holds : color));
    }
    if (hasFocus()) {
        drawFocusRing(painter, theme, rect(), 4);
    }
}

PartRow::PartRow(QWidget* parent)
    : QWidget(parent),
      m_steps(new StepDots({stageName(lab::Stage::Predict), stageName(lab::Stage::Explore),
                            stageName(lab::Stage::Observe), stageName(lab::Stage::Reflect)},
                           this))
{
    setObjectName(QStringLiteral("partRow"));
    m_steps->setObjectName(QStringLiteral("stages"));
    setFixedHeight(themeOf(this).scaled(kHeight));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 16, 1);
    row->setSpacing(10);
    row->addStretch(1);
    row->addWidget(m_steps);
}

void PartRow::setController(LabController* controller)
{
    for (PartButton* button : m_buttons) {
        button->deleteLater();
    }
    m_buttons.clear();
    m_controller = controller;
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    for (const lab::MissionPart& part : controller->mission().parts) {
        auto* button = new PartButton(part.number, qtText(part.title), this);
        row->insertWidget(static_cast<int>(m_buttons.size()), button);
        connect(button, &PartButton::clicked, controller, [this, number = part.number] {
            m_controller->showPart(number);
            refresh();
        });
        m_buttons.push_back(button);
    }
    refresh();
}

void PartRow::refresh()
{
    const auto& session = m_controller->session();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        m_buttons[i]->setState(session.isOpen(number), session.part(number).stage == lab::Stage::Closed);
        m_buttons[i]->setChecked(number == m_controller->part());
    }
    const bool isOpen = session.isOpen(m_controller->part());
    const lab::PartState& state = m_controller->state();
    m_steps->setCurrent(isOpen ? static_cast<int>(state.stage) : -1);
    // A demonstration opens at Observe, with no answer given and nothing tried yet.
    const bool isShown = session.ledger().header().purpose == lab::LedgerPurpose::Demonstration;
    const bool isUntouched = isShown && state.moves.empty();
    m_steps->setPassedBy({isShown && !state.prediction, isUntouched});
}

void PartRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.color(present::Role::Paper));
    drawHorizontal(painter, 0, width(), height() - 1, theme.color(present::Role::Hairline));
}

}  // namespace ironlab::ui
