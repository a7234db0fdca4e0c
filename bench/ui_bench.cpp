// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a student feels: a slider's step until every visible instrument is painted anew, on each slider of a part, alone,
// with six captured designs drawn beside the one on the bench, and with the instruments that wait for their turn; the
// program's start until its first picture; and what an instructor feels: a step of a student's replay. All in a window
// of 1366x768 without a display. Beside the time on the clock, which other programs lengthen, stand processor time and
// the most memory in use.
#include "lab_bench.h"
#include "percentiles.h"
#include "process_usage.h"
#include "replay_bench.h"
#include "ui/style/theme_choice.h"
#include "ui/window/bench_layout.h"

#include <QApplication>
#include <QCoreApplication>
#include <QMouseEvent>
#include <QProcess>
#include <QSlider>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace ironlab;
using bench::LabBench;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kSteps = 2000;
constexpr int kCaptures = 6;
constexpr double kStepLimit = 4.2;
constexpr int kStarts = 20;
constexpr double kStartLimit = 250.0;

/// A mouse event on a slider at one column of pixels.
void sendMouse(QSlider& slider, QEvent::Type type, int x, Qt::MouseButtons buttons)
{
    const QPointF place(x, slider.rect().center().y());
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, place, slider.mapToGlobal(place), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&slider, &event);
}

/// Delivers what the step has asked for: the figures are built in the event itself, the painting is posted.
void paintAll()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(QEventLoop::AllEvents);
}

struct StepTime {
    double clock = 0.0;
    double processor = 0.0;
};

/// A hand that holds a slider: to the right and back again, a pixel at a time.
class Drag {
public:
    explicit Drag(QSlider& slider) : m_slider(slider), m_span(slider.width() - 2 * kMargin)
    {
        sendMouse(m_slider, QEvent::MouseButtonPress, kMargin, Qt::LeftButton);
        paintAll();
    }
    ~Drag()
    {
        sendMouse(m_slider, QEvent::MouseButtonRelease, kMargin, Qt::NoButton);
        paintAll();
    }
    Drag(const Drag&) = delete;
    Drag& operator=(const Drag&) = delete;

    /// Moves on until the knob has turned: knobs of few stops turn at few pixels. Nothing where none does.
    std::optional<StepTime> step()
    {
        for (int i = 0; i < 2 * m_span; ++i) {
            const int before = m_slider.value();
            const StepTime time = move();
            if (m_slider.value() != before) {
                return time;
            }
        }
        return std::nullopt;
    }

private:
    static constexpr int kMargin = 10;

    StepTime move()
    {
        const int along = m_step++ % (2 * m_span);
        const int x = kMargin + (along < m_span ? along : 2 * m_span - along);
        const double processorStart = bench::processorMilliseconds();
        const auto start = std::chrono::steady_clock::now();
        sendMouse(m_slider, QEvent::MouseMove, x, Qt::LeftButton);
        paintAll();
        const Milliseconds elapsed = std::chrono::steady_clock::now() - start;
        return {elapsed.count(), bench::processorMilliseconds() - processorStart};
    }

    QSlider& m_slider;
    int m_span;
    int m_step = 0;
};

/// Designs all along the first slider, each captured; where it has too few stops for that, along the next ones. False
/// where there are fewer in all.
bool captureDesigns(LabBench& lab, const std::vector<QSlider*>& sliders, int count)
{
    int taken = 0;
    for (QSlider* slider : sliders) {
        for (int i = 0; i < count && taken < count; ++i) {
            const int before = slider->value();
            const int x = slider->width() * (i + 1) / (count + 1);
            sendMouse(*slider, QEvent::MouseButtonPress, x, Qt::LeftButton);
            sendMouse(*slider, QEvent::MouseButtonRelease, x, Qt::NoButton);
            paintAll();
            taken += slider->value() != before && lab.capture() ? 1 : 0;
        }
    }
    return taken == count;
}

void report(benchmark::State& state, const std::vector<double>& samples, const std::vector<double>& processorSamples)
{
    bench::reportMilliseconds(state, samples, kStepLimit);
    bench::reportProcessorMilliseconds(state, processorSamples);
    state.counters["peak_MB"] = bench::peakMegabytes(bench::Whose::This);
}

