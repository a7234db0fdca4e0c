// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>

#include <gtest/gtest.h>

namespace ironlab {
namespace {

TEST(ContractDeathTest, ABreachEndsTheProgramWithItsPlace)
{
    const int batch = 0;
    EXPECT_DEATH(IRONLAB_EXPECTS(batch >= 1), "contract_test.cpp:[0-9]+: broken pre-condition: batch >= 1");
}

TEST(Contract, WhatHoldsHasNoEffect)
{
    IRONLAB_EXPECTS(2 + 2 == 4);
}

}  // namespace
}  // namespace ironlab
