// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_usage.h"

#include <ctime>
#include <sys/resource.h>

namespace ironlab::bench {

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double peakMegabytes(Whose whose)
{
    constexpr double kKilobyte = 1024.0;
    constexpr double kMegabyte = 1e6;
    rusage usage{};
    getrusage(whose == Whose::This ? RUSAGE_SELF : RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_maxrss) * kKilobyte / kMegabyte;
}

}  // namespace ironlab::bench
