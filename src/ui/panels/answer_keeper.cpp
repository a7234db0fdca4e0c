// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answer_keeper.h"

#include "ui/style/qt_text.h"
#include "ui/window/lab_controller.h"

#include <array>
#include <utility>

namespace ironlab::ui {
namespace {

struct Piece {
    const char* name;
    QString AnswerDraft::*text;
};

constexpr std::array kPieces{Piece{"choice", &AnswerDraft::choice}, Piece{"number", &AnswerDraft::number},
                             Piece{"confidence", &AnswerDraft::confidence}, Piece{"text", &AnswerDraft::text}};

}  // namespace

AnswerKeeper::AnswerKeeper(LabController& controller, const QString& name, std::function<AnswerDraft()> read)
    : m_controller(controller),
      m_place(controller.mission().id + '/' + std::to_string(controller.part()) + '/' + name.toStdString() + '.'),
      m_read(std::move(read)),
      m_soon([this] { save(m_read()); })
{
}

std::string AnswerKeeper::key(const char* piece) const
{
    return m_place + piece;
}

AnswerDraft AnswerKeeper::kept() const
{
    AnswerDraft draft;
    for (const Piece& piece : kPieces) {
        draft.*piece.text = qtText(m_controller.draft(key(piece.name)).value_or(std::string()));
    }
    return draft;
}

void AnswerKeeper::recorded()
{
    m_soon.forget();
    save({});
}

/// Each draft is a write to the disk, so only pieces that changed are saved.
void AnswerKeeper::save(const AnswerDraft& draft)
{
    const AnswerDraft before = kept();
    for (const Piece& piece : kPieces) {
        if (draft.*piece.text != before.*piece.text) {
            m_controller.saveDraft(key(piece.name), (draft.*piece.text).toStdString());
        }
    }
}

}  // namespace ironlab::ui
