// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_run.h"

#include <ironlab/lab/design_settings.h>

#include <gmock/gmock.h>

#include <ostream>
#include <streambuf>

namespace ironlab::cli {
namespace {

using test::Outcome;
using test::run;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

TEST(Usage, AMistypedOptionIsNamedWithTheOneThatWasMeant)
{
    const Outcome outcome = run({"grade", "--formt", "csv", "submissions"});
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_THAT(outcome.err, HasSubstr("ironlab-cli grade: There is no option --formt; did you mean --format?\n"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("csv"))) << "its value is no fault of its own";
    EXPECT_THAT(outcome.err, HasSubstr("ironlab-cli grade --help"));
}

TEST(Usage, AllThatIsWrongIsToldAtOnce)
{
    const Outcome outcome = run({"tokens", "class.csv", "--secrt", "x", "more.csv", "--jsn"});
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_THAT(outcome.err, HasSubstr("no option --secrt; did you mean --secret?"));
    EXPECT_THAT(outcome.err, HasSubstr("no option --jsn"));
    EXPECT_THAT(outcome.err, HasSubstr("--assignment FILE is missing."));
}

TEST(Usage, AMistypedCommandIsNamedWithTheOneThatWasMeant)
{
    EXPECT_THAT(run({"evalute"}).err, HasSubstr("no command \u201cevalute\u201d; did you mean evaluate?"));
    EXPECT_THAT(run({"check"}).err, HasSubstr("ironlab-cli check: PATH is missing."));
    EXPECT_THAT(run({"frobnicate"}).err, HasSubstr("The commands are evaluate, "));
    EXPECT_THAT(run({}).err, HasSubstr("Name a command: "));
    EXPECT_THAT(run({"--jobs", "3"}).err, HasSubstr("There is no option --jobs"));
}

TEST(Usage, AWordThatIsNotAmongTheChoicesIsToldWithThemAndTheNearest)
{
    const Outcome outcome = run({"grade", ".", "--format", "htm"});
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_THAT(outcome.err, HasSubstr("ironlab-cli grade: --format: found \u201chtm\u201d, expected json, csv, html, "
                                       "gradescope or moodle; did you mean html?\n"));
    EXPECT_THAT(run({"grade", ".", "--format", "pdf"}).err, HasSubstr("gradescope or moodle; choose one of them.\n"));
    EXPECT_THAT(run({"list", "acelerators"}).err, HasSubstr("did you mean accelerators?"));
    EXPECT_THAT(run({"sweep", "--over", "batch=1,2", "--format", "cvs"}).err, HasSubstr("expected csv or ndjson; did"));
}

TEST(Usage, ANumberIsToldWithItsRange)
{
    for (const char* wrong : {"many", "-3", "0", "1e3", "99999999999999999999", "2.5", ""}) {
        const Outcome outcome = run({"grade", ".", "--jobs", wrong});
        EXPECT_EQ(outcome.exit, Exit::Usage) << wrong;
        EXPECT_THAT(outcome.err, HasSubstr("--jobs: found \u201c" + std::string(wrong)
                                           + "\u201d, expected a whole number "
                                             "from 1 to 256;"));
    }
    EXPECT_THAT(run({"solve", "cloud_titan", "--part", "two"}).err, HasSubstr("expected a whole number from 1 to 9"));
}

TEST(Usage, WrongValuesAreToldTogetherAndSoAreRepeatedAndMissingOnes)
{
    const Outcome outcome = run({"grade", ".", "--format", "xml", "--jobs", "many"});
    EXPECT_THAT(outcome.err, HasSubstr("--format: found"));
    EXPECT_THAT(outcome.err, HasSubstr("--jobs: found"));
    EXPECT_THAT(run({"grade", ".", "--format", "csv", "--format", "html"}).err,
                HasSubstr("--format is given 2 times; give it once."));
}

TEST(Usage, AnOptionWithoutItsValueIsTold)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(runCommandLine({"evaluate", "--set"}, {in, out, err}), Exit::Usage);
    EXPECT_THAT(err.str(), HasSubstr("--set stands without its value; write --set KEY=VALUE."));
}

/// A disk on which nothing more has room.
class FullDisk : public std::streambuf {
protected:
    int_type overflow(int_type /*byte*/) override { return traits_type::eof(); }
};

TEST(Output, ThatDidNotFitOnTheDiskIsNoSuccess)
{
    for (const std::vector<std::string>& command : {std::vector<std::string>{"list"},
                                                    {"list", "keys", "--json"},
                                                    {"solve", "edge_guardian", "--part", "1"},
                                                    {"validate"}}) {
        std::istringstream in;
        FullDisk disk;
        std::ostream out(&disk);
        std::ostringstream err;
        EXPECT_EQ(runCommandLine(command, {in, out, err}), Exit::Usage) << command.front();
        EXPECT_THAT(err.str(), HasSubstr("Not all of the output could be written"));
    }
}

TEST(Names, OfManyTheNearestFewAreNamedAndWhereAllStand)
{
    const Outcome outcome =
        run({"evaluate", "--set", "accelerator=l40s-48gb", "--set", "workload=llama-3-70", "--set", "bacth=3"});
    EXPECT_EQ(outcome.exit, Exit::Invalid);
    EXPECT_THAT(outcome.err, HasSubstr("\"l4-24gb\""));
    EXPECT_THAT(outcome.err, HasSubstr("ironlab-cli list accelerators"));
    EXPECT_THAT(outcome.err, HasSubstr("did you mean \"llama-3-70b\"?\n"));
    EXPECT_THAT(outcome.err, HasSubstr("did you mean \"batch\"?\n"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("stm32")));
    EXPECT_LT(outcome.err.size(), 900U) << outcome.err;
}

TEST(Names, OfFewAllAreNamed)
{
    const Outcome outcome = run({"evaluate", "--set", "weight_precision=fp17"});
    for (const char* precision : {"fp32", "tf32", "bf16", "fp16", "fp8", "int8", "int4"}) {
        EXPECT_THAT(outcome.err, HasSubstr(precision));
    }
}

TEST(List, NamesEveryDeviceModelMissionAndKey)
{
    const Outcome all = run({"list"});
    EXPECT_EQ(all.exit, Exit::Done) << all.err;
    for (const char* name :
         {"accelerators\n", "h100-sxm-80gb", "llama-3-70b", "tiny_pioneer   Tiny Pioneer", "framework_tax"}) {
        EXPECT_THAT(all.out, HasSubstr(name));
    }
    const Outcome keys = run({"list", "keys", "--json"});
    EXPECT_THAT(keys.json()["keys"], SizeIs(lab::designSettings().size()));
    EXPECT_THAT(run({"list", "workloads"}).out, Not(HasSubstr("h100")));
    EXPECT_EQ(run({"list", "devices"}).exit, Exit::Usage);
}

TEST(Faults, EndWithTheirLineAndNoBlankOne)
{
    const Outcome outcome = run({"evaluate", "-"}, "{");
    EXPECT_THAT(outcome.err, EndsWith("\n"));
    EXPECT_THAT(outcome.err, Not(EndsWith("\n\n")));
}

}  // namespace
}  // namespace ironlab::cli
