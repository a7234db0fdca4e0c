// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/usage_words.h"

#include <ironlab/base/fault.h>
#include <ironlab/present/term_text.h>

#include <CLI/CLI.hpp>

#include <string_view>
#include <utility>

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

/// What the checks of an option say of a word.
std::vector<std::string> checked(CLI::Option& option, std::string word)
{
    std::vector<std::string> faults;
    try {
        for (int i = 0;; ++i) {
            std::string fault = (*option.get_validator(i))(word);
            if (!fault.empty()) {
                faults.push_back(std::move(fault));
            }
        }
    } catch (const CLI::OptionNotFound&) {
        return faults;  // there is no further check
    }
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

/// What a value of an option has against it, and an option that was given more often than it may be, or without a value.
std::vector<std::string> valueFaults(CLI::Option& option)
{
    std::vector<std::string> faults;
    const auto words = option.results();
    const bool takesOne = option.get_items_expected_max() == 1;
    if (takesOne && words.size() > 1) {
        faults.push_back(option.get_name() + " is given " + std::to_string(words.size()) + " times; give it once.");
    }
    for (const std::string& word : words) {
        for (const std::string& fault : checked(option, word)) {
            faults.push_back(option.get_name() + ": " + fault + (fault.ends_with('?') ? "" : "."));
        }
    }
    return faults;
}

/// CLI11 reports an option at the end of the line, or before another option, by its message alone.
std::string withoutValue(const CLI::App& command, const CLI::ParseError& error)
{
    for (const CLI::Option* option : command.get_options()) {
        if (error.get_name() == "ArgumentMismatch" && option->results().empty()
            && std::string(error.what()).starts_with(option->get_name() + ':')) {
            return option->get_name() + " stands without its value; write " + option->get_name() + ' '
                   + option->get_type_name() + '.';
        }
    }
    return {};
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
    CLI::App& command = *chosen.front();
    std::vector<std::string> faults = strangers(command);
    for (CLI::Option* option : command.get_options()) {
        if (option->get_required() && option->count() == 0) {
            faults.push_back(missing(*option));
        }
        for (std::string& fault : valueFaults(*option)) {
            faults.push_back(std::move(fault));
        }
    }
    if (std::string fault = withoutValue(command, error); !fault.empty()) {
        faults.push_back(std::move(fault));
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
