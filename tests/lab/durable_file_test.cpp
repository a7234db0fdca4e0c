// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_disk.h"
#include "support/temp_folder.h"

#include <ironlab/lab/durable_file.h>

#include <gtest/gtest.h>

#include <array>

namespace ironlab::lab {
namespace {

using fixture::SimulatedDisk;
using ironlab::test::readText;
using ironlab::test::TempFolder;
using ironlab::test::writeText;
using Loss = SimulatedDisk::Loss;

constexpr std::array kLosses{Loss::Nothing, Loss::Unsynced, Loss::UnsyncedContents, Loss::UnsyncedNames,
                             Loss::HalfOfTheContents};

TEST(ReplaceFile, WritesANewFile)
{
    const TempFolder folder;
    PosixFileSystem fileSystem;
    ASSERT_TRUE(replaceFile(fileSystem, folder / "a.json", "first", Backup::Keep));
    EXPECT_EQ(readText(folder / "a.json"), "first");
    EXPECT_FALSE(std::filesystem::exists(folder / "a.json.bak"));
    EXPECT_FALSE(std::filesystem::exists(folder / "a.json.tmp"));
}

TEST(ReplaceFile, KeepsThePreviousContentsAsBackup)
{
    const TempFolder folder;
    PosixFileSystem fileSystem;
    for (const char* const text : {"first", "second", "third"})
        ASSERT_TRUE(replaceFile(fileSystem, folder / "a.json", text, Backup::Keep));
    EXPECT_EQ(readText(folder / "a.json"), "third");
    EXPECT_EQ(readText(folder / "a.json.bak"), "second");
    ASSERT_TRUE(replaceFile(fileSystem, folder / "a.json", "fourth", Backup::None));
    EXPECT_EQ(readText(folder / "a.json.bak"), "second");
}

TEST(ReplaceFile, CopiesTheBackupWhereLinksAreRefused)
{
    SimulatedDisk disk;
    disk.refuseLinks();
    disk.put("a", "first");
    ASSERT_TRUE(replaceFile(disk, "a", "second", Backup::Keep));
    EXPECT_EQ(disk.contents("a"), "second");
    EXPECT_EQ(disk.contents("a.bak"), "first");
}

TEST(ReplaceFile, WritesOnWhenTheSystemTakesOneByteAtATime)
{
    SimulatedDisk disk;
    disk.limitWrites(1);
    ASSERT_TRUE(replaceFile(disk, "a", "all of it", Backup::Keep));
    EXPECT_EQ(disk.contents("a"), "all of it");
}

TEST(ReplaceFile, LeavesOldOrNewContentsWhateverStepFails)
{
    for (std::size_t step = 1;; ++step) {
        SimulatedDisk disk;
        disk.put("a", "old");
        disk.failAt(step, 1, std::errc::no_space_on_device);
        const auto replaced = replaceFile(disk, "a", "new contents", Backup::Keep);
        if (disk.steps() < step) {
            EXPECT_GT(step, 8U);
            break;
        }
        if (!replaced) {
            EXPECT_EQ(replaced.error().kind, FileError::Kind::DiskFull);
            EXPECT_TRUE(disk.contents("a") == "old" || disk.contents("a") == "new contents") << step;
        } else {
            EXPECT_EQ(disk.contents("a"), "new contents");
        }
        EXPECT_TRUE(disk.contents("a.tmp").empty()) << "nothing is left to take the space that is missing";
    }
}

TEST(ReplaceFile, SurvivesPowerLossAtEveryStep)
{
    for (std::size_t step = 1; step < 30; ++step) {
        SimulatedDisk disk;
        disk.put("a", "old");
        disk.dieAt(step);
        const bool isSaved = replaceFile(disk, "a", "new contents", Backup::Keep).has_value();
        for (const Loss loss : kLosses) {
            const std::string found = disk.afterCrash(loss).contents("a");
            EXPECT_TRUE(found == "new contents" || (found == "old" && !isSaved))
                << "step " << step << ", loss " << static_cast<int>(loss) << ": " << found;
        }
    }
}

TEST(ReplaceFile, SaysWhatToDoWhenItCannotSave)
{
    const auto sentenceFor = [](std::errc error) {
        SimulatedDisk disk;
        disk.failAt(1, 1, error);
        return replaceFile(disk, "/stick/a.ledger.json", "x", Backup::None).error();
    };
    const FileError full = sentenceFor(std::errc::no_space_on_device);
    EXPECT_EQ(full.kind, FileError::Kind::DiskFull);
    EXPECT_EQ(full.sentence,
              "The disk is full, so \"a.ledger.json\" could not be saved in \"/stick\". Free some space and "
              "try again; what was saved before is safe.");
    EXPECT_EQ(sentenceFor(std::errc::read_only_file_system).kind, FileError::Kind::ReadOnly);
    EXPECT_EQ(sentenceFor(std::errc::permission_denied).kind, FileError::Kind::ReadOnly);
    EXPECT_EQ(sentenceFor(std::errc::no_such_file_or_directory).kind, FileError::Kind::FolderMissing);
    EXPECT_EQ(sentenceFor(std::errc::io_error).kind, FileError::Kind::Other);
    EXPECT_NE(sentenceFor(std::errc::io_error).sentence.find("choose another folder"), std::string::npos);
}

TEST(ReplaceFile, ReportsAFolderThatIsGone)
{
    const TempFolder folder;
    PosixFileSystem fileSystem;
    const auto replaced = replaceFile(fileSystem, folder / "gone" / "a.json", "x", Backup::Keep);
    ASSERT_FALSE(replaced);
    EXPECT_EQ(replaced.error().kind, FileError::Kind::FolderMissing);
}

TEST(PosixFileSystem, LocksAFileOnceUntilItIsLetGo)
{
    const TempFolder folder;
    PosixFileSystem fileSystem;
    const auto lock = fileSystem.lock(folder / "a.lock");
    ASSERT_TRUE(lock);
    const auto second = fileSystem.lock(folder / "a.lock");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error(), std::errc::resource_unavailable_try_again);
    fileSystem.unlock(*lock, folder / "a.lock");
    EXPECT_FALSE(fileSystem.exists(folder / "a.lock"));
    const auto third = fileSystem.lock(folder / "a.lock");
    ASSERT_TRUE(third);
    fileSystem.unlock(*third, folder / "a.lock");
}

TEST(PosixFileSystem, ReadsUpToALimit)
{
    const TempFolder folder;
    PosixFileSystem fileSystem;
    writeText(folder / "a", std::string(100, 'x'));
    EXPECT_EQ(fileSystem.read(folder / "a", 100)->value().size(), 100U);
    EXPECT_EQ(fileSystem.read(folder / "a", 99).error(), std::errc::file_too_large);
    EXPECT_EQ(fileSystem.read("/dev/zero", 1000).error(), std::errc::file_too_large);
    EXPECT_FALSE(fileSystem.read(folder / "absent", 100)->has_value());
    EXPECT_FALSE(fileSystem.read(folder.path(), 100));
}

TEST(PosixFileSystem, FailsWithTheSystemsReason)
{
    const TempFolder folder;
    PosixFileSystem fileSystem;
    EXPECT_EQ(fileSystem.open(folder / "gone" / "a", FileSystem::OpenMode::Append).error(),
              std::errc::no_such_file_or_directory);
    EXPECT_EQ(fileSystem.rename(folder / "a", folder / "b").error(), std::errc::no_such_file_or_directory);
    EXPECT_EQ(fileSystem.link(folder / "a", folder / "b").error(), std::errc::no_such_file_or_directory);
    EXPECT_TRUE(fileSystem.remove(folder / "a"));
    EXPECT_FALSE(fileSystem.syncFolder(folder / "gone"));
    EXPECT_FALSE(fileSystem.lock(folder / "gone" / "a"));
    writeText(folder / "file", "x");
    EXPECT_FALSE(fileSystem.createFolders(folder / "file" / "x"));
}

}  // namespace
}  // namespace ironlab::lab
