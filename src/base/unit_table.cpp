// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit_table.h"

#include <algorithm>
#include <array>

namespace ironlab {
namespace {

using std::string_view_literals::operator""sv;

constexpr Exponents kNone = exponentsOf(dimension::None{});
constexpr Exponents kTime = exponentsOf(dimension::Time{});
constexpr Exponents kBytes = exponentsOf(dimension::Bytes{});
constexpr Exponents kFlop = exponentsOf(dimension::Flop{});
constexpr Exponents kEnergy = exponentsOf(dimension::Energy{});
constexpr Exponents kMoney = exponentsOf(dimension::Money{});
constexpr Exponents kTemperature = exponentsOf(dimension::Temperature{});
constexpr Exponents kLength = exponentsOf(dimension::Length{});
constexpr Exponents kRate = exponentsOf(dimension::Time::Inverse{});
constexpr Exponents kFlopRate{-1, 0, 1, 0, 0, 0, 0};
constexpr Exponents kPower{-1, 0, 0, 1, 0, 0, 0};

struct Symbol {
    std::string_view name;
    std::string_view prefixes;  ///< those that may stand before it
    UnitSize size;
};

constexpr std::array kSymbols{
    Symbol{"1", "", {kNone}},
    Symbol{"%", "", {kNone, -2}},
    Symbol{"x", "", {kNone}},
    Symbol{"s", "munp", {kTime}},
    Symbol{"min", "", {kTime, 0, 60.0}},
    Symbol{"h", "", {kTime, 0, 3600.0}},
    Symbol{"B", "kMGTP", {kBytes}},
    Symbol{"KiB", "", {kBytes, 0, 1024.0}},
    Symbol{"MiB", "", {kBytes, 0, 1048576.0}},
    Symbol{"GiB", "", {kBytes, 0, 1073741824.0}},
    Symbol{"TiB", "", {kBytes, 0, 1099511627776.0}},
    Symbol{"bit", "kMGT", {kBytes, 0, 0.125}},
    Symbol{"FLOP", "kMGTP", {kFlop}},
    Symbol{"OP", "kMGTP", {kFlop}},
    Symbol{"MAC", "kMGTP", {kFlop, 0, 2.0}},
    Symbol{"FLOPS", "kMGTP", {kFlopRate}},
    Symbol{"OPS", "kMGTP", {kFlopRate}},
    Symbol{"J", "kmunpf", {kEnergy}},
    Symbol{"Wh", "kmu", {kEnergy, 0, 3600.0}},
    Symbol{"W", "kmun", {kPower}},
    Symbol{"USD", "", {kMoney}},
    Symbol{"K", "m", {kTemperature}},
    Symbol{"degC", "", {kTemperature, 0, 1.0, 1.0, kZeroCelsius}},
    Symbol{"m", "km", {kLength}},
    Symbol{"Hz", "kMG", {kRate}},
};

int decadeOf(char prefix)
{
    switch (prefix) {
    case 'f': return -15;
    case 'p': return -12;
    case 'n': return -9;
    case 'u': return -6;
    case 'm': return -3;
    case 'k': return 3;
    case 'M': return 6;
    case 'G': return 9;
    case 'T': return 12;
    default: return 15;  // P
    }
}

std::optional<UnitSize> factorNamed(std::string_view text)
{
    for (const Symbol& symbol : kSymbols) {
        if (text == symbol.name)
            return symbol.size;
    }
    for (const Symbol& symbol : kSymbols) {
        if (text.size() == symbol.name.size() + 1 && text.ends_with(symbol.name)
            && symbol.prefixes.find(text.front()) != std::string_view::npos) {
            UnitSize size = symbol.size;
            size.decade += decadeOf(text.front());
            return size;
        }
    }
    return std::nullopt;
}

Exponents minus(const Exponents& a, const Exponents& b)
{
    return {a.time - b.time,     a.byte - b.byte,   a.flop - b.flop,
            a.energy - b.energy, a.money - b.money, a.temperature - b.temperature,
            a.length - b.length};
}

constexpr std::array kTimeUnits{"ns"sv, "us"sv, "ms"sv, "s"sv, "min"sv, "h"sv};
constexpr std::array kByteUnits{"B"sv, "kB"sv, "MB"sv, "GB"sv, "TB"sv};
constexpr std::array kBinaryUnits{"KiB"sv, "MiB"sv, "GiB"sv, "TiB"sv};
constexpr std::array kFlopUnits{"FLOP"sv, "kFLOP"sv, "MFLOP"sv, "GFLOP"sv, "TFLOP"sv};
constexpr std::array kEnergyUnits{"pJ"sv, "nJ"sv, "uJ"sv, "mJ"sv, "J"sv, "Wh"sv};
constexpr std::array kMoneyUnits{"USD"sv};
constexpr std::array kTemperatureUnits{"K"sv, "degC"sv};
constexpr std::array kLengthUnits{"m"sv, "km"sv};
constexpr std::array kRateUnits{"/h"sv, "/min"sv, "/s"sv};
constexpr std::array kHertz{"Hz"sv};
constexpr std::array kBandwidthUnits{"B/s"sv, "kB/s"sv, "MB/s"sv, "GB/s"sv, "TB/s"sv};
constexpr std::array kBitRateUnits{"kbit/s"sv, "Mbit/s"sv, "Gbit/s"sv};
constexpr std::array kFlopRateUnits{"MFLOP/s"sv, "GFLOP/s"sv, "TFLOP/s"sv, "PFLOP/s"sv};
constexpr std::array kBareFlopRate{"FLOP/s"sv};
constexpr std::array kIntensityUnits{"FLOP/B"sv};
constexpr std::array kPowerUnits{"uW"sv, "mW"sv, "W"sv, "kW"sv};
constexpr std::array kEnergyPerByteUnits{"pJ/B"sv, "nJ/B"sv, "J/B"sv};
constexpr std::array kEnergyPerFlopUnits{"pJ/FLOP"sv, "nJ/FLOP"sv, "J/FLOP"sv};
constexpr std::array kMoneyRateUnits{"USD/h"sv, "USD/s"sv};
constexpr std::array kMoneyPerFlopUnits{"USD/TFLOP"sv, "USD/FLOP"sv};
constexpr std::array kThermalUnits{"K/W"sv};
constexpr std::array kSpeedUnits{"m/s"sv, "km/s"sv};

constexpr std::array kWords{
    DimensionWords{kNone, "a plain number", "0.8", {}, {}},
    DimensionWords{kTime, "a time", "2.5 ms", kTimeUnits, {}},
    DimensionWords{kBytes, "a size in bytes", "80 GB", kByteUnits, kBinaryUnits},
    DimensionWords{kFlop, "an amount of work", "8.2 GFLOP", kFlopUnits, {}},
    DimensionWords{kEnergy, "an energy", "1.3 mJ", kEnergyUnits, {}},
    DimensionWords{kMoney, "a price", "1999 USD", kMoneyUnits, {}},
    DimensionWords{kTemperature, "a temperature", "43 degC", kTemperatureUnits, {}},
    DimensionWords{kLength, "a distance", "600 km", kLengthUnits, {}},
    DimensionWords{kRate, "a rate", "60 /s", kRateUnits, kHertz},
    DimensionWords{{-1, 1, 0, 0, 0, 0, 0}, "a bandwidth", "3.35 TB/s", kBandwidthUnits, kBitRateUnits},
    DimensionWords{kFlopRate, "a compute rate", "989 TFLOP/s", kFlopRateUnits, kBareFlopRate},
    DimensionWords{{0, -1, 1, 0, 0, 0, 0}, "an operational intensity", "295 FLOP/B", kIntensityUnits, {}},
    DimensionWords{kPower, "a power", "700 W", kPowerUnits, {}},
    DimensionWords{{0, -1, 0, 1, 0, 0, 0}, "an energy per byte", "31 pJ/B", kEnergyPerByteUnits, {}},
    DimensionWords{{0, 0, -1, 1, 0, 0, 0}, "an energy per operation", "0.6 pJ/FLOP", kEnergyPerFlopUnits, {}},
    DimensionWords{{-1, 0, 0, 0, 1, 0, 0}, "a price per time", "1.9 USD/h", kMoneyRateUnits, {}},
    DimensionWords{{0, 0, -1, 0, 1, 0, 0}, "a price per work", "1 USD/TFLOP", kMoneyPerFlopUnits, {}},
    DimensionWords{{1, 0, 0, -1, 0, 1, 0}, "a thermal resistance", "15 K/W", kThermalUnits, {}},
    DimensionWords{{-1, 0, 0, 0, 0, 0, 1}, "a speed", "200000 km/s", kSpeedUnits, {}},
};

}  // namespace

std::optional<UnitSize> unitNamed(std::string_view text)
{
    if (text.empty())
        return UnitSize{};
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return factorNamed(text);
    const auto above = slash == 0 ? UnitSize{} : factorNamed(text.substr(0, slash));
    const auto below = factorNamed(text.substr(slash + 1));
    if (!above || !below || above->offset != 0.0 || below->offset != 0.0)
        return std::nullopt;
    return UnitSize{minus(above->dimension, below->dimension), above->decade - below->decade, above->times * below->per,
                    above->per * below->times};
}

const DimensionWords* wordsFor(const Exponents& dimension)
{
    const auto* const found =
        std::ranges::find_if(kWords, [&](const DimensionWords& words) { return words.dimension == dimension; });
    return found == kWords.end() ? nullptr : found;
}

}  // namespace ironlab
