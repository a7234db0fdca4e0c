// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/throwaway_desk.h"

#include "ui/course/course_banner.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

namespace ironlab::ui {

ThrowawayDesk::ThrowawayDesk(std::shared_ptr<const LabContents> contents, const Wish& wish, QObject* parent)
    : QObject(parent),
      m_purpose(wish.purpose)
{
    DeskSettings settings{wish.clock == nullptr ? &m_clock : wish.clock, &m_fileSystem};
    settings.ledgerFolder = m_folder.path().toStdString();
    settings.track = wish.track;
    settings.part = wish.part;
    settings.purpose = wish.purpose;
    settings.repeats = true;
    m_desk = std::make_unique<LabDesk>(std::move(contents), settings);
    addBanner(wish.words);
    window().installEventFilter(this);
}

ThrowawayDesk::~ThrowawayDesk() = default;

void ThrowawayDesk::addBanner(const QString& words)
{
    const bool isTrial = m_purpose == lab::LedgerPurpose::Trial;
    auto* banner = new CourseBanner(isTrial ? QStringLiteral("trial") : QStringLiteral("demonstration"), window());
    if (isTrial) {
        window().setWindowTitle(tr("Trial: %1").arg(window().windowTitle()));
        const QString kept = tr("Nothing of it is kept when you close the window.");
        banner->say(tr("Trial: this is what a student meets. %1")
                        .arg(words.isEmpty() ? kept : words + QLatin1Char(' ') + kept));
    } else {
        window().setWindowTitle(tr("Demonstration: %1").arg(window().windowTitle()));
        banner->say(tr("Demonstration: not graded. Every lock is open, and nothing of it is kept."));
    }
    auto* close = banner->offer(isTrial ? QStringLiteral("trial.close") : QStringLiteral("demonstration.close"),
                                isTrial ? tr("Close the trial") : tr("Close the demonstration"));
    connect(close, &QPushButton::clicked, &window(), &QWidget::close);
}

bool ThrowawayDesk::hasWork()
{
    const LabController* controller = window().controller();
    return controller != nullptr && !controller->session().ledger().events().empty();
}

bool ThrowawayDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &window() || event->type() != QEvent::Close) {
        return QObject::eventFilter(watched, event);
    }
    if (m_purpose == lab::LedgerPurpose::Trial && !m_isDiscarded && hasWork()) {
        event->ignore();
        askToDiscard();
        return true;
    }
    deleteLater();
    return false;
}

void ThrowawayDesk::askToDiscard()
{
    auto* question = new QMessageBox(&window());
    question->setObjectName(QStringLiteral("trial.question"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Discard this trial?"));
    question->setText(tr("Discard this trial?"));
    question->setInformativeText(
        tr("What you did in it is kept nowhere else. To keep a copy, export its ledger from the menu first."));
    auto* discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("trial.discard"));
    auto* keep = question->addButton(tr("Go on with it"), QMessageBox::RejectRole);
    keep->setObjectName(QStringLiteral("trial.goOn"));
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(discard, &QAbstractButton::clicked, this, [this] {
        m_isDiscarded = true;
        window().close();
    });
    question->open();
}

}  // namespace ironlab::ui
