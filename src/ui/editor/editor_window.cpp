// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_window.h"

#include "ui/course/faults_dialog.h"
#include "ui/editor/fault_table.h"
#include "ui/editor/form_view.h"
#include "ui/panels/reading_order.h"
#include "ui/panels/window_head.h"
#include "ui/style/hairline.h"
#include "ui/style/icon_label.h"
#include "ui/style/lab_style.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/durable_file.h>
#include <ironlab/lab/key_file.h>

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr QSize kMinimum(1000, 560);
constexpr QSize kFirst(1366, 740);
constexpr int kStatusHeight = 30;
constexpr int kFormWidth = 780;
constexpr int kTextWidth = 586;
constexpr int kFaultsHeight = 128;
constexpr std::size_t kLargestFile = std::size_t{1} << 20U;

}  // namespace

EditorWindow::EditorWindow(const LabEnvironment& environment, QWidget* parent) : QMainWindow(parent), m_lab(environment)
{
    setObjectName(QStringLiteral("editorWindow"));
    setMinimumSize(kMinimum);
    resize(kFirst);
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_form = new FormView(whole);
    m_text = new QPlainTextEdit(whole);
    m_text->setObjectName(QStringLiteral("editor.text"));
    m_text->setAccessibleName(tr("The file as text"));
    m_text->setFont(themeOf(this).font(TextRole::Receipt));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_table = new FaultTable(whole);
    auto* sides = new QSplitter(Qt::Horizontal, whole);
    sides->setHandleWidth(1);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_form);
    sides->addWidget(m_text);
    sides->setSizes({kFormWidth, kTextWidth});
    column->addWidget(buildHead());
    column->addWidget(new Hairline(Qt::Horizontal, whole));
    column->addWidget(sides, 1);
    column->addWidget(new Hairline(Qt::Horizontal, whole));
    m_table->setFixedHeight(themeOf(this).scaled(kFaultsHeight));
    column->addWidget(m_table);
    column->addWidget(new Hairline(Qt::Horizontal, whole));
    m_news = lineLabel({}, TextRole::Note, present::Role::Text2, whole);
    m_news->setObjectName(QStringLiteral("editor.news"));
    m_news->setFocusPolicy(Qt::TabFocus);
    m_news->setFixedHeight(themeOf(this).scaled(kStatusHeight));
    m_news->setContentsMargins(16, 0, 16, 0);
    column->addWidget(m_news);
    setCentralWidget(whole);
    buildMenus();
    connect(m_text, &QPlainTextEdit::textChanged, this, &EditorWindow::onText);
    connect(m_form, &FormView::changeWanted, this, &EditorWindow::applyChange);
    connect(m_form, &FormView::fieldEntered, this, &EditorWindow::markField);
    connect(m_table, &FaultTable::faultChosen, this, &EditorWindow::goTo);
    beginNew(EditedKind::Accelerator);
    tabInReadingOrder(*whole);
}

QWidget* EditorWindow::buildHead()
{
    m_head = new WindowHead(QStringLiteral("editor"), QStringLiteral("state"), this);
    m_mark = new IconLabel(Icon::Check, present::Role::Holds, m_head);
    m_head->addMark(m_mark);
    connect(m_head->addButton(QStringLiteral("editor.try"), tr("Try as student")), &QPushButton::clicked, this,
            &EditorWindow::tryAsStudent);
    auto* save = m_head->addButton(QStringLiteral("editor.save"), tr("Save"));
    save->setProperty(kPrimaryProperty, true);
    connect(save, &QPushButton::clicked, this, &EditorWindow::save);
    return m_head;
}

bool EditorWindow::openFile(const std::filesystem::path& file)
{
    const auto text = lab::wholeFile(m_lab.fileSystem, file, kLargestFile);
    if (!text) {
        return refuse(tr("This file cannot be opened."), text.error().faults);
    }
    const auto kind = editedKindOf(*text);
    if (!kind) {
        return refuse(tr("This file cannot be edited here."),
                      {{file.string(), 1, 1, "/schema", tr("none of the schemas that are edited here").toStdString(),
                        "\"ironlab/accelerator/1\", \"ironlab/workload/1\", \"ironlab/assignment/1\"",
                        tr("open another file, or begin a new one of the kind you want (File, New)").toStdString()}});
    }
    showText(*kind, *text, file);
    say({});
    return true;
}

