// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/field_row.h"
#include "ui/panels/side_panel.h"

#include <ironlab/lab/json_edit.h>

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

class QListWidget;
class QToolButton;

namespace ironlab::ui {

/// A file as a form: its sections as a list, the fields of one of them beside it. It shows a text and asks for changes of
/// it; it keeps nothing of its own.
class FormView : public QWidget {
    Q_OBJECT

public:
    explicit FormView(QWidget* parent);

    /// The fields of the file. `figuresHaveSources`: numbers lead to entries of `/provenance`.
    void setForm(lab::FormField form, bool figuresHaveSources);
    /// Words offered while typing, by the last key of the field.
    void setSuggestions(std::map<std::string, QStringList> suggestions) { m_suggestions = std::move(suggestions); }
    /// The text as it stands now, with everything that its reader says of it.
    void show(const std::string& text, const lab::FormValues& values, const Faults& faults);
    using QWidget::show;
    /// Brings the keyboard to the field of a pointer, or to the nearest one that it is in.
    void focusField(const std::string& pointer);

Q_SIGNALS:
    void changeWanted(const ironlab::lab::TextChange& change);
    /// The field that has the keyboard, so that the text can follow.
    void fieldEntered(const QString& pointer);

private:
    struct Section {
        QString title;
        std::string pointer;  ///< empty: the plain fields of the file itself
    };

    /// A button at the title of a panel, called "add:/battery".
    struct TitleButton {
        QString act;     ///< "add", "remove"
        QString text;    ///< on it
        QString spoken;  ///< "Add %1", with the title in it
        std::string pointer;
    };

    void chooseSection(int index);
    void rebuild();
    void keepFocus();
    void addField(PanelSection& into, const lab::FormField& field, const std::string& pointer);
    /// A group or a list with all that is in it, as panels one below the other.
    void addValue(const lab::FormField& field, const std::string& pointer, bool isRemovable);
    void addMembers(PanelSection& into, const lab::FormField& field, const std::string& pointer);
    void addItems(const lab::FormField& field, const std::string& pointer);
    [[nodiscard]] PanelSection* addPanel(const std::string& pointer);
    void addButton(PanelSection& section, const TitleButton& about, const std::function<void()>& act);
    void addRemoval(PanelSection& panel, const std::string& pointer);
    void retitle();
    [[nodiscard]] QString titleAt(const std::string& pointer) const;
    void put(const lab::FormField& field, const std::string& pointer);
    void refresh();
    void set(const lab::FormField& field, const std::string& pointer, const QString& typed);
    void apply(const std::optional<lab::TextChange>& change);
    void goToSource(const std::string& pointer);
    [[nodiscard]] std::string structure() const;
    [[nodiscard]] int sectionOf(const std::string& pointer) const;
    [[nodiscard]] QString itemTitle(const std::string& pointer, std::size_t index) const;
    [[nodiscard]] bool isFigure(const FieldRow& row) const;

    lab::FormField m_form;
    bool m_figuresHaveSources = false;
    std::map<std::string, QStringList> m_suggestions;
    std::string m_text;
    lab::FormValues m_values;
    Faults m_faults;
    std::vector<Section> m_sections;
    int m_section = 0;
    std::string m_built;  ///< section and structure that the rows are built for
    QListWidget* m_list;
    SidePanel* m_panel;
    std::vector<QWidget*> m_panels;
    std::vector<std::pair<PanelSection*, std::string>> m_titled;  ///< panels by the pointer of what is in them
    std::vector<std::pair<QToolButton*, TitleButton>> m_titleButtons;
    std::vector<FieldRow*> m_rows;
    std::string m_pendingFocus;  ///< a field that a change is about to make
};

}  // namespace ironlab::ui
