// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/object_reader.h>
#include <ironlab/lab/rubric.h>

namespace ironlab::lab {

/// The list under "rubric". `mission` is what it is held against; null where there is none to hold it against.
void readRubric(ObjectReader& reader, const Mission* mission, Rubric& rubric);

}  // namespace ironlab::lab
