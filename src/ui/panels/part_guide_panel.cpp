// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/part_guide_panel.h"

#include "ui/panels/dashed_card.h"
#include "ui/style/painting.h"
#include "ui/style/text_label.h"
#include "ui/window/lab_controller.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace ironlab::ui {
namespace {

/// A step's number in a disc, filled where the student stands now.
class StepNumber : public QWidget {
public:
    StepNumber(int number, bool isNow, QWidget* parent) : QWidget(parent), m_number(number), m_isNow(isNow)
    {
        setFixedSize(22, 22);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        const QColor ink = theme.color(m_isNow ? present::Role::Ink : present::Role::InputBorder);
        drawBox(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10.5,
                m_isNow ? ink : theme.color(present::Role::Panel), ink, 1.4);
        painter.setPen(theme.color(m_isNow ? present::Role::TextOnInk : present::Role::Text2));
        theme.numbers(TextRole::NoteStrong).draw(painter, rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
    bool m_isNow;
};

struct StepWords {
    QString name;
    QString text;
};

QLayout* stepRow(int number, const StepWords& words, bool isNow, QWidget* parent)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(new StepNumber(number, isNow, parent), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(
        lineLabel(words.name, isNow ? TextRole::BodyStrong : TextRole::BodyMedium, present::Role::Text1, parent), 1);
    if (isNow) {
        head->addWidget(lineLabel(PartGuidePanel::tr("now"), TextRole::Note, present::Role::Text3, parent));
    }
    column->addLayout(head);
    column->addWidget(new TextLabel(words.text, TextRole::Note, present::Role::Text2, parent));
    row->addLayout(column, 1);
    return row;
}

}  // namespace

PartGuidePanel::PartGuidePanel(const LabController& controller, QWidget* parent)
    : SidePanel(QStringLiteral("guidePanel"), tr("How this part goes"), parent)
{
    addSteps(controller);
    auto* why = new PanelSection(tr("Why predict first?"), this);
    why->add(new TextLabel(
        tr("A surprise you put a number on is one you remember. Watching without a guess teaches little."),
        TextRole::Body, present::Role::Text2, why));
    addSection(why);
    addReceipt();
    setReadByKeyboard();
}

void PartGuidePanel::addSteps(const LabController& controller)
{
    const lab::Gates& gates = controller.missionPart().gates;
    const QString moves = QString::number(gates.distinctMoves);
    QString explore = tr("Try at least %1 distinct designs.").arg(moves);
    if (!gates.bracketFlipOn.empty()) {
        explore = tr("Try at least %1 distinct designs. Find for each tier the batch from which computing takes longer "
                     "than memory, or that there is none.")
                      .arg(moves);
    } else if (gates.claimCriticalFraction) {
        explore = tr("Try at least %1 distinct designs and find the critical parallel fraction. Move one slider from "
                     "end to end, then the next, and look closer wherever the verdict or the binding term changes.")
                      .arg(moves);
    } else if (gates.meetRequirements) {
        explore = tr("Try at least %1 distinct designs and find one that passes every wall.").arg(moves);
    }
    const std::array steps{
        StepWords{tr("Predict"), tr("Commit to an answer, a number and how sure you are.")},
        StepWords{tr("Explore"), explore},
        StepWords{tr("Observe"), tr("Write down what happened, before the lab compares it with your prediction.")},
        StepWords{tr("Reflect"), tr("Explain the gap, with designs you captured as evidence.")}};
    auto* section = new PanelSection(tr("How this part goes"), this);
    const bool isOpen = controller.session().isOpen(controller.part());
    if (!isOpen) {
        section->add(new TextLabel(tr("It opens when part %1 is closed.").arg(controller.part() - 1),
                                   TextRole::NoteMedium, present::Role::Text1, section));
    }
    int number = 1;
    for (const StepWords& words : steps) {
        section->add(stepRow(number, words, isOpen && number == 1, section), number == 1 ? 2 : 10);
        ++number;
    }
    addSection(section);
}

void PartGuidePanel::addReceipt()
{
    auto* section = new PanelSection(tr("Receipt"), this);
    auto* card = new DashedCard(section);
    card->setFixedHeight(40);
    auto* dashes = lineLabel(QStringLiteral("– – – –  – – – –"), TextRole::Receipt, present::Role::Text3, card);
    dashes->setAlignment(Qt::AlignCenter);
    (new QVBoxLayout(card))->addWidget(dashes);
    section->add(card, 2);
    section->add(new TextLabel(tr("Eight characters appear here at the lock. They show that your answer came before "
                                  "the instruments. Hand them in if you are asked to."),
                               TextRole::Note, present::Role::Text2, section),
                 4);
    section->setHairline(false);
    addSection(section);
}

}  // namespace ironlab::ui
