// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/replay_rows.h"

#include "ui/classes/replay_panels.h"
#include "ui/classes/student_replay.h"
#include "ui/formulas/formula.h"
#include "ui/instruments/instrument_words.h"
#include "ui/panels/answer_form.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/written_texts.h>
#include <ironlab/present/grade_words.h>

#include <QDateTime>

namespace ironlab::ui {
namespace {

using present::Role;
using Rows = std::vector<TextRows::Row>;

/// "Predicted  memory, 30 ms, fairly sure": a name in grey and what it is, below each other where it wraps.
void addPair(Rows& rows, const QString& name, const QString& value)
{
    rows.push_back({name, TextRole::Note, Role::Text2, 4});
    rows.push_back({value, TextRole::BodyMedium});
}

}  // namespace

TextRows::Row verdictRow(bool holds, const QString& words, int spaceBefore)
{
    const TextRows::Mark mark{holds ? Icon::Check : Icon::Warning, holds ? Role::Holds : Role::Near};
    return {words, TextRole::Body, Role::Text1, spaceBefore, mark};
}

std::vector<TextRows::Row> rowsOfEvent(const StudentReplay& replay)
{
    const lab::Event* event = replay.event();
    if (event == nullptr) {
        return {{ReplayPanel::tr("Step on to see what was done, event by event."), TextRole::Body, Role::Text2}};
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(event->time.time_since_epoch().count());
    Rows rows{{eventName(event->kind), TextRole::InstrumentTitle},
              {time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), TextRole::Note, Role::Text2},
              {replay.words()(*event), TextRole::Body, Role::Text2, 2}};
    const auto found = replay.disagreements();
    if (found.empty()) {
        rows.push_back(verdictRow(true, ReplayPanel::tr("Computed again: as recorded."), 2));
    }
    for (const lab::Disagreement* each : found) {
        rows.push_back(verdictRow(false, qtText(each->sentence), 2));
        if (!each->claimed.empty()) {
            addPair(rows, ReplayPanel::tr("Claimed: %1").arg(qtText(each->what)), qtText(each->claimed));
            addPair(rows, ReplayPanel::tr("Recomputed"), qtText(each->recomputed));
        }
    }
    return rows;
}

std::vector<TextRows::Row> rowsOfPrediction(const StudentReplay& replay)
{
    const lab::PartState& state = replay.state();
    const lab::PosedQuestion& question = replay.question();
    const std::string& unit = replay.missionPart().question.numberUnit;
    const auto answer = [&](const std::string& choice, double number) -> QString {
        return choiceName(question, choice) + QStringLiteral(", ") + qtText(present::answerText(number, unit));
    };
    Rows rows{{qtText(question.prompt), TextRole::Note, Role::Text2}};
    if (!state.prediction) {
        rows.push_back({ReplayPanel::tr("Nothing is locked yet."), TextRole::Body, Role::Text1, 4});
    } else {
        addPair(rows, ReplayPanel::tr("Predicted, %1").arg(confidenceWord(state.prediction->confidence)),
                answer(state.prediction->choice, state.prediction->number));
        for (const lab::Prediction& later : state.revisions) {
            addPair(rows, ReplayPanel::tr("Second thought"), answer(later.choice, later.number));
        }
        if (state.observation) {
            addPair(rows, ReplayPanel::tr("Observed"), answer(state.observation->choice, state.observation->number));
        }
    }
    addPair(rows, ReplayPanel::tr("The model"), answer(question.key, question.number));
    rows.push_back({symbolsInLine(qtText(question.because)), TextRole::Note, Role::Text2, 2});
    return rows;
}

std::vector<TextRows::Row> rowsOfEvidence(const StudentReplay& replay)
{
    const auto& evidence = replay.state().evidence;
    if (evidence.empty()) {
        return {{ReplayPanel::tr("None so far."), TextRole::Body, Role::Text2}};
    }
    Rows rows;
    for (const lab::Evidence& each : evidence) {
        const lab::CitedEvidence cited = lab::citedEvidence(replay.state(), each.id);
        addPair(rows,
                ReplayPanel::tr("%1 · binds: %2")
                    .arg(qtText(cited.id), cited.binding.empty() ? qtText(kUnknownText) : qtText(cited.binding)),
                qtText(cited.label));
    }
    return rows;
}

std::vector<TextRows::Row> rowsOfCited(const std::vector<lab::CitedEvidence>& evidence)
{
    if (evidence.empty()) {
        return {{ReplayWriting::tr("Cites nothing."), TextRole::Body, Role::Text2}};
    }
    Rows rows;
    for (const lab::CitedEvidence& each : evidence) {
        const QString label = each.exists ? qtText(each.label) : ReplayWriting::tr("was not captured in this part");
        rows.push_back(
            {qtText(each.id) + QStringLiteral("  ") + label, TextRole::BodyMedium, Role::Text1, rows.empty() ? 0 : 6});
        if (each.exists) {
            rows.push_back({ReplayWriting::tr("binds: %1").arg(qtText(each.binding)), TextRole::Note, Role::Text2});
            rows.push_back({qtText(each.figures), TextRole::Note, Role::Text2});
        }
    }
    return rows;
}

}  // namespace ironlab::ui
