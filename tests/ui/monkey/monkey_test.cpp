// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random acts on the real window. Without more words each track gets a fixed number of acts, always the same ones.
// IRONLAB_MONKEY_SECONDS goes on for so long, IRONLAB_MONKEY_SEED begins elsewhere, IRONLAB_MONKEY_TRACK names one track.
#include "monkey/monkey.h"
#include "support/test_paths.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

#include <cstdio>

namespace ironlab::ui::test {
namespace {

constexpr int kRoundsByDefault = 4;
constexpr int kActsInRound = 100;

class MonkeyOn : public testing::TestWithParam<Track> {
protected:
    void SetUp() override
    {
        const QByteArray wanted = qgetenv("IRONLAB_MONKEY_TRACK");
        if (!wanted.isEmpty() && wanted.toStdString() != fileName(GetParam())) {
            GTEST_SKIP() << "not the track that was asked for";
        }
        m_clock.start();
    }

    [[nodiscard]] bool goesOn(int round) const
    {
        const int seconds = qEnvironmentVariableIntValue("IRONLAB_MONKEY_SECONDS");
        return seconds > 0 ? m_clock.elapsed() < 1000LL * seconds : round < kRoundsByDefault;
    }

    [[nodiscard]] static std::uint64_t firstSeed()
    {
        constexpr std::uint64_t kSeed = 2026;
        const QByteArray wanted = qgetenv("IRONLAB_MONKEY_SEED");
        return wanted.isEmpty() ? kSeed : wanted.toULongLong();
    }

    QElapsedTimer m_clock;
};

TEST_P(MonkeyOn, FindsNothingUnsound)
{
    const std::string track = fileName(GetParam());
    const auto file = std::filesystem::path(ironlab::test::buildFolder()) / "monkey" / (track + ".log");
    std::printf("monkey: %s, seed %llu, diary %s\n", track.c_str(), static_cast<unsigned long long>(firstSeed()),
                file.c_str());
    std::fflush(stdout);
    Diary diary(file);
    int acts = 0;
    int round = 0;
    for (; goesOn(round); ++round) {
        const std::uint64_t seed = firstSeed() + static_cast<std::uint64_t>(round);
        Monkey monkey(GetParam(), seed, diary);
        for (int i = 0; i < kActsInRound; ++i, ++acts) {
            const QStringList complaints = monkey.act();
            ASSERT_TRUE(complaints.isEmpty())
                << complaints.join(QLatin1Char('\n')).toStdString() << "\nagain with IRONLAB_MONKEY_TRACK=" << track
                << " IRONLAB_MONKEY_SEED=" << seed << "\nthe last acts:\n"
                << diary.latest().toStdString();
        }
    }
    std::printf("monkey: %s, %d acts in %d rounds, %.1f s\n", track.c_str(), acts, round,
                static_cast<double>(m_clock.elapsed()) / 1000.0);
}

INSTANTIATE_TEST_SUITE_P(Tracks, MonkeyOn, testing::ValuesIn(kTracks), caseName);

}  // namespace
}  // namespace ironlab::ui::test