/// The steps of one slider.
struct SliderTimes {
    QSlider* slider = nullptr;
    std::vector<double> clock;
    std::vector<double> processor;
};

/// Over the steps of all sliders, with the slowest of them by name.
void report(benchmark::State& state, const std::vector<SliderTimes>& sliders)
{
    std::vector<double> clock;
    std::vector<double> processor;
    double slowest = 0.0;
    std::string name;
    for (const SliderTimes& times : sliders) {
        clock.insert(clock.end(), times.clock.begin(), times.clock.end());
        processor.insert(processor.end(), times.processor.begin(), times.processor.end());
        const double percentile = times.clock.empty() ? 0.0 : bench::percentile(times.clock, 0.99);
        if (percentile > slowest) {
            slowest = percentile;
            name = times.slider->objectName().toStdString();
        }
    }
    report(state, clock, processor);
    state.counters["slowest_p99_ms"] = slowest;
    state.SetLabel("slowest: " + name + (slowest > kStepLimit ? ", its 99th percentile OVER the limit" : ""));
}

/// A share of the steps on each slider of the part, one after the other.
void sliderStep(benchmark::State& state, LabBench& lab, int captures)
{
    std::vector<SliderTimes> sliders;
    for (QSlider* slider : lab.sliders()) {
        sliders.push_back({slider, {}, {}});
    }
    if (sliders.empty()) {
        state.SkipWithError("this part has no slider to drag");
        return;
    }
    if (!captureDesigns(lab, lab.sliders(), captures)) {
        state.SkipWithError("the sliders have too few stops for so many designs");
        return;
    }
    const std::size_t share = kSteps / sliders.size() + 1;
    auto times = sliders.begin();
    auto drag = std::make_unique<Drag>(*times->slider);
    for ([[maybe_unused]] auto iteration : state) {
        if (times->clock.size() == share) {
            drag.reset();
            ++times;
            drag = std::make_unique<Drag>(*times->slider);
        }
        const auto time = drag->step();
        if (!time) {
            state.SkipWithError("a slider did not move");
            return;
        }
        state.SetIterationTime(time->clock / 1000.0);
        times->clock.push_back(time->clock);
        times->processor.push_back(time->processor);
    }
    report(state, sliders);
}

/// Steps of a replay through the turns of one part, to and fro.
void replayStep(benchmark::State& state, bench::ReplayBench& replay)
{
    if (!replay.isOpen()) {
        state.SkipWithError("the example cannot be replayed");
        return;
    }
    std::vector<double> samples;
    std::vector<double> processorSamples;
    for ([[maybe_unused]] auto iteration : state) {
        const double processorStart = bench::processorMilliseconds();
        const auto start = std::chrono::steady_clock::now();
        replay.step();
        paintAll();
        const Milliseconds elapsed = std::chrono::steady_clock::now() - start;
        state.SetIterationTime(elapsed.count() / 1000.0);
        samples.push_back(elapsed.count());
        processorSamples.push_back(bench::processorMilliseconds() - processorStart);
    }
    report(state, samples, processorSamples);
}

/// Starts the real program once; the milliseconds it says it took, or nothing.
std::optional<double> measureStart(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments + QStringList{QStringLiteral("--measure-start")});
    if (!process.waitForFinished()) {
        return std::nullopt;
    }
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    bool isNumber = false;
    const double milliseconds = words.size() < 2 ? 0.0 : words[words.size() - 2].toDouble(&isNumber);
    return isNumber ? std::optional(milliseconds) : std::nullopt;
}

void firstPicture(benchmark::State& state, const QStringList& arguments)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/ironlab");
    std::vector<double> samples;
    for ([[maybe_unused]] auto iteration : state) {
        const auto milliseconds = measureStart(program, arguments);
        if (!milliseconds) {
            state.SkipWithError("the program did not say when its first picture was there");
            return;
        }
        samples.push_back(*milliseconds);
        state.SetIterationTime(*milliseconds / 1000.0);
    }
    bench::reportMilliseconds(state, samples, kStartLimit);
    state.counters["peak_MB"] = bench::peakMegabytes(bench::Whose::Children);
}

