// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/form_view.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QToolButton>

namespace ironlab::ui {

using lab::FieldKind;
using lab::FormField;

PanelSection* FormView::addPanel(const QString& title)
{
    auto* panel = new PanelSection(title, m_panel);
    m_panels.push_back(panel);
    m_panel->addSection(panel);
    return panel;
}

void FormView::addButton(PanelSection& section, const QString& name, const QString& text, const QString& accessibleName,
                         const std::function<void()>& act)
{
    auto* button = linkButton(name, text, &section);
    button->setAccessibleName(accessibleName);
    connect(button, &QToolButton::clicked, this, act);
    section.addToTitle(button);
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

void FormView::addValue(const FormField& field, const std::string& pointer, const QString& title, bool isRemovable)
{
    const lab::FormValue* value = m_values.at(pointer);
    PanelSection* panel = addPanel(title);
    if (!field.description.empty()) {
        panel->add(new TextLabel(qtText(field.description), TextRole::Note, present::Role::Text2, panel));
    }
    if (value == nullptr) {
        panel->add(new TextLabel(tr("Left out."), TextRole::Body, present::Role::Text2, panel));
        addButton(*panel, QStringLiteral("add:") + qtText(pointer), tr("add"), tr("Add %1").arg(title),
                  [this, &field, pointer] { put(field, pointer); });
        return;
    }
    if (isRemovable) {
        addButton(*panel, QStringLiteral("remove:") + qtText(pointer), tr("remove"), tr("Remove %1").arg(title),
                  [this, pointer] { apply(lab::removingValue(m_text, pointer)); });
    }
    if (field.kind == FieldKind::Group) {
        addMembers(*panel, field, pointer, title);
        return;
    }
    addButton(
        *panel, QStringLiteral("add:") + qtText(pointer), tr("add one"), tr("Add one to %1").arg(title),
        [this, &field, pointer] { put(field.item.front(), pointer + '/' + std::to_string(m_values.sizeAt(pointer))); });
    addItems(field, pointer, title);
}

void FormView::addMembers(PanelSection& into, const FormField& field, const std::string& pointer, const QString& title)
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
            addValue(member, lab::pointerWith(pointer, member.key),
                     title + QStringLiteral(" · ") + fieldName(member.key), !member.isRequired);
        }
    }
}

void FormView::addItems(const FormField& field, const std::string& pointer, const QString& title)
{
    const FormField& item = field.item.front();
    for (std::size_t i = 0; i < m_values.sizeAt(pointer); ++i) {
        const std::string at = pointer + '/' + std::to_string(i);
        const QString name = title + QLatin1Char(' ') + itemTitle(at, i);
        if (!lab::isPlain(item)) {
            addValue(item, at, name, true);
            continue;
        }
        PanelSection* panel = addPanel(name);
        addButton(*panel, QStringLiteral("remove:") + qtText(at), tr("remove"), tr("Remove %1").arg(name),
                  [this, at] { apply(lab::removingValue(m_text, at)); });
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
