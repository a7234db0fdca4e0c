// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/form_view.h"

#include "ui/classes/row_delegate.h"
#include "ui/panels/reading_order.h"
#include "ui/style/hairline.h"
#include "ui/style/icons.h"
#include "ui/style/qt_text.h"

#include <QHBoxLayout>
#include <QListWidget>

#include <algorithm>

namespace ironlab::ui {
namespace {

using lab::FieldKind;
using lab::FormField;

constexpr int kListWidth = 150;

std::vector<std::string> keysOf(const FormField& field)
{
    std::vector<std::string> keys;
    for (const FormField& member : field.members) {
        keys.push_back(member.key);
    }
    return keys;
}

std::string parentOf(const std::string& pointer)
{
    return pointer.substr(0, pointer.rfind('/'));
}

bool leadsInto(const std::string& pointer, const std::string& outer)
{
    return pointer == outer || pointer.starts_with(outer + '/');
}

}  // namespace

FormView::FormView(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_panel(new SidePanel(QStringLiteral("editor.form"), tr("Fields of the file"), this))
{
    m_list->setObjectName(QStringLiteral("editor.sections"));
    m_list->setAccessibleName(tr("Sections of the file"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFixedWidth(themeOf(this).scaled(kListWidth));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(m_panel, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &FormView::chooseSection);
}

void FormView::setForm(FormField form, bool figuresHaveSources)
{
    m_form = std::move(form);
    m_figuresHaveSources = figuresHaveSources;
    m_sections.clear();
    m_sections.push_back({tr("general"), {}});
    for (const FormField& member : m_form.members) {
        if (!lab::isPlain(member)) {
            m_sections.push_back({fieldName(member.key), lab::pointerWith({}, member.key)});
        }
    }
    m_built.clear();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Section& section : m_sections) {
        m_list->addItem(section.title);
    }
    m_section = 0;
    m_list->setCurrentRow(0);
}

void FormView::show(const std::string& text, const lab::FormValues& values, const Faults& faults)
{
    m_text = text;
    m_values = values;
    m_faults = faults;
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const auto count = std::count_if(faults.begin(), faults.end(), [&](const Fault& fault) {
            return sectionOf(fault.pointer) == static_cast<int>(i);
        });
        QListWidgetItem* item = m_list->item(static_cast<int>(i));
        item->setText(count == 0 ? m_sections[i].title : tr("%1 · %2").arg(m_sections[i].title).arg(count));
        item->setData(Qt::AccessibleTextRole,
                      count == 0 ? m_sections[i].title : tr("%1, faults: %2").arg(m_sections[i].title).arg(count));
        item->setIcon(count == 0 ? QIcon() : makeIcon(Icon::Cross, present::Role::Fails));
    }
    const std::string section = std::to_string(m_section) + '|';
    const std::string wanted = section + structure();
    if (wanted != m_built) {
        if (m_built.starts_with(section)) {
            keepFocus();
        }
        m_built = wanted;
        rebuild();
        tabInReadingOrder(*this);
    }
    refresh();
    // What is put into a visible panel shows at once, so that it can take the keyboard.
    for (QWidget* panel : m_panels) {
        panel->show();
    }
    if (!m_pendingFocus.empty()) {
        focusField(std::exchange(m_pendingFocus, {}));
    }
}

void FormView::chooseSection(int index)
{
    if (index < 0 || index == m_section) {
        return;
    }
    m_section = index;
    show(m_text, lab::FormValues(m_values), Faults(m_faults));
}

/// Which groups and lists there are, and how long: what the rows depend on.
std::string FormView::structure() const
{
    std::string text;
    const std::function<void(const FormField&, const std::string&)> walk = [&](const FormField& field,
                                                                               const std::string& pointer) {
        if (lab::isPlain(field)) {
            return;
        }
        const lab::FormValue* value = m_values.at(pointer);
        // Plain members come and go without other rows, so the size of a group says nothing.
        text += value == nullptr ? "-" : field.kind == FieldKind::List ? std::to_string(value->size) + "[" : "{";
        if (value == nullptr) {
            return;
        }
        if (field.kind == FieldKind::Group) {
            for (const FormField& member : field.members) {
                walk(member, lab::pointerWith(pointer, member.key));
            }
            return;
        }
        for (std::size_t i = 0; i < value->size && !field.item.empty(); ++i) {
            walk(field.item.front(), pointer + '/' + std::to_string(i));
        }
    };
    for (const FormField& member : m_form.members) {
        walk(member, lab::pointerWith({}, member.key));
    }
    return text;
}

/// Other rows come, and the keyboard stays at the field where it is.
void FormView::keepFocus()
{
    const QWidget* focus = focusWidget();
    for (const FieldRow* row : m_rows) {
        if (m_pendingFocus.empty() && focus != nullptr && focus->hasFocus() && row->isAncestorOf(focus)) {
            m_pendingFocus = row->pointer();
        }
    }
}

void FormView::rebuild()
{
    for (QWidget* panel : m_panels) {
        panel->hide();
        panel->deleteLater();
    }
    m_panels.clear();
    m_titled.clear();
    m_titleButtons.clear();
    m_rows.clear();
    const Section& section = m_sections[static_cast<std::size_t>(m_section)];
    if (!section.pointer.empty()) {
        const FormField& field = *lab::fieldAt(m_form, section.pointer);
        addValue(field, section.pointer, !field.isRequired);
        return;
    }
    PanelSection* panel = addPanel({});
    for (const FormField& member : m_form.members) {
        if (lab::isPlain(member)) {
            addField(*panel, member, lab::pointerWith({}, member.key));
        }
    }
}

bool FormView::isFigure(const FieldRow& row) const
{
    const bool isNumber = row.field().kind == FieldKind::Number || !row.field().example.empty();
    return m_figuresHaveSources && isNumber && !leadsInto(row.pointer(), "/provenance");
}

void FormView::refresh()
{
    retitle();
    for (FieldRow* row : m_rows) {
        row->setValue(m_values.at(row->pointer()));
        Faults own;
        std::copy_if(m_faults.begin(), m_faults.end(), std::back_inserter(own),
                     [&](const Fault& fault) { return fault.pointer == row->pointer(); });
        row->setFaults(own);
        if (isFigure(*row) && m_values.at(row->pointer()) != nullptr) {
            const auto source = m_values.provenanceOf(row->pointer());
            row->setSource(source ? qtText(m_values.textAt("/provenance/" + std::to_string(*source) + "/kind"))
                                  : QString());
        }
    }
}

void FormView::set(const FormField& field, const std::string& pointer, const QString& typed)
{
    const bool isItem = lab::fieldAt(m_form, parentOf(pointer))->kind == FieldKind::List;
    if (typed.isEmpty() && !field.isRequired && !isItem) {
        apply(lab::removingValue(m_text, pointer));
        return;
    }
    const FormField* parent = lab::fieldAt(m_form, parentOf(pointer));
    apply(lab::settingValue(m_text, pointer, lab::literalOf(field, typed.toStdString()), keysOf(*parent)));
}

/// Adds a group, a list or an item, with what it needs in it.
void FormView::put(const FormField& field, const std::string& pointer)
{
    FormField needed = field;
    // A list that somebody asks for begins with one item.
    needed.isRequired = true;
    const FormField* parent = lab::fieldAt(m_form, parentOf(pointer));
    m_pendingFocus = pointer;
    apply(lab::settingValue(m_text, pointer, lab::freshValue(needed), keysOf(*parent)));
}

void FormView::apply(const std::optional<lab::TextChange>& change)
{
    if (change) {
        Q_EMIT changeWanted(*change);
    } else {
        m_pendingFocus.clear();
    }
}

/// To the entry that covers a figure; where there is none one is made that names it.
void FormView::goToSource(const std::string& pointer)
{
    if (const auto source = m_values.provenanceOf(pointer)) {
        focusField("/provenance/" + std::to_string(*source) + "/kind");
        return;
    }
    const FormField* list = m_form.member("provenance");
    const std::string at = "/provenance/" + std::to_string(m_values.sizeAt("/provenance"));
    std::string entry = lab::freshValue(list->item.front());
    if (const auto named = lab::settingValue(entry, "/field", lab::literalOf({}, pointer))) {
        entry = lab::changed(entry, *named);
    }
    m_pendingFocus = at + "/kind";
    if (m_values.at("/provenance") == nullptr) {
        apply(lab::settingValue(m_text, "/provenance", "[\n    " + entry + "\n]", keysOf(m_form)));
    } else {
        apply(lab::settingValue(m_text, at, entry));
    }
}

int FormView::sectionOf(const std::string& pointer) const
{
    for (std::size_t i = 1; i < m_sections.size(); ++i) {
        if (leadsInto(pointer, m_sections[i].pointer)) {
            return static_cast<int>(i);
        }
    }
    return 0;
}

void FormView::focusField(const std::string& pointer)
{
    m_list->setCurrentRow(sectionOf(pointer));
    FieldRow* nearest = nullptr;
    std::size_t longest = 0;
    for (FieldRow* row : m_rows) {
        // A field that is missing is told of at what it is missing from.
        if (row->isMissing() && parentOf(row->pointer()) == pointer) {
            nearest = row;
            break;
        }
        // The field itself, else the first one of what it is, else the last one that it is in.
        const bool isIn = leadsInto(row->pointer(), pointer) || leadsInto(pointer, row->pointer());
        const std::size_t common = isIn ? std::min(row->pointer().size(), pointer.size()) : 0;
        if (common > longest) {
            longest = common;
            nearest = row;
        }
    }
    if (nearest == nullptr && !m_rows.empty()) {
        nearest = m_rows.front();
    }
    if (nearest != nullptr) {
        nearest->focusEditor();
        m_panel->ensureWidgetVisible(nearest, 0, 60);
        Q_EMIT fieldEntered(qtText(nearest->pointer()));
    }
}

}  // namespace ironlab::ui
