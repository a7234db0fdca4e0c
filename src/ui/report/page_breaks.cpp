// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>

namespace ironlab::ui {
namespace {

QTextTable* tableAt(const QTextBlock& block)
{
    return QTextCursor(block).currentTable();
}

/// A heading, or the caption of a table, which stands right before it.
bool leadsOn(const QTextBlock& block)
{
    const QTextBlock next = block.next();
    return block.blockFormat().headingLevel() > 0
           || (next.isValid() && tableAt(block) == nullptr && tableAt(next) != nullptr);
}

/// What has to stand on the same page: the first line, of a short table all of it, of a long one the head and a row.
QTextBlock beginningAt(const QTextBlock& block)
{
    constexpr int kShort = 10;
    const QTextTable* table = tableAt(block);
    if (table == nullptr) {
        return block;
    }
    const int row = table->rows() <= kShort ? table->rows() - 1 : 1;
    return table->cellAt(row, 0).firstCursorPosition().block();
}

/// Of its first line: where that has no room any more it begins on the next page, and the block before its end.
int pageOf(const QTextBlock& block)
{
    const QTextDocument& document = *block.document();
    const QTextLayout* lines = block.layout();
    const double down = lines != nullptr && lines->lineCount() > 0 ? lines->lineAt(0).y() : 0.0;
    const double top = document.documentLayout()->blockBoundingRect(block).top() + down;
    return static_cast<int>(std::floor((top + 1.0) / document.pageSize().height()));
}

void beginOnNewPage(const QTextBlock& block)
{
    QTextBlockFormat onNewPage;
    onNewPage.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(block).mergeBlockFormat(onNewPage);
    // Laid out anew as a whole: where only what follows is moved, Qt leaves lines of it behind unpainted.
    QTextDocument& document = *QTextCursor(block).document();
    document.setPageSize(document.pageSize());
}

bool isCut(const QTextBlock& block)
{
    constexpr double kRounding = 1.0;
    const QTextDocument& document = *block.document();
    const double page = document.pageSize().height();
    const double top = document.documentLayout()->blockBoundingRect(block).top();
    const QTextLayout* lines = block.layout();
    for (int i = 0; lines != nullptr && i < lines->lineCount(); ++i) {
        const QTextLine line = lines->lineAt(i);
        const double begin = top + line.y() + kRounding;
        const double end = top + line.y() + line.height() - kRounding;
        if (std::floor(begin / page) != std::floor(end / page)) {
            return true;
        }
    }
    return false;
}

bool beginsPage(const QTextBlock& block)
{
    return (block.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore) != 0;
}

}  // namespace

QTextBlock cutBlock(const QTextBlock& from)
{
    QTextBlock block = from;
    while (block.isValid() && (tableAt(block) != nullptr || !isCut(block))) {
        block = block.next();
    }
    return block;
}

void keepTogether(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!leadsOn(block)) {
            if (tableAt(block) == nullptr && !beginsPage(block) && isCut(block)) {
                beginOnNewPage(block);
            }
            continue;
        }
        const QTextBlock first = block;
        while (leadsOn(block) && block.next().isValid()) {
            block = block.next();
        }
        if (pageOf(first) != pageOf(beginningAt(block))) {
            beginOnNewPage(first);
        }
    }
}

}  // namespace ironlab::ui
