// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/work_page.h"

#include "ui/panels/design_panel.h"
#include "ui/panels/journal_panel.h"
#include "ui/window/bench_pane.h"

#include <QScrollArea>
#include <QSlider>

#include <algorithm>

namespace ironlab::ui {
namespace {

/// Where type is large and the window small, instruments keep their size and are scrolled.
QScrollArea* scrolled(QWidget* bench, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(bench);
    return scroll;
}

}  // namespace

WorkPage::WorkPage(LabController& controller, QWidget* parent)
    : ThreePanes(parent),
      m_design(new DesignPanel(controller, this)),
      m_bench(new BenchPane(controller, this)),
      m_journal(new JournalPanel(controller, this))
{
    setObjectName(QStringLiteral("workPage"));
    constexpr int kComfort = 640;  ///< where the figures have room for all of their words
    QScrollArea* instruments = scrolled(m_bench, this);
    instruments->setAccessibleName(tr("Instruments"));
    setPanes(m_design, instruments, m_journal, kComfort);
    connect(m_design, &DesignPanel::formulaWanted, m_bench, &BenchPane::setFormulaShown);
    connect(m_bench, &BenchPane::formulaToggled, this, &WorkPage::toggleFormula);
    connect(m_bench, &BenchPane::capturesToggled, this, &WorkPage::toggleCaptures);
    connect(m_bench, &BenchPane::announced, this, &WorkPage::announced);
    connect(m_journal, &JournalPanel::nextWanted, this, &WorkPage::nextWanted);
    connect(m_journal, &JournalPanel::exportWanted, this, &WorkPage::exportWanted);
    connect(m_journal, &JournalPanel::reportWanted, this, &WorkPage::reportWanted);
}

void WorkPage::refresh(Changes what)
{
    m_design->refresh(what);
    m_journal->refresh(what);
    if (what.testFlag(Change::Moves) || what.testFlag(Change::Progress)) {
        m_bench->showLive();
    }
}

void WorkPage::showLive()
{
    m_design->showLive();
    m_bench->showLive();
    m_journal->showLive();
}

QWidget* WorkPage::firstControl() const
{
    if (QWidget* atTheEnd = m_journal->firstControlAtTheEnd()) {
        return atTheEnd;
    }
    const QList<QSlider*> sliders = m_design->findChildren<QSlider*>();
    const auto open = std::ranges::find_if(sliders, [](const QSlider* slider) { return slider->isEnabled(); });
    return open == sliders.end() ? nullptr : *open;
}

void WorkPage::flush()
{
    m_journal->flush();
}

void WorkPage::toggleCaptures()
{
    m_bench->setCapturesShown(!m_bench->showsCaptures());
}

void WorkPage::toggleFormula()
{
    m_design->setShowsFormula(!m_design->showsFormula());
}

}  // namespace ironlab::ui
