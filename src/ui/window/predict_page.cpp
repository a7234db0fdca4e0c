// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/predict_page.h"

#include "ui/instruments/locked_instruments.h"
#include "ui/panels/mission_panel.h"
#include "ui/panels/part_guide_panel.h"
#include "ui/panels/question_panel.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/lab_controller.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

/// Paper that is scrolled where it is higher than the window; cards that would be cut off become a line first. Text that wraps asks for a height that a scroll area does
/// not know of by itself.
class PaperScroll : public QScrollArea {
public:
    explicit PaperScroll(QWidget* parent) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

    void setPaper(QWidget* paper, QuestionPanel* question, LockedInstruments* strip)
    {
        m_question = question;
        m_strip = strip;
        setWidget(paper);
        paper->installEventFilter(this);
        fitHeight();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        fitHeight();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            fitHeight();
        }
        return QScrollArea::eventFilter(watched, event);
    }

private:
    void fitHeight()
    {
        if (widget() != nullptr) {
            const int width = viewport()->width();
            const int asked = m_question->layout()->heightForWidth(width);
            m_strip->setBrief(asked + m_strip->heightOfCards(width) > viewport()->height());
            widget()->setMinimumHeight(widget()->layout()->heightForWidth(viewport()->width()));
        }
    }

    QuestionPanel* m_question = nullptr;
    LockedInstruments* m_strip = nullptr;
};

}  // namespace

PredictPage::PredictPage(LabController& controller, QWidget* parent) : ThreePanes(parent), m_question(nullptr)
{
    setObjectName(QStringLiteral("predictPage"));
    auto* scroll = new PaperScroll(this);
    auto* paper = new PaperPane(scroll);
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_question = new QuestionPanel(controller, paper);
    column->addWidget(m_question, 1);
    auto* strip = new LockedInstruments(controller.missionPart().instruments, paper);
    column->addWidget(strip, 0);
    scroll->setPaper(paper, m_question, strip);
    scroll->setAccessibleName(tr("Question"));
    setPanes(new MissionPanel(controller, this), scroll, new PartGuidePanel(controller, this));
}

void PredictPage::lock()
{
    m_question->lock();
}

QWidget* PredictPage::firstControl() const
{
    return m_question->firstControl();
}

void PredictPage::flush()
{
    m_question->flush();
}

ClosedDoorPage::ClosedDoorPage(LabController& controller, QWidget* parent) : ThreePanes(parent), m_back(nullptr)
{
    setObjectName(QStringLiteral("closedDoorPage"));
    auto* paper = new PaperPane(this);
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(107, 28, 107, 20);
    column->setSpacing(6);
    const int number = controller.part();
    column->addWidget(new TextLabel(tr("Part %1: %2").arg(number).arg(qtText(controller.missionPart().title)),
                                    TextRole::Note, present::Role::Text2, paper));
    column->addWidget(new TextLabel(tr("This part opens when part %1 is closed.").arg(number - 1), TextRole::Question,
                                    present::Role::Text1, paper));
    column->addWidget(
        new TextLabel(tr("What part %1 still needs:").arg(number - 1), TextRole::Body, present::Role::Text2, paper));
    for (const lab::Requirement& requirement : controller.session().requirements(number - 1)) {
        if (!requirement.done) {
            column->addWidget(new TextLabel(QStringLiteral("–  ") + qtText(requirement.text), TextRole::Body,
                                            present::Role::Text1, paper));
        }
    }
    m_back = new QPushButton(tr("Go to part %1").arg(number - 1), paper);
    m_back->setObjectName(QStringLiteral("closedDoor.back"));
    m_back->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, &controller, [&controller, number] { controller.showPart(number - 1); });
    column->addSpacing(6);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addStretch(1);
    paper->setAccessibleName(tr("This part"));
    setPanes(new MissionPanel(controller, this), paper, new PartGuidePanel(controller, this));
}

QWidget* ClosedDoorPage::firstControl() const
{
    return m_back;
}

}  // namespace ironlab::ui
