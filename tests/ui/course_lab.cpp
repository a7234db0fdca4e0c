// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "course_lab.h"

#include "support/test_paths.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/shown_text.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>

namespace ironlab::ui::test {

using ironlab::test::readText;
using ironlab::test::writeText;

std::string assignmentText(const std::string& members)
{
    return R"({ "schema": "ironlab/assignment/1", "id": "week-5", "title": "Week 5",
    "mission": { "id": "cloud_titan" })"
           + (members.empty() ? "" : ",\n    " + members) + "\n}\n";
}

std::string boardText(const std::string& id)
{
    std::string text =
        readText(std::filesystem::path(ironlab::test::dataFolder()) / "accelerators" / "h100-pcie-80gb.json");
    const std::string own = "\"h100-pcie-80gb\"";
    return text.replace(text.find(own), own.size(), '"' + id + '"');
}

std::shared_ptr<const LabContents> CourseLab::contents(ContentSources sources)
{
    sources.dataFolder = ironlab::test::dataFolder();
    ContentReading reading = ContentReader().read(sources);
    EXPECT_TRUE(reading.faults.empty()) << describe(reading.faults);
    return reading.contents;
}

void CourseLab::open(std::shared_ptr<const LabContents> contents, const LabEnvironment* like)
{
    ASSERT_NE(contents, nullptr);
    QSettings().remove(QStringLiteral("student"));
    applyTheme(*qApp, present::Theme::Light);
    m_window.reset();
    m_contents = std::move(contents);
    m_environment.reset(new LabEnvironment{m_contents->catalog,
                                           m_contents->missions,
                                           m_clock,
                                           m_fileSystem,
                                           m_folder / "ledgers",
                                           {},
                                           {},
                                           0,
                                           {},
                                           ironlab::test::dataFolder()});
    m_environment->assignment = m_contents->assignment ? &*m_contents->assignment : nullptr;
    if (like != nullptr) {
        m_environment->student = like->student;
        m_environment->seed = like->seed;
        m_environment->ledgerFile = like->ledgerFile;
        m_environment->purpose = like->purpose;
    }
    std::filesystem::create_directories(m_folder / "ledgers");
    m_window = std::make_unique<MainWindow>(*m_environment);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QApplication::processEvents();
}

void CourseLab::openAssignment(const std::string& text, std::optional<QString> student,
                               std::optional<std::uint64_t> seed)
{
    ContentSources sources;
    sources.assignment = write("assignment.json", text);
    const auto read = contents(sources);
    ASSERT_NE(read, nullptr);
    LabEnvironment like{read->catalog, read->missions, m_clock, m_fileSystem, {}, {}, std::move(student), 0, {}, {}};
    like.seed = seed;
    open(read, &like);
}

std::filesystem::path CourseLab::write(const std::string& name, const std::string& text) const
{
    const std::filesystem::path file = m_folder / name;
    std::filesystem::create_directories(file.parent_path());
    writeText(file, text);
    return file;
}

void CourseLab::type(const char* name, const QString& text)
{
    click(name);
    input::key(*m_window, QKeyCombination(Qt::CTRL, Qt::Key_A));
    input::type(*m_window, text);
}

void CourseLab::click(const char* name)
{
    auto* widget = find<QWidget>(name);
    ASSERT_NE(widget, nullptr) << name;
    ASSERT_TRUE(widget->isVisible()) << name;
    input::click(*widget, widget->rect().center());
    QApplication::processEvents();
}

QString CourseLab::text(const char* name)
{
    const auto* widget = find<QWidget>(name);
    return widget == nullptr || !widget->isVisible() ? QString() : shownText(*widget);
}

}  // namespace ironlab::ui::test
