// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/growing_edit.h"

#include "ui/panels/side_panel.h"
#include "ui/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr int kMostLines = 14;

const QRegularExpression& evidenceMark()
{
    static const QRegularExpression expression(QStringLiteral(R"(\[E\d+\])"));
    return expression;
}

/// Gives marks of evidence the tint and weight of a chip.
class EvidenceHighlighter : public QSyntaxHighlighter {
public:
    explicit EvidenceHighlighter(GrowingEdit* edit) : QSyntaxHighlighter(edit->document()), m_edit(edit) {}

protected:
    void highlightBlock(const QString& text) override
    {
        const Theme& theme = themeOf(m_edit);
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        format.setBackground(theme.color(present::Role::SelectedRow));
        format.setForeground(theme.color(present::Role::TextOnSelected));
        for (auto match = evidenceMark().globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            setFormat(static_cast<int>(found.capturedStart()), static_cast<int>(found.capturedLength()), format);
        }
    }

private:
    GrowingEdit* m_edit;
};

}  // namespace

GrowingEdit::GrowingEdit(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    new EvidenceHighlighter(this);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::grow);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingEdit::grow);
}

void GrowingEdit::setMinimumLines(int lines)
{
    m_minimumLines = lines;
    updateGeometry();
}

int GrowingEdit::lineCount() const
{
    if (document()->isEmpty() && !placeholderText().isEmpty()) {
        // The hint wraps as the text will.
        const int room = viewport()->width() - 2 * static_cast<int>(document()->documentMargin());
        const QFontMetrics metrics(font());
        const QRect hint = metrics.boundingRect(QRect(0, 0, std::max(room, 1), 0), Qt::TextWordWrap, placeholderText());
        return std::max(1, (hint.height() + metrics.lineSpacing() - 1) / metrics.lineSpacing());
    }
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        lines += std::max(1, block.layout()->lineCount());
    }
    return lines;
}

QSize GrowingEdit::sizeHint() const
{
    const int lines = std::clamp(lineCount(), m_minimumLines, kMostLines);
    // From what surrounds the text and not from the size it has: a hint that follows the size is out of date at once.
    const QMargins around = contentsMargins() + viewportMargins();
    const int frame = around.top() + around.bottom() + static_cast<int>(2 * document()->documentMargin());
    return {120, lines * QFontMetrics(font()).lineSpacing() + frame + 2};
}

void GrowingEdit::grow()
{
    setVerticalScrollBarPolicy(lineCount() > kMostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

void GrowingEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_isOneParagraph && isReturn) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier) {
        redo();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
    // Who scrolled away and types again sees what is typed.
    SidePanel::bringIntoSight(*this);
}

void GrowingEdit::insertFromMimeData(const QMimeData* source)
{
    if (m_isOneParagraph) {
        textCursor().insertText(source->text().simplified());
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

void GrowingEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        grow();
    }
}

}  // namespace ironlab::ui
