// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/writing_section.h"

#include "ui/formulas/formula_label.h"
#include "ui/formulas/number_link.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/clock_words.h"
#include "ui/panels/growing_edit.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_book.h"
#include "ui/window/workbook.h"

#include <ironlab/present/symbol_words.h>

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ironlab::ui {
namespace {

/// Of the column of names before claims of one line.
constexpr int kSymbolWidth = 60;

/// "7 of 25 words", "words: 38".
QString wordsOf(int words, int least)
{
    return least > 0 && words < least ? WritingSection::tr("%1 of %2 words").arg(words).arg(least)
                                      : WritingSection::tr("words: %1").arg(words);
}

QString wordsOfSymbol(const QString& label)
{
    return qtText(present::symbolWords(label.toStdString()));
}

}  // namespace

QString WritingSection::Field::text() const
{
    return edit->toPlainText();
}

WritingSection::WritingSection(LabController& controller, QWidget* parent)
    : JournalSection(tr("Reflection"), controller, parent),
      m_stage(lineLabel({}, TextRole::Tick, present::Role::Text3, this)),
      m_saved(lineLabel({}, TextRole::Tick, present::Role::Text3, this)),
      m_prompt(new TextLabel({}, TextRole::Body, present::Role::Text2, this)),
      m_saveSoon([this] { saveDrafts(); })
{
    setObjectName(QStringLiteral("writing"));
    addToTitle(m_stage);
    m_prompt->setObjectName(QStringLiteral("writing.prompt"));
    add(m_prompt);
    for (const lab::ReflectionField& spec : missionPart().reflection) {
        addField(spec);
    }
    fitSymbols();
    m_saved->setObjectName(QStringLiteral("reflection.saved"));
    add(m_saved);
    refresh(Change::Stage | Change::Writing);
}

WritingSection::~WritingSection() = default;

/// One width for all, with room for the longest of the words under the symbols.
void WritingSection::fitSymbols()
{
    const Theme& theme = themeOf(this);
    double widest = theme.scaled(kSymbolWidth);
    for (const lab::ReflectionField& spec : missionPart().reflection) {
        if (!spec.prose) {
            widest = std::max(widest, theme.numbers(TextRole::Tick).width(wordsOfSymbol(filled(spec.label))));
        }
    }
    for (QWidget* each : m_symbols) {
        each->setFixedWidth(static_cast<int>(std::ceil(widest)));
    }
}

void WritingSection::changeEvent(QEvent* event)
{
    JournalSection::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitSymbols();
    }
}

/// A symbol alone asks what it stands for, so its words stand under it.
QLayout* WritingSection::symbolColumn(const QString& label)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(1);
    auto* symbol = new FormulaLabel(symbolMarkup(label), TextRole::NoteMedium, this);
    m_symbols.push_back(symbol);
    column->addWidget(symbol);
    if (const QString words = wordsOfSymbol(label); !words.isEmpty()) {
        m_symbols.push_back(new TextLabel(words, TextRole::Tick, present::Role::Text2, this));
        column->addWidget(m_symbols.back());
    }
    column->addStretch(1);
    return column;
}

void WritingSection::addField(const lab::ReflectionField& spec)
{
    Field field;
    field.spec = &spec;
    const QString object = QStringLiteral("reflection.") + qtText(spec.id);
    const QString label = filled(spec.label);
    const QString words = wordsOfSymbol(label);
    auto* head = new QHBoxLayout;
    add(head, 6);
    field.edit = new GrowingEdit(object, words.isEmpty() ? label : tr("%1, %2").arg(label, words), this);
    field.edit->setAccessibleDescription(filled(spec.hint));
    // Beside the box, not in it: what is asked is read again while the answer is written.
    auto* asked = new TextLabel(filled(spec.hint), TextRole::Note, present::Role::Text2, this);
    asked->setObjectName(object + QStringLiteral(".asked"));
    if (spec.prose) {
        head->addWidget(new TextLabel(label, TextRole::NoteMedium, present::Role::Text1, this), 1);
        field.words = lineLabel({}, TextRole::Tick, present::Role::Text3, this);
        field.words->setObjectName(object + QStringLiteral(".words"));
        // Counting must not take room from the label, which would break into other lines and move the box under the typing.
        const NumberFont& font = themeOf(this).numbers(TextRole::Tick);
        field.words->setMinimumWidth(static_cast<int>(std::ceil(
            std::max(font.width(wordsOf(888, 0)), font.width(wordsOf(spec.minimumWords - 1, spec.minimumWords))))));
        field.words->setAlignment(Qt::AlignRight | Qt::AlignTop);
        head->addWidget(field.words);
        field.edit->setMinimumLines(3);
        add(asked, 2);
        add(field.edit, 2);
    } else {
        head->addLayout(symbolColumn(label));
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(asked);
        column->addWidget(field.edit);
        head->addLayout(column, 1);
        field.edit->setMinimumLines(1);
        field.edit->setOneParagraph(true);
    }
    connect(field.edit, &QPlainTextEdit::textChanged, this, [this, &spec] { typed(spec.id); });
    field.edit->installEventFilter(this);
    restore(field);
    countWords(field);
    m_fields.push_back(field);
}

/// What was recorded, or the draft that was typed after it.
void WritingSection::restore(const Field& field)
{
    const auto recorded = state().reflection.find(field.spec->id);
    const auto draft = controller().draft(draftKey(field));
    if (draft || recorded != state().reflection.end()) {
        const QSignalBlocker quiet(field.edit);
        field.edit->setPlainText(qtText(draft ? *draft : recorded->second));
    }
    if (draft) {
        m_unrecorded.insert(field.spec->id);
    }
}

