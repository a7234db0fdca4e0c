// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/form_view.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QToolButton>

namespace ironlab::ui {

using lab::FieldKind;
using lab::FormField;

PanelSection* FormView::addPanel(const std::string& pointer)
{
    auto* panel = new PanelSection(titleAt(pointer), m_panel);
    m_panels.push_back(panel);
    m_panel->addSection(panel);
    m_titled.emplace_back(panel, pointer);
    return panel;
}

void FormView::addButton(PanelSection& section, const TitleButton& about, const std::function<void()>& act)
{
    auto* button = linkButton(about.act + QLatin1Char(':') + qtText(about.pointer), about.text, &section);
    button->setAccessibleName(about.spoken.arg(titleAt(about.pointer)));
    connect(button, &QToolButton::clicked, this, act);
    section.addToTitle(button);
    m_titleButtons.emplace_back(button, about);
}

/// What the titles say of an item changes with its fields: they are written anew with every text.
void FormView::retitle()
{
    for (const auto& [panel, pointer] : m_titled) {
        panel->setTitle(titleAt(pointer));
    }
    for (const auto& [button, about] : m_titleButtons) {
        button->setAccessibleName(about.spoken.arg(titleAt(about.pointer)));
    }
}

/// "overrides 1 · 2 · requirements": the keys that lead there, items by their number and what tells them apart.
QString FormView::titleAt(const std::string& pointer) const
{
    if (pointer.empty()) {
        return m_sections.front().title;
    }
    const std::size_t slash = pointer.rfind('/');
    const std::string parent = pointer.substr(0, slash);
    if (parent.empty()) {
        return fieldName(pointer.substr(1));
    }
    const FormField* outer = lab::fieldAt(m_form, parent);
    if (outer != nullptr && outer->kind == FieldKind::List) {
        return titleAt(parent) + QLatin1Char(' ') + itemTitle(pointer, std::stoul(pointer.substr(slash + 1)));
    }
    return titleAt(parent) + QStringLiteral(" · ") + fieldName(pointer.substr(slash + 1));
}

void FormView::addField(PanelSection& into, const FormField& field, const std::string& pointer)
{
    const auto words = m_suggestions.find(field.key);
    auto* row = new FieldRow(field, pointer, words == m_suggestions.end() ? QStringList() : words->second, &into);
    into.add(row);
    m_rows.push_back(row);
    connect(row, &FieldRow::edited, this,
            [this, row](const QString& typed) { set(row->field(), row->pointer(), typed); });
    connect(row, &FieldRow::sourceWanted, this, [this, row] { goToSource(row->pointer()); });
}

void FormView::addValue(const FormField& field, const std::string& pointer, bool isRemovable)
{
    const lab::FormValue* value = m_values.at(pointer);
    PanelSection* panel = addPanel(pointer);
    if (!field.description.empty()) {
        panel->add(new TextLabel(qtText(field.description), TextRole::Note, present::Role::Text2, panel));
    }
    if (value == nullptr) {
        panel->add(new TextLabel(tr("Left out."), TextRole::Body, present::Role::Text2, panel));
        addButton(*panel, {QStringLiteral("add"), tr("add"), tr("Add %1"), pointer},
                  [this, &field, pointer] { put(field, pointer); });
        return;
    }
    if (isRemovable) {
        addRemoval(*panel, pointer);
    }
    if (field.kind == FieldKind::Group) {
        addMembers(*panel, field, pointer);
        return;
    }
    addButton(*panel, {QStringLiteral("add"), tr("add one"), tr("Add one to %1"), pointer}, [this, &field, pointer] {
        put(field.item.front(), pointer + '/' + std::to_string(m_values.sizeAt(pointer)));
    });
    addItems(field, pointer);
}

void FormView::addRemoval(PanelSection& panel, const std::string& pointer)
{
    addButton(panel, {QStringLiteral("remove"), tr("remove"), tr("Remove %1"), pointer},
              [this, pointer] { apply(lab::removingValue(m_text, pointer)); });
}

void FormView::addMembers(PanelSection& into, const FormField& field, const std::string& pointer)
{
    for (const FormField& member : field.members) {
        if (lab::isPlain(member)) {
            addField(into, member, lab::pointerWith(pointer, member.key));
        }
    }
    if (field.members.empty()) {
        into.add(new TextLabel(tr("Write this one in the text beside."), TextRole::Body, present::Role::Text2, &into));
    }
    for (const FormField& member : field.members) {
        if (!lab::isPlain(member)) {
            addValue(member, lab::pointerWith(pointer, member.key), !member.isRequired);
        }
    }
}

void FormView::addItems(const FormField& field, const std::string& pointer)
{
    const FormField& item = field.item.front();
    for (std::size_t i = 0; i < m_values.sizeAt(pointer); ++i) {
        const std::string at = pointer + '/' + std::to_string(i);
        if (!lab::isPlain(item)) {
            addValue(item, at, true);
            continue;
        }
        PanelSection* panel = addPanel(at);
        addRemoval(*panel, at);
        addField(*panel, item, at);
    }
}

/// "2 · fp16": its number and what tells it from the others.
QString FormView::itemTitle(const std::string& pointer, std::size_t index) const
{
    QString name;
    for (const char* key : {"precision", "level", "name", "id", "field", "part", "file"}) {
        name = qtText(m_values.textAt(pointer + '/' + key));
        if (!name.isEmpty()) {
            return QString::number(index + 1) + QStringLiteral(" · ") + name;
        }
    }
    return QString::number(index + 1);
}

}  // namespace ironlab::ui
