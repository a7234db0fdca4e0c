// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/mfu_gauge.h"

#include "ui/instruments/gauge.h"
#include "ui/instruments/wall_states.h"
#include "ui/panels/answer_painting.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kSide = 20;
constexpr double kTitleCenter = 19;
constexpr double kTitle = 34;
constexpr double kIcon = 14;
constexpr double kWords = 84;  ///< verdict and three lines of cause
constexpr double kVerdictLine = 22;
constexpr double kLowVerdictLine = 20;
constexpr double kCauseGap = 3;     ///< above and below the cause
constexpr double kLeastGauge = 57;  ///< number, bar and the line below it
constexpr double kMostGauge = 240;  ///< on a tall page the rest stays empty, so that number and words stand together

}  // namespace

MfuGauge::MfuGauge(QWidget* parent)
    : InstrumentView(tr("Model FLOPs utilisation"), QStringLiteral("mfuGauge"), parent),
      m_gauge(new Gauge(this))
{
    header()->hide();
    m_gauge->setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void MfuGauge::setFigure(const present::MfuFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    m_gauge->setVisible(figure.isShown());
    m_gauge->setContent({figure.value, figure.goal.value_or(0.0), qtText(figure.number), qtText(figure.rates),
                         qtText(figure.goalText)});
    arrange();
    updatePicture();
}

present::Description MfuGauge::description() const
{
    return present::describe(m_figure);
}

present::DataTable MfuGauge::table() const
{
    return present::dataTable(m_figure);
}

QString MfuGauge::probeWords() const
{
    return qtText(present::describe(m_figure).summary);
}

/// Without the title, which is painted here as there is no head.
QRect MfuGauge::exportedArea() const
{
    return rect().adjusted(0, themeOf(this).scaled(static_cast<int>(kTitle)), 0, 0);
}

QSize MfuGauge::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(262), theme.scaled(252)};
}

QSize MfuGauge::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(220), theme.scaled(168)};
}

/// The gauge gives way to the words down to a bar; then the cause is told without the price, and then not at all: a sentence
/// stands in whole or in the table.
MfuGauge::Words MfuGauge::words() const
{
    const Theme& theme = themeOf(this);
    const double room = height() - theme.scaled(kTitle) - theme.scaled(kLeastGauge);
    const double across = width() - 2 * kSide;
    const bool isLow = room < theme.scaled(kWords);
    Words words;
    words.verdictLine = m_figure.verdict.empty() ? 0.0 : theme.scaled(isLow ? kLowVerdictLine : kVerdictLine);
    for (const present::TermText* cause : {&m_figure.cause, &m_figure.briefCause}) {
        const double needed = words.verdictLine + wrappedTermTextHeight(theme, across, *cause) + kCauseGap;
        if (needed <= room) {
            words.cause = cause;
            words.height = std::max(needed, std::min(room, theme.scaled(kWords)));
            return words;
        }
    }
    words.height = words.verdictLine;
    return words;
}

double MfuGauge::wordsTop(const Words& words) const
{
    return std::min(height() - words.height, themeOf(this).scaled(kTitle + kMostGauge));
}

void MfuGauge::arrange()
{
    const int top = themeOf(this).scaled(static_cast<int>(kTitle));
    m_gauge->setGeometry(static_cast<int>(kSide), top, width() - 2 * static_cast<int>(kSide),
                         static_cast<int>(wordsTop(words())) - top);
}

void MfuGauge::resizeEvent(QResizeEvent* event)
{
    InstrumentView::resizeEvent(event);
    arrange();
}

void MfuGauge::paintVerdict(QPainter& painter, const Theme& theme, double center) const
{
    const Headroom headroom = headroomOf(m_figure.state);
    const double icon = theme.scaled(kIcon);
    drawIcon(painter, *headroomIcon(headroom), QRectF(kSide, std::round(center - icon / 2.0), icon, icon),
             theme.color(headroomRole(headroom)));
    drawWithin(painter, theme.numbers(TextRole::NoteMedium), kSide + icon + 8, center, width() - 2 * kSide - icon - 8,
               qtText(m_figure.verdict), theme.color(headroomRole(headroom)));
}

void MfuGauge::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(rect(), theme.color(Role::Paper));
    if (!isPortrayed()) {
        drawWithin(painter, theme.numbers(TextRole::InstrumentTitle), kSide, theme.scaled(kTitleCenter),
                   width() - 2 * kSide, qtText(m_figure.title), theme.color(Role::Text1));
    }
    if (!m_figure.isShown()) {
        const double top = theme.scaled(kTitle);
        drawAnswer(painter, theme, QRectF(0, top, width(), height() - top), qtText(m_figure.message), {});
        return;
    }
    const Words shown = words();
    const double top = wordsTop(shown);
    if (shown.verdictLine > 0.0) {
        paintVerdict(painter, theme, top + shown.verdictLine / 2.0);
    }
    if (shown.cause != nullptr) {
        const double below = top + shown.verdictLine + 1;
        drawWrappedTermText(painter, theme, QRectF(kSide, below, width() - 2 * kSide, height() - below), *shown.cause);
    }
}

}  // namespace ironlab::ui
