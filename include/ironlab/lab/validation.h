// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/lab/catalog.h>
#include <ironlab/lab/named_design.h>

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

inline constexpr std::string_view kValidationSchema = "ironlab/validation/1";

/// What a published row is used for. A device and precision has at most one calibration; it shows how well the form of
/// the model fits, and is no evidence for its predictions.
enum class RowRole { Prediction, Calibration, OutOfScope };
inline constexpr std::array kRowRoles{RowRole::Prediction, RowRole::Calibration, RowRole::OutOfScope};
[[nodiscard]] std::string_view fileName(RowRole role);  ///< "prediction", "calibration", "out_of_scope"

/// What was measured, as a quantity of an evaluation.
enum class MeasuredQuantity {
    Latency,
    LatencyP50,
    LatencyP90,
    LatencyP99,
    LatencyP999,
    Throughput,
    OutputTokens,           ///< per second, of all devices
    OutputTokensPerDevice,  ///< per second
    TimeToFirstToken,
    InterTokenLatency,
    WeightBandwidth,  ///< weight bytes streamed per second
    Energy,           ///< of one step
    Propagation,      ///< round trip of light
    MatrixRate,       ///< FLOP per second of the best dense matrix product
    StreamBandwidth,  ///< of streaming reads
    Speedup           ///< output tokens per second over those of the design it is compared with
};
inline constexpr std::array kMeasuredQuantities{
    MeasuredQuantity::Latency,          MeasuredQuantity::LatencyP50,
    MeasuredQuantity::LatencyP90,       MeasuredQuantity::LatencyP99,
    MeasuredQuantity::LatencyP999,      MeasuredQuantity::Throughput,
    MeasuredQuantity::OutputTokens,     MeasuredQuantity::OutputTokensPerDevice,
    MeasuredQuantity::TimeToFirstToken, MeasuredQuantity::InterTokenLatency,
    MeasuredQuantity::WeightBandwidth,  MeasuredQuantity::Energy,
    MeasuredQuantity::Propagation,      MeasuredQuantity::MatrixRate,
    MeasuredQuantity::StreamBandwidth,  MeasuredQuantity::Speedup};
[[nodiscard]] std::string_view fileName(MeasuredQuantity quantity);

/// What a calibration sets: the achievable share of the engine or of the working memory, or the constant of unpacking
/// weights, which belongs to the class and not to the device.
enum class CalibratedConstant { Engine, Memory, Unpacking };
inline constexpr std::array kCalibratedConstants{CalibratedConstant::Engine, CalibratedConstant::Memory,
                                                 CalibratedConstant::Unpacking};
[[nodiscard]] std::string_view fileName(CalibratedConstant constant);  ///< "engine", "memory", "unpacking"

/// One published measurement, as its source states it, and the design that stands for it.
struct MeasuredRow {
    std::string id;
    std::string device;
    std::string workload;
    std::string precision;
    std::string batch;
    std::string condition;
    std::string metric;
    double value = 0.0;  ///< in `unit`
    std::string unit;
    std::string sourceTitle;
    std::string sourceUrl;
    std::string confidence;
    RowRole role = RowRole::OutOfScope;
    std::string reason;  ///< why it is out of scope, or what is doubtful about it
    std::optional<NamedDesign> design;
    std::optional<NamedDesign> against;  ///< of a speedup: the slower design
    MeasuredQuantity quantity = MeasuredQuantity::Latency;
    CalibratedConstant sets = CalibratedConstant::Engine;  ///< of a calibration
    double replicas = 1.0;                                 ///< machines of that design whose rates the row adds up
};

/// Reads `ironlab/validation/1`; every fault at once.
[[nodiscard]] Expected<std::vector<MeasuredRow>, Faults> readValidation(const std::filesystem::path& file,
                                                                        const Catalog& catalog);

/// The same from a text; `file` is how faults name it.
[[nodiscard]] Expected<std::vector<MeasuredRow>, Faults> parseValidation(std::string file, std::string text,
                                                                         const Catalog& catalog);

/// A row beside what the model says of it. Numbers are in the row's unit.
struct ValidatedRow {
    MeasuredRow row;
    std::optional<physics::Tier> tier;
    std::optional<double> predicted;
    std::optional<double> naive;        ///< what the roofline of the data sheets alone says
    std::optional<double> fittedShare;  ///< of a calibration: the achievable share that reproduces it

    [[nodiscard]] double error() const { return *predicted / row.value - 1.0; }  ///< signed, relative
    [[nodiscard]] double naiveError() const { return *naive / row.value - 1.0; }
};

/// Absolute relative errors of a set of predictions.
struct ErrorSummary {
    std::string name;
    std::size_t count = 0;
    double median = 0.0;
    double within15 = 0.0;  ///< share of the rows
    double within35 = 0.0;
    double naiveMedian = 0.0;
    double naiveWithin35 = 0.0;
};

/// What is asked of the model.
inline constexpr std::size_t kAskedRows = 110;
inline constexpr double kAskedMedian = 0.15;
inline constexpr double kAskedWithin35 = 0.9;

struct ValidationReport {
    std::vector<ValidatedRow> rows;  ///< in the order of the file
    ErrorSummary all;
    std::vector<ErrorSummary> byTier;
    std::vector<ErrorSummary> byMetric;
    std::vector<ErrorSummary> byDevice;
    std::size_t calibrations = 0;
    std::size_t outOfScope = 0;

    /// At least `kAskedRows` predictions over all four tiers, a median error of at most `kAskedMedian`, `kAskedWithin35` of them
    /// within 35 %.
    [[nodiscard]] bool holds() const;
};

/// Evaluates every row that has a design.
[[nodiscard]] ValidationReport validate(const std::vector<MeasuredRow>& rows, const Catalog& catalog);

/// An accelerator and a workload as their data sheets state them: every share 1, nothing in the way.
[[nodiscard]] physics::Accelerator naiveAccelerator(const physics::Accelerator& accelerator);
[[nodiscard]] physics::Workload naiveWorkload(const physics::Workload& workload);

}  // namespace ironlab::lab
