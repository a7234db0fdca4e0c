// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/validation.h>

#include <algorithm>
#include <limits>

namespace ironlab::lab {

physics::Accelerator naiveAccelerator(const physics::Accelerator& accelerator)
{
    physics::Accelerator result = accelerator;
    for (auto& engine : result.compute)
        if (engine)
            engine->achievable = 1.0;
    result.operatorEfficiency = {};
    std::erase_if(result.memory, [](const auto& memory) { return memory.role == physics::MemoryRole::Cache; });
    for (auto& memory : result.memory) {
        memory.achievable = 1.0;
        memory.reserve = {};
    }
    result.overheads = {};
    if (result.link)
        result.link = physics::DeviceLink{std::numeric_limits<double>::max() * unit::bytePerSecond, {}};
    return result;
}

physics::Workload naiveWorkload(const physics::Workload& workload)
{
    physics::Workload result = workload;
    result.computeEfficiency = 1.0;
    result.bandwidthEfficiency = 1.0;
    result.operatorMix = {};
    result.lookupParameters = 0.0;
    return result;
}

}  // namespace ironlab::lab
