// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <iostream>

int main(int argumentCount, char** arguments)
{
    std::ios::sync_with_stdio(false);
    const auto exit =
        ironlab::cli::runCommandLine({arguments + 1, arguments + argumentCount}, {std::cin, std::cout, std::cerr});
    return static_cast<int>(exit);
}