void EditorWindow::beginNew(EditedKind kind)
{
    const auto form = formOf(kind, m_lab.dataFolder);
    if (!form) {
        refuse(tr("The form cannot be built."), form.error());
        return;
    }
    showText(kind, freshText(kind, *form, m_lab.missions), {});
    say(tr("A new %1: the fields that it needs are here, the faults below say what is missing.").arg(kindName(kind)));
}

void EditorWindow::beginFrom(EditedKind kind, const std::filesystem::path& shipped)
{
    const auto text = copiedText(shipped);
    if (!text) {
        refuse(tr("This preset cannot be copied."), text.error());
        return;
    }
    showText(kind, *text, {});
    say(tr("A copy of %1 under another id. Change what differs, and its source with it.")
            .arg(qtText(shipped.filename().string())));
}

void EditorWindow::showText(EditedKind kind, const std::string& text, const std::filesystem::path& file)
{
    auto form = formOf(kind, m_lab.dataFolder);
    if (!form) {
        refuse(tr("The form cannot be built."), form.error());
        return;
    }
    m_kind = kind;
    m_file = file;
    m_form->setForm(std::move(*form), kind != EditedKind::Assignment);
    QStringList missions;
    QStringList fields;
    for (const lab::Mission& mission : missionsFor({kind, file, text}, m_lab)) {
        missions.append(qtText(mission.id));
        for (const lab::MissionPart& part : mission.parts) {
            for (const lab::ReflectionField& field : part.reflection) {
                fields.append(qtText(field.id));
            }
        }
    }
    fields.removeDuplicates();
    m_form->setSuggestions(kind == EditedKind::Assignment
                               ? std::map<std::string, QStringList>{{"id", missions}, {"", missions + fields}}
                               : std::map<std::string, QStringList>{});
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(qtText(text));
    m_saved = file.empty() ? QString() : m_text->toPlainText();
    onText();
}

std::string EditorWindow::text() const
{
    return m_text->toPlainText().toStdString();
}

bool EditorWindow::isChanged() const
{
    return m_text->toPlainText() != m_saved;
}

void EditorWindow::onText()
{
    // What was said was about the text before.
    say({});
    judge(m_file);
}

void EditorWindow::judge(const std::filesystem::path& file)
{
    const std::string text = this->text();
    const std::string name = file.empty() ? tr("new %1").arg(kindName(m_kind)).toStdString() : file.string();
    const auto values = lab::FormValues::read(name, text);
    m_faults = values ? faultsOf({m_kind, file, text}, m_lab) : values.error();
    m_table->setFaults(m_faults);
    // A text that is no JSON for the moment leaves the form as it was; its fields rest until the text can be read.
    m_form->setEnabled(values.has_value());
    if (values) {
        m_form->show(text, *values, m_faults);
    }
    showState();
}

/// A change from the form is an edit of the text, so that one undo leads through both.
void EditorWindow::applyChange(const lab::TextChange& change)
{
    const std::string text = this->text();
    const auto place = [&](std::size_t offset) {
        return static_cast<int>(qtText(std::string_view(text).substr(0, offset)).size());
    };
    QTextCursor cursor(m_text->document());
    cursor.setPosition(place(change.begin));
    cursor.setPosition(place(change.end), QTextCursor::KeepAnchor);
    cursor.insertText(qtText(change.replacement));
    m_text->setTextCursor(cursor);
}

void EditorWindow::goTo(const Fault& fault)
{
    const QTextBlock block = m_text->document()->findBlockByNumber(fault.line - 1);
    if (block.isValid()) {
        QTextCursor cursor(block);
        const auto letters = block.text().toUcs4();
        qsizetype units = 0;
        for (qsizetype i = 0; i < std::min<qsizetype>(fault.column - 1, letters.size()); ++i) {
            units += QChar::requiresSurrogates(letters[i]) ? 2 : 1;
        }
        cursor.setPosition(block.position() + static_cast<int>(units));
        m_text->setTextCursor(cursor);
        m_text->ensureCursorVisible();
    }
    if (m_form->isEnabled()) {
        m_form->focusField(fault.pointer);
    } else {
        m_text->setFocus(Qt::ShortcutFocusReason);
    }
}

