// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_job.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/parallel.h>

namespace ironlab::ui {
namespace {

namespace fs = std::filesystem;

/// Ledgers by their names below some paths; 0 where an archive among them keeps the number to itself.
int countLedgers(const std::vector<fs::path>& paths, const std::atomic<bool>& isCancelled)
{
    int count = 0;
    std::error_code error;
    for (const fs::path& path : paths) {
        if (!fs::is_directory(path, error)) {
            if (lab::isArchiveName(path)) {
                return 0;
            }
            ++count;
            continue;
        }
        for (fs::recursive_directory_iterator at(path, error), end; !error && at != end && !isCancelled;
             at.increment(error)) {
            if (lab::isArchiveName(at->path())) {
                return 0;
            }
            count += lab::isLedgerName(at->path()) ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

ClassJob::ClassJob(std::shared_ptr<const ClassCourse> course, std::vector<fs::path> paths, QObject* parent)
    : QObject(parent),
      m_course(std::move(course)),
      m_paths(std::move(paths))
{
}

ClassJob::~ClassJob()
{
    cancel();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void ClassJob::start()
{
    IRONLAB_EXPECTS(!isRunning());
    m_thread = std::thread([this] { work(); });
}

void ClassJob::cancel()
{
    m_isCancelled = true;
}

void ClassJob::work()
{
    m_expected = countLedgers(m_paths, m_isCancelled);
    lab::Submissions submissions(m_paths);
    const auto next = [&] { return m_isCancelled ? std::nullopt : submissions.next(); };
    const auto take = [&](const lab::GradeReport& report) {
        m_result.entries.push_back(present::classEntry(report));
        m_result.grade.add(report);
        tell(m_result.entries.size());
    };
    const auto count = lab::gradeAll(m_course->grader(), next, hardwareThreads(), take);
    present::addLikenesses(m_result.entries, m_result.grade);
    m_result.passedOver = count.passedOver;
    m_result.faults = submissions.faults();
    m_result.isWhole = !m_isCancelled;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_thread.join();
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

/// One message at a time: a class of thousands does not fill the window's queue.
void ClassJob::tell(std::size_t graded)
{
    if (m_isTelling.exchange(true)) {
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, graded] {
            m_isTelling = false;
            Q_EMIT progressed(static_cast<int>(graded), m_expected);
        },
        Qt::QueuedConnection);
}

}  // namespace ironlab::ui
