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

double MfuGauge::wordsTop() const
{
    const Theme& theme = themeOf(this);
    return std::min(height() - theme.scaled(kWords), theme.scaled(kTitle + kMostGauge));
}

void MfuGauge::resizeEvent(QResizeEvent* event)
{
    InstrumentView::resizeEvent(event);
    const int top = themeOf(this).scaled(static_cast<int>(kTitle));
    m_gauge->setGeometry(static_cast<int>(kSide), top, width() - 2 * static_cast<int>(kSide),
                         static_cast<int>(wordsTop()) - top);
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
    double top = wordsTop();
    if (!m_figure.verdict.empty()) {
        paintVerdict(painter, theme, top + theme.scaled(kVerdictLine) / 2.0);
        top += theme.scaled(kVerdictLine);
    }
    drawWrappedTermText(painter, theme, QRectF(kSide, top + 2, width() - 2 * kSide, height() - top - 4),
                        m_figure.cause);
}

}  // namespace ironlab::ui
