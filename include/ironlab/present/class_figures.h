// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/class_grade.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/scale.h>

#include <cstddef>
#include <string>
#include <vector>

/// Figures of a whole class: who predicted what beside what the model gives, and what work it took.
namespace ironlab::present {

/// A bar of people: those who are right are filled, the others hatched.
struct ClassBar {
    std::string label;
    std::size_t solid = 0;    ///< drawn first, filled
    std::size_t hatched = 0;  ///< drawn after it, hatched
    std::string value;        ///< "12", "9 of 12"
    std::string words;        ///< a sentence
    bool isModels = false;    ///< the model's own answer: marked by a check and in words

    bool operator==(const ClassBar&) const = default;
};

/// Rows of people counted: chosen answers, degrees of being sure, misconceptions, unfinished items.
struct ClassBarsFigure {
    std::string title;
    std::string scope;
    Axis count;  ///< linear, whole people
    std::vector<ClassBar> rows;
    std::string solidName, hatchedName;  ///< what the two fills are; empty where there is one kind
    std::string obstacle;                ///< a sentence where there is nothing to draw
    DataTable table;

    bool operator==(const ClassBarsFigure&) const = default;
};

/// Who chose which answer of a question.
[[nodiscard]] ClassBarsFigure choicesFigure(const lab::ClassQuestion& question, const std::vector<lab::ClassRow>& rows);
/// How sure they were, those who chose the model's answer apart from the others.
[[nodiscard]] ClassBarsFigure confidenceFigure(const lab::ClassQuestion& question,
                                               const std::vector<lab::ClassRow>& rows);
/// Answers that many chose and the model does not bear out; those who still observed them are filled.
[[nodiscard]] ClassBarsFigure misconceptionsFigure(const lab::ClassGrade& grade);
/// Items that parts are not finished in, the most frequent first.
[[nodiscard]] ClassBarsFigure unfinishedFigure(const lab::ClassGrade& grade);

/// Predicted numbers of one question in bins of equal ratio on a logarithmic axis, the model's number a line across.
struct ClassNumbersFigure {
    struct Bin {
        double low = 0.0, high = 0.0;  ///< in the base unit of the question
        std::size_t solid = 0;         ///< who chose the model's answer
        std::size_t hatched = 0;       ///< who chose another one
        std::string words;
        bool operator==(const Bin&) const = default;
    };
    std::string title;
    std::string scope;
    Axis number;            ///< logarithmic
    Axis count;             ///< linear, whole people
    double truth = 0.0;     ///< base unit; not above 0 or infinite where it has no place on the axis
    std::string truthTag;   ///< "model: 48.2 ms"
    std::vector<Bin> bins;  ///< only those that somebody is in, ascending
    std::string summary;  ///< "The middle one says 30 ms, ÷ 1.61 of the model's; 7 of 24 lie within a factor of two."
    std::string obstacle;
    DataTable table;  ///< a row a student

    bool operator==(const ClassNumbersFigure&) const = default;
};
[[nodiscard]] ClassNumbersFigure numbersFigure(const lab::ClassQuestion& question,
                                               const std::vector<lab::ClassRow>& rows);

/// The spread of a measure in each part: the whole range, the middle half, the median.
struct ClassSpreadFigure {
    struct Row {
        std::string label;  ///< "Part 1"
        double least = 0.0, lower = 0.0, middle = 0.0, upper = 0.0, most = 0.0;
        std::string value;  ///< "12.5 min"
        std::string words;
        bool operator==(const Row&) const = default;
    };
    std::string title;
    std::string scope;
    Axis axis;  ///< linear, from zero
    std::vector<Row> rows;
    std::string obstacle;
    DataTable table;

    bool operator==(const ClassSpreadFigure&) const = default;
};
/// Minutes, a pause counted with at most a few; see `lab::kLongestPause`.
[[nodiscard]] ClassSpreadFigure minutesFigure(const std::vector<lab::ClassRow>& rows);
/// Distinct configurations.
[[nodiscard]] ClassSpreadFigure movesFigure(const std::vector<lab::ClassRow>& rows);

[[nodiscard]] Description describe(const ClassBarsFigure& figure);
[[nodiscard]] Description describe(const ClassNumbersFigure& figure);
[[nodiscard]] Description describe(const ClassSpreadFigure& figure);

}  // namespace ironlab::present
