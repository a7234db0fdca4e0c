// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/validation.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace ironlab::lab {
namespace {

using physics::Evaluation;

constexpr std::array<std::string_view, kRowRoles.size()> kRoleNames{"prediction", "calibration", "out_of_scope"};
constexpr std::array<std::string_view, kCalibratedConstants.size()> kConstantNames{"engine", "memory", "unpacking"};
constexpr std::array<std::string_view, kMeasuredQuantities.size()> kQuantityNames{"latency",
                                                                                  "latency_p50",
                                                                                  "latency_p90",
                                                                                  "latency_p99",
                                                                                  "latency_p999",
                                                                                  "throughput",
                                                                                  "output_tokens",
                                                                                  "output_tokens_per_device",
                                                                                  "time_to_first_token",
                                                                                  "inter_token_latency",
                                                                                  "weight_bandwidth",
                                                                                  "energy",
                                                                                  "propagation",
                                                                                  "matrix_rate",
                                                                                  "stream_bandwidth",
                                                                                  "speedup"};

/// Size of the units that rows are stated in; rates and ratios are plain numbers.
double unitSize(std::string_view unit)
{
    static const std::map<std::string_view, double> kSizes{{"ms", 1e-3},  {"us", 1e-6},     {"uJ", 1e-6}, {"mJ", 1e-3},
                                                           {"GB/s", 1e9}, {"TFLOPS", 1e12}, {"h", 3600.0}};
    const auto found = kSizes.find(unit);
    return found == kSizes.end() ? 1.0 : found->second;
}

/// Presets and knobs of one prediction; a copy, so that a calibration can try other shares.
struct Machine {
    physics::Accelerator accelerator;
    physics::Workload workload;
    physics::Design design;

