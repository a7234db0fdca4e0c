// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/usage_words.h"

#include <ironlab/base/fault.h>
#include <ironlab/present/term_text.h>

#include <CLI/CLI.hpp>

#include <string_view>

namespace ironlab::cli {
namespace {

std::vector<std::string> commandNames(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
    }
    return names;
}

std::string meant(const std::string& word, const std::vector<std::string>& known)
{
    const std::string_view close = closestMatch(word, {known.begin(), known.end()});
    return close.empty() ? "." : "; did you mean " + std::string(close) + '?';
}

std::string unknownCommand(const CLI::App& app, const std::string& word)
{
    const std::vector<std::string> names = commandNames(app);
    return "There is no command \u201c" + word + "\u201d" + meant(word, names) + " The commands are "
           + present::listed(names) + '.';
}

std::string stranger(const CLI::App& command, const std::string& word)
{
    if (!word.starts_with('-')) {
        return "\u201c" + word + "\u201d is more than this command takes.";
    }
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& each : option->get_lnames()) {
            names.push_back("--" + each);
        }
    }
    return "There is no option " + name + meant(name, names);
}

/// Words behind an option that is not there are its value, not another fault.
std::vector<std::string> strangers(const CLI::App& command)
{
    std::vector<std::string> faults;
    bool isValue = false;
    for (const std::string& word : command.remaining()) {
        if (!isValue || word.starts_with('-')) {
            faults.push_back(stranger(command, word));
        }
        isValue = word.starts_with('-') && word.find('=') == std::string::npos;
    }
    return faults;
}

std::string missing(const CLI::Option& option)
{
    const std::string type = option.get_type_name();
    if (option.get_positional()) {
        const bool isNamed = !type.empty() && type != "TEXT";  // what CLI11 calls a word of no certain kind
        return (isNamed ? type : option.get_name()) + " is missing.";
    }
    return option.get_name() + (type.empty() ? "" : ' ' + type) + " is missing.";
}

}  // namespace

std::vector<std::string> usageFaults(const CLI::App& app, const CLI::ParseError& error)
{
    const auto chosen = app.get_subcommands();
    if (chosen.empty()) {
        const auto words = app.remaining();
        const std::string fault = words.empty() ? "Name a command: " + present::listed(commandNames(app)) + '.'
                                  : words.front().starts_with('-')
                                      ? stranger(app, words.front()) + " Name a command first."
                                      : unknownCommand(app, words.front());
        return {"ironlab-cli: " + fault, "ironlab-cli --help says what each command does."};
    }
    const CLI::App& command = *chosen.front();
    std::vector<std::string> faults = strangers(command);
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_required() && option->count() == 0) {
            faults.push_back(missing(*option));
        }
    }
    if (faults.empty()) {
        faults.emplace_back(error.what());
    }
    const std::string name = "ironlab-cli " + command.get_name();
    for (std::string& fault : faults) {
        fault = name + ": " + fault;
    }
    faults.push_back(name + " --help says what it takes.");
    return faults;
}

}  // namespace ironlab::cli
