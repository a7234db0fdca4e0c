// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab_window.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"
#include "themed_test.h"
#include "ui/course/fault_list.h"
#include "ui/course/faults_dialog.h"
#include "ui/editor/editor_window.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/text_label.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace ironlab::ui {

namespace fs = std::filesystem;

/// The editor with a folder of its own.
class Editor : public ThemedTest {
protected:
    void SetUp() override
    {
        m_environment = std::make_unique<LabEnvironment>(LabEnvironment{
            test::catalog(), test::missions(), m_clock, m_fileSystem, {}, {}, {}, 0, {}, ironlab::test::dataFolder()});
        m_window = std::make_unique<EditorWindow>(*m_environment);
        showAt(*m_window, 1366, 740);
    }

    static fs::path shipped(const char* name) { return fs::path(ironlab::test::dataFolder()) / "accelerators" / name; }

    template <class Widget>
    Widget* find(const QString& name)
    {
        // What an act put in anew gets its place by events of its own.
        QApplication::processEvents();
        for (Widget* found : m_window->findChildren<Widget*>(name)) {
            if (found->isVisible()) {
                return found;
            }
        }
        ADD_FAILURE() << "nothing visible is called " << name.toStdString();
        return nullptr;
    }
    QLineEdit* field(const char* pointer)
    {
        return find<QLineEdit>(QStringLiteral("edit:") + QString::fromLatin1(pointer));
    }
    void chooseSection(const char* title)
    {
        auto* list = find<QListWidget>(QStringLiteral("editor.sections"));
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().startsWith(QString::fromLatin1(title))) {
                list->setCurrentRow(row);
                QApplication::processEvents();
                return;
            }
        }
        ADD_FAILURE() << "no section " << title;
    }
    void typeInto(const char* pointer, const QString& text)
    {
        QLineEdit* line = field(pointer);
        ASSERT_NE(line, nullptr);
        find<QScrollArea>(QStringLiteral("editor.form"))->ensureWidgetVisible(line);
        QApplication::processEvents();
        input::click(*line, line->rect().center());
        input::key(*line, QKeyCombination(Qt::CTRL, Qt::Key_A));
        input::type(*line, text);
    }
    QPlainTextEdit* text() { return find<QPlainTextEdit>(QStringLiteral("editor.text")); }
    std::string news() { return find<TextLabel>(QStringLiteral("editor.news"))->text().toStdString(); }
    /// The faults of the dialog that says why something was refused, which is closed.
    std::string refusal()
    {
        auto* dialog = m_window->findChild<FaultsDialog*>();
        if (dialog == nullptr) {
            return {};
        }
        std::string told = describe(dialog->findChild<FaultList*>()->faults());
        dialog->close();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        return told;
    }
    std::string state() { return find<TextLabel>(QStringLiteral("editor.state"))->text().toStdString(); }
    void answer(const char* button)
    {
        QApplication::processEvents();
        auto* found = m_window->findChild<QPushButton*>(QString::fromLatin1(button));
        ASSERT_NE(found, nullptr) << button;
        input::click(*found, found->rect().center());
        QApplication::processEvents();
    }

    ironlab::test::TempFolder m_folder;
    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem m_fileSystem;
    std::unique_ptr<LabEnvironment> m_environment;
    std::unique_ptr<EditorWindow> m_window;
};

}  // namespace ironlab::ui
