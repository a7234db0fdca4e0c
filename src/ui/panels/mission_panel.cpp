// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/mission_panel.h"

#include "ui/formulas/formula_label.h"
#include "ui/instruments/instrument_words.h"
#include "ui/panels/term_swatch.h"
#include "ui/style/icon_label.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/lab_controller.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/term_text.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

/// How many limits a part holds a design to.
int limitsOf(const physics::Requirements& asked)
{
    int count = 0;
    for (const bool isAsked :
         {asked.latency.has_value(), asked.missesPerHour.has_value(), asked.modelFlopsUtilization.has_value(),
          asked.power.has_value(), asked.throughput.has_value(), asked.sustainedRate.has_value(),
          asked.batteryLife.has_value(), asked.costPerMillion.has_value()}) {
        count += isAsked ? 1 : 0;
    }
    return count;
}

}  // namespace

MissionPanel::MissionPanel(const LabController& controller, QWidget* parent)
    : SidePanel(QStringLiteral("missionPanel"), tr("Your mission"), parent)
{
    addMission(controller);
    addIronLaw(controller.missionPart());
    addControls(controller);
    setReadByKeyboard();
}

void MissionPanel::addMission(const LabController& controller)
{
    const lab::Mission& mission = controller.mission();
    const auto filled = [&](const std::string& text) {
        return qtText(lab::missionText(mission, mission.parts.back(), controller.session().catalog(), text));
    };
    auto* brief = new PanelSection(tr("Your mission"), this);
    brief->add(new TextLabel(filled(mission.briefTitle), TextRole::InstrumentTitle, present::Role::Text1, brief));
    brief->add(new TextLabel(filled(mission.brief), TextRole::Body, present::Role::Text2, brief));
    for (const auto& goal : mission.goals) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new TextLabel(filled(goal.label), TextRole::Note, present::Role::Text2, brief), 1);
        auto* limit = lineLabel(filled(goal.limit), TextRole::NoteMedium, present::Role::Text1, brief);
        limit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row->addWidget(limit);
        brief->add(row, 2);
    }
    const physics::Requirements& asked = controller.missionPart().requirements;
    if (limitsOf(asked) < limitsOf(mission.parts.back().requirements)) {
        const QString later = tr("All of these count together in part %1.").arg(mission.parts.back().number);
        const QString now = limitsOf(asked) == 1 && asked.latency
                                ? tr("This part asks for the time alone: within %1.")
                                      .arg(qtText(statedText(asked.latency->in(unit::second), "s")))
                                : tr("This part asks for some of them.");
        brief->add(new TextLabel(later + QLatin1Char(' ') + now, TextRole::Note, present::Role::Text2, brief), 4);
    }
    brief->add(new TextLabel(tr("A word you do not know? Rest the mouse on it, or press Shift+F1 for all of them."),
                             TextRole::Note, present::Role::Text2, brief),
               4);
    addSection(brief);
}

void MissionPanel::addIronLaw(const lab::MissionPart& part)
{
    auto* section = new PanelSection(tr("The Iron Law"), this);
    if (part.question.kind == lab::QuestionKind::LargestTermShrinkage) {
        section->add(new TextLabel(tr("The same law holds on every machine, from a sensor to a data centre. Part %1 "
                                      "compares them, so that you know what yours waits for.")
                                       .arg(part.number),
                                   TextRole::Note, present::Role::Text2, section));
    }
    section->add(new FormulaLabel(QStringLiteral("*T* = *T*_{data} + *T*_{memory}"), TextRole::FormulaText, section),
                 2);
    auto* second = new QHBoxLayout;
    second->addSpacing(26);
    second->addWidget(
        new FormulaLabel(QStringLiteral("+ *T*_{compute} + *T*_{overhead}"), TextRole::FormulaText, section));
    second->addStretch(1);
    section->add(second);
    auto* terms = new QGridLayout;
    terms->setHorizontalSpacing(9);
    terms->setVerticalSpacing(0);
    terms->setColumnStretch(1, 1);
    int row = 0;
    for (const physics::Term term : physics::kTerms) {
        const present::TermRole role = present::roleOf(term);
        terms->addWidget(new TermSwatch(role, section), row, 0);
        auto* name = new FormulaLabel(qtText(present::termMarkup(term)), TextRole::BodyStrong, section);
        name->setColorRole(present::textRole(role));
        terms->addWidget(name, row, 1);
        terms->addWidget(new TextLabel(termMeaning(term), TextRole::Note, present::Role::Text2, section), row + 1, 1);
        terms->setRowMinimumHeight(row + 2, 4);
        row += 3;
    }
    section->add(terms, 4);
    addSection(section);
}

void MissionPanel::addControls(const LabController& controller)
{
    QStringList names;
    for (const auto& knob : controller.missionPart().knobs) {
        names.append(qtText(knob.label));
    }
    auto* section = new PanelSection({}, this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(Icon::Lock, present::Role::Text2, section), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(tr("Controls"), TextRole::BodyMedium, present::Role::Text1, section));
    const QString list = names.size() > 3    ? tr("All %1 controls open here with the instruments.").arg(names.size())
                         : names.size() == 1 ? tr("%1 opens here with the instruments.").arg(names.first())
                                             : tr("%1 and %2 open here with the instruments.")
                                                   .arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")),
                                                        names.isEmpty() ? QString() : names.last());
    words->addWidget(new TextLabel(list, TextRole::Note, present::Role::Text2, section));
    row->addLayout(words, 1);
    section->add(row);
    section->setHairline(false);
    addSection(section);
}

}  // namespace ironlab::ui
