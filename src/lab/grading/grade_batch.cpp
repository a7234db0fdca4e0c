// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/grade_batch.h>
#include <ironlab/lab/ledger_migration.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace ironlab::lab {
namespace {

/// As far may a thread be ahead of the slowest one, in submissions a thread.
constexpr std::size_t kAhead = 4;
/// Submissions from here on are graded one at a time: their trees take many times their size.
constexpr std::size_t kLarge = std::size_t{4} << 20U;

GradeReport troubled(const Submission& submission, std::string trouble)
{
    GradeReport report;
    report.source = submission.source;
    report.trouble = std::move(trouble);
    return report;
}

class Batch {
public:
    Batch(const Grader& grader, const NextSubmission& next, std::size_t jobs, const TakeReport& take)
        : m_grader(grader),
          m_next(next),
          m_take(take),
          m_window(kAhead * jobs)
    {
    }

    void work()
    {
        while (auto taken = take())
            deliver(taken->first, reportOn(std::move(taken->second)));
    }

    [[nodiscard]] BatchCount count() const { return m_count; }

private:
    std::optional<std::pair<std::size_t, Submission>> take()
    {
        const std::lock_guard lock(m_source);
        {
            std::unique_lock wait(m_results);
            m_room.wait(wait, [this] { return m_taken < m_delivered + m_window; });
        }
        auto submission = m_next();
        if (!submission)
            return std::nullopt;
        return std::pair(m_taken++, std::move(*submission));
    }

    /// Nothing where the submission is no ledger and nobody said it was one.
    std::optional<GradeReport> reportOn(Submission submission)
    {
        if (submission.trouble.empty() && submission.file)
            load(submission);
        if (!submission.trouble.empty())
            return troubled(submission, submission.trouble);
        if (!submission.isNamed && !claimsToBeLedger(submission.text))
            return std::nullopt;
        if (submission.text.size() < kLarge)
            return m_grader.grade(std::move(submission.source), std::move(submission.text));
        const std::lock_guard one(m_large);
        return m_grader.grade(std::move(submission.source), std::move(submission.text));
    }

    static void load(Submission& submission)
    {
        PosixFileSystem files;
        auto text = files.read(*submission.file, kSubmissionLimits.bytes);
        if (!text)
            submission.trouble = readingFailed(*submission.file, text.error()).sentence;
        else if (!text->has_value())
            submission.trouble = "There is no file \u201c" + submission.file->string() + "\u201d.";
        else
            submission.text = std::move(**text);
    }

    void deliver(std::size_t place, std::optional<GradeReport> report)
    {
        const std::lock_guard lock(m_results);
        m_waiting.emplace(place, std::move(report));
        for (auto next = m_waiting.begin(); next != m_waiting.end() && next->first == m_delivered;
             next = m_waiting.erase(next), ++m_delivered) {
            if (next->second) {
                ++m_count.graded;
                m_take(std::move(*next->second));
            } else {
                ++m_count.passedOver;
            }
        }
        m_room.notify_all();
    }

    const Grader& m_grader;
    const NextSubmission& m_next;
    const TakeReport& m_take;
    std::size_t m_window;
    std::mutex m_source;
    std::mutex m_large;
    std::mutex m_results;
    std::condition_variable m_room;
    std::size_t m_taken = 0;
    std::size_t m_delivered = 0;
    std::map<std::size_t, std::optional<GradeReport>> m_waiting;
    BatchCount m_count;
};

}  // namespace

BatchCount gradeAll(const Grader& grader, const NextSubmission& next, std::size_t jobs, const TakeReport& take)
{
    Batch batch(grader, next, std::max<std::size_t>(jobs, 1), take);
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < jobs; ++i)
        threads.emplace_back([&batch] { batch.work(); });
    batch.work();
    for (std::thread& thread : threads)
        thread.join();
    return batch.count();
}

}  // namespace ironlab::lab
