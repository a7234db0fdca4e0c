// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/design_panel.h"

#include "ui/formulas/formula_label.h"
#include "ui/formulas/number_link.h"
#include "ui/knobs/number_knob.h"
#include "ui/panels/design_words.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/word_tips.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/term_text.h>

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ironlab::ui {
namespace {

constexpr std::size_t kMostTallKnobs = 6;

QString groupTitle(const std::string& group)
{
    if (group == "data") {
        return DesignPanel::tr("Data");
    }
    if (group == "algorithm") {
        return DesignPanel::tr("Algorithm");
    }
    return group == "machine" ? DesignPanel::tr("Machine") : qtText(group);
}

/// "batch 8" on one line.
QString batchTogether(QString words)
{
    static const QRegularExpression kBatch(QStringLiteral("batch (?=\\d)"));
    return words.replace(kBatch, QStringLiteral("batch\u00a0"));
}

TextLabel* numberLabel(TextRole role, QWidget* parent)
{
    auto* label = lineLabel({}, role, present::Role::Text1, parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

}  // namespace

DesignPanel::DesignPanel(LabController& controller, QWidget* parent)
    : SidePanel(QStringLiteral("designPanel"), tr("Design"), parent),
      m_controller(controller),
      m_part(controller.part())
{
    addHead();
    addKnobs();
    const auto& instruments = controller.missionPart().instruments;
    const auto shows = [&](lab::Instrument wanted) {
        return std::find(instruments.begin(), instruments.end(), wanted) != instruments.end();
    };
    if (shows(lab::Instrument::AmdahlHeatmap)) {
        addStepTable();
    }
    addPinned();
    if (!controller.missionPart().held.empty()) {
        addHeld();
    }
    if (shows(lab::Instrument::Formula)) {
        addFormulaSwitch();
    }
    refresh(Change::Design | Change::Baseline | Change::Stage);
}

void DesignPanel::addHead()
{
    auto* head = new PanelSection(tr("Design"), this);
    m_undo = iconButton(QStringLiteral("undo"), Icon::Undo, tr("Undo the last turn of a knob"), head);
    m_redo = iconButton(QStringLiteral("redo"), Icon::Redo, tr("Redo the turn that was undone"), head);
    m_reset = linkButton(QStringLiteral("reset"), tr("Reset"), head);
    m_reset->setToolTip(tr("Back to the start of this part. Recorded moves stay; Undo takes it back."));
    for (QToolButton* button : {m_undo, m_redo, m_reset}) {
        head->addToTitle(button);
    }
    connect(m_undo, &QToolButton::clicked, this, [this] { m_controller.submit(lab::UndoTurn{}); });
    connect(m_redo, &QToolButton::clicked, this, [this] { m_controller.submit(lab::RedoTurn{}); });
    connect(m_reset, &QToolButton::clicked, this, [this] { m_controller.submit(lab::ResetDesign{}); });
    addSection(head);
}

void DesignPanel::addKnobs()
{
    const auto& knobs = m_controller.missionPart().knobs;
    const KnobLayout layout = knobs.size() > kMostTallKnobs ? KnobLayout::Compact : KnobLayout::Tall;
    PanelSection* section = nullptr;
    std::string group;
    for (const lab::KnobSpec& spec : knobs) {
        const bool startsGroup = section == nullptr || spec.group != group
                                 || (layout == KnobLayout::Tall && spec.scale == lab::KnobScale::Switch);
        if (startsGroup) {
            section = new PanelSection(layout == KnobLayout::Compact ? groupTitle(spec.group) : QString(), this);
            addSection(section);
            group = spec.group;
        }
        addKnob(spec, *section, layout);
    }
}

void DesignPanel::addKnob(const lab::KnobSpec& spec, PanelSection& section, KnobLayout layout)
{
    const auto& session = m_controller.session();
    const auto start =
        lab::knobValue(m_controller.missionPart().start, m_controller.mission(), spec, session.catalog());
    KnobEditor* editor = makeKnobEditor(spec, session.catalog(), start, layout, &section);
    const bool follows = spec.id == lab::KnobId::Accelerator || spec.id == lab::KnobId::SpeedupTarget;
    const auto* before = m_knobs.empty() ? nullptr : qobject_cast<NumberKnob*>(m_knobs.back());
    if (follows && before != nullptr && before->infinityButton() != nullptr) {
        // What the magic accelerator speeds up, and how far at most, stand in one row.
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(editor, 1);
        row->addWidget(before->infinityButton());
        section.add(row, 2);
    } else {
        section.add(editor, m_knobs.empty() || layout == KnobLayout::Compact || follows ? 0 : 6);
    }
    if (auto* hint = editor->findChild<TextLabel*>(qtText(lab::fileName(spec.id)) + QStringLiteral(".hint"))) {
        new NumberLink(*hint, [this] { return numbersOfHints(); });
    }
    connect(editor, &KnobEditor::previewed, this,
            [this, id = spec.id](const lab::KnobValue& value) { m_controller.preview(id, value); });
    connect(editor, &KnobEditor::turned, this, [this, id = spec.id](const lab::KnobValue& value) {
        if (!m_controller.turn(id, value)) {
            refresh(Change::Design);
        }
    });
    m_knobs.push_back(editor);
}

void DesignPanel::addStepTable()
{
    auto* section = new PanelSection(tr("One step at S = 1"), this);
    section->setObjectName(QStringLiteral("stepTable"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const physics::Term term : physics::kTerms) {
        const auto index = static_cast<std::size_t>(row);
        auto* name = new FormulaLabel(qtText(present::termMarkup(term)), TextRole::BodyMedium, section);
        name->setColorRole(present::textRole(present::roleOf(term)));
        m_stepKinds[index] = lineLabel({}, TextRole::Note, present::Role::Text2, section);
        m_stepTimes[index] = numberLabel(TextRole::Body, section);
        new NumberLink(*m_stepTimes[index], [this] { return numbersAtOne(); });
        grid->addWidget(name, row, 0);
        grid->addWidget(m_stepKinds[index], row, 1);
        grid->addWidget(m_stepTimes[index], row, 2);
        ++row;
    }
    grid->addWidget(lineLabel(tr("Total"), TextRole::BodyStrong, present::Role::Text1, section), row, 0);
    m_stepTimes[4] = numberLabel(TextRole::BodyStrong, section);
    new NumberLink(*m_stepTimes[4], [this] { return numbersAtOne(); });
    grid->addWidget(m_stepTimes[4], row, 2);
    section->add(grid);
    addWhereFrom(*section, QStringLiteral("stepTable.whereFrom"), [this] { return numbersAtOne(); });
    addSection(section);
}

void DesignPanel::addPinned()
{
    auto* section = new PanelSection(tr("Pinned baseline"), this);
    m_pin = linkButton(QStringLiteral("pin"), tr("Pin"), section);
    m_pin->setAccessibleName(tr("Pin this design"));
    m_pin->setToolTip(tr("Makes the design on the bench the one that all numbers are compared with"));
    section->addToTitle(m_pin);
    connect(m_pin, &QToolButton::clicked, this, [this] { m_controller.submit(lab::PinBaseline{}); });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_pinnedName = new TextLabel({}, TextRole::Body, present::Role::Text1, section);
    m_pinnedName->setObjectName(QStringLiteral("pinned"));
    m_pinnedValue = numberLabel(TextRole::BodyStrong, section);
    m_pinnedValue->setObjectName(QStringLiteral("pinned.value"));
    new NumberLink(*m_pinnedValue, [this] { return numbersOfPinned(); });
    addWhereFrom(*section, QStringLiteral("pinned.whereFrom"), [this] { return numbersOfPinned(); });
    row->addWidget(m_pinnedName, 1);
    row->addWidget(m_pinnedValue, 0, Qt::AlignTop);
    section->add(row);
    addSection(section);
}

void DesignPanel::addHeld()
{
    auto* section = new PanelSection(tr("Held fixed in this part"), this);
    section->setObjectName(QStringLiteral("held"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const LiveDesign& live = m_controller.live();
    for (const std::string& key : m_controller.missionPart().held) {
        const auto figure = heldFigure(key, live.design, live.evaluation, m_controller.session().catalog());
        if (!figure) {
            continue;
        }
        grid->addWidget(lineLabel(figure->name, TextRole::Note, present::Role::Text2, section), row, 0, Qt::AlignTop);
        // The name of a machine or a model takes a second line rather than losing its end.
        auto* value = numberLabel(TextRole::Note, section);
        value->setWordWrap(true);
        grid->addWidget(value, row, 1);
        if (!metricsOfHeld(key).empty()) {
            new NumberLink(*value, [this] { return numbersOfHeld(); });
        }
        m_held.emplace_back(key, value);
        ++row;
    }
    section->add(grid);
    addWhereFrom(*section, QStringLiteral("held.whereFrom"), [this] { return numbersOfHeld(); });
    addSection(section);
}

void DesignPanel::addFormulaSwitch()
{
    auto* section = new PanelSection({}, this);
    auto* row = new QHBoxLayout;
    m_formula = new QCheckBox(tr("Show Amdahl's formula"), section);
    m_formula->setObjectName(QStringLiteral("showFormula"));
    m_formula->setChecked(true);
    row->addWidget(m_formula, 1);
    row->addWidget(lineLabel(QStringLiteral("F"), TextRole::Note, present::Role::Text3, section));
    section->add(row);
    section->setHairline(false);
    addSection(section);
    connect(m_formula, &QCheckBox::toggled, this, &DesignPanel::formulaWanted);
}

bool DesignPanel::showsFormula() const
{
    return m_formula != nullptr && m_formula->isChecked();
}

void DesignPanel::setShowsFormula(bool shown)
{
    if (m_formula != nullptr) {
        m_formula->setChecked(shown);
    }
}

lab::KnobValue DesignPanel::valueIn(const lab::NamedDesign& design, const lab::KnobSpec& spec) const
{
    return lab::knobValue(design, m_controller.mission(), spec, m_controller.session().catalog());
}

void DesignPanel::refresh(Changes what)
{
    const auto& session = m_controller.session();
    const lab::PartState& state = session.part(m_part);
    const bool isClosed = state.stage == lab::Stage::Closed;
    for (KnobEditor* editor : m_knobs) {
        editor->showValue(valueIn(state.design, editor->spec()));
        if (what.testFlag(Change::Baseline)) {
            editor->showBaseline(state.pinned ? std::optional(valueIn(*state.pinned, editor->spec())) : std::nullopt);
        }
        if (what.testFlag(Change::Stage)) {
            editor->setLocked(isClosed, tr("This part is closed."));
        }
    }
    m_undo->setEnabled(session.canUndo(m_part));
    m_redo->setEnabled(session.canRedo(m_part));
    m_reset->setEnabled(!isClosed);
    m_pin->setEnabled(!isClosed);
    showLive();
}

void DesignPanel::showLive()
{
    showHints();
    showPinned();
    if (m_stepTimes[0] != nullptr) {
        showStepTable();
    }
    const LiveDesign& live = m_controller.live();
    for (const auto& [key, label] : m_held) {
        const auto figure = heldFigure(key, live.design, live.evaluation, m_controller.session().catalog());
        label->show(figure ? figure->value : QString());
    }
}

void DesignPanel::showHints()
{
    const LiveDesign& live = m_controller.live();
    const auto& session = m_controller.session();
    for (KnobEditor* editor : m_knobs) {
        if (editor->id() == lab::KnobId::ZeroLatency) {
            lab::NamedDesign without = live.design;
            without.knobs.network.zeroLatency = false;
            const bool isOn = live.design.knobs.network.zeroLatency;
            editor->showHint(
                zeroLatencyWords(isOn ? session.preview(m_part, without).data : live.evaluation.data, isOn));
        } else if (editor->id() == lab::KnobId::Tier) {
            const auto* machine = session.catalog().accelerator(live.design.accelerator);
            WordTips* words = WordTips::of(*this);
            if (machine != nullptr && words != nullptr) {
                editor->showHint(words->tierLine(machine->value.tier));
                editor->keepRoomForHints(words->tierLines());
            }
        } else if (editor->id() == lab::KnobId::ModelScale) {
            editor->showHint(
                qtText(lab::missionText(m_controller.mission(), m_controller.missionPart(), session.catalog(),
                                        "{design.workload.name}, {design.parameters}", &live.design)));
        } else if (editor->id() == lab::KnobId::Fusion) {
            const physics::StepWork& work = live.evaluation.work;
            editor->showHint(tr("%1 kernels hand on %2 a step")
                                 .arg(qtText(countText(std::round(work.kernels))),
                                      qtText(quantityText(work.activations.in(unit::byte), "B"))));
        }
    }
}

void DesignPanel::showPinned()
{
    const LiveDesign& live = m_controller.live();
    if (!live.pinned || !live.baseline) {
        m_pinnedName->show(tr("Nothing is pinned. Pin a design to see each number beside it."));
        m_pinnedValue->show({});
        return;
    }
    m_pinnedName->show(QStringLiteral("▽ ")
                       + batchTogether(designDifference(*live.pinned, m_controller.mission(),
                                                        m_controller.missionPart(), m_controller.session().catalog())));
    const QString time = qtText(quantityText(live.baseline->latency.in(unit::second), "s"));
    m_pinnedValue->show(!live.baseline->runs()            ? tr("does not fit")
                        : live.baseline->footprint.fits() ? time
                                                          : tr("%1, does not fit").arg(time));
}

void DesignPanel::showStepTable()
{
    const lab::NamedDesign atOne = atSpeedupOne();
    const bool wholeChip = atOne.knobs.speedupAppliesTo == physics::SpeedupTarget::Accelerator;
    const physics::Evaluation step = m_controller.session().preview(m_part, atOne);
    std::vector<double> times;
    std::vector<bool> isSerial;
    for (const physics::Term term : physics::kTerms) {
        times.push_back(step.terms[term].in(unit::second));
        isSerial.push_back(term != physics::Term::Compute && !(wholeChip && term == physics::Term::Memory));
    }
    // The terms add up to the total in the digits that are shown; with an overlap they have no reason to.
    const double total = step.latency.in(unit::second);
    const Time asked = step.stepTarget.value_or(step.latency);
    const double sum = step.runs() ? step.terms.sum().in(unit::second) : 0.0;
    const bool addsUp = step.runs() && std::abs(sum - total) <= 1e-9 * total;
    // In the unit of what is asked of the step, as the instruments beside it; the serial terms add up to the floor that the
    // formula strip prints.
    const NumberScale scale = present::scaleBeside(total, asked.in(unit::second), "s");
    present::SummedColumn column = addsUp ? present::summedColumn(times, isSerial, scale) : present::SummedColumn();
    if (!addsUp) {
        column.scale = scale;
        ++column.scale.decimals;
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
        m_stepTimes[i]->show(!step.runs()
                                 ? qtText(kUnknownText)
                                 : qtText((addsUp ? column.parts[i] : present::columnDigits(times[i], column.scale))
                                          + ' ' + column.scale.unit));
    }
    m_stepTimes.back()->show(step.runs() ? qtText(column.scale.text(total)) : qtText(kUnknownText));
    for (std::size_t i = 0; i < m_stepKinds.size(); ++i) {
        m_stepKinds[i]->show(isSerial[i] ? tr("serial") : tr("sped up"));
    }
}

}  // namespace ironlab::ui
