// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/walls_figure.h>

namespace ironlab::present {
namespace {

/// What would relax the wall, behind the rest of a sentence.
std::string relaxedWords(const WallRow& row)
{
    if (row.knob.empty()) {
        return {};
    }
    if (row.knob == kNoKnob) {
        return "; " + row.knob + " relaxes it";
    }
    if (row.knob == kSmallerHeldModel) {
        return "; a smaller model would relax it, which this part holds fixed";
    }
    return row.knobCosts.empty() ? "; relaxed most by " + row.knob + ", which keeps every other wall"
                                 : "; no step keeps every other wall, " + row.knob + " would cost " + row.knobCosts;
}

}  // namespace

Description describe(const WallsFigure& figure)
{
    return {figure.title, spoken(figure.scope + ". " + figure.firstSentence),
            "Up and down arrows walk through the walls."};
}

std::size_t probeCount(const WallsFigure& figure)
{
    return figure.rows.size();
}

std::string probeText(const WallsFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    const WallRow& row = figure.rows[probe];
    return spoken(row.name + " " + std::string(stateWord(row.state)) + ": " + row.demand
                  + (row.isGoal ? ", goal of the " : ", limit of the ") + row.owner + " " + row.limit + ", "
                  + row.longWords + (row.note.empty() ? "" : "; " + row.note) + relaxedWords(row) + ".");
}

DataTable dataTable(const WallsFigure& figure)
{
    DataTable table;
    table.title = figure.title + ", " + figure.scope;
    table.columns = {{"wall", "", false},
                     {"state", "", false},
                     {"need", "SI unit", true},
                     {"have", "SI unit", true},
                     {"set by", "", false},
                     {"left", "", true},
                     {"relaxed most by, walls kept", "", false}};
    for (const WallRow& row : figure.rows) {
        table.addRow({row.name,
                      std::string(stateWord(row.state)),
                      {row.need(), row.isGoal ? row.limitValue : row.demandValue},
                      {row.have(), row.isGoal ? row.demandValue : row.limitValue},
                      row.owner,
                      {row.words, row.margin},
                      row.knobWords()});
    }
    if (!figure.firstSentence.empty()) {
        table.notes.push_back({"First wall", figure.firstSentence});
    }
    for (const WallRow& row : figure.rows) {
        if (!row.note.empty()) {
            table.notes.push_back({row.name, row.note});
        }
    }
    return table;
}

std::string text(const WallsFigure& figure)
{
    return text(dataTable(figure));
}

std::string headroomText(const WallsFigure& figure, std::size_t most)
{
    std::string result;
    for (const std::size_t at : headroomOrder(figure, most)) {
        const WallRow& row = figure.rows[at];
        result += (result.empty() ? "" : "; ") + row.shortName + " " + row.against
                  + (row.ownerWords.empty() ? "" : " " + row.ownerWords) + ", " + row.longWords;
    }
    result += figure.estimateNote.empty() ? "" : (result.empty() ? "" : ". ") + figure.estimateNote;
    return result;
}

}  // namespace ironlab::present
