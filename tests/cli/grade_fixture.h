// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_run.h"
#include "support/ledger_maker.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <ironlab/lab/seal.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ironlab::cli::test {

using namespace ironlab::test;

/// Runs the whole command line on the data of this tree.
inline Outcome runOnData(std::vector<std::string> arguments, const std::string& input = {})
{
    if (!arguments.empty())
        arguments.insert(arguments.end(), {"--data-dir", dataFolder()});
    return run(std::move(arguments), input);
}

/// A folder of submissions, and students to fill it.
class GradeFixture : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
    void write(const std::string& name, const std::string& text) const { writeText(m_folder / name, text); }

    [[nodiscard]] Outcome grade(std::vector<std::string> options) const
    {
        options.insert(options.begin(), {"grade", folder().string()});
        return runOnData(std::move(options));
    }

    static const LabData& data()
    {
        static const LabData lab(dataFolder());
        return lab;
    }
    static std::string ledger(const std::string& student = "student-4711", int parts = 3, std::uint64_t seed = 0)
    {
        StudentPlan plan;
        plan.student = student;
        plan.partsFinished = parts;
        plan.seed = seed;
        return ledgerText(takenBy(data().cloudTitan(), data().catalog, plan));
    }
    static const std::vector<Example>& examples()
    {
        static const std::vector<Example> all = gradingExamples(data());
        return all;
    }

private:
    TempFolder m_folder;
};

}  // namespace ironlab::cli::test
