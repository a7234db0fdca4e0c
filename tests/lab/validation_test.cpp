// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <ironlab/lab/validation.h>

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

namespace ironlab::lab {
namespace {

namespace fs = std::filesystem;

const fs::path kData = test::dataFolder();

const Catalog& shippedCatalog()
{
    static const Catalog catalog = *loadCatalog(kData);
    return catalog;
}

const std::vector<MeasuredRow>& shippedRows()
{
    static const std::vector<MeasuredRow> rows = *readValidation(kData / "validation" / "rows.json", shippedCatalog());
    return rows;
}

const ValidationReport& shippedReport()
{
    static const ValidationReport report = validate(shippedRows(), shippedCatalog());
    return report;
}

Faults faultsOf(const std::string& rows)
{
    const ironlab::test::TempFolder folder;
    const fs::path file = folder / "rows.json";
    std::ofstream(file) << R"({"schema": "ironlab/validation/1", "rows": [)" << rows << "]}";
    const auto read = readValidation(file, shippedCatalog());
    return read ? Faults{} : read.error();
}

std::string rowText(const std::string& id, const std::string& use)
{
    return R"({"id": ")" + id
           + R"(", "device": "d", "workload": "w", "precision": "INT8", "batch": "1", "condition": "c", "metric": "latency",
              "value": 2.5, "unit": "ms", "confidence": "paper", "source": {"title": "t"}, )"
           + use + "}";
}

constexpr const char* kCalibration =
    R"("role": "calibration", "predicts": "latency",
       "design": {"accelerator": "stm32h7a3", "workload": "ds-cnn-kws", "compute_precision": "int8", "weight_precision": "int8"})";

TEST(Validation, HoldsOverAllFourTiers)
{
    EXPECT_TRUE(shippedReport().holds());
    EXPECT_EQ(shippedReport().byTier.size(), 4U);
}

TEST(Validation, BeatsTheRooflineOfTheDataSheets)
{
    const ErrorSummary& all = shippedReport().all;
    EXPECT_LT(all.median, all.naiveMedian / 2.0);
    EXPECT_GT(all.within35, all.naiveWithin35);
}

TEST(Validation, GivesEveryRowARoleAndEveryPredictionANumber)
{
    std::set<std::string> ids;
    for (const ValidatedRow& each : shippedReport().rows) {
        EXPECT_TRUE(ids.insert(each.row.id).second) << each.row.id;
        EXPECT_EQ(each.predicted.has_value(), each.row.role != RowRole::OutOfScope) << each.row.id;
        EXPECT_EQ(each.naive.has_value(), each.row.role != RowRole::OutOfScope) << each.row.id;
        if (each.row.role == RowRole::OutOfScope || (each.predicted && std::abs(each.error()) > 0.35)) {
            EXPECT_GT(each.row.reason.size(), 20U) << each.row.id << " has no reason";
        }
    }
    EXPECT_EQ(ids.size(), shippedReport().all.count + shippedReport().calibrations + shippedReport().outOfScope);
}

TEST(Validation, PresetsCarryTheShareThatTheirCalibrationFits)
{
    for (const ValidatedRow& each : shippedReport().rows) {
        if (each.row.role != RowRole::Calibration || each.row.sets == CalibratedConstant::Unpacking)
            continue;
        EXPECT_NEAR(each.error(), 0.0, 0.02) << each.row.id << ": the share that fits is " << *each.fittedShare;
    }
}

TEST(Validation, TheNaiveMachineIsTheDataSheet)
{
    const physics::Accelerator naive = naiveAccelerator(shippedCatalog().accelerator("h100-sxm-80gb")->value);
    EXPECT_EQ(naive.engine(physics::Precision::Fp16)->achievable, 1.0);
    EXPECT_EQ(naive.workingMemory().achievable, 1.0);
    EXPECT_EQ(naive.workingMemory().reserve, Bytes{});
    EXPECT_EQ(naive.overheads.launch, Time{});
    EXPECT_EQ(naiveWorkload(shippedCatalog().workload("llama-3-70b")->value).computeEfficiency, 1.0);
}

TEST(ValidationRows, RefuseASecondCalibrationOfADeviceAndPrecision)
{
    const Faults faults = faultsOf(rowText("A", kCalibration) + "," + rowText("B", kCalibration));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().pointer, "/rows/1/role");
    EXPECT_EQ(faults.front().expected, "at most one calibration for each device and precision");
}

TEST(ValidationRows, RefuseToLeaveARowOutWithoutAReason)
{
    const Faults faults = faultsOf(rowText("A", R"("role": "out_of_scope")"));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().pointer, "/rows/0");
    EXPECT_TRUE(faultsOf(rowText("A", R"("role": "out_of_scope", "reason": "training")")).empty());
}

TEST(ValidationRows, ReportEveryFaultAtOnce)
{
    const Faults faults = faultsOf(rowText("A", R"("role": "prediction", "predicts": "speed", "design":
        {"accelerator": "nonesuch", "workload": "ds-cnn-kws"})")
                                   + "," + rowText("A", R"("role": "guess", "reason": "x")"));
    EXPECT_GE(faults.size(), 4U);
}

}  // namespace
}  // namespace ironlab::lab
