// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>
#include <ironlab/lab/form_values.h>

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace ironlab::ui {

class TextLabel;

/// One field of a form: its name, a box or a list of choices, the unit that is meant, where the figure comes from, and
/// below it what is wrong with it.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    /// `field` outlives the row. `suggestions` are offered while typing.
    FieldRow(const lab::FormField& field, std::string pointer, const QStringList& suggestions, QWidget* parent);

    [[nodiscard]] const std::string& pointer() const { return m_pointer; }
    [[nodiscard]] const lab::FormField& field() const { return m_field; }
    /// Shows what the text has there; null where it has nothing.
    void setValue(const lab::FormValue* value);
    /// The faults that stand at this very place.
    void setFaults(const Faults& faults);
    /// "datasheet", "estimate"; shown as a button that leads to the source. Empty: there is none yet.
    void setSource(const QString& kind);
    /// The file needs it and does not have it.
    [[nodiscard]] bool isMissing() const { return m_isMissing; }
    void focusEditor();

Q_SIGNALS:
    /// A person typed or chose; an empty text leaves the field out.
    void edited(const QString& text);
    void sourceWanted();

private:
    void buildEditor(const QStringList& suggestions);
    [[nodiscard]] QWidget* editor() const;

    const lab::FormField& m_field;
    std::string m_pointer;
    QLineEdit* m_line = nullptr;
    QComboBox* m_choices = nullptr;
    QToolButton* m_source = nullptr;
    TextLabel* m_fault;
    bool m_isMissing = false;
};

/// A key as a person reads it: "launch_graph" is "launch graph".
[[nodiscard]] QString fieldName(const std::string& key);

}  // namespace ironlab::ui
