// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/spill.h>

#include <gtest/gtest.h>

#include <malloc.h>
#include <string>
#include <vector>

namespace ironlab::lab {
namespace {

std::string record(std::size_t number)
{
    std::string text = "record " + std::to_string(number) + ' ';
    text.append(number % 400, static_cast<char>('a' + number % 26));
    return number % 7 == 0 ? std::string() : text;
}

std::vector<std::string> recordsOf(const Spill& spill, std::size_t begin, std::size_t end)
{
    std::vector<std::string> records;
    std::size_t expected = begin;
    spill.each(begin, end, [&](std::size_t number, std::string_view text) {
        EXPECT_EQ(number, expected++);
        records.emplace_back(text);
    });
    return records;
}

Spill filled(std::size_t count)
{
    Spill spill;
    for (std::size_t i = 0; i < count; ++i)
        spill.append(record(i));
    return spill;
}

TEST(Spill, GivesBackEveryRecordInItsOrder)
{
    // The largest of these is several times what is held in memory.
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{50}, std::size_t{30'000}}) {
        const Spill spill = filled(count);
        EXPECT_EQ(spill.size(), count);
        const std::vector<std::string> records = recordsOf(spill, 0, count);
        ASSERT_EQ(records.size(), count);
        for (std::size_t i = 0; i < count; ++i)
            ASSERT_EQ(records[i], record(i));
    }
}

TEST(Spill, KeepsNoMoreInMemoryHoweverMuchIsAppended)
{
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer has an allocator of its own, which mallinfo2 knows nothing of";
#endif
    const auto inUse = [] {
        const struct mallinfo2 info = ::mallinfo2();
        return info.uordblks + info.hblkhd;
    };
    Spill spill;
    std::size_t number = 0;
    const auto appendMore = [&](std::size_t count) {
        for (const std::size_t end = number + count; number < end; ++number)
            spill.append(record(number));
        return inUse();
    };
    const std::size_t full = appendMore(20'000);
    EXPECT_LT(appendMore(200'000), full + (std::size_t{256} << 10U)) << "of some forty megabytes";
    EXPECT_EQ(spill.size(), number);
}

TEST(Spill, GivesBackAStretchFromAnyPlace)
{
    const Spill spill = filled(30'000);
    for (const std::size_t begin : {0U, 1U, 299U, 12345U, 29999U}) {
        const std::vector<std::string> records = recordsOf(spill, begin, begin + 1);
        ASSERT_EQ(records.size(), 1U);
        EXPECT_EQ(records.front(), record(begin));
    }
    EXPECT_EQ(recordsOf(spill, 500, 2500).size(), 2000U);
    EXPECT_TRUE(recordsOf(spill, 700, 700).empty());
}

TEST(Spill, GoesOnAfterItWasRead)
{
    Spill spill = filled(20'000);
    EXPECT_EQ(recordsOf(spill, 3, 4).front(), record(3));
    for (std::size_t i = 20'000; i < 40'000; ++i)
        spill.append(record(i));
    EXPECT_EQ(recordsOf(spill, 0, 40'000).size(), 40'000U);
    EXPECT_EQ(recordsOf(spill, 39'998, 39'999).front(), record(39'998));
}

TEST(Spill, ACopyGoesItsOwnWay)
{
    Spill first = filled(20'000);
    Spill second = first;
    for (std::size_t i = 0; i < 20'000; ++i) {
        first.append(record(20'000 + i));
        second.append("other");
    }
    EXPECT_EQ(recordsOf(first, 25'000, 25'001).front(), record(25'000));
    EXPECT_EQ(recordsOf(second, 25'000, 25'001).front(), "other");
    EXPECT_EQ(recordsOf(second, 100, 101).front(), record(100));
}

TEST(Spill, HoldsARecordThatIsLargerThanABlock)
{
    Spill spill;
    const std::string large(300'000, 'x');
    for (int i = 0; i < 20; ++i)
        spill.append(large);
    EXPECT_EQ(recordsOf(spill, 0, 20), std::vector<std::string>(20, large));
}

}  // namespace
}  // namespace ironlab::lab
