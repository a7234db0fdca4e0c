// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/variables.h"

namespace ironlab::ui {
namespace {

constexpr QStringView kBefore = u" (\u00A0\u00B7";
constexpr QStringView kAfter = u" )\u00A0\u00B7";
constexpr QStringView kPauses = u".,;:?";

}  // namespace

bool isVariable(QStringView text, qsizetype at)
{
    if (text[at] != u'S' && text[at] != u'p') {
        return false;
    }
    if (at > 0 && !kBefore.contains(text[at - 1])) {
        return false;
    }
    qsizetype next = at + 1;
    if (next < text.size() && kPauses.contains(text[next])) {
        ++next;
    }
    return next >= text.size() || kAfter.contains(text[next]);
}

}  // namespace ironlab::ui
