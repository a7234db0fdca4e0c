// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real program, killed at random moments of the complete Cloud Titan script. IRONLAB_KILLS sets how often.
#include "support/test_paths.h"

#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger_store.h>

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <random>

namespace ironlab {
namespace {

constexpr unsigned kSeed = 4711;
constexpr int kDefaultKills = 8;
constexpr int kLongestRun = 120'000;

/// The lab playing its script with a ledger of its own, telling how many events each step left on screen.
class PlayedLab {
public:
    explicit PlayedLab(const QString& ledger)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QString::fromStdString(ironlab::test::buildFolder() + "/bin/ironlab"),
                        {QStringLiteral("--play"),
                         QString::fromStdString(ironlab::test::dataFolder())
                             + QStringLiteral("/missions/02_ml_systems/examples/")
                             + QStringLiteral("cloud_titan.play.json"),
                         QStringLiteral("--verbose"), QStringLiteral("--student"), QStringLiteral("kill-test"),
                         QStringLiteral("--ledger"), ledger});
    }
    bool runsToItsEnd(int milliseconds) { return m_process.waitForFinished(milliseconds); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QString complaint() { return QString::fromUtf8(m_process.readAllStandardError()); }
    /// Events that the last finished step had on screen.
    [[nodiscard]] std::size_t eventsShown()
    {
        std::size_t shown = 0;
        static const QRegularExpression kLine(QStringLiteral("step \\d+, (\\d+) events"));
        auto matches = kLine.globalMatch(QString::fromUtf8(m_process.readAllStandardOutput()));
        while (matches.hasNext()) {
            shown = matches.next().captured(1).toULongLong();
        }
        return shown;
    }

private:
    QProcess m_process;
};

int kills()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("IRONLAB_KILLS", &isSet);
    return isSet ? wanted : kDefaultKills;
}

TEST(Kill, AtRandomMomentsLosesNothingThatWasOnScreen)
{
    const QTemporaryDir folder;
    lab::PosixFileSystem fileSystem;
    QElapsedTimer clock;
    clock.start();
    PlayedLab whole(folder.filePath(QStringLiteral("whole.json")));
    ASSERT_TRUE(whole.runsToItsEnd(kLongestRun));
    ASSERT_EQ(whole.exitCode(), 0) << whole.complaint().toStdString();
    const auto duration = static_cast<int>(clock.elapsed());

    std::mt19937 random(kSeed);
    std::uniform_int_distribution<int> moment(0, duration);
    for (int i = 0; i < kills(); ++i) {
        const int when = moment(random);
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", kill " << i << " after " << when << " ms");
        const QString file = folder.filePath(QStringLiteral("killed-%1.json").arg(i));
        PlayedLab killed(file);
        killed.runsToItsEnd(when);
        killed.kill();
        const std::size_t shown = killed.eventsShown();
        const auto found = lab::LedgerStore::readOnly(fileSystem, file.toStdString());
        if (!found) {
            // Killed before there was a ledger at all.
            EXPECT_EQ(shown, 0U) << found.error().sentence;
            continue;
        }
        EXPECT_GE(found->ledger.events().size(), shown);
        EXPECT_FALSE(found->ledger.verifyChain().has_value());
    }
}

}  // namespace
}  // namespace ironlab
