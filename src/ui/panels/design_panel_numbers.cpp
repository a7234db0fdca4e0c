// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/design_panel.h"
#include "ui/panels/design_words.h"
#include "ui/panels/section_header.h"
#include "ui/window/bench_book.h"

#include <QToolButton>

#include <algorithm>
#include <utility>

// What the numbers of the design panel are asked from.
namespace ironlab::ui {

void DesignPanel::addWhereFrom(PanelSection& section, const QString& objectName, std::function<AskedNumbers()> numbers)
{
    auto* link =
        iconButton(objectName, Icon::Function, tr("Where from: formula and sources of each number here"), &section);
    connect(link, &QToolButton::clicked, this, [this, numbers = std::move(numbers)] {
        const AskedNumbers all = numbers();
        openWhereFrom(all, all.metrics.empty() ? std::string() : all.metrics.front(), window());
    });
    section.addToTitle(link);
}

lab::NamedDesign DesignPanel::atSpeedupOne() const
{
    lab::NamedDesign design = m_controller.live().design;
    design.knobs.acceleratorSpeedup = 1.0;
    return design;
}

AskedNumbers DesignPanel::numbersAtOne() const
{
    const lab::NamedDesign design = atSpeedupOne();
    BookShelf shelf{
        {std::string(), BenchBook::of(m_controller, design, m_controller.session().preview(m_part, design))}};
    return askedOf(tr("One step at S = 1"), std::move(shelf),
                   {"terms.data", "terms.memory", "terms.compute", "terms.overhead", "latency"});
}

AskedNumbers DesignPanel::numbersOfPinned() const
{
    return askedOf(tr("Pinned baseline"), {{std::string(), BenchBook::live(m_controller)}},
                   {"pinned:latency", "pinned:terms.data", "pinned:terms.memory", "pinned:terms.compute",
                    "pinned:terms.overhead", "pinned:throughput", "pinned:mfu", "pinned:room.total",
                    "pinned:machine.capacity", "ratio.latency", "ratio.throughput"});
}

/// What the controls say of themselves: kernels of a step, and what the magic network takes away.
AskedNumbers DesignPanel::numbersOfHints() const
{
    lab::NamedDesign without = m_controller.live().design;
    without.knobs.network.zeroLatency = false;
    const physics::Evaluation evaluation = m_controller.session().preview(m_part, without);
    return askedOf(
        tr("Design"), {{std::string(), BenchBook::of(m_controller, without, evaluation)}},
        {"work.kernels", "work.activations", "data.propagation", "terms.data", "work.parameters", "work.weights"});
}

AskedNumbers DesignPanel::numbersOfHeld() const
{
    std::vector<std::string> metrics;
    for (const std::string& key : m_controller.missionPart().held) {
        for (const std::string& metric : metricsOfHeld(key)) {
            if (std::find(metrics.begin(), metrics.end(), metric) == metrics.end()) {
                metrics.push_back(metric);
            }
        }
    }
    return askedOf(tr("Held fixed in this part"), {{std::string(), BenchBook::live(m_controller)}}, metrics);
}

}  // namespace ironlab::ui
