// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The corpora of the fuzzers as plain tests: every shipped file, every input that once was trouble, and some damage done
// to each. A broken promise ends the program; the last file that it named is the one.
#include "support/test_paths.h"
#include "targets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <random>
#include <support/temp_folder.h>

namespace ironlab::fuzz {

// The name that GoogleTest looks for.
void PrintTo(const Target& target, std::ostream* out)  // NOLINT(readability-identifier-naming)
{
    *out << target.name;
}

namespace {

namespace fs = std::filesystem;

constexpr unsigned kSeed = 5;
constexpr std::size_t kDamagePerFile = 60;
constexpr std::size_t kLargestDamaged = 20'000;  ///< larger files are read as they are

/// The files below a folder whose names end so, in order.
void collect(const fs::path& folder, std::string_view ending, std::vector<fs::path>& files)
{
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->is_regular_file() && at->path().filename().string().ends_with(ending)) {
            files.push_back(at->path());
        }
    }
}

std::vector<fs::path> inputsOf(const Target& target)
{
    std::vector<fs::path> files;
    collect(fs::path(test::fuzzCorpus()) / target.name, "", files);
    for (const std::string_view shipped : target.shipped) {
        const std::size_t star = shipped.find("/*");
        const std::string_view ending = star == std::string_view::npos ? ".json" : shipped.substr(star + 2);
        collect(fs::path(test::dataFolder()) / shipped.substr(0, star) / "", ending, files);
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string damaged(std::string text, std::mt19937& random)
{
    const auto place = [&] { return random() % (text.size() + 1); };
    const auto byte = [&] { return static_cast<char>("\"{}[]:,0-9eE.\\\0\xff x"[random() % 18]); };
    for (auto wounds = 1 + random() % 3; wounds > 0; --wounds) {
        const std::size_t at = place();
        switch (random() % 5) {
        case 0: text.insert(at, 1, byte()); break;
        case 1: text.erase(at, random() % 40); break;
        case 2: text.insert(at, text.substr(place(), random() % 200)); break;
        case 3: text.resize(at); break;
        default:
            if (at < text.size()) {
                text[at] = byte();
            }
        }
    }
    return text;
}

class FuzzCorpus : public testing::TestWithParam<Target> {};

TEST_P(FuzzCorpus, BreaksNoPromise)
{
    const std::vector<fs::path> inputs = inputsOf(GetParam());
    ASSERT_GE(inputs.size(), 3U);
    std::mt19937 random(kSeed);
    for (const fs::path& file : inputs) {
        std::fprintf(stderr, "reading %s\n", file.filename().string().c_str());
        const std::string text = test::readText(file);
        GetParam().run(text);
        for (std::size_t i = 0; i < kDamagePerFile && text.size() <= kLargestDamaged; ++i) {
            GetParam().run(damaged(text, random));
        }
    }
    GetParam().run({});
}

std::string nameOf(const testing::TestParamInfo<Target>& parameter)
{
    return std::string(parameter.param.name);
}

INSTANTIATE_TEST_SUITE_P(Targets, FuzzCorpus, testing::ValuesIn(targets()), nameOf);

}  // namespace
}  // namespace ironlab::fuzz
