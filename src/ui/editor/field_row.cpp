// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_row.h"

#include "ui/panels/side_panel.h"
#include "ui/style/lab_style.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

namespace ironlab::ui {
namespace {

constexpr int kNameWidth = 150;
constexpr int kHintWidth = 96;
constexpr int kSourceWidth = 84;

/// "e.g. 3.35 TB/s", "0 to 1", "whole number".
QString hintOf(const lab::FormField& field)
{
    if (!field.example.empty()) {
        return FieldRow::tr("as %1").arg(qtText(field.example));
    }
    switch (field.kind) {
    case lab::FieldKind::Number: return FieldRow::tr("a number");
    case lab::FieldKind::WholeNumber: return FieldRow::tr("a whole number");
    default: return {};
    }
}

}  // namespace

QString fieldName(const std::string& key)
{
    return qtText(key).replace(QLatin1Char('_'), QLatin1Char(' '));
}

FieldRow::FieldRow(const lab::FormField& field, std::string pointer, const QStringList& suggestions, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_pointer(std::move(pointer)),
      m_fault(new TextLabel({}, TextRole::Note, present::Role::Fails, this))
{
    setObjectName(QStringLiteral("field:") + qtText(m_pointer));
    const Theme& theme = themeOf(this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    const QString key = fieldName(field.key);
    const QString name = key.isEmpty() ? tr("item") : key;
    auto* label = new TextLabel(field.isRequired ? name : tr("%1 (optional)").arg(name),
                                field.isRequired ? TextRole::BodyMedium : TextRole::Body, present::Role::Text1, this);
    label->setFixedWidth(theme.scaled(kNameWidth));
    buildEditor(suggestions);
    editor()->setAccessibleName(name);
    const QString description = qtText(field.description);
    editor()->setAccessibleDescription(description);
    editor()->setToolTip(description);
    label->setToolTip(description);
    auto* hint = lineLabel(hintOf(field), TextRole::Note, present::Role::Text2, this);
    hint->setFixedWidth(theme.scaled(kHintWidth));
    grid->addWidget(label, 0, 0);
    grid->addWidget(editor(), 0, 1);
    grid->addWidget(hint, 0, 2);
    m_source = linkButton(QStringLiteral("source:") + qtText(m_pointer), tr("add source"), this);
    m_source->setFixedWidth(theme.scaled(kSourceWidth));
    m_source->hide();
    grid->addWidget(m_source, 0, 3);
    grid->addWidget(m_fault, 1, 1, 1, 3);
    m_fault->hide();
    m_fault->setObjectName(QStringLiteral("fault:") + qtText(m_pointer));
    connect(m_source, &QToolButton::clicked, this, &FieldRow::sourceWanted);
}

void FieldRow::buildEditor(const QStringList& suggestions)
{
    const bool isChoice = m_field.kind == lab::FieldKind::Choice || m_field.kind == lab::FieldKind::Truth
                          || m_field.kind == lab::FieldKind::Fixed;
    if (!isChoice) {
        m_line = new QLineEdit(this);
        m_line->setObjectName(QStringLiteral("edit:") + qtText(m_pointer));
        if (!suggestions.isEmpty()) {
            auto* completer = new QCompleter(suggestions, m_line);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            m_line->setCompleter(completer);
            connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &FieldRow::edited);
        }
        connect(m_line, &QLineEdit::textEdited, this, &FieldRow::edited);
        return;
    }
    m_choices = new QComboBox(this);
    m_choices->setObjectName(QStringLiteral("edit:") + qtText(m_pointer));
    m_choices->addItem(tr("– left out –"), QString());
    QStringList words;
    for (const std::string& choice : m_field.choices) {
        words.append(qtText(choice));
    }
    if (m_field.kind == lab::FieldKind::Truth) {
        words = {QStringLiteral("true"), QStringLiteral("false")};
    } else if (m_field.kind == lab::FieldKind::Fixed) {
        words = {qtText(m_field.fixed)};
    }
    for (const QString& word : words) {
        m_choices->addItem(word, word);
    }
    connect(m_choices, &QComboBox::activated, this,
            [this](int index) { Q_EMIT edited(m_choices->itemData(index).toString()); });
}

QWidget* FieldRow::editor() const
{
    return m_line != nullptr ? static_cast<QWidget*>(m_line) : m_choices;
}

void FieldRow::setValue(const lab::FormValue* value)
{
    m_isMissing = value == nullptr && m_field.isRequired;
    const QString text = value == nullptr ? QString() : qtText(value->text);
    if (m_line != nullptr) {
        if (m_line->text() != text) {
            m_line->setText(text);
        }
        return;
    }
    const QSignalBlocker quiet(m_choices);
    int index = m_choices->findData(text);
    if (index < 0) {
        // A word that is none of those: shown as it is, with its fault below.
        m_choices->addItem(text, text);
        index = m_choices->count() - 1;
    }
    m_choices->setCurrentIndex(index);
}

void FieldRow::setFaults(const Faults& faults)
{
    QStringList sentences;
    if (m_isMissing) {
        sentences.append(tr("This is missing, and the file needs it."));
    }
    for (const Fault& fault : faults) {
        sentences.append(
            tr("Found %1; %2 belongs here: %3.").arg(qtText(fault.found), qtText(fault.expected), qtText(fault.fix)));
    }
    const QString words = sentences.join(QLatin1Char(' '));
    m_fault->show(words);
    m_fault->setVisible(!words.isEmpty());
    editor()->setAccessibleDescription(words.isEmpty() ? qtText(m_field.description) : words);
    if (editor()->property(kFailsProperty).toBool() != !words.isEmpty()) {
        editor()->setProperty(kFailsProperty, !words.isEmpty());
        editor()->update();
    }
}

void FieldRow::setSource(const QString& kind)
{
    m_source->show();
    m_source->setText(kind.isEmpty() ? tr("add source") : kind);
    m_source->setAccessibleName(kind.isEmpty() ? tr("Add a source for %1").arg(fieldName(m_field.key))
                                               : tr("Source of %1: %2").arg(fieldName(m_field.key), kind));
    m_source->setToolTip(m_source->accessibleName());
}

void FieldRow::focusEditor()
{
    editor()->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace ironlab::ui
