// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compiled once for each test program that opens windows.
#pragma once

#include "qt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAction>
#include <QSignalSpy>
#include <QTest>