/// What a part looks like while its sliders are dragged.
struct Stage {
    std::string name;
    int captures = 0;
    bool isTurned = false;  ///< whether instruments that take turns show the other one
};

bool takesTurns(const lab::MissionPart& part)
{
    const std::vector<ui::BenchRow> rows = ui::benchRows(part.instruments);
    return std::ranges::any_of(rows, [](const ui::BenchRow& row) {
        return std::ranges::any_of(row, [](const ui::BenchCell& cell) { return cell.size() > 1; });
    });
}

void stepOn(benchmark::State& state, LabBench& lab, const Stage& stage)
{
    if (stage.isTurned && !lab.turnPanes()) {
        state.SkipWithError("no instruments take turns in this part");
        return;
    }
    sliderStep(state, lab, stage.captures);
}

void registerSteps(const lab::Catalog& catalog, const lab::Mission& mission, const QString& folder, const Stage& stage)
{
    for (int part = 1; part <= static_cast<int>(mission.parts.size()); ++part) {
        if (stage.isTurned && !takesTurns(mission.parts[static_cast<std::size_t>(part) - 1])) {
            continue;
        }
        const std::string name = "SliderStep/" + mission.id + "/part:" + std::to_string(part) + stage.name;
        benchmark::RegisterBenchmark(name.c_str(),
                                     [&catalog, &mission, folder, part, stage](benchmark::State& state) {
                                         const QTemporaryDir own(folder + QStringLiteral("/stepXXXXXX"));
                                         LabBench lab(catalog, mission, part, own.path());
                                         stepOn(state, lab, stage);
                                     })
            ->Iterations(kSteps)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    }
}

void registerReplay(const lab::Catalog& catalog, const std::vector<lab::Mission>& missions, const lab::Mission& mission)
{
    for (int part = 1; part <= static_cast<int>(mission.parts.size()); ++part) {
        const std::string name = "ReplayStep/" + mission.id + "/part:" + std::to_string(part);
        benchmark::RegisterBenchmark(name.c_str(),
                                     [&catalog, &missions, &mission, part](benchmark::State& state) {
                                         bench::ReplayBench replay(catalog, missions, mission, part);
                                         replayStep(state, replay);
                                     })
            ->Iterations(kSteps)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    }
}

void registerStart(const char* name, const QStringList& arguments)
{
    benchmark::RegisterBenchmark(name, [arguments](benchmark::State& state) { firstPicture(state, arguments); })
        ->Iterations(kStarts)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

/// Settings and ledgers of the benchmark stay out of the person's own.
void useOwnFolders(const QTemporaryDir& folder)
{
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
        qputenv(name, folder.path().toLocal8Bit());
    }
}

}  // namespace

int main(int count, char** arguments)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QTemporaryDir folder;
    useOwnFolders(folder);
    QApplication application(count, arguments);
    const std::filesystem::path data = IRONLAB_BENCH_DATA_DIR;
    const auto catalog = lab::loadCatalog(data);
    const auto missions = catalog ? lab::readMissions(data / "missions", *catalog) : unexpected(catalog.error());
    if (!missions || missions->empty()) {
        std::fputs("ui_bench: the presets or missions do not load; run ironlab-cli check on them\n", stderr);
        return 1;
    }
    const ui::ThemeChoice theme(application, QStringLiteral("light"), 1.0);
    benchmark::Initialize(&count, arguments);
    for (const lab::Mission& mission : *missions) {
        registerSteps(*catalog, mission, folder.path(), {});
        registerSteps(*catalog, mission, folder.path(), {"/captures:" + std::to_string(kCaptures), kCaptures, false});
        registerSteps(*catalog, mission, folder.path(), {"/turned", 0, true});
        if (bench::hasExample(mission)) {
            registerReplay(*catalog, *missions, mission);
        }
    }
    registerStart("FirstPicture/who_are_you", {});
    registerStart("FirstPicture/first_question", {QStringLiteral("--student"), QStringLiteral("bench")});
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
