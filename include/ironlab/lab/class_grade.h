// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grade_report.h>
#include <ironlab/lab/spill.h>

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ironlab::lab {

/// What is kept of one report for tables and plots of a whole class.
struct ClassRow {
    std::string source, student, mission, trouble;
    std::string_view progress;
    Points points;
    std::vector<FlagKind> flags;
    bool agrees = true;

    struct Prediction {
        int part = 0;
        std::string choice;
        double number = 0.0;
        int confidence = 0;
        bool isRight = false;
        std::string observedChoice;
    };
    std::vector<Prediction> predictions;
    struct Part {
        int part = 0;
        int moves = 0;
        float seconds = 0.0F;
        bool isClosed = false;
        int unfinished = 0;
    };
    std::vector<Part> parts;
};

/// The question that predictions of a class are set beside.
struct ClassQuestion {
    std::string mission;
    std::string missionTitle;  ///< "Cloud Titan"; the id where nobody knows it
    int part = 0;
    std::string title;
    std::string key;
    double truth = 0.0;
    std::string unit;
    std::map<std::string, std::string> labels;  ///< of the choices that were made, and of the key
};

/// Ledgers that have more in common than chance would give them. It is for a person to say why.
struct SimilarLedgers {
    FlagKind kind = FlagKind::SameLedger;
    std::vector<std::size_t> rows;
    std::string reason;

    /// The rows beside one of them: a copy that a whole class handed in would otherwise name the class in each row.
    struct Others {
        std::vector<std::size_t> named;  ///< the first few, at most `kMostNamed`
        std::size_t more = 0;            ///< and so many besides
    };
    static constexpr std::size_t kMostNamed = 8;
    /// `row` is one of `rows`. Worked example: of rows 0 to 11, row 0 has 1 to 8 and 3 more.
    [[nodiscard]] Others othersThan(std::size_t row) const;
};

/// A choice that many made and the model does not bear out.
struct Misconception {
    std::string mission;
    std::string missionTitle;  ///< "Cloud Titan"; the id where nobody knows it
    int part = 0;
    std::string choice, label;
    std::size_t count = 0;      ///< who predicted it
    std::size_t answers = 0;    ///< who predicted anything
    std::size_t confident = 0;  ///< of `count`, who were at least fairly sure
    std::size_t kept = 0;       ///< of `count`, who still observed it
};

/// Gathers the reports of a class. Rows wait in a temporary file where there are thousands, so that its size in memory
/// does not grow with the class.
class ClassGrade {
public:
    void add(const GradeReport& report);

    [[nodiscard]] std::size_t size() const { return m_records.size(); }
    /// Ledgers that could not be graded.
    [[nodiscard]] std::size_t unreadable() const { return m_unreadable; }
    /// All rows at once, in the order in which they were added.
    [[nodiscard]] std::vector<ClassRow> rows() const;
    /// Calls `visit` with one row after the other.
    void eachRow(const std::function<void(const ClassRow&)>& visit) const;
    [[nodiscard]] ClassRow row(std::size_t number) const;
    /// By mission and part.
    [[nodiscard]] std::vector<ClassQuestion> questions() const;
    /// The most frequent first.
    [[nodiscard]] std::vector<Misconception> misconceptions() const;
    /// Ledgers alike, the most alike first; each pair is told of once.
    [[nodiscard]] std::vector<SimilarLedgers> similar() const;
    /// What an item is that parts are not finished in, and how many have it.
    [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> unfinished() const;

private:
    using QuestionKey = std::pair<std::string, int>;
    Spill m_records;
    std::size_t m_unreadable = 0;
    std::map<QuestionKey, ClassQuestion> m_questions;
    std::map<std::string, std::size_t> m_unfinished;
};

/// A JSON object about the class as a whole: how many, misconceptions, similar ledgers.
[[nodiscard]] std::string classGradeText(const ClassGrade& grade);

}  // namespace ironlab::lab
