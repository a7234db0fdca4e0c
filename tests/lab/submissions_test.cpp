// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive_maker.h"
#include "support/temp_folder.h"

#include <ironlab/lab/file_list.h>
#include <ironlab/lab/submissions.h>

#include <gtest/gtest.h>

#include <set>

namespace ironlab::lab {
namespace {

using ironlab::test::ArchiveFiles;
using ironlab::test::ArchiveKind;
using ironlab::test::readText;
using ironlab::test::TempFolder;
using ironlab::test::writeArchive;
using ironlab::test::writeText;

struct Taken {
    std::vector<Submission> all;
    Faults faults;
    [[nodiscard]] std::string fault() const { return faults.empty() ? std::string() : describe(faults.front()); }
};

Taken takenFrom(std::vector<std::filesystem::path> paths, ArchiveLimits limits = {})
{
    Submissions submissions(std::move(paths), limits);
    Taken taken;
    while (auto next = submissions.next())
        taken.all.push_back(std::move(*next));
    taken.faults = submissions.faults();
    return taken;
}

TEST(Submissions, FoldersAreReadInTheOrderOfTheirNames)
{
    const TempFolder folder;
    std::filesystem::create_directories(folder / "b");
    writeText(folder / "b/2.json", "two");
    writeText(folder / "a.ledger.json", "one");
    writeText(folder / "notes.txt", "no");
    writeText(folder / "._a.json", "no");
    std::filesystem::create_symlink("/etc/hostname", folder / "link.json");
    const Taken taken = takenFrom({folder.path()});
    ASSERT_EQ(taken.all.size(), 2U);
    EXPECT_EQ(taken.all[0].file, folder / "a.ledger.json");
    EXPECT_TRUE(taken.all[0].isNamed);
    EXPECT_EQ(taken.all[1].file, folder / "b/2.json");
    EXPECT_FALSE(taken.all[1].isNamed);
}

TEST(FileList, GivesFilesInTheOrderOfPathsEachOnce)
{
    const std::vector<std::string> names{"class/b",      "class-2/a", "class/b/c", "class/b c",   "class.x",
                                         "class/\u00e9", "class/b",   "/top/a",    "../up/a",     "class/a/z",
                                         "class/B",      "class/b-c", "class/b.c", "class/a/z/y", "other"};
    FileList files;
    std::set<std::filesystem::path> ordered;
    for (const std::string& name : names) {
        files.add(name, false);
        ordered.insert(name);
    }
    for (const std::filesystem::path& expected : ordered) {
        const auto file = files.next();
        ASSERT_TRUE(file);
        EXPECT_EQ(file->file, expected);
    }
    EXPECT_FALSE(files.next());
}

TEST(FileList, AFileThatIsNamedIsGivenAsNamed)
{
    FileList files;
    files.add("class/a.json", false);
    files.add("class/a.json", true);
    files.add("class/b.json", false);
    EXPECT_TRUE(files.next()->isNamed);
    EXPECT_FALSE(files.next()->isNamed);
    EXPECT_FALSE(files.next());
}

TEST(Submissions, EveryKindOfArchiveGivesItsFiles)
{
    const TempFolder folder;
    const ArchiveFiles files{{"lee/x.ledger.json", "one"}, {"kim/essay.txt", "no"}, {"kim/y.json", "two"}};
    writeArchive(folder / "a.zip", ArchiveKind::Zip, files);
    writeArchive(folder / "b.tar", ArchiveKind::Tar, files);
    writeArchive(folder / "c.tar.gz", ArchiveKind::TarGz, files);
    writeArchive(folder / "d.tgz", ArchiveKind::TarGz, files);
    const Taken taken = takenFrom({folder.path()});
    ASSERT_EQ(taken.all.size(), 8U);
    EXPECT_TRUE(taken.faults.empty()) << taken.fault();
    for (std::size_t i = 0; i < taken.all.size(); ++i)
        EXPECT_EQ(taken.all[i].text, i % 2 == 0 ? "one" : "two");
    EXPECT_EQ(taken.all[0].source, (folder / "a.zip").string() + "/lee/x.ledger.json");
}

/// A zip with one file, whose content is "one", as a platform writes it that says its names are UTF-8, or says nothing.
std::string zipWith(const std::string& name, bool saysUtf8)
{
    const auto number = [](unsigned value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i, value >>= 8U)
            text += static_cast<char>(value & 0xFFU);
        return text;
    };
    constexpr unsigned kChecksum = 0x7a6c86f1U;  // CRC-32 of the content
    const auto size = static_cast<unsigned>(name.size());
    const std::string about = number(20, 2) + number(saysUtf8 ? 0x800U : 0U, 2) + number(0, 2) + number(0, 4)
                              + number(kChecksum, 4) + number(3, 4) + number(3, 4) + number(size, 2) + number(0, 2);
    const std::string file = "PK\x03\x04" + about + name + "one";
    const std::string place = "PK\x01\x02" + number(20, 2) + about + number(0, 2) + number(0, 2) + number(0, 2)
                              + number(0, 4) + number(0, 4) + name;
    return file + place + "PK\x05\x06" + number(0, 4) + number(1, 2) + number(1, 2)
           + number(static_cast<unsigned>(place.size()), 4) + number(static_cast<unsigned>(file.size()), 4)
           + number(0, 2);
}

TEST(Submissions, NamesWithOtherLettersThanEnglishAreReadInZips)
{
    const TempFolder folder;
    for (const std::string name : {"M\u00fcller, J\u00fcrgen_12_file_/Abgabe \u2013 1.ledger.json",
                                   "\u738b/\u4f5c\u4e1a.json", "\u0141\u00f3d\u017a.ledger.json", "plain.json"}) {
        for (const bool saysUtf8 : {true, false}) {
            writeText(folder / "a.zip", zipWith(name, saysUtf8));
            const Taken taken = takenFrom({folder / "a.zip"});
            ASSERT_EQ(taken.all.size(), 1U) << name << ' ' << saysUtf8 << ' ' << taken.fault();
            EXPECT_EQ(taken.all.front().source, (folder / "a.zip").string() + '/' + name);
            EXPECT_EQ(taken.all.front().text, "one");
        }
    }
    // An old name in another code page: what cannot be shown is replaced, and the file is there.
    writeText(folder / "a.zip", zipWith("M\xfcller.ledger.json", false));
    ASSERT_EQ(takenFrom({folder / "a.zip"}).all.size(), 1U);
}

TEST(Submissions, ArchivesInArchivesAreReadToALimit)
{
    const TempFolder folder;
    writeArchive(folder / "1.zip", ArchiveKind::Zip, {{"x.ledger.json", "deep"}});
    for (int i = 1; i < 4; ++i)
        writeArchive(folder / (std::to_string(i + 1) + ".zip"), ArchiveKind::Zip,
                     {{std::to_string(i) + ".zip", readText(folder / (std::to_string(i) + ".zip"))}});
    EXPECT_EQ(takenFrom({folder / "3.zip"}).all.size(), 1U);
    const Taken tooDeep = takenFrom({folder / "4.zip"});
    EXPECT_TRUE(tooDeep.all.empty());
    EXPECT_NE(tooDeep.fault().find("too many others"), std::string::npos);
}

TEST(Submissions, NamesThatLeadOutOfTheArchiveAreLabelsOnly)
{
    const TempFolder folder;
    const auto victim = folder / "victim.json";
    writeText(victim, "untouched");
    const ArchiveFiles files{{"../victim.json", "evil"},
                             {victim.string(), "evil"},
                             {"a/../../victim.json", "evil"},
                             {"l.json", "link:" + victim.string()}};
    std::filesystem::create_directories(folder / "in");
    for (const auto& [name, kind] :
         {std::pair("in/a.zip", ArchiveKind::Zip), std::pair("in/b.tar", ArchiveKind::Tar)}) {
        writeArchive(folder / name, kind, files);
        const Taken taken = takenFrom({folder / name});
        EXPECT_EQ(taken.all.size(), 3U);
        for (const Submission& each : taken.all)
            EXPECT_EQ(each.text, "evil");
    }
    EXPECT_EQ(readText(victim), "untouched");
}

TEST(Submissions, AnArchiveThatUnpacksTooFarIsLeft)
{
    const TempFolder folder;
    const std::string zeros(std::size_t{4} << 20U, '\0');
    ArchiveLimits limits;
    limits.expansionFrom = std::size_t{1} << 20U;
    limits.expansion = 100;
    for (const auto& [name, kind] : {std::pair("a.zip", ArchiveKind::Zip), std::pair("b.tar.gz", ArchiveKind::TarGz)}) {
        writeArchive(folder / name, kind, {{"big.json", zeros}, {"x.ledger.json", "one"}});
        const Taken taken = takenFrom({folder / name}, limits);
        ASSERT_EQ(taken.all.size(), 1U) << name;
        EXPECT_FALSE(taken.all.front().trouble.empty());
        EXPECT_NE(taken.fault().find("times its size"), std::string::npos) << taken.fault();
    }
    // In a tar what is not wanted is unpacked as well, and counts.
    writeArchive(folder / "c.tar.gz", ArchiveKind::TarGz, {{"big.bin", zeros}, {"x.ledger.json", "one"}});
    EXPECT_TRUE(takenFrom({folder / "c.tar.gz"}, limits).all.empty());
    writeArchive(folder / "d.zip", ArchiveKind::Zip, {{"big.bin", zeros}, {"x.ledger.json", "one"}});
    EXPECT_EQ(takenFrom({folder / "d.zip"}, limits).all.size(), 1U);
}

TEST(Submissions, OneFileTooLargeDoesNotEndTheOthers)
{
    const TempFolder folder;
    writeArchive(folder / "a.zip", ArchiveKind::Zip, {{"a.json", std::string(5000, 'x')}, {"b.json", "small"}});
    ArchiveLimits limits;
    limits.entryBytes = 1000;
    const Taken taken = takenFrom({folder / "a.zip"}, limits);
    ASSERT_EQ(taken.all.size(), 2U);
    EXPECT_NE(taken.all[0].trouble.find("larger than"), std::string::npos);
    EXPECT_TRUE(taken.all[0].text.empty());
    EXPECT_EQ(taken.all[1].text, "small");
}

TEST(Submissions, ADamagedArchiveIsAFault)
{
    const TempFolder folder;
    writeText(folder / "a.zip", "this is no archive at all, but a sentence");
    writeArchive(folder / "b.tar.gz", ArchiveKind::TarGz, {{"a.ledger.json", std::string(20'000, 'x')}});
    const std::string whole = readText(folder / "b.tar.gz");
    writeText(folder / "b.tar.gz", whole.substr(0, whole.size() / 2));
    const Taken taken = takenFrom({folder.path()});
    ASSERT_GE(taken.faults.size(), 1U);
    for (const Fault& fault : taken.faults) {
        EXPECT_EQ(std::filesystem::path(fault.file).parent_path(), folder.path());
        EXPECT_NE(fault.found.find("an archive"), std::string::npos) << describe(fault);
        EXPECT_FALSE(fault.expected.empty());
        EXPECT_FALSE(fault.fix.empty());
    }
    for (const Submission& each : taken.all)
        EXPECT_FALSE(each.trouble.empty());
}

TEST(Submissions, MoreEntriesThanAnybodyHandsInEndTheArchive)
{
    const TempFolder folder;
    ArchiveFiles files;
    for (int i = 0; i < 20; ++i)
        files.emplace_back(std::to_string(i) + ".json", "x");
    writeArchive(folder / "a.zip", ArchiveKind::Zip, files);
    ArchiveLimits limits;
    limits.entries = 10;
    const Taken taken = takenFrom({folder / "a.zip"}, limits);
    EXPECT_EQ(taken.all.size(), 10U);
    EXPECT_NE(taken.fault().find("more than 10 entries"), std::string::npos);
}

}  // namespace
}  // namespace ironlab::lab
