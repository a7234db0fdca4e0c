// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

namespace ironlab::physics::test {

namespace {

void addEngine(Accelerator& accelerator, Precision precision, FlopRate peak, double achievable)
{
    accelerator.compute[static_cast<std::size_t>(precision)] = ComputeEngine{peak, achievable, "tensor"};
}

}  // namespace

Accelerator cloudAccelerator()
{
    Accelerator result;
    result.id = "cloud";
    result.tier = Tier::Cloud;
    addEngine(result, Precision::Fp16, 1000.0 * unit::teraflopPerSecond, 0.8);
    addEngine(result, Precision::Int8, 2000.0 * unit::teraflopPerSecond, 0.7);
    result.memory.push_back({MemoryLevel::Hbm, MemoryRole::Working, 80.0 * unit::gigabyte, 4.0 * unit::gigabyte,
                             3.0 * unit::terabytePerSecond, 0.8, std::nullopt});
    result.spill = SpillPath{"PCIe", 50.0 * unit::gigabytePerSecond, std::nullopt};
    result.overheads = {5.0 * unit::microsecond, 2.0 * unit::microsecond, 2.0 * unit::microsecond, Time{},
                        10.0 * unit::microsecond};
    result.power = PowerSpec{70.0 * unit::watt, 600.0 * unit::watt, 700.0 * unit::watt, {}, {}};
    result.link = DeviceLink{450.0 * unit::gigabytePerSecond, 15.0 * unit::microsecond};
    result.thermal = ThermalSpec{0.1 * unit::kelvinPerWatt, 60.0 * unit::second, 300.0 * unit::kelvin,
                                 350.0 * unit::kelvin, std::nullopt};
    result.price.hourly = 3.0 * unit::dollarPerHour;
    return result;
}

Accelerator tinyAccelerator()
{
    Accelerator result;
    result.id = "tiny";
    result.tier = Tier::Tiny;
    addEngine(result, Precision::Int8, 1.0 * unit::gigaflopPerSecond, 0.5);
    result.memory.push_back({MemoryLevel::Sram, MemoryRole::Working, 512.0 * unit::kilobyte, 112.0 * unit::kilobyte,
                             400.0 * unit::megabytePerSecond, 1.0, std::nullopt});
    result.memory.push_back({MemoryLevel::Flash, MemoryRole::Weights, 8.0 * unit::megabyte, Bytes{},
                             40.0 * unit::megabytePerSecond, 1.0, std::nullopt});
    result.spill = SpillPath{"PSRAM", 80.0 * unit::megabytePerSecond, 4.0 * unit::megabyte};
    result.overheads = {20.0 * unit::microsecond, std::nullopt, Time{}, Time{}, 100.0 * unit::microsecond};
    return result;
}

Workload largeLanguageModel()
{
    Workload result;
    result.id = "llm";
    result.unit = WorkUnit::Token;
    result.parameters = 70.6e9;
    result.workPerUnit = 2.0 * 70.6e9 * unit::flop;
    result.activationTraffic = {20.0 * unit::megabyte, 5.0 * unit::megabyte};
    result.peakActivations = 1.0 * unit::megabyte;
    result.kvCache = KvCacheShape{80, 8, 128, 64};
    result.kernels = {1200.0, 560.0};
    result.layers = 80.0;
    result.computeEfficiency = 0.9;
    result.payloadPerUnit = 4.0 * unit::byte;
    return result;
}

Workload convolutionalNetwork()
{
    Workload result;
    result.id = "cnn";
    result.unit = WorkUnit::Frame;
    result.parameters = 25.6e6;
    result.workPerUnit = 8.2 * unit::gigaflop;
    result.activationTraffic = {40.0 * unit::megabyte, 20.0 * unit::megabyte};
    result.peakActivations = 4.0 * unit::megabyte;
    result.kernels = {170.0, 60.0};
    result.layers = 53.0;
    result.operatorMix.share = {0.0, 0.0, 1.0, 0.0, 0.0, 0.0};
    result.payloadPerUnit = 150.0 * unit::kilobyte;
    result.rate = 60.0 * unit::perSecond;
    return result;
}

Design decodeDesign()
{
    Design result;
    result.batch = 64.0;
    result.weightPrecision = Precision::Int4;
    result.computePrecision = Precision::Fp16;
    result.kvPrecision = Precision::Fp8;
    result.contextTokens = 1024.0;
    result.fusion = 1.0;
    result.frameworkTax = 1.0 * unit::millisecond;
    result.network.distance = 600.0 * unit::kilometre;
    result.network.bandwidth = 10.0 * unit::gigabitPerSecond;
    return result;
}

}  // namespace ironlab::physics::test
