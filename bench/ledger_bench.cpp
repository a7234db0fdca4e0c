// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ledgers on the real disk: opening one with many events, and making one more event durable in it.
#include <ironlab/lab/ledger_store.h>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <lab/sample_ledger.h>
#include <memory>
#include <support/temp_folder.h>
#include <vector>

namespace {

using namespace ironlab;

/// A folder with a ledger of so many events. The folder for temporary files may be memory; TMPDIR names another.
class Fixture {
public:
    explicit Fixture(int events) { test::writeText(m_file, lab::ledgerText(lab::fixture::sampleLedger(events))); }

    std::unique_ptr<lab::LedgerStore> open()
    {
        auto store = lab::LedgerStore::open(m_fileSystem, m_clock, m_file, lab::fixture::sampleHeader());
        if (!store) {
            std::fprintf(stderr, "ledger_bench: %s\n", store.error().sentence.c_str());
            return nullptr;
        }
        return std::move(*store);
    }

    [[nodiscard]] double megabytes() const { return static_cast<double>(std::filesystem::file_size(m_file)) / 1e6; }

private:
    ironlab::test::TempFolder m_folder;
    std::filesystem::path m_file = m_folder / "titan.ledger.json";
    lab::PosixFileSystem m_fileSystem;
    ManualClock m_clock{lab::fixture::kLessonStart + std::chrono::days{2}};
};

void openLedger(benchmark::State& state)
{
    Fixture fixture(static_cast<int>(state.range(0)));
    for ([[maybe_unused]] auto step : state) {
        auto store = fixture.open();
        if (store == nullptr) {
            state.SkipWithError("the ledger does not open");
            return;
        }
        state.PauseTiming();
        store.reset();
        state.ResumeTiming();
    }
    state.counters["MB"] = fixture.megabytes();
}

void appendEvent(benchmark::State& state)
{
    Fixture fixture(static_cast<int>(state.range(0)));
    auto store = fixture.open();
    std::vector<double> microseconds;
    for ([[maybe_unused]] auto step : state) {
        const auto number = static_cast<int>(store->ledger().events().size()) + 1;
        const lab::Event event =
            store->ledger().next(lab::fixture::sampleKind(number), lab::fixture::samplePayload(number),
                                 lab::fixture::kLessonStart + std::chrono::seconds{number});
        const auto start = std::chrono::steady_clock::now();
        if (!store->append(event)) {
            state.SkipWithError("the event is not saved");
            return;
        }
        const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
        microseconds.push_back(took.count());
    }
    std::sort(microseconds.begin(), microseconds.end());
    state.counters["p50_us"] = microseconds[microseconds.size() / 2];
    state.counters["p99_us"] = microseconds[microseconds.size() * 99 / 100];
    state.counters["max_us"] = microseconds.back();
}

}  // namespace

BENCHMARK(openLedger)->Name("Open")->Arg(100)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(appendEvent)
    ->Name("Append")
    ->Arg(100)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(10'000)
    ->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
