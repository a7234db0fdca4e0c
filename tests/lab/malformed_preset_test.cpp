// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/preset_samples.h"
#include "malformed.h"
#include "support/test_paths.h"

#include <ironlab/lab/preset_io.h>

#include <gtest/gtest.h>

#include <vector>

namespace ironlab::lab {
namespace {

using malformed::Case;
using malformed::expectComplaints;
using malformed::nameOf;
using sample::kAccelerator;
using sample::kWorkload;
using sample::spoilt;

std::string accelerator(std::string_view from, std::string_view to)
{
    return spoilt(kAccelerator, from, to);
}

std::string withSecondWorkingMemory()
{
    return accelerator(
        "\"achievable\": 0.8 }\n  ]",
        "\"achievable\": 0.8 },\n    { \"level\": \"gddr\", \"role\": \"working\", \"capacity\": \"16 GB\", "
        "\"bandwidth\": \"300 GB/s\", \"achievable\": 1 }\n  ]");
}

std::string withoutProvenance()
{
    const std::string text(kAccelerator);
    return text.substr(0, text.find(",\n  \"provenance\"")) + "\n}\n";
}

std::string withManyFaults()
{
    std::string text = accelerator("\"2 TB/s\"", "\"2 TB\"");
    text = spoilt(text, "\"achievable\": 0.7, \"sparsity\": \"dense\"", "\"achievable\": 7, \"sparsity\": \"2:4\"");
    text = spoilt(text, "\"year\": 2024", "\"yaer\": 2024");
    return spoilt(text, "\"/spill\"", "\"/spill/banwidth\"");
}

std::vector<Case> unitCases()
{
    const std::string fits = "B/s, kB/s, MB/s, GB/s or TB/s";
    return {
        {"WrongDimension",
         accelerator("2 TB/s", "2 TB"),
         {{13, 20, "/memory/0/bandwidth", "\"2 TB\"", "a bandwidth",
           "measures a size in bytes; write a bandwidth in " + fits}}},
        {"UnknownUnit",
         accelerator("2 TB/s", "2 TB/S"),
         {{13, 20, "/memory/0/bandwidth", "\"2 TB/S\"", "a bandwidth", "did you mean \"TB/s\"?"}}},
        {"NumberWithoutUnit",
         accelerator("\"2 TB/s\"", "2"),
         {{13, 20, "/memory/0/bandwidth", "2", "a bandwidth such as \"3.35 TB/s\"", "3.35 TB/s"}}},
        {"DecimalComma",
         accelerator("2 TB/s", "3,35 TB/s"),
         {{13, 20, "/memory/0/bandwidth", "3,35", "a bandwidth", "the decimal sign is a point"}}},
        {"NegativeBandwidth",
         accelerator("2 TB/s", "-2 TB/s"),
         {{13, 20, "/memory/0/bandwidth", "-2 TB/s", "above zero", "minus sign"}}},
        {"ZeroBandwidth",
         accelerator("2 TB/s", "0 TB/s"),
         {{13, 20, "/memory/0/bandwidth", "0 TB/s", "above zero", "data sheet"}}},
        {"NotANumber",
         accelerator("0.8, \"sparsity\"", "NaN, \"sparsity\""),
         {{8, 65, "/compute/0/achievable", "NaN", "a finite number", ""}}},
        {"InfiniteNumber",
         accelerator("0.7, \"sparsity\"", "1e999, \"sparsity\""),
         {{9, 64, "/compute/1/achievable", "1e999", "a finite number", ""}}},
        {"AchievableAboveOne",
         accelerator("0.7", "1.2"),
         {{9, 64, "/compute/1/achievable", "1.2", "above 0 and up to 1", ""}}},
    };
}

std::vector<Case> syntaxCases()
{
    return {
        {"DuplicateKey",
         accelerator("\"year\": 2024", "\"year\": 2024, \"year\": 2025"),
         {{6, 17, "/year", "\"year\" again", "each key once", "line 6"}}},
        {"TrailingComma",
         accelerator("0.7, \"sparsity\": \"dense\" }", "0.7, \"sparsity\": \"dense\" },"),
         {{9, 90, "/compute", "a comma", "without a comma", "remove the comma"}}},
        {"NotUtf8", accelerator("Sample GPU", "Sample \xff GPU"), {{4, 19, "", "not UTF-8", "UTF-8", "encoding"}}},
        {"ByteOrderMark", "\xef\xbb\xbf" + std::string(kAccelerator), {{1, 1, "", "byte order mark", "UTF-8", ""}}},
        {"DepthBomb",
         std::string(100'000, '['),
         {{1, 33, "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0", "deeper than 32", "32 levels",
           ""}}},
        {"FiftyMegabytes", "", {{1, 1, "", "MiB", "8 MiB", ""}}, 50'000'000},
        {"Empty", "", {{1, 1, "", "an empty file", "a JSON document", ""}}},
        {"CutShort",
         std::string(kAccelerator).substr(0, 300),
         {{9, 74, "/compute/1", "the end of the file", "a closing quote", ""}}},
        {"ListForAnObject", "[]", {{1, 1, "", "a list", "an object", "ironlab/accelerator/1"}}},
    };
}

std::vector<Case> keyCases()
{
    return {
        {"UnknownKey",
         accelerator("\"tier\"", "\"colour\": \"red\", \"tier\""),
         {{5, 3, "/colour", "the unknown key \"colour\"", "\"tier\"", "remove it"}}},
        {"MisspeltKey",
         accelerator("\"bandwidth\": \"2", "\"bandwith\": \"2"),
         {{13, 7, "/memory/0/bandwith", "the unknown key", "\"bandwidth\"", "did you mean \"bandwidth\"?"}}},
        {"UnknownPrecision",
         accelerator("\"fp16\"", "\"fp15\""),
         {{8, 20, "/compute/0/precision", "fp15", "\"tf32\"", "did you mean \"fp16\"?"}}},
        {"UnknownTier",
         accelerator("\"cloud\"", "\"clout\""),
         {{5, 11, "/tier", "clout", "\"tiny\"", "did you mean \"cloud\"?"}}},
        {"PrecisionTwice",
         accelerator("\"int8\"", "\"fp16\""),
         {{9, 20, "/compute/1/precision", "fp16", "each number format once", "take the other away"}}},
        {"IdWithBlanks",
         accelerator("sample-gpu", "Sample GPU"),
         {{3, 9, "/id", "Sample GPU", "an identifier", "lower-case"}}},
        {"WrongSchemaMajor",
         accelerator("accelerator/1", "accelerator/2"),
         {{2, 13, "/schema", "ironlab/accelerator/2", "ironlab/accelerator/1", ""}}},
        {"MissingSchema",
         accelerator("\"schema\": \"ironlab/accelerator/1\",\n  ", ""),
         {{1, 1, "", "no key \"schema\"", "ironlab/accelerator/1", "add \"schema\""}}},
        {"OtherKindOfFile",
         accelerator("ironlab/accelerator/1", "ironlab/mission/1"),
         {{2, 13, "/schema", "ironlab/mission/1", "ironlab/workload/1", "accelerators and workloads only"}}},
    };
}

std::vector<Case> senseCases()
{
    return {
        {"SparsePeak",
         accelerator("\"sparsity\": \"dense\"", "\"sparsity\": \"2:4\""),
         {{8, 82, "/compute/0/sparsity", "2:4", "\"dense\"", "halve it"}}},
        {"TwoWorkingMemories",
         withSecondWorkingMemory(),
         {{11, 13, "/memory", "a list", "exactly one memory of the role \"working\"", "\"spill\""}}},
        {"NoWorkingMemory",
         accelerator("\"role\": \"working\"", "\"role\": \"weights\""),
         {{11, 13, "/memory", "a list", "exactly one memory of the role \"working\"", ""}}},
        {"CapacityBelowReserve",
         accelerator("\"4 GB\"", "\"65 GB\""),
         {{12, 74, "/memory/0/reserve", "65 GB", "less than the capacity of 64 GB", "leaves room"}}},
        {"BandwidthAThousandfoldLow",
         accelerator("2 TB/s", "2 GB/s"),
         {{13, 20, "/memory/0/bandwidth", "2 GB/s", "between 100 GB/s and 30 TB/s", "if this is really so"}}},
        {"PeakAThousandfoldHigh",
         accelerator("500 TFLOP/s", "500 PFLOP/s"),
         {{8, 36, "/compute/0/peak", "500 PFLOP/s", "between 1 TFLOP/s and 30 PFLOP/s", "if this is really so"}}},
        {"PeakAThousandfoldLow",
         accelerator("1000 TOP/s", "1 TOP/s"),
         {{9, 36, "/compute/1/peak", "1 TOP/s", "fits the 500 TFLOP/s of fp16", "if this is really so"}}},
        {"GraphSlowerThanEager",
         accelerator("1.5 us", "15 us"),
         {{16, 52, "/overheads/launch_graph", "15 us", "at most the eager launch of 4 us", ""}}},
        {"LimitBelowAmbient",
         accelerator("\"90 degC\"", "\"20 degC\""),
         {{20, 97, "/thermal/limit", "20 degC", "above ambient", "/thermal/ambient"}}},
        {"PowerModeAboveTheLimit",
         accelerator("\"250 W\"", "\"900 W\""),
         {{19, 32, "/power/modes/1/limit", "900 W", "limit of 500 W", "/power/limit"}}},
    };
}

std::vector<Case> provenanceCases()
{
    return {
        {"MissingProvenance",
         withoutProvenance(),
         {{1, 1, "", "no key \"provenance\"", "the source of every figure", "add \"provenance\""}}},
        {"PointerToNothing",
         accelerator("\"/spill\"", "\"/spil\""),
         {{15, 47, "/spill/bandwidth", "\"64 GB/s\" without a source", "/provenance", "\"/spill/bandwidth\""},
          {26, 16, "/provenance/2/field", "/spil", "a pointer to a figure of this file", "nothing stands there"}}},
        {"PointerToAName",
         accelerator("\"field\": \"/spill\"", "\"field\": \"/spill/path\""),
         {{15, 47, "/spill/bandwidth", "without a source", "", ""},
          {26, 16, "/provenance/2/field", "/spill/path", "a figure", "names need no source"}}},
        {"FigureWithoutASource",
         accelerator("\"/price\"", "\"/power\""),
         {{21, 24, "/price/hourly", "\"2 USD/h\" without a source", "/provenance", "\"/price/hourly\""}}},
        {"EstimateWithoutANote",
         accelerator(", \"note\": \"typical offer\"", ""),
         {{30, 34, "/provenance/6/kind", "estimate", "a note", "how the figure was estimated"}}},
        {"DateOfAnotherCountry",
         accelerator("2024-03-18", "18.3.2024"),
         {{24, 15, "/provenance/0/date", "18.3.2024", "\"2024-03-18\"", "year, month and day"}}},
        {"AddressWithoutAScheme",
         accelerator("https://example.org/gpu", "example.org/gpu"),
         {{23, 86, "/provenance/0/url", "example.org/gpu", "an address", "https://"}}},
        {"SixFaultsAtOnce",
         withManyFaults(),
         {{6, 3, "/yaer", "the unknown key \"yaer\"", "", "did you mean \"year\"?"},
          {9, 64, "/compute/1/achievable", "7", "up to 1", ""},
          {9, 79, "/compute/1/sparsity", "2:4", "\"dense\"", "halve"},
          {13, 20, "/memory/0/bandwidth", "2 TB", "a bandwidth", ""},
          {15, 47, "/spill/bandwidth", "without a source", "", ""},
          {26, 16, "/provenance/2/field", "/spill/banwidth", "a figure", "the file goes as far as /spill"}}},
    };
}

std::string workload(std::string_view from, std::string_view to)
{
    return spoilt(kWorkload, from, to);
}

std::vector<Case> workloadCases()
{
    return {
        {"SharesDoNotSumToOne",
         workload("0.25 }", "0.2 }"),
         {{14, 19, "/operator_mix", "an object", "sum to 1", "0.95"}}},
        {"UnknownOperator",
         workload("\"gemm\"", "\"gem\""),
         {{14, 21, "/operator_mix/gem", "\"gem\"", "\"gemm\"", "did you mean \"gemm\"?"}}},
        {"FusionAddsKernels", workload("160", "500"), {{12, 39, "/kernels/fused", "500", "at most", "swap"}}},
        {"FusionAddsTraffic",
         workload("2 MB", "20 MB"),
         {{9, 54, "/activation_traffic/fused", "20 MB", "at most", "swap"}}},
        {"MoreKvHeadsThanQueryHeads",
         workload("\"kv_heads\": 8", "\"kv_heads\": 64"),
         {{11, 43, "/kv_cache/kv_heads", "64", "query heads", ""}}},
        {"WorkAMillionfoldLow",
         workload("2 GFLOP", "2 kFLOP"),
         {{8, 20, "/work_per_unit", "2 kFLOP", "for each parameter", "2 FLOP"}}},
        {"UnknownUnitOfWork",
         workload("\"token\"", "\"tokens\""),
         {{5, 11, "/unit", "tokens", "\"frame\"", "did you mean \"token\"?"}}},
    };
}

class MalformedPreset : public testing::TestWithParam<Case> {};

TEST_P(MalformedPreset, ComesBackWithAllItsFaultsAndLoadsNothing)
{
    const sample::TemporaryFolder data("malformed-" + GetParam().name);
    const auto file = data.write("accelerators/spoilt.json", GetParam().document());
    std::filesystem::create_directory(data.path() / "workloads");
    const auto catalog = loadCatalog(data.path());
    ASSERT_FALSE(catalog) << "a malformed preset was loaded";
    expectComplaints(catalog.error(), GetParam(), file.generic_string());
}

INSTANTIATE_TEST_SUITE_P(Units, MalformedPreset, testing::ValuesIn(unitCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Syntax, MalformedPreset, testing::ValuesIn(syntaxCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Keys, MalformedPreset, testing::ValuesIn(keyCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Sense, MalformedPreset, testing::ValuesIn(senseCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Provenance, MalformedPreset, testing::ValuesIn(provenanceCases()), nameOf);

class MalformedInstructorPreset : public MalformedPreset {};

TEST_P(MalformedInstructorPreset, KeepsTheBuiltInOnesFromLoadingToo)
{
    const sample::TemporaryFolder folder("instructor-" + GetParam().name);
    const auto file = folder.write("spoilt.json", GetParam().document());
    const auto catalog = loadCatalog(test::dataFolder(), {folder.path()});
    ASSERT_FALSE(catalog);
    expectComplaints(catalog.error(), GetParam(), file.generic_string());
}

INSTANTIATE_TEST_SUITE_P(Workloads, MalformedInstructorPreset, testing::ValuesIn(workloadCases()), nameOf);

}  // namespace
}  // namespace ironlab::lab
