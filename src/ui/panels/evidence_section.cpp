// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evidence_section.h"

#include "ui/instruments/instrument_dialog.h"
#include "ui/instruments/snapshots.h"
#include "ui/panels/design_words.h"
#include "ui/panels/evidence_chip.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_book.h"
#include "ui/window/bench_figures.h"
#include "ui/window/instrument_service.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/knobs_apart.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/term_text.h>

#include <QToolButton>
#include <QVBoxLayout>

namespace ironlab::ui {

EvidenceSection::EvidenceSection(LabController& controller, QWidget* parent)
    : JournalSection(tr("Evidence"), controller, parent),
      m_capture(linkButton(QStringLiteral("capture"), tr("Capture"), this)),
      m_compare(linkButton(QStringLiteral("compare"), tr("Compare"), this)),
      m_howTo(new TextLabel({}, TextRole::Note, present::Role::Text2, this)),
      m_chips(new QVBoxLayout)
{
    setObjectName(QStringLiteral("evidence"));
    addToTitle(m_compare);
    addToTitle(m_capture);
    m_capture->setAccessibleName(tr("Capture this design"));
    m_capture->setToolTip(tr("Keeps the design on the bench, to be cited and compared"));
    m_compare->setToolTip(tr("Captured designs side by side, with the one on the bench"));
    m_chips->setSpacing(4);
    m_howTo->setObjectName(QStringLiteral("evidence.howTo"));
    add(m_howTo);
    add(m_chips);
    connect(m_capture, &QToolButton::clicked, this,
            [this] { this->controller().submit(part(), lab::CaptureEvidence{}); });
    connect(m_compare, &QToolButton::clicked, this, &EvidenceSection::compare);
    const auto follow = [this] {
        if (m_snapshots) {
            m_snapshots->setFigure(snapshotsOf(this->controller()));
        }
    };
    connect(&controller, &LabController::liveChanged, this, follow);
    connect(&controller, &LabController::changed, this, follow);
    refresh({});
}

/// A window beside the lab that follows the design and what is captured.
void EvidenceSection::compare()
{
    if (!m_snapshots) {
        m_snapshots = new Snapshots;
        auto* dialog = new InstrumentDialog(m_snapshots, QStringLiteral("snapshotsDialog"), this);
        serve(*m_snapshots, {lab::Instrument::LatencyWaterfall,
                             [this] { return &this->controller(); },
                             dialog,
                             {},
                             [this](std::optional<QPointF>) { return numbersOfSnapshots(this->controller()); }});
    }
    m_snapshots->setFigure(snapshotsOf(controller()));
    qobject_cast<InstrumentDialog*>(m_snapshots->window())->bringUp();
}

void EvidenceSection::addChip(const lab::Evidence& evidence)
{
    EvidenceChip::Content content;
    content.id = qtText(evidence.id);
    if (evidence.evaluation.runs()) {
        // In the unit of what the part allows, as the status line has it.
        const Time allowed = evidence.evaluation.stepTarget.value_or(evidence.evaluation.latency);
        const QString time =
            qtText(present::textBeside(evidence.evaluation.latency.in(unit::second), allowed.in(unit::second), "s"));
        content.value = evidence.evaluation.footprint.fits() ? time : tr("%1, does not fit").arg(time);
        content.term = present::roleOf(evidence.evaluation.binding.term);
    } else {
        content.value = tr("does not fit");
    }
    auto* chip = new EvidenceChip(content, this);
    chip->setObjectName(QStringLiteral("evidence.") + content.id);
    connect(chip, &EvidenceChip::clicked, this, [this, id = content.id] { Q_EMIT inserted(id); });
    connect(chip, &EvidenceChip::whereFromWanted, this, [this, id = evidence.id] {
        openWhereFrom(numbersOfSnapshots(this->controller()), id + ":latency", window());
    });
    m_chips->addWidget(chip);
    m_captured.push_back(chip);
}

/// A further capture may differ in what those before it had in common, so all are named anew.
void EvidenceSection::nameChips()
{
    const auto& evidence = state().evidence;
    const lab::Catalog& catalog = controller().session().catalog();
    const auto apart = lab::knobsApart(evidence, controller().mission(), missionPart(), catalog);
    for (std::size_t i = 0; i < m_captured.size(); ++i) {
        EvidenceChip& chip = *m_captured[i];
        chip.setName(designDifference(evidence[i].design, controller().mission(), missionPart(), catalog, apart));
        chip.setToolTip(
            tr("%1: %2. A click writes [%3] into the reflection, W or a right click shows where its value comes from.")
                .arg(qtText(evidence[i].label), chip.content().name, chip.content().id));
    }
}

QString EvidenceSection::howTo() const
{
    const auto& evidence = state().evidence;
    if (evidence.empty()) {
        return tr("Capture a design to cite it in your reflection.");
    }
    const QString click = tr("Click one to cite it: [%1], brackets and all.").arg(qtText(evidence.back().id));
    return state().stage == lab::Stage::Reflect
               ? click + QLatin1Char(' ')
                     + tr("Say what binds in it and quote a figure with its unit: both are compared with the design.")
               : click;
}

void EvidenceSection::refresh(Changes /*what*/)
{
    const auto& evidence = state().evidence;
    if (m_captured.size() < evidence.size()) {
        while (m_captured.size() < evidence.size()) {
            addChip(evidence[m_captured.size()]);
        }
        nameChips();
    }
    m_howTo->show(howTo());
    m_howTo->setVisible(state().stage != lab::Stage::Closed);
    m_compare->setVisible(!evidence.empty());
    m_capture->setEnabled(state().stage != lab::Stage::Closed);
}

}  // namespace ironlab::ui