void WritingSection::typed(const std::string& id)
{
    m_undrafted.insert(id);
    m_unrecorded.insert(id);
    m_saveSoon.typed();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Field& field = m_fields[i];
        if (field.spec->id == id) {
            m_lastUsed = i;
            countWords(field);
            recordMilestone(field);
            tellCounts(field.text().toStdString());
        }
    }
}

WritingSection::Texts WritingSection::texts() const
{
    Texts boxes;
    for (const Field& field : m_fields) {
        boxes[field.spec->id] = field.text().toStdString();
    }
    return boxes;
}

/// Not at each letter: what follows builds its rows anew.
void WritingSection::tellCounts(const std::string& text)
{
    std::pair counted(lab::wordCount(text), lab::citations(text));
    if (counted != m_counted) {
        m_counted = std::move(counted);
        Q_EMIT countsChanged();
    }
}

/// What still counts follows at once: enough words, a piece of evidence more or less.
void WritingSection::recordMilestone(const Field& field)
{
    const std::string text = field.text().toStdString();
    const auto recorded = state().reflection.find(field.spec->id);
    const std::string before = recorded == state().reflection.end() ? std::string() : recorded->second;
    const bool isEnough = lab::wordCount(text) >= field.spec->minimumWords;
    const bool wasEnough = lab::wordCount(before) >= field.spec->minimumWords;
    if (isEnough != wasEnough || lab::citations(text) != lab::citations(before)) {
        record(field);
    } else if (isEnoughInAll(texts()) != isEnoughInAll(state().reflection)) {
        flush();
    }
}

bool WritingSection::isEnoughInAll(const Texts& written) const
{
    int words = 0;
    for (const auto& [field, text] : written) {
        words += lab::wordCount(text);
    }
    return words >= missionPart().gates.reflectionWords;
}

void WritingSection::countWords(const Field& field) const
{
    if (field.words == nullptr) {
        return;
    }
    field.words->show(wordsOf(lab::wordCount(field.text().toStdString()), field.spec->minimumWords));
}

std::string WritingSection::draftKey(const Field& field) const
{
    return controller().mission().id + '/' + std::to_string(part()) + '/' + field.spec->id;
}

void WritingSection::saveDrafts()
{
    const std::set<std::string> undrafted = std::exchange(m_undrafted, {});
    for (const Field& field : m_fields) {
        if (undrafted.contains(field.spec->id) && controller().saveDraft(draftKey(field), field.text().toStdString())) {
            showSaved();
        }
    }
}

void WritingSection::record(const Field& field)
{
    if (m_unrecorded.erase(field.spec->id) == 0) {
        return;
    }
    m_undrafted.erase(field.spec->id);
    if (controller().submit(part(), lab::SaveReflection{field.spec->id, field.text().toStdString()})) {
        controller().saveDraft(draftKey(field), {});
        showSaved();
    }
}

void WritingSection::flush()
{
    m_saveSoon.forget();
    for (const Field& field : m_fields) {
        record(field);
    }
}

bool WritingSection::eventFilter(QObject* watched, QEvent* event)
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].edit == watched && event->type() == QEvent::FocusIn) {
            // The Tab key only passes by on its way to the evidence; what is cited goes where something was typed.
            const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
            m_lastUsed = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ? m_lastUsed : i;
        } else if (m_fields[i].edit == watched && event->type() == QEvent::FocusOut) {
            record(m_fields[i]);
        }
    }
    return JournalSection::eventFilter(watched, event);
}

void WritingSection::showSaved()
{
    m_saved->show(tr("saved %1").arg(timeOfDay(controller().workbook().now())));
}

void WritingSection::insertEvidence(const QString& id)
{
    if (m_fields.empty() || state().stage == lab::Stage::Closed) {
        return;
    }
    const Field& field = m_fields[m_lastUsed];
    const QString mark = QLatin1Char('[') + id + QLatin1Char(']');
    const QString text = field.text();
    QTextCursor cursor = field.edit->textCursor();
    // Within a word the citation goes behind it.
    int at = cursor.position();
    while (at > 0 && at < text.size() && !text.at(at - 1).isSpace() && !text.at(at).isSpace()) {
        ++at;
    }
    cursor.setPosition(at);
    const bool needsBlank = at > 0 && !text.at(at - 1).isSpace();
    const bool hasBlank = at < text.size() && text.at(at).isSpace();
    cursor.insertText((needsBlank ? QStringLiteral(" ") : QString()) + mark
                      + (hasBlank ? QString() : QStringLiteral(" ")));
    field.edit->setTextCursor(cursor);
    field.edit->setFocus(Qt::OtherFocusReason);
}

/// Its numbers are of the designs that the question was about, and those hold the answer: they are told once the record
/// stands.
void WritingSection::linkPrompt()
{
    const bool isLinked = m_prompt->findChild<NumberLink*>() != nullptr;
    if (!isLinked && state().observation && !present::numbersIn(m_prompt->text().toStdString()).empty()) {
        new NumberLink(*m_prompt, [this] { return numbersOfReveal(controller()); });
    }
}

void WritingSection::refresh(Changes what)
{
    if (!what.testFlag(Change::Stage)) {
        return;
    }
    const lab::Stage stage = state().stage;
    const bool isClosed = stage == lab::Stage::Closed;
    m_stage->show(isClosed                       ? tr("closed")
                  : stage == lab::Stage::Reflect ? QString()
                                                 : tr("draft; counts after Observe"));
    // Its numbers are what the exploration is to find.
    m_prompt->show(isClosed || stage == lab::Stage::Reflect ? filled(missionPart().reflectPrompt)
                                                            : tr("What it asks is told once you have observed."));
    linkPrompt();
    for (const Field& field : m_fields) {
        field.edit->setReadOnly(isClosed);
    }
}

}  // namespace ironlab::ui
