// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/text_label.h"

#include "ui/style/kept_together.h"
#include "ui/style/label_accessible.h"
#include "ui/style/variables.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr int kWidestInLetters = 80;  ///< prose that may choose its width is no wider
constexpr double kUnbroken = 1e6;

/// Variables in italics.
QList<QTextLayout::FormatRange> formatsOf(const QString& text)
{
    QList<QTextLayout::FormatRange> formats;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isVariable(text, at)) {
            QTextLayout::FormatRange range{static_cast<int>(at), 1, {}};
            range.format.setFontItalic(true);
            formats.append(range);
        }
    }
    return formats;
}

double broken(QTextLayout& layout, double width)
{
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int end = line.textStart() + line.textLength();
        const auto kept = static_cast<int>(endBeforeUnit(layout.text(), line.textStart(), end));
        if (kept < end) {
            line.setNumColumns(kept - line.textStart(), width);
        }
        line.setPosition(QPointF(0, y));
        y += std::ceil(line.height());
    }
    layout.endLayout();
    return y;
}

/// What was measured for a width before, or is measured now and kept.
template <class Length, class Measure>
Length keptFor(std::vector<std::pair<Length, Length>>& kept, Length width, Measure measure)
{
    const auto known = std::ranges::find(kept, width, &std::pair<Length, Length>::first);
    if (known != kept.end()) {
        return known->second;
    }
    constexpr std::size_t kMostWidths = 8;
    if (kept.size() == kMostWidths) {
        kept.clear();
    }
    const Length height = measure(width);
    kept.emplace_back(width, height);
    return height;
}

}  // namespace

TextLabel::TextLabel(const QString& text, TextRole role, present::Role color, QWidget* parent)
    : QWidget(parent),
      m_text(text),
      m_role(role),
      m_color(color)
{
    installLabelAccessibility();
    m_layout.setCacheEnabled(true);
    setWordWrap(true);
}

TextLabel::TextLabel(TextRole role, present::Role color, QWidget* parent) : TextLabel(QString(), role, color, parent)
{
    setWordWrap(false);
}

void TextLabel::show(const QString& text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    const QSize hintBefore = m_hint;
    forgetText();
    askForRoom(hintBefore);
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void TextLabel::setTextRole(TextRole role)
{
    if (role != m_role) {
        m_role = role;
        remeasure();
        update();
    }
}

void TextLabel::setColorRole(present::Role role)
{
    if (role != m_color) {
        m_color = role;
        update();
    }
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    if (alignment != m_alignment) {
        m_alignment = alignment;
        forget();
        update();
    }
}

void TextLabel::setWordWrap(bool wraps)
{
    m_wraps = wraps;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
    forget();
    updateGeometry();
}

void TextLabel::keepRoomFor(const QStringList& texts)
{
    if (texts != m_inTurn) {
        m_inTurn = texts;
        remeasure();
    }
}

QSize TextLabel::withMargins(double width, double height) const
{
    const QMargins margins = contentsMargins();
    return QSize(static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))).grownBy(margins);
}

void TextLabel::prepare(QTextLayout& layout, const QString& text) const
{
    QString kept = keptTogether(text);
    layout.setText(kept.replace(QLatin1Char('\n'), QChar::LineSeparator));
    layout.setFormats(formatsOf(layout.text()));
    layout.setFont(numbers().font());
    layout.setTextOption(QTextOption(m_alignment & Qt::AlignHorizontal_Mask));
}

/// Breaks prose into lines of at most `width`; returns their height.
double TextLabel::breakLines(double width) const
{
    if (m_brokenFor < 0) {
        prepare(m_layout, m_text);
    }
    m_brokenFor = width;
    return broken(m_layout, width);
}

void TextLabel::measureProse() const
{
    const double widest = kWidestInLetters * numbers().metrics().averageCharWidth();
    const double unbroken = breakLines(kUnbroken);
    const double natural = m_layout.maximumWidth();
    m_least = withMargins(m_layout.minimumWidth(), unbroken);
    m_hint = natural <= widest ? withMargins(natural, unbroken) : withMargins(widest, breakLines(widest));
}

void TextLabel::measure() const
{
    if (m_hint.isValid()) {
        return;
    }
    if (m_wraps) {
        measureProse();
    } else {
        m_hint = withMargins(numbers().width(m_text), numbers().metrics().height());
        m_least = m_hint;
    }
}

void TextLabel::forgetText()
{
    m_brokenFor = -1;
    m_hint = {};
    m_heights.clear();
}

void TextLabel::forget()
{
    forgetText();
    m_heightsInTurn.clear();
}

