// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/formula.h"

#include <QRegularExpression>
#include <QStringBuilder>

#include <optional>

namespace ironlab::ui {
namespace {

using Kind = FormulaNode::Kind;

/// A recursive-descent reader; whatever does not fit a mark stays text, so that it cannot fail.
class MarkupReader {
public:
    explicit MarkupReader(QStringView markup) : m_rest(markup) {}

    Formula row()
    {
        while (!m_rest.isEmpty()) {
            if (!readMark()) {
                m_text += m_rest.front();
                m_rest = m_rest.sliced(1);
            }
        }
        flushText();
        return std::move(m_row);
    }

private:
    bool readMark()
    {
        return readEmphasis(u"**", Kind::Strong) || readEmphasis(u"*", Kind::Variable)
               || readScript(u"_{", Kind::Subscript) || readScript(u"^{", Kind::Superscript) || readFraction();
    }

    bool readEmphasis(QStringView mark, Kind kind)
    {
        if (!m_rest.startsWith(mark)) {
            return false;
        }
        const qsizetype end = m_rest.indexOf(mark, mark.size());
        if (end <= mark.size()) {
            return false;
        }
        append({kind, m_rest.sliced(mark.size(), end - mark.size()).toString(), {}, {}});
        m_rest = m_rest.sliced(end + mark.size());
        return true;
    }

    bool readScript(QStringView opening, Kind kind)
    {
        if (!m_rest.startsWith(opening)) {
            return false;
        }
        const auto end = groupEnd(opening.size() - 1);
        if (!end) {
            return false;
        }
        append({kind, {}, group(opening.size() - 1, *end), {}});
        m_rest = m_rest.sliced(*end + 1);
        return true;
    }

    bool readFraction()
    {
        constexpr QStringView kOpening = u"\\frac";
        if (!m_rest.startsWith(kOpening)) {
            return false;
        }
        const auto above = groupEnd(kOpening.size());
        const auto below = above ? groupEnd(*above + 1) : std::nullopt;
        if (!below) {
            return false;
        }
        append({Kind::Fraction, {}, group(kOpening.size(), *above), group(*above + 1, *below)});
        m_rest = m_rest.sliced(*below + 1);
        return true;
    }

    /// Index of the brace that closes the one at `opening`.
    [[nodiscard]] std::optional<qsizetype> groupEnd(qsizetype opening) const
    {
        if (opening >= m_rest.size() || m_rest[opening] != u'{') {
            return std::nullopt;
        }
        int depth = 0;
        for (qsizetype at = opening; at < m_rest.size(); ++at) {
            depth += m_rest[at] == u'{' ? 1 : m_rest[at] == u'}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] Formula group(qsizetype opening, qsizetype closing) const
    {
        return MarkupReader(m_rest.sliced(opening + 1, closing - opening - 1)).row();
    }

    void append(FormulaNode node)
    {
        flushText();
        m_row.push_back(std::move(node));
    }

    void flushText()
    {
        if (!m_text.isEmpty()) {
            if (m_row.empty() && m_text.size() > 1 && m_text.front() == u'-') {
                m_text[0] = u'\u2212';
            }
            m_text.replace(QStringLiteral(" - "), QStringLiteral(" \u2212 "));
            m_row.push_back({Kind::Text, m_text, {}, {}});
            m_text.clear();
        }
    }

    QStringView m_rest;
    QString m_text;
    Formula m_row;
};

/// A part of a fraction as one thing in a line: brackets round whatever holds a space and has none of its own.
QString bracketed(const QString& text)
{
    const bool compound = text.contains(u' ') && !(text.startsWith(u'(') && text.indexOf(u')') == text.size() - 1);
    return compound ? QString(u'(' % text % u')') : text;
}

struct Words {
    QStringView subscript;
    QStringView superscript;
    QStringView over;
};

QString inLine(const Formula& formula, const Words& words)
{
    QString line;
    for (const FormulaNode& node : formula) {
        switch (node.kind) {
        case Kind::Text:
        case Kind::Variable:
        case Kind::Strong: line += node.text; break;
        case Kind::Subscript: line += words.subscript % inLine(node.content, words); break;
        case Kind::Superscript: line += words.superscript % inLine(node.content, words); break;
        case Kind::Fraction:
            line += bracketed(inLine(node.content, words)) % words.over % bracketed(inLine(node.denominator, words));
            break;
        }
    }
    return line;
}

}  // namespace

Formula formulaFromMarkup(QStringView markup)
{
    return MarkupReader(markup).row();
}

QString plainText(const Formula& formula)
{
    return inLine(formula, {u"_", u"^", u" / "});
}

QString spokenText(const Formula& formula)
{
    return inLine(formula, {u" ", u" to the power ", u" over "});
}

namespace {

const QRegularExpression& symbol()
{
    static const QRegularExpression kSymbol(QStringLiteral("\\b([A-Z])_([a-z]+)"));
    return kSymbol;
}

}  // namespace

QString symbolsInLine(QString text)
{
    return text.replace(symbol(), QStringLiteral("\\1\u00a0\\2"));
}

QString symbolsAsMarkup(QString text)
{
    return text.replace(symbol(), QStringLiteral("*\\1*_{\\2}"));
}

}  // namespace ironlab::ui
