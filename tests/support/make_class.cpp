// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"

#include <charconv>
#include <cstdio>
#include <fstream>
#include <string_view>

namespace {

using namespace ironlab;

void write(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary) << text;
}

void writeExamples(const test::LabData& data, const std::filesystem::path& folder)
{
    for (const test::Example& example : test::gradingExamples(data))
        write(folder / example.file, example.text);
}

void writeClass(const test::LabData& data, const std::filesystem::path& folder, int count)
{
    for (int i = 1; i <= count; ++i) {
        test::StudentPlan plan;
        std::string number = std::to_string(i);
        number.insert(0, number.size() < 6 ? 6 - number.size() : 0, '0');
        plan.student = "student-" + number;
        plan.seed = static_cast<std::uint64_t>(i);
        plan.start += std::chrono::seconds{i};
        plan.variesMoves = true;
        plan.isTypical = true;
        write(folder / (number + ".ledger.json"), ledgerText(takenBy(data.cloudTitan(), data.catalog, plan)));
    }
}

}  // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 4) {
        std::fputs("usage: make_class DATA OUT COUNT|examples\n", stderr);
        return 1;
    }
    const test::LabData data(arguments[1]);
    const std::filesystem::path folder(arguments[2]);
    std::filesystem::create_directories(folder);
    const std::string_view what(arguments[3]);
    int count = 0;
    if (what == "examples")
        writeExamples(data, folder);
    else if (std::from_chars(what.data(), what.data() + what.size(), count).ec == std::errc{})
        writeClass(data, folder, count);
    return 0;
}