    [[nodiscard]] Evaluation evaluate() const { return physics::evaluate(accelerator, workload, design); }
};

std::optional<double> quantile(const Evaluation& evaluation, double probability)
{
    if (!evaluation.distribution)
        return std::nullopt;
    return evaluation.distribution->quantile(probability).in(unit::second);
}

std::optional<double> servingQuantity(const MeasuredRow& row, const Machine& machine, const Evaluation& evaluation)
{
    if (!evaluation.serving)
        return std::nullopt;
    const physics::Serving& serving = *evaluation.serving;
    switch (row.quantity) {
    case MeasuredQuantity::OutputTokens: return row.replicas * serving.outputTokens.in(unit::perSecond);
    case MeasuredQuantity::OutputTokensPerDevice:
        return serving.outputTokens.in(unit::perSecond) / machine.design.count;
    case MeasuredQuantity::TimeToFirstToken: return serving.timeToFirstToken.in(unit::second);
    default: return serving.interTokenLatency.in(unit::second);
    }
}

/// The measured quantity in SI units; nothing where the design does not run or the preset lacks a figure.
std::optional<double> quantityOf(const MeasuredRow& row, const Machine& machine)
{
    const Evaluation evaluation = machine.evaluate();
    if (!evaluation.runs())
        return std::nullopt;
    switch (row.quantity) {
    case MeasuredQuantity::Latency: return evaluation.latency.in(unit::second);
    case MeasuredQuantity::LatencyP50: return quantile(evaluation, 0.5);
    case MeasuredQuantity::LatencyP90: return quantile(evaluation, 0.9);
    case MeasuredQuantity::LatencyP99: return quantile(evaluation, 0.99);
    case MeasuredQuantity::LatencyP999: return quantile(evaluation, 0.999);
    case MeasuredQuantity::Throughput: return row.replicas * evaluation.throughput.in(unit::perSecond);
    case MeasuredQuantity::WeightBandwidth:
        return (evaluation.work.streamedWeights / evaluation.latency).in(unit::bytePerSecond);
    case MeasuredQuantity::Energy:
        return evaluation.energy ? std::optional(evaluation.energy->perStep.in(unit::joule)) : std::nullopt;
    case MeasuredQuantity::MatrixRate:
        return (machine.accelerator.engine(machine.design.computePrecision)->achievable * evaluation.machine.peak)
            .in(unit::flopPerSecond);
    case MeasuredQuantity::StreamBandwidth:
        return (machine.accelerator.workingMemory().achievable * evaluation.machine.bandwidth).in(unit::bytePerSecond);
    case MeasuredQuantity::Propagation: return evaluation.data.propagation.in(unit::second);
    default: return servingQuantity(row, machine, evaluation);
    }
}

std::optional<Machine> machineOf(const NamedDesign& design, const Catalog& catalog)
{
    const auto resolved = resolve(design, catalog);
    if (!resolved)
        return std::nullopt;
    return Machine{resolved->accelerator->value, resolved->workload->value, resolved->knobs};
}

Machine naive(const Machine& machine)
{
    Machine result{naiveAccelerator(machine.accelerator), naiveWorkload(machine.workload), machine.design};
    result.design.overlap = 1.0;
    // Unpacking runs at the rate of the FP32 engine; a data sheet does not know it.
    if (machine.design.computePrecision != physics::Precision::Fp32)
        result.accelerator.compute[static_cast<std::size_t>(physics::Precision::Fp32)].reset();
    return result;
}

std::optional<double> naiveQuantityOf(const MeasuredRow& row, const Machine& machine)
{
    return quantityOf(row, naive(machine));
}

template <class Quantity>
std::optional<double> predictionOf(const MeasuredRow& row, const Catalog& catalog, Quantity quantity)
{
    MeasuredRow asked = row;
    if (row.quantity == MeasuredQuantity::Speedup)
        asked.quantity = MeasuredQuantity::OutputTokens;
    const auto machine = machineOf(*row.design, catalog);
    auto result = machine ? quantity(asked, *machine) : std::nullopt;
    if (row.against && result) {
        const auto slower = machineOf(*row.against, catalog);
        const auto rate = slower ? quantity(asked, *slower) : std::nullopt;
        result = rate ? std::optional(*result / *rate) : std::nullopt;
    }
    return result ? std::optional(*result / unitSize(row.unit)) : std::nullopt;
}

/// The share that a calibration sets, in a machine that may be changed; null where it sets none or there is none.
double* calibratedShare(const MeasuredRow& row, Machine& machine)
{
    if (row.sets == CalibratedConstant::Unpacking)
        return nullptr;
    if (row.sets == CalibratedConstant::Memory) {
        for (physics::Memory& memory : machine.accelerator.memory)
            if (memory.role == physics::MemoryRole::Working)
                return &memory.achievable;
        return nullptr;
    }
    auto& engine = machine.accelerator.compute[static_cast<std::size_t>(machine.design.computePrecision)];
    return engine ? &engine->achievable : nullptr;
}

/// The share that reproduces a calibration row. Every quantity that is calibrated on moves one way with the share, so
/// that halving an interval finds it.
std::optional<double> fittedShare(const MeasuredRow& row, const Catalog& catalog)
{
    auto machine = machineOf(*row.design, catalog);
    double* const share = machine ? calibratedShare(row, *machine) : nullptr;
    if (share == nullptr)
        return std::nullopt;
    const auto at = [&](double value) {
        *share = value;
        return quantityOf(row, *machine).value_or(0.0) / unitSize(row.unit);
    };
    double low = 1e-5;
    double high = 1.0;
    const bool grows = at(high) > at(low);
    for (int step = 0; step < 60; ++step) {
        const double middle = std::sqrt(low * high);
        ((at(middle) < row.value) == grows ? low : high) = middle;
    }
    return std::sqrt(low * high);
}

ValidatedRow validated(const MeasuredRow& row, const Catalog& catalog)
{
    ValidatedRow result;
    result.row = row;
    if (!row.design)
        return result;
    if (const auto* accelerator = catalog.accelerator(row.design->accelerator))
        result.tier = accelerator->value.tier;
    result.predicted = predictionOf(row, catalog, quantityOf);
    result.naive = predictionOf(row, catalog, naiveQuantityOf);
    if (row.role == RowRole::Calibration)
        result.fittedShare = fittedShare(row, catalog);
    return result;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

double shareWithin(const std::vector<double>& errors, double bound)
{
    const auto within = std::count_if(errors.begin(), errors.end(), [bound](double error) { return error <= bound; });
    return errors.empty() ? 0.0 : static_cast<double>(within) / static_cast<double>(errors.size());
}

template <class Belongs>
ErrorSummary summarised(std::string name, const std::vector<ValidatedRow>& rows, Belongs belongs)
{
    std::vector<double> errors;
    std::vector<double> naiveErrors;
    for (const ValidatedRow& each : rows) {
        if (each.row.role != RowRole::Prediction || !belongs(each))
            continue;
        // A row that should be predicted and is not counts as missed by all of it.
        errors.push_back(each.predicted ? std::abs(each.error()) : 1.0);
        naiveErrors.push_back(each.naive ? std::abs(each.naiveError()) : 1.0);
    }
    return {std::move(name),
            errors.size(),
            medianOf(errors),
            shareWithin(errors, 0.15),
            shareWithin(errors, 0.35),
            medianOf(naiveErrors),
            shareWithin(naiveErrors, 0.35)};
}

/// A summary for each value that `key` takes, in the order of first appearance.
template <class Key>
std::vector<ErrorSummary> summariesBy(const std::vector<ValidatedRow>& rows, Key key)
{
    std::vector<std::string> names;
    for (const ValidatedRow& each : rows)
        if (each.row.role == RowRole::Prediction && std::find(names.begin(), names.end(), key(each)) == names.end())
            names.push_back(key(each));
    std::vector<ErrorSummary> result;
    for (const std::string& name : names)
        result.push_back(summarised(name, rows, [&](const ValidatedRow& each) { return key(each) == name; }));
    return result;
}

}  // namespace

std::string_view fileName(RowRole role)
{
    return kRoleNames[static_cast<std::size_t>(role)];
}

std::string_view fileName(CalibratedConstant constant)
{
    return kConstantNames[static_cast<std::size_t>(constant)];
}

std::string_view fileName(MeasuredQuantity quantity)
{
    return kQuantityNames[static_cast<std::size_t>(quantity)];
}

bool ValidationReport::holds() const
{
    return all.count >= kAskedRows && byTier.size() == physics::kTiers.size() && all.median <= kAskedMedian
           && all.within35 >= kAskedWithin35;
}

ValidationReport validate(const std::vector<MeasuredRow>& rows, const Catalog& catalog)
{
    ValidationReport report;
    report.rows.reserve(rows.size());
    for (const MeasuredRow& row : rows)
        report.rows.push_back(validated(row, catalog));
    const auto withRole = [&rows](RowRole role) {
        return static_cast<std::size_t>(
            std::count_if(rows.begin(), rows.end(), [role](const MeasuredRow& row) { return row.role == role; }));
    };
    report.calibrations = withRole(RowRole::Calibration);
    report.outOfScope = withRole(RowRole::OutOfScope);
    report.all = summarised("all", report.rows, [](const ValidatedRow&) { return true; });
    for (const physics::Tier tier : physics::kTiers) {
        ErrorSummary summary = summarised(std::string(displayName(tier)), report.rows,
                                          [tier](const ValidatedRow& each) { return each.tier == tier; });
        if (summary.count > 0)
            report.byTier.push_back(std::move(summary));
    }
    report.byMetric =
        summariesBy(report.rows, [](const ValidatedRow& each) { return std::string(fileName(each.row.quantity)); });
    report.byDevice = summariesBy(report.rows, [](const ValidatedRow& each) { return each.row.design->accelerator; });
    return report;
}

}  // namespace ironlab::lab
