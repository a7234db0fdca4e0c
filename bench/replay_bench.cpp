// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay_bench.h"

#include "ui/classes/class_course.h"

#include <QCoreApplication>

#include <fstream>
#include <iterator>

namespace ironlab::bench {
namespace {

std::filesystem::path exampleOf(const lab::Mission& mission)
{
    return std::filesystem::path(IRONLAB_BENCH_DATA_DIR) / "missions" / mission.chapter / "examples"
           / (mission.id + ".ledger.json");
}

}  // namespace

bool hasExample(const lab::Mission& mission)
{
    return std::filesystem::exists(exampleOf(mission));
}

ReplayBench::ReplayBench(const lab::Catalog& catalog, const std::vector<lab::Mission>& missions,
                         const lab::Mission& mission, int part)
{
    const auto course = ui::ClassCourse::open({catalog, missions, IRONLAB_BENCH_DATA_DIR, {}, {}});
    std::ifstream file(exampleOf(mission));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    auto replay =
        course ? ui::StudentReplay::open(*course, exampleOf(mission).string(), text) : unexpected(course.error());
    if (!replay) {
        return;
    }
    const auto& events = (*replay)->ledger().events();
    int locked = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        locked += events[i].kind == lab::EventKind::PredictionLocked ? 1 : 0;
        if (locked == part && events[i].kind == lab::EventKind::PredictionLocked) {
            m_first = i + 1;
        } else if (locked == part && events[i].kind == lab::EventKind::PartClosed) {
            m_last = i;
        }
    }
    m_window = std::make_unique<ui::ReplayWindow>(std::move(*replay), m_clock, nullptr);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->goTo(m_first);
    QCoreApplication::processEvents();
}

void ReplayBench::step()
{
    const std::size_t now = m_window->replay().position();
    m_isGoingOn = now <= m_first || (m_isGoingOn && now < m_last);
    m_window->step(m_isGoingOn ? 1 : -1);
}

}  // namespace ironlab::bench
