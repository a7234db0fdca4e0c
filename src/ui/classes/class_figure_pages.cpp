// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_figure_pages.h"

#include "ui/classes/class_plots.h"
#include "ui/classes/row_delegate.h"
#include "ui/style/hairline.h"
#include "ui/style/qt_text.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kListWidth = 252;

/// Two plots one above the other with a line between.
void stack(PaperPane& page, ClassPlot* upper, ClassPlot* lower)
{
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (ClassPlot* plot : {upper, lower}) {
        auto* scroll = new QScrollArea(&page);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(plot);
        column->addWidget(scroll, 1);
        if (plot == upper) {
            column->addWidget(new Hairline(Qt::Horizontal, &page));
        }
    }
}

}  // namespace

ClassQuestionsPage::ClassQuestionsPage(QWidget* parent)
    : PaperPane(parent),
      m_list(new QListWidget(this)),
      m_choices(new ClassBars(tr("Chosen answers"), QStringLiteral("class.choices"), this)),
      m_sure(new ClassBars(tr("How sure they were"), QStringLiteral("class.sure"), this)),
      m_numbers(new ClassNumbers(tr("Predicted numbers"), QStringLiteral("class.numbers"), this))
{
    m_list->setObjectName(QStringLiteral("class.questions"));
    m_list->setAccessibleName(tr("Questions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFixedWidth(themeOf(this).scaled(kListWidth));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    auto* upper = new QHBoxLayout;
    column->setSpacing(0);
    upper->setSpacing(0);
    upper->addWidget(m_choices, 3);
    upper->addWidget(new Hairline(Qt::Vertical, this));
    upper->addWidget(m_sure, 2);
    column->addLayout(upper, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_numbers, 1);
    row->addWidget(m_list);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addLayout(column, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &ClassQuestionsPage::showQuestion);
    for (ClassPlot* plot :
         {static_cast<ClassPlot*>(m_choices), static_cast<ClassPlot*>(m_sure), static_cast<ClassPlot*>(m_numbers)}) {
        connect(plot, &InstrumentView::announced, this, &ClassQuestionsPage::announced);
        connect(plot, &ProbedView::probeChanged, this, &ClassQuestionsPage::announced);
    }
}

void ClassQuestionsPage::setGrade(const lab::ClassGrade& grade)
{
    m_questions = grade.questions();
    m_rows = grade.rows();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const lab::ClassQuestion& question : m_questions) {
        m_list->addItem(
            tr("Part %1 · %2\n%3").arg(question.part).arg(qtText(question.title), qtText(question.missionTitle)));
    }
    m_list->setCurrentRow(m_questions.empty() ? -1 : 0);
    showQuestion(m_list->currentRow());
}

void ClassQuestionsPage::showQuestion(int index)
{
    const bool isThere = index >= 0 && index < static_cast<int>(m_questions.size());
    const lab::ClassQuestion question = isThere ? m_questions[static_cast<std::size_t>(index)] : lab::ClassQuestion();
    m_choices->setFigure(present::choicesFigure(question, m_rows));
    m_sure->setFigure(present::confidenceFigure(question, m_rows));
    m_numbers->setFigure(present::numbersFigure(question, m_rows));
}

ClassMistakesPage::ClassMistakesPage(QWidget* parent)
    : PaperPane(parent),
      m_mistakes(new ClassBars(tr("Misconceptions"), QStringLiteral("class.mistakes"), this)),
      m_unfinished(new ClassBars(tr("Unfinished"), QStringLiteral("class.unfinished"), this))
{
    stack(*this, m_mistakes, m_unfinished);
    for (ClassPlot* plot : {m_mistakes, m_unfinished}) {
        connect(plot, &InstrumentView::announced, this, &ClassMistakesPage::announced);
        connect(plot, &ProbedView::probeChanged, this, &ClassMistakesPage::announced);
    }
}

void ClassMistakesPage::setGrade(const lab::ClassGrade& grade)
{
    m_mistakes->setFigure(present::misconceptionsFigure(grade));
    m_unfinished->setFigure(present::unfinishedFigure(grade));
}

ClassTimesPage::ClassTimesPage(QWidget* parent)
    : PaperPane(parent),
      m_minutes(new ClassSpread(tr("Time"), QStringLiteral("class.minutes"), this)),
      m_moves(new ClassSpread(tr("Configurations"), QStringLiteral("class.moves"), this))
{
    stack(*this, m_minutes, m_moves);
    for (ClassPlot* plot : {m_minutes, m_moves}) {
        connect(plot, &InstrumentView::announced, this, &ClassTimesPage::announced);
        connect(plot, &ProbedView::probeChanged, this, &ClassTimesPage::announced);
    }
}

void ClassTimesPage::setGrade(const lab::ClassGrade& grade)
{
    m_minutes->setFigure(present::minutesFigure(grade.rows()));
    m_moves->setFigure(present::movesFigure(grade.rows()));
}

}  // namespace ironlab::ui
