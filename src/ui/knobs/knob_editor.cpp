// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/knob_editor.h"

#include "ui/knobs/choice_knob.h"
#include "ui/knobs/number_knob.h"

namespace ironlab::ui {

KnobEditor::KnobEditor(lab::KnobSpec spec, QWidget* parent) : QWidget(parent), m_spec(std::move(spec)) {}

KnobEditor* makeKnobEditor(const lab::KnobSpec& spec, const lab::Catalog& catalog, const lab::KnobValue& start,
                           KnobLayout layout, QWidget* parent)
{
    if (spec.scale == lab::KnobScale::Switch) {
        return new SwitchKnob(spec, parent);
    }
    if (spec.id == lab::KnobId::Tier) {
        return new TierKnob(spec, catalog, parent);
    }
    if (spec.scale == lab::KnobScale::Choice) {
        return new ChoiceKnob(spec, catalog, layout, parent);
    }
    return new NumberKnob(spec, start.number, layout, parent);
}

}  // namespace ironlab::ui
