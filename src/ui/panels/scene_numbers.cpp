// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scene_section.h"
#include "ui/window/bench_book.h"

#include <algorithm>

// Where the numbers come from that a scene tells of both designs.
namespace ironlab::ui {

AskedNumbers SceneSection::numbersBeside(const lab::NamedDesign& yours) const
{
    return numbersOfScene(controller(), {yours, underLoad(yours)}, underLoad(*m_scene.proposal));
}

AskedNumbers SceneSection::numbersOfReply() const
{
    return numbersBeside(comparedDesign());
}

/// What is said of the proposal: its time, its price, how much faster it is, the load.
AskedNumbers SceneSection::numbersOfSpeech() const
{
    AskedNumbers all = numbersBeside(comparedDesign());
    if (asksForComparison()) {
        // How much faster it is may be asked; its time is the question.
        all.metrics = {"theirs:machine.peak"};
        return all;
    }
    all.metrics.insert(all.metrics.begin(),
                       {"theirs:latency", "theirs:money.hour", "theirs:machine.peak", "theirs:money.machines"});
    return all;
}

AskedNumbers SceneSection::numbers(const std::string& first) const
{
    AskedNumbers all = numbersBeside(comparedDesign());
    // Where both designs show the same figure, the one that is pointed at answers.
    std::stable_partition(all.metrics.begin(), all.metrics.end(),
                          [&first](const std::string& each) { return each == first; });
    return all;
}

void SceneSection::explain()
{
    const AskedNumbers all = numbers({});
    openWhereFrom(all, all.metrics.front(), window());
}

}  // namespace ironlab::ui
