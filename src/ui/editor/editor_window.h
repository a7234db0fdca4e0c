// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classes/lab_copy.h"
#include "ui/editor/edited_kind.h"

#include <ironlab/lab/json_edit.h>

#include <QMainWindow>

#include <filesystem>
#include <functional>

class QPlainTextEdit;

namespace ironlab::ui {

class FaultTable;
class FormView;
class IconLabel;
class TextLabel;
class WindowHead;

/// Edits a preset or an assignment: its fields as a form, its text beside it, and below all that the lab's own reader says
/// of it, at every key. The text is what there is; the form only asks for changes of it, so both have one undo.
class EditorWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Clock and files of `environment` outlive the window.
    explicit EditorWindow(const LabEnvironment& environment, QWidget* parent = nullptr);

    /// Opens a file. False where it cannot be read, or is none that can be edited here; a dialog says why.
    bool openFile(const std::filesystem::path& file);
    /// A new file without a name: from the fields that it needs, or as a copy of a shipped one.
    void beginNew(EditedKind kind);
    void beginFrom(EditedKind kind, const std::filesystem::path& shipped);

    [[nodiscard]] std::string text() const;
    [[nodiscard]] const Faults& faults() const { return m_faults; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] bool isChanged() const;
    /// Writes the text whole or not at all, keeping what was there as a backup. A text with faults is not written under
    /// the name of a file that the lab would read.
    bool saveTo(const std::filesystem::path& file);
    /// The same beside it, under a name that the lab does not read.
    bool saveDraft(const std::filesystem::path& file);
    /// Puts a signature made with a secret key into an assignment.
    bool sign(const std::filesystem::path& keyFile);
    /// Opens the lab on the saved file as a student meets it, in a session that is thrown away.
    bool tryAsStudent();
    /// Writes into an assignment the hashes of its mission and of its presets as they are now, so that no other ones are
    /// taken for them. Files that cannot be read are told of.
    void writeHashes();

Q_SIGNALS:
    void saved(const QString& file);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildMenus();
    [[nodiscard]] QWidget* buildHead();
    void showText(EditedKind kind, const std::string& text, const std::filesystem::path& file);
    void onText();
    /// Reads the text as that of a file and shows all that is wrong with it.
    void judge(const std::filesystem::path& file);
    void applyChange(const lab::TextChange& change);
    void goTo(const Fault& fault);
    void markField(const QString& pointer);
    void showState();
    void say(const QString& words);
    bool refuse(const QString& head, const Faults& faults);
    void save();
    void saveAs();
    void offerDraft(const std::filesystem::path& file);
    void askToOpen();
    void askForShipped(EditedKind kind);
    void askForKey();
    void askToKeep(const std::function<void()>& goOn);
    [[nodiscard]] QString title() const;

    const LabCopy m_lab;
    EditedKind m_kind = EditedKind::Accelerator;
    std::filesystem::path m_file;
    QString m_saved;  ///< the text as it was read or written last
    Faults m_faults;
    FormView* m_form = nullptr;
    QPlainTextEdit* m_text = nullptr;
    FaultTable* m_table = nullptr;
    WindowHead* m_head = nullptr;
    IconLabel* m_mark = nullptr;
    TextLabel* m_news = nullptr;
    QAction* m_sign = nullptr;
    QAction* m_hashes = nullptr;
    bool m_mayClose = false;
};

}  // namespace ironlab::ui