/// The text shows the field that the form is at.
void EditorWindow::markField(const QString& pointer)
{
    const std::string text = this->text();
    if (const auto span = lab::spanAt(text, pointer.toStdString())) {
        QTextCursor cursor(m_text->document());
        cursor.setPosition(static_cast<int>(qtText(std::string_view(text).substr(0, span->begin)).size()));
        m_text->setTextCursor(cursor);
        m_text->ensureCursorVisible();
    }
}

QString EditorWindow::title() const
{
    return m_file.empty() ? tr("New %1").arg(kindName(m_kind)) : qtText(m_file.filename().string());
}

void EditorWindow::showState()
{
    const int count = static_cast<int>(m_faults.size());
    m_head->setTitle(title() + (isChanged() ? tr(" · not saved") : QString()));
    m_head->setNote(count == 0 ? tr("The lab loads this %1.").arg(kindName(m_kind))
                               : tr("Faults: %1. The lab does not load it like this.").arg(count));
    m_mark->setIcon(count == 0 ? Icon::Check : Icon::Cross, count == 0 ? present::Role::Holds : present::Role::Fails);
    setWindowTitle(tr("%1 · Editor").arg(title()));
    m_sign->setEnabled(m_kind == EditedKind::Assignment);
    m_hashes->setEnabled(m_kind == EditedKind::Assignment);
}

void EditorWindow::say(const QString& words)
{
    m_news->show(words.simplified());
    m_news->setToolTip(words);
    m_news->setAccessibleName(words);
    m_news->setFocusPolicy(words.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
}

/// Always false: what was asked for was not done.
bool EditorWindow::refuse(const QString& head, const Faults& faults)
{
    say(head);
    showFaults(head, faults, this);
    return false;
}

bool EditorWindow::saveTo(const std::filesystem::path& file)
{
    // Files that an assignment names are looked for beside where it is going to be.
    judge(file);
    if (!m_faults.empty()) {
        offerDraft(file);
        return false;
    }
    const auto written = lab::replaceFile(m_lab.fileSystem, file, text(), lab::Backup::Keep);
    if (!written) {
        return refuse(tr("Not saved. What was there before is safe."), written.error().faults);
    }
    m_file = file;
    m_saved = m_text->toPlainText();
    showState();
    say(tr("Saved %1. What was there before is in %2.")
            .arg(qtText(file.string()), qtText(lab::backupPath(file).filename().string())));
    Q_EMIT saved(qtText(file.string()));
    return true;
}

bool EditorWindow::saveDraft(const std::filesystem::path& file)
{
    const std::filesystem::path draft =
        file.extension() == ".draft" ? file : std::filesystem::path(file.string() + ".draft");
    const auto written = lab::replaceFile(m_lab.fileSystem, draft, text(), lab::Backup::Keep);
    if (!written) {
        return refuse(tr("Not saved. What was there before is safe."), written.error().faults);
    }
    m_file = draft;
    m_saved = m_text->toPlainText();
    judge(m_file);
    say(tr("Saved as a draft: %1. The lab does not read drafts; save it under a name that ends in .json once it has no "
           "faults.")
            .arg(qtText(draft.string())));
    return true;
}

bool EditorWindow::sign(const std::filesystem::path& keyFile)
{
    const auto key = lab::signingKeyIn(m_lab.fileSystem, keyFile);
    if (!key) {
        return refuse(tr("The key cannot be used."), key.error());
    }
    // The signature covers the presets and the mission that the assignment names, by their hashes.
    auto hashed = lab::withPresetHashes(m_file, text());
    auto signedText = hashed ? lab::signedAssignment(m_file.string(), *hashed, key->secretKey)
                             : unexpected(std::move(hashed.error()));
    if (!signedText) {
        return refuse(tr("Not signed."), signedText.error());
    }
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(qtText(*signedText));
    say(tr("Signed. Save it as it is: any change makes the signature fail."));
    return true;
}

}  // namespace ironlab::ui
