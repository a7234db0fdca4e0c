// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/assignment.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/key_file.h>

#include <CLI/CLI.hpp>

#include <fstream>
#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

namespace fs = std::filesystem;

struct SignOptions {
    CommonOptions common;
    std::string assignment;
    std::string keyFile;
    std::string newKeyFile;
};

Exit refuse(const std::string& sentence, Streams& streams)
{
    printSentence(sentence, streams);
    return Exit::Usage;
}

/// Writes a secret key where only its owner can read it, and never over a file that is there.
Exit refuseKey(const SignOptions& options, const std::string& found, const std::string& expected, Streams& streams)
{
    printFaults({faultOfFile(options.newKeyFile, found, expected, "name another file for the key")}, options.common,
                streams);
    return Exit::Usage;
}

Exit makeKey(const SignOptions& options, Streams& streams)
{
    const std::string& file = options.newKeyFile;
    std::error_code error;
    if (fs::exists(file, error)) {
        return refuseKey(options, "a file that is there already", "a new file; a key is never overwritten", streams);
    }
    const lab::SigningKey key = lab::newSigningKey();
    std::ofstream out(file);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
    out << key.secretKey << '\n';
    out.close();
    if (!out || error) {
        return refuseKey(options, "a place that cannot be written", "a place that takes the file", streams);
    }
    streams.out << "public key: " << key.publicKey << '\n';
    streams.err << "The file \u201c" << file << "\u201d is your secret key. Keep it; tell students the public key.\n";
    return Exit::Done;
}

Exit sign(const SignOptions& options, Streams& streams)
{
    if (!options.newKeyFile.empty()) {
        return makeKey(options, streams);
    }
    if (options.assignment.empty() || options.keyFile.empty()) {
        return refuse("Give an assignment and --key FILE, or --new-key FILE to make a key.", streams);
    }
    lab::PosixFileSystem files;
    const auto text = lab::wholeFile(files, options.assignment, lab::JsonLimits{}.bytes);
    const auto key = lab::signingKeyIn(files, options.keyFile);
    if (!text || !key) {
        Faults faults = text ? Faults() : text.error().faults;
        if (!key) {
            faults.insert(faults.end(), key.error().begin(), key.error().end());
        }
        printFaults(faults, options.common, streams);
        return Exit::Usage;
    }
    const auto hashed = lab::withPresetHashes(options.assignment, *text);
    const auto result = hashed ? lab::signedAssignment(options.assignment, *hashed, key->secretKey) : hashed;
    if (!result) {
        printFaults(result.error(), options.common, streams);
        return Exit::Invalid;
    }
    streams.out << *result;
    return Exit::Done;
}

}  // namespace

Execute defineSign(CLI::App& app)
{
    const auto options = std::make_shared<SignOptions>();
    app.add_option("assignment", options->assignment, "Assignment to print with a signature")->type_name("FILE");
    app.add_option("--key", options->keyFile, "File with the secret key")->type_name("FILE");
    app.add_option("--new-key", options->newKeyFile, "Make a key pair, write its secret half there and print the other")
        ->type_name("FILE");
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return sign(*options, streams); };
}

}  // namespace ironlab::cli