/// Whether the text just set does not fit the room of the one before. Prose keeps its width, so its height counts, and a
/// word that is wider than all.
bool TextLabel::needsOtherRoom(QSize hintBefore)
{
    if (!m_wraps) {
        return sizeHint() != hintBefore;
    }
    const int heightBefore = std::exchange(m_height, heightForWidth(width()));
    return m_height != heightBefore || m_layout.minimumWidth() > width();
}

void TextLabel::remeasure()
{
    const QSize hintBefore = m_hint;
    forget();
    askForRoom(hintBefore);
}

void TextLabel::askForRoom(QSize hintBefore)
{
    const bool needsRoom = needsOtherRoom(hintBefore);
    m_isStale = m_wraps && !needsRoom;
    if (needsRoom) {
        updateGeometry();
    }
}

QSize TextLabel::sizeHint() const
{
    measure();
    return m_hint;
}

QSize TextLabel::minimumSizeHint() const
{
    measure();
    return m_least;
}

/// Of the longest of the texts that are shown in turn. Shaping them takes longer than all else that a new text asks for.
double TextLabel::heightInTurn(double width) const
{
    return keptFor(m_heightsInTurn, width, [this](double room) {
        double longest = 0;
        for (const QString& text : m_inTurn) {
            QTextLayout layout;
            prepare(layout, text);
            longest = std::max(longest, broken(layout, room));
        }
        return longest;
    });
}

int TextLabel::heightForWidth(int width) const
{
    if (!m_wraps) {
        return sizeHint().height();
    }
    return keptFor(m_heights, width, [this](int asked) {
        const QMargins margins = contentsMargins();
        const double room = std::max(0, asked - margins.left() - margins.right());
        return withMargins(0, std::max(breakLines(room), heightInTurn(room))).height();
    });
}

void TextLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ContentsRectChange) {
        remeasure();
    }
    QWidget::changeEvent(event);
}

/// Layouts remember the heights for the widths they have tried; those for other widths may be of an older text.
void TextLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_wraps && event->size().width() != event->oldSize().width()) {
        m_height = heightForWidth(width());
        if (m_isStale) {
            m_isStale = false;
            updateGeometry();
        }
    }
}

void TextLabel::paintLine(QPainter& painter, const QRectF& area) const
{
    const NumberFont& font = numbers();
    const bool fits = sizeHint().width() <= width();
    font.draw(painter, area, m_alignment,
              fits ? m_text : font.metrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

/// Of the lines as they are drawn, broken for the width that the label has.
double TextLabel::topOfProse() const
{
    const QRectF area(contentsRect());
    const int needed = heightForWidth(width());
    if (m_brokenFor != area.width()) {
        breakLines(area.width());
    }
    if (m_alignment & (Qt::AlignVCenter | Qt::AlignBottom)) {
        const double rest = std::max(0, height() - needed);
        return area.top() + (m_alignment & Qt::AlignBottom ? rest : std::floor(rest / 2));
    }
    return area.top();
}

void TextLabel::paintProse(QPainter& painter, const QRectF& area) const
{
    m_layout.draw(&painter, QPointF(area.left(), topOfProse()));
}

std::optional<int> TextLabel::letterInProse(QPointF point) const
{
    const QPointF inText = point - QPointF(contentsRect().left(), topOfProse());
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (line.naturalTextRect().contains(inText)) {
            return line.xToCursor(inText.x(), QTextLine::CursorOnCharacter);
        }
    }
    return std::nullopt;
}

std::optional<int> TextLabel::letterInLine(QPointF point) const
{
    const QRectF area(contentsRect());
    const double whole = numbers().width(m_text);
    const double left = m_alignment & Qt::AlignRight     ? area.right() - whole
                        : m_alignment & Qt::AlignHCenter ? area.center().x() - whole / 2
                                                         : area.left();
    for (int i = 0; i < m_text.size(); ++i) {
        const double x = point.x() - left;
        if (x >= numbers().width(m_text.left(i)) && x < numbers().width(m_text.left(i + 1))) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<int> TextLabel::letterAt(QPointF point) const
{
    if (m_text.isEmpty() || !QRectF(contentsRect()).contains(point)) {
        return std::nullopt;
    }
    return m_wraps ? letterInProse(point) : letterInLine(point);
}

void TextLabel::paintEvent(QPaintEvent* /*event*/)
{
    if (m_text.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setPen(themeOf(this).color(isEnabled() ? m_color : present::Role::Text3));
    const QRectF area(contentsRect());
    m_wraps ? paintProse(painter, area) : paintLine(painter, area);
}

TextLabel* lineLabel(const QString& text, TextRole role, present::Role color, QWidget* parent)
{
    auto* label = new TextLabel(text, role, color, parent);
    label->setWordWrap(false);
    return label;
}

}  // namespace ironlab::ui
