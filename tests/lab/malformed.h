// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace ironlab::lab::malformed {

/// One fault as it has to come back: its place in full, of its words what matters.
struct Complaint {
    int line;
    int column;
    std::string pointer;
    std::string found;
    std::string expected;
    std::string fix;
};

/// A file that a reader has to refuse, with every fault it has to tell.
struct Case {
    std::string name;
    std::string text;
    std::vector<Complaint> complaints;
    // Blanks that follow the text: added in the test, since every run of this program makes every case.
    std::size_t blanks = 0;

    [[nodiscard]] std::string document() const { return text + std::string(blanks, ' '); }
};

// The name that GoogleTest looks for.
inline void PrintTo(const Case& malformed, std::ostream* out)  // NOLINT(readability-identifier-naming)
{
    *out << malformed.name;
}

inline std::string nameOf(const testing::TestParamInfo<Case>& each)
{
    return each.param.name;
}

inline void expectComplaints(const Faults& faults, const Case& malformed, const std::string& file)
{
    using testing::HasSubstr;
    ASSERT_EQ(faults.size(), malformed.complaints.size()) << describe(faults);
    for (std::size_t i = 0; i < faults.size(); ++i) {
        const Complaint& complaint = malformed.complaints[i];
        EXPECT_EQ(faults[i].file, file);
        EXPECT_EQ(faults[i].line, complaint.line) << describe(faults[i]);
        EXPECT_EQ(faults[i].column, complaint.column) << describe(faults[i]);
        EXPECT_EQ(faults[i].pointer, complaint.pointer);
        EXPECT_THAT(faults[i].found, HasSubstr(complaint.found));
        EXPECT_THAT(faults[i].expected, HasSubstr(complaint.expected));
        EXPECT_THAT(faults[i].fix, HasSubstr(complaint.fix));
        EXPECT_THAT(
            describe(faults[i]),
            testing::MatchesRegex(".+\\.json:[0-9]+:[0-9]+  (/[^ ]*|\\(document\\))  found .+  expected .+  fix: .+"));
    }
}

}  // namespace ironlab::lab::malformed
