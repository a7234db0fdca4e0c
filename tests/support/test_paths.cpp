// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_paths.h"

namespace ironlab::test {

std::string dataFolder()
{
    return IRONLAB_TEST_DATA_DIR;
}

std::string sourceFolder()
{
    return IRONLAB_SOURCE_DIR;
}

std::string buildFolder()
{
    return IRONLAB_BUILD_DIR;
}

std::string fuzzCorpus()
{
    return sourceFolder() + "/tests/fuzz/corpus";
}

}  // namespace ironlab::test
