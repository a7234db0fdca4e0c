// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_input.h"

#include <ironlab/base/number_format.h>

#include <istream>
#include <limits>
#include <memory>

namespace ironlab::cli {

namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;

class Lines {
public:
    explicit Lines(std::istream& in) : m_in(in), m_block(kBlock, '\0') {}

    std::optional<lab::Submission> next()
    {
        while (m_in) {
            ++m_number;
            lab::Submission submission;
            submission.source = "line " + std::to_string(m_number);
            submission.isNamed = true;
            readLine(submission);
            if (!submission.text.empty() || !submission.trouble.empty()) {
                return submission;
            }
        }
        return std::nullopt;
    }

private:
    void readLine(lab::Submission& submission)
    {
        while (true) {
            m_in.getline(m_block.data(), static_cast<std::streamsize>(m_block.size()));
            const auto count = static_cast<std::size_t>(m_in.gcount());
            // A full block without a line break sets the fail bit; the line goes on.
            const bool goesOn = m_in.fail() && !m_in.eof() && count > 0;
            const bool hadBreak = !m_in.fail() && !m_in.eof();
            submission.text.append(m_block.data(), hadBreak ? count - 1 : count);
            if (!goesOn) {
                break;
            }
            m_in.clear();
            if (submission.text.size() > lab::kSubmissionLimits.bytes) {
                submission.text = {};
                submission.trouble = "The line is longer than "
                                     + quantityText(static_cast<double>(lab::kSubmissionLimits.bytes), "B") + '.';
                m_in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
                return;
            }
        }
        if (submission.text.ends_with('\r')) {
            submission.text.pop_back();
        }
    }

    std::istream& m_in;
    std::string m_block;
    std::size_t m_number = 0;
};

}  // namespace

lab::NextSubmission ledgersOf(std::istream& in)
{
    const auto lines = std::make_shared<Lines>(in);
    return [lines] { return lines->next(); };
}

}  // namespace ironlab::cli
