// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classes/class_course.h"

#include <ironlab/lab/grade_batch.h>
#include <ironlab/present/class_entry.h>

#include <QObject>

#include <atomic>
#include <filesystem>
#include <memory>
#include <thread>
#include <vector>

namespace ironlab::ui {

/// A class as it was graded, in the order of its files whatever the number of threads.
struct GradedClass {
    std::vector<present::ClassEntry> entries;
    lab::ClassGrade grade;       ///< its rows are those of the entries
    Faults faults;               ///< of folders and archives that were not read whole
    std::size_t passedOver = 0;  ///< JSON files that are no ledgers
    bool isWhole = true;         ///< false: it was cancelled, and this is what was graded until then
};

/// Grades a class beside the window. Its signals come in the thread that it lives in; nothing is written anywhere.
class ClassJob : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClassJob)

public:
    ClassJob(std::shared_ptr<const ClassCourse> course, std::vector<std::filesystem::path> paths,
             QObject* parent = nullptr);
    /// Cancels and waits for the ledgers that are being graded.
    ~ClassJob() override;

    void start();
    /// No further ledger is begun; `finished` comes all the same.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread.joinable(); }
    /// After `finished`, once.
    [[nodiscard]] GradedClass take() { return std::move(m_result); }

Q_SIGNALS:
    /// `expected` is 0 where nobody knows how many there are, as in archives.
    void progressed(int graded, int expected);
    void finished();

private:
    void work();
    void tell(std::size_t graded);

    std::shared_ptr<const ClassCourse> m_course;
    std::vector<std::filesystem::path> m_paths;
    std::thread m_thread;
    std::atomic<bool> m_isCancelled{false};
    std::atomic<bool> m_isTelling{false};  ///< a message about progress is on its way
    std::atomic<int> m_expected{0};
    GradedClass m_result;
};

}  // namespace ironlab::ui
