// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/choice_knob.h"

#include "ui/knobs/segmented_control.h"
#include "ui/style/lab_style.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/style/word_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kMostSegments = 4;
constexpr int kLabelWidth = 60;

}  // namespace

ChoiceKnob::ChoiceKnob(const lab::KnobSpec& spec, const lab::Catalog& catalog, KnobLayout layout, QWidget* parent)
    : KnobEditor(spec, parent),
      m_hint(new TextLabel({}, TextRole::Note, present::Role::Text3, this))
{
    const bool isList = spec.id == lab::KnobId::Accelerator || spec.choices.size() > kMostSegments;
    const bool isOneRow = layout == KnobLayout::Compact && !isList;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    if (!spec.label.empty() && (isOneRow || spec.id != lab::KnobId::SpeedupTarget)) {
        m_label =
            lineLabel(qtText(spec.label), isOneRow ? TextRole::Body : TextRole::BodyMedium, present::Role::Text1, this);
        isOneRow ? row->addWidget(m_label) : column->addWidget(m_label);
    }
    isList ? buildList(catalog) : buildSegments(catalog);
    row->addWidget(isList ? static_cast<QWidget*>(m_list) : m_segments, 1);
    column->addLayout(row);
    column->addWidget(m_hint);
    m_hint->hide();
    if (isOneRow && m_label != nullptr) {
        m_label->setFixedWidth(themeOf(this).scaled(kLabelWidth));
    }
    if (isList && m_label != nullptr) {
        m_label->hide();  // the list names its machines itself; the label stays its accessible name
    }
}

void ChoiceKnob::buildSegments(const lab::Catalog& catalog)
{
    std::vector<SegmentedControl::Choice> choices;
    for (const std::string& choice : spec().choices) {
        choices.push_back({qtText(choice), choiceLabel(id(), choice, catalog), {}});
    }
    m_segments = new SegmentedControl(qtText(lab::fileName(id())), qtText(spec().label), std::move(choices), this);
    connect(m_segments, &SegmentedControl::choiceMade, this, [this](const QString& choice) {
        Q_EMIT turned({0.0, choice.toStdString()});
    });
}

void ChoiceKnob::buildList(const lab::Catalog& catalog)
{
    m_list = new WordList(this);
    m_list->setObjectName(qtText(lab::fileName(id())));
    m_list->setAccessibleName(qtText(spec().label));
    for (const std::string& choice : spec().choices) {
        m_list->addItem(choiceLabel(id(), choice, catalog), qtText(choice));
    }
    connect(m_list, &QComboBox::activated, this, [this](int index) {
        Q_EMIT turned({0.0, m_list->itemData(index).toString().toStdString()});
    });
}

void ChoiceKnob::showValue(const lab::KnobValue& value)
{
    if (m_segments != nullptr) {
        m_segments->setCurrent(qtText(value.choice));
    } else {
        const int index = m_list->findData(qtText(value.choice));
        m_list->setCurrentIndex(index);
    }
}

void ChoiceKnob::showBaseline(const std::optional<lab::KnobValue>& /*value*/) {}

void ChoiceKnob::showHint(const QString& hint)
{
    m_hint->show(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void ChoiceKnob::setLocked(bool locked, const QString& reason)
{
    QWidget* control = m_segments != nullptr ? static_cast<QWidget*>(m_segments) : m_list;
    control->setProperty(kLockedProperty, locked);
    control->setEnabled(!locked);
    control->setToolTip(reason);
}

void ChoiceKnob::setLabelWidth(int width)
{
    if (m_label != nullptr && m_segments != nullptr) {
        m_label->setFixedWidth(themeOf(this).scaled(width));
    }
}

SwitchKnob::SwitchKnob(const lab::KnobSpec& spec, QWidget* parent)
    : KnobEditor(spec, parent),
      m_box(new QCheckBox(qtText(spec.label), this)),
      m_hint(new TextLabel({}, TextRole::Note, present::Role::Text2, this))
{
    m_box->setObjectName(qtText(lab::fileName(spec.id)));
    m_hint->setObjectName(m_box->objectName() + QStringLiteral(".hint"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_box);
    auto* indent = new QHBoxLayout;
    indent->addSpacing(25);
    indent->addWidget(m_hint, 1);
    column->addLayout(indent);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT turned({on ? 1.0 : 0.0, {}}); });
}

void SwitchKnob::showValue(const lab::KnobValue& value)
{
    m_box->setChecked(value.number != 0.0);
}

void SwitchKnob::showBaseline(const std::optional<lab::KnobValue>& /*value*/) {}

void SwitchKnob::showHint(const QString& hint)
{
    m_hint->show(hint);
    m_box->setAccessibleDescription(hint);
}

void SwitchKnob::setLocked(bool locked, const QString& reason)
{
    m_box->setEnabled(!locked);
    m_box->setToolTip(reason);
}

void SwitchKnob::setLabelWidth(int /*width*/) {}

}  // namespace ironlab::ui
