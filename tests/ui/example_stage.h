// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab_window.h"

namespace ironlab::ui::test {

/// The lab on the example of a track, taken up where one of its parts asks its question, has just been locked, asks what
/// was observed, or is about to be closed with its answer revealed.
class ExampleStage {
public:
    enum class Moment { Question, Locked, Explored, Revealed };

    ExampleStage(Track track, int part, Moment moment);

    [[nodiscard]] LabWindow& lab() { return *m_lab; }
    [[nodiscard]] std::size_t eventCount() { return m_lab->controller().session().ledger().events().size(); }
    [[nodiscard]] const lab::PosedQuestion& posed() const { return m_posed; }  ///< with its key
    [[nodiscard]] const lab::Question& asked() const { return m_part->question; }
    [[nodiscard]] const lab::MissionPart& part() const { return *m_part; }

private:
    QTemporaryDir m_folder;
    const lab::MissionPart* m_part;
    lab::PosedQuestion m_posed;
    std::unique_ptr<LabWindow> m_lab;
};

/// Tests that run on every part of every track.
struct PartOf {
    Track track = Track::CloudTitan;
    int part = 1;
};
[[nodiscard]] std::vector<PartOf> partsOfAllTracks();
[[nodiscard]] std::string partName(const testing::TestParamInfo<PartOf>& info);  ///< "cloud_titan_2"

}  // namespace ironlab::ui::test
