// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <ironlab/base/contract.h>
#include <ironlab/physics/accelerator.h>

namespace ironlab::physics {

namespace {
constexpr std::array<std::string_view, 4> kTierFiles{"tiny", "mobile", "edge", "cloud"};
constexpr std::array<std::string_view, 4> kTierNames{"Tiny", "Mobile", "Edge", "Cloud"};
constexpr std::array<std::string_view, 7> kLevelFiles{"sram", "psram", "flash", "lpddr", "ddr", "gddr", "hbm"};
constexpr std::array<std::string_view, 7> kLevelNames{"SRAM", "PSRAM", "flash", "LPDDR", "DDR", "GDDR", "HBM"};
constexpr std::array<std::string_view, 3> kRoleFiles{"working", "weights", "cache"};

const Memory* memoryWithRole(const std::vector<Memory>& memory, MemoryRole role)
{
    const auto found = std::find_if(memory.begin(), memory.end(), [role](const Memory& m) { return m.role == role; });
    return found == memory.end() ? nullptr : &*found;
}
}  // namespace

std::string_view fileName(Tier tier)
{
    return nameOf(tier, kTierFiles);
}

std::string_view displayName(Tier tier)
{
    return nameOf(tier, kTierNames);
}

std::string_view fileName(MemoryLevel level)
{
    return nameOf(level, kLevelFiles);
}

std::string_view displayName(MemoryLevel level)
{
    return nameOf(level, kLevelNames);
}

std::string_view fileName(MemoryRole role)
{
    return nameOf(role, kRoleFiles);
}

const ComputeEngine* Accelerator::engine(Precision precision) const
{
    const auto& found = compute[static_cast<std::size_t>(precision)];
    return found ? &*found : nullptr;
}

const Memory& Accelerator::workingMemory() const
{
    const Memory* working = memoryWithRole(memory, MemoryRole::Working);
    IRONLAB_EXPECTS(working != nullptr);
    return *working;
}

const Memory& Accelerator::weightMemory() const
{
    const Memory* weights = memoryWithRole(memory, MemoryRole::Weights);
    return weights != nullptr ? *weights : workingMemory();
}

const Memory* Accelerator::cache() const
{
    return memoryWithRole(memory, MemoryRole::Cache);
}

bool Accelerator::hasSeparateWeightMemory() const
{
    return memoryWithRole(memory, MemoryRole::Weights) != nullptr;
}

}  // namespace ironlab::physics
