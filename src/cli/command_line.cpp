// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/usage_words.h"

#include <ironlab/version.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace ironlab::cli {

namespace {

struct CommandEntry {
    const char* name;
    const char* summary;
    Execute (*define)(CLI::App&);
};

constexpr std::array kCommands{
    CommandEntry{"evaluate", "Evaluate one design", defineEvaluate},
    CommandEntry{"sweep", "Evaluate a grid of designs, one row each", defineSweep},
    CommandEntry{"solve", "Evaluate all designs of a mission's part: feasible share, best designs, what stops the rest",
                 defineSolve},
    CommandEntry{"list", "The devices, models, missions and keys of a design that there are", defineList},
    CommandEntry{"validate", "Predicted against published measurements, row by row", defineValidate},
    CommandEntry{"explain", "Waterfall, roofline and heatmap of a design as text and tables", defineExplain},
    CommandEntry{"check", "Every fault of presets, designs, missions, assignments and ledgers, or silence",
                 defineCheck},
    CommandEntry{"replay", "Recompute every event of a ledger and name what disagrees", defineReplay},
    CommandEntry{"report", "One ledger as a report to read: in words, or as a page for a browser and its printer",
                 defineReport},
    CommandEntry{"grade", "Grade ledgers by replay, one or a class, for people and for gradebooks", defineGrade},
    CommandEntry{"sign", "Make a signing key, or sign an assignment with it", defineSign},
    CommandEntry{"tokens", "Issue each student of a class a token of their own", defineTokens},
};

Exit ended(const CLI::App& app, const CLI::ParseError& error, Streams& streams)
{
    if (error.get_exit_code() == 0) {  // help or the version
        app.exit(error, streams.out, streams.err);
        return Exit::Done;
    }
    for (const std::string& fault : usageFaults(app, error)) {
        streams.err << fault << '\n';
    }
    return Exit::Usage;
}

/// What was printed may be cut off where a disk is full: nobody should take the beginning of a table for the table.
Exit written(Exit exit, Streams& streams)
{
    streams.out.flush();
    if (streams.out.good()) {
        return exit;
    }
    streams.err
        << "ironlab-cli: Not all of the output could be written; what is there is cut off. Make room on the disk, or "
           "write to another place, and run it again.\n";
    return Exit::Usage;
}

}  // namespace

Exit runCommandLine(std::vector<std::string> arguments, Streams streams)
{
    CLI::App app("Iron Law Lab on the command line: the physics, missions and ledgers of the lab without a display.",
                 "ironlab-cli");
    app.set_version_flag("--version", "ironlab-cli " + std::string(kVersion));
    app.require_subcommand(1);
    app.footer("Exit codes: 0 done and all criteria met, 1 wrong usage or a file that cannot be read, 2 invalid input, "
               "3 valid input that misses a criterion.");
    Execute chosen;
    for (const CommandEntry& entry : kCommands) {
        CLI::App* command = app.add_subcommand(entry.name, entry.summary);
        const Execute execute = entry.define(*command);
        command->callback([&chosen, execute] { chosen = execute; });
    }
    try {
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
        return written(chosen(streams), streams);
    } catch (const CLI::ParseError& error) {
        return ended(app, error, streams);
    } catch (const std::exception& error) {
        streams.err << "ironlab-cli: " << error.what() << '\n';
        return Exit::Usage;
    }
}

}  // namespace ironlab::cli
