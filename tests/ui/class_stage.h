// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab_window.h"
#include "support/ledger_maker.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"
#include "themed_test.h"
#include "ui/classes/class_window.h"
#include "ui/classes/replay_window.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/text_label.h"

#include <QTableView>
#include <QTest>

#include <map>

namespace ironlab::ui {

/// The window on a folder with one ledger of each kind that docs/GRADING.md tells of, beside a file that is no ledger.
class ClassOverview : public ThemedTest {
protected:
    void SetUp() override
    {
        for (const ironlab::test::Example& example : examples()) {
            ironlab::test::writeText(m_folder / example.file, example.text);
            m_texts[example.file] = example.text;
        }
        ironlab::test::writeText(m_folder / "settings.json", "{}");
        m_environment = std::make_unique<LabEnvironment>(LabEnvironment{
            test::catalog(), test::missions(), m_clock, m_fileSystem, {}, {}, {}, 0, {}, ironlab::test::dataFolder()});
        m_window = std::make_unique<ClassWindow>(*m_environment);
        showAt(*m_window, 1366, 740);
    }

    static const std::vector<ironlab::test::Example>& examples()
    {
        static const auto made = ironlab::test::gradingExamples(ironlab::test::LabData(ironlab::test::dataFolder()));
        return made;
    }

    void openClass()
    {
        m_window->open({m_folder.path()});
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->isGrading(); }, 60'000));
        QApplication::processEvents();
    }

    template <class Widget>
    Widget* find(const char* name, QWidget* in = nullptr)
    {
        auto* found = (in == nullptr ? m_window.get() : in)->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    QTableView& table() { return *find<QTableView>("class.table"); }
    QString cell(int row, present::ClassColumn column)
    {
        return table().model()->index(row, static_cast<int>(column)).data().toString();
    }
    int rowOf(const QString& student)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (cell(row, present::ClassColumn::Student) == student) {
                return row;
            }
        }
        ADD_FAILURE() << "no row of " << student.toStdString();
        return 0;
    }
    std::string news() { return find<TextLabel>("class.news")->text().toStdString(); }

    ReplayWindow* openReplay(const QString& student)
    {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(rowOf(student), 0));
        input::key(table(), QKeyCombination(Qt::Key_Return));
        QApplication::processEvents();
        auto* replay = m_window->findChild<ReplayWindow*>();
        EXPECT_NE(replay, nullptr);
        return replay;
    }

    ironlab::test::TempFolder m_folder;
    std::map<std::string, std::string> m_texts;
    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem m_fileSystem;
    std::unique_ptr<LabEnvironment> m_environment;
    std::unique_ptr<ClassWindow> m_window;
};

}  // namespace ironlab::ui
