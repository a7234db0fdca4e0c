// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classes/class_job.h"
#include "ui/classes/lab_copy.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace ironlab::ui {

class ClassMistakesPage;
class ClassQuestionsPage;
class ClassStudentsPage;
class ClassTimesPage;
class TextLabel;
class WindowHead;

/// A class of ledgers at one sight: graded in threads beside the window, then as a table, as plots, and student by student
/// as a replay. It reads the files and writes nothing near them.
class ClassWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClassWindow)

public:
    /// Clock and files of `environment` outlive the window.
    explicit ClassWindow(const LabEnvironment& environment, QWidget* parent = nullptr);
    ~ClassWindow() override;

    /// Grades what lies below some paths, files, folders and archives. An empty assignment keeps the one in force.
    void open(const std::vector<std::filesystem::path>& paths, const std::filesystem::path& assignment = {});
    /// What the next class is graded by; empty: every mission by the built-in rubric.
    void setAssignment(const std::filesystem::path& assignment) { m_assignment = assignment; }
    [[nodiscard]] bool isGrading() const { return m_job != nullptr && m_job->isRunning(); }
    [[nodiscard]] const GradedClass& graded() const { return m_class; }
    /// 0 students, 1 predictions, 2 misconceptions, 3 time.
    void showPage(int page);

Q_SIGNALS:
    /// The class stands in the window, whole or as far as it was graded.
    void shown();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildMenus();
    void buildPages();
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildStatus();
    void begin();
    void showProgress(int graded, int expected);
    void showClass();
    /// Of the class list, where there is one, those of whom no ledger came.
    [[nodiscard]] std::vector<std::string> absentStudents() const;
    [[nodiscard]] QString title() const;
    void say(const QString& words);
    void askForFolder();
    void askForFiles();
    void askForAssignment();
    void saveTable();
    void openReplay(const QString& source);

    const LabCopy m_lab;
    std::vector<std::filesystem::path> m_paths;
    std::filesystem::path m_assignment;
    std::shared_ptr<const ClassCourse> m_course;
    std::unique_ptr<ClassJob> m_job;
    GradedClass m_class;
    WindowHead* m_head = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    ClassStudentsPage* m_students = nullptr;
    ClassQuestionsPage* m_questions = nullptr;
    ClassMistakesPage* m_mistakes = nullptr;
    ClassTimesPage* m_times = nullptr;
    TextLabel* m_news = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QAction* m_save = nullptr;
    QAction* m_copy = nullptr;
};

}  // namespace ironlab::ui
