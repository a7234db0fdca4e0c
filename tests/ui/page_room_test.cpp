// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "ui/style/text_label.h"
#include "ui/style/theme.h"

#include <ironlab/lab/ledger.h>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>

#include <fstream>
#include <tuple>

namespace ironlab::ui::test {
namespace {

struct Look {
    const char* name;
    present::Theme theme;
    double textScale;
    QSize window;
};

const Look kLooks[] = {{"laptop", present::Theme::Light, 1.0, {1366, 768}},
                       {"smallest", present::Theme::Dark, 1.0, {1180, 640}},
                       {"projector", present::Theme::Projector, 1.0, {1366, 768}},
                       {"contrast", present::Theme::HighContrast, 1.0, {1366, 768}},
                       {"large", present::Theme::Light, 1.5, {1366, 768}},
                       {"double", present::Theme::Light, 2.0, {1920, 1080}},
                       {"low", present::Theme::Light, 1.0, {1024, 640}},
                       {"largest", present::Theme::Light, 2.5, {1366, 768}}};

/// What was added is shown by an event, fitted by another, and its panel by a third.
void settle()
{
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round) {
        QApplication::processEvents();
    }
}

/// Labels lower than their text and buttons narrower than theirs.
std::string cut(const QWidget& window)
{
    std::string found;
    for (const TextLabel* label : window.findChildren<TextLabel*>()) {
        const int needed = label->heightForWidth(label->width());
        if (label->isVisible() && label->hasHeightForWidth() && label->height() < needed) {
            found += "\n\"" + label->text().toStdString() + "\": " + std::to_string(label->height()) + " of "
                     + std::to_string(needed) + " px high";
        }
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        const int needed = button->minimumSizeHint().width();
        if (button->isVisible() && !button->text().isEmpty() && button->width() < needed) {
            found += "\nbutton \"" + button->text().toStdString() + "\": " + std::to_string(button->width()) + " of "
                     + std::to_string(needed) + " px wide";
        }
    }
    return found;
}

/// After how many events a track's example stands at each of its pages: before and after every lock and observation.
std::vector<std::size_t> pagesOf(const lab::Ledger& ledger)
{
    std::vector<std::size_t> pages{0};
    for (std::size_t i = 0; i < ledger.events().size(); ++i) {
        const lab::EventKind kind = ledger.events()[i].kind;
        if (kind == lab::EventKind::PredictionLocked || kind == lab::EventKind::Observation) {
            pages.push_back(i);
            pages.push_back(i + 1);
        } else if (kind == lab::EventKind::PartClosed) {
            pages.push_back(i + 1);
        }
    }
    return pages;
}

class PageRoomTest : public testing::TestWithParam<std::tuple<Track, Look>> {
protected:
    ~PageRoomTest() override { applyTheme(*qApp, present::Theme::Light); }
};

TEST_P(PageRoomTest, NoWordIsCutOnAnyPage)
{
    const auto& [track, look] = GetParam();
    const lab::Ledger whole = exampleLedger(track);
    for (const std::size_t events : pagesOf(whole)) {
        const QTemporaryDir folder;
        const std::filesystem::path place(folder.path().toStdString());
        if (events > 0) {
            std::ofstream(place / (fileName(track) + ".ledger.json")) << lab::ledgerText(exampleLedger(track, events));
        }
        LabWindow lab(track, place);
        applyTheme(*qApp, look.theme, look.textScale);
        lab.window().resize(look.window);
        for (int part = 1; part <= lab.controller().partCount(); ++part) {
            if (lab.controller().session().isOpen(part)) {
                lab.controller().showPart(part);
            }
        }
        settle();
        EXPECT_EQ(cut(lab.window()), "") << "after " << events << " events";
    }
}

INSTANTIATE_TEST_SUITE_P(Tracks, PageRoomTest, testing::Combine(testing::ValuesIn(kTracks), testing::ValuesIn(kLooks)),
                         [](const auto& which) {
                             return fileName(std::get<0>(which.param)) + "_" + std::get<1>(which.param).name;
                         });

}  // namespace
}  // namespace ironlab::ui::test
