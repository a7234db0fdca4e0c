// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compiled once for each test program.
#pragma once

#include "standard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
