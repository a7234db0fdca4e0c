// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monkey/soundness.h"

#include "monkey/monkey_lab.h"
#include "ui/instruments/instrument_view.h"
#include "ui/window/workbook.h"

#include <ironlab/lab/ledger_store.h>

#include <QApplication>
#include <QMessageLogContext>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

namespace ironlab::ui::test {
namespace {

QStringList g_warnings;

/// Qt warns where it is asked for what makes no sense. The offscreen platform also says what it cannot do.
void collectWarning(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    const bool isOfPlatform = message.startsWith(QLatin1String("This plugin does not support"));
    if (type != QtDebugMsg && type != QtInfoMsg && !isOfPlatform) {
        g_warnings.append(message);
    }
}

bool same(const lab::NamedDesign& a, const lab::NamedDesign& b)
{
    return a.accelerator == b.accelerator && a.workload == b.workload && a.knobs == b.knobs
           && a.largestBatch == b.largestBatch;
}

bool same(const std::optional<lab::NamedDesign>& a, const std::optional<lab::NamedDesign>& b)
{
    return a.has_value() == b.has_value() && (!a || same(*a, *b));
}

bool same(const std::vector<lab::NamedDesign>& a, const std::vector<lab::NamedDesign>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return same(x, y); });
}

/// Session and replay have to come to the same state.
QString difference(const lab::PartState& shown, const lab::PartState& folded)
{
    const auto check = [](bool same, const char* what) { return same ? QString() : QString::fromLatin1(what); };
    QStringList found{check(shown.stage == folded.stage, "stage"),
                      check(same(shown.design, folded.design), "design"),
                      check(shown.moves.size() == folded.moves.size(), "number of moves"),
                      check(shown.evidence.size() == folded.evidence.size(), "evidence"),
                      check(same(shown.pinned, folded.pinned), "pinned design"),
                      check(shown.reflection == folded.reflection, "reflection"),
                      check(shown.stakeholderAnswer == folded.stakeholderAnswer, "answer to the stakeholder"),
                      check(shown.criticalFraction == folded.criticalFraction, "critical fraction"),
                      check(shown.position == folded.position && same(shown.trail, folded.trail), "trail")};
    found.removeAll(QString());
    return found.join(QStringLiteral(", "));
}

}  // namespace

Soundness::Soundness()
{
    g_warnings.clear();
    qInstallMessageHandler(collectWarning);
}

Soundness::~Soundness()
{
    qInstallMessageHandler(nullptr);
}

QStringList Soundness::complaints(MonkeyLab& lab)
{
    QStringList found;
    found.swap(g_warnings);
    checkWindow(lab, found);
    for (const QWidget* top : QApplication::topLevelWidgets()) {
        const auto* window = qobject_cast<const MainWindow*>(top);
        if (window != nullptr && window->isVisible() && window->controller() != nullptr) {
            checkLock(*window, found);
        }
    }
    if (lab.window().controller() != nullptr) {
        checkSession(lab, found);
    }
    return found;
}

void Soundness::checkWindow(MonkeyLab& lab, QStringList& complaints) const
{
    MainWindow& window = lab.window();
    // A full screen or a maximized window is as large as the screen, and that of the offscreen platform is small.
    const bool ownSize = !window.isFullScreen() && !window.isMaximized();
    if (window.isVisible() && ownSize
        && (window.width() < window.minimumWidth() || window.height() < window.minimumHeight())) {
        complaints.append(QStringLiteral("the window is smaller than its least size"));
    }
    const auto* pages = window.centralWidget()->findChild<QStackedWidget*>();
    if (pages == nullptr || pages->currentWidget() == nullptr || pages->count() != 1) {
        complaints.append(QStringLiteral("not exactly one page is shown"));
    }
    for (const QWidget* widget : QApplication::allWidgets()) {
        if (widget->isVisible() && (widget->width() < 0 || widget->height() < 0)) {
            complaints.append(QStringLiteral("%1 “%2” has a negative size")
                                  .arg(QLatin1String(widget->metaObject()->className()), widget->objectName()));
        }
    }
    if (QApplication::mouseButtons() != Qt::NoButton) {
        complaints.append(QStringLiteral("a button of the mouse counts as held"));
    }
}

void Soundness::checkLock(const MainWindow& window, QStringList& complaints) const
{
    const LabController& controller = *window.controller();
    const bool isDemonstration = controller.session().ledger().header().purpose == lab::LedgerPurpose::Demonstration;
    if (controller.state().stage != lab::Stage::Predict || isDemonstration) {
        return;
    }
    for (const InstrumentView* view : window.findChildren<InstrumentView*>()) {
        if (view->objectName() != QLatin1String("headroomLine")) {
            complaints.append(QStringLiteral("“%1” is there before the lock").arg(view->objectName()));
        }
    }
    if (controller.live().evaluation.latency != Time{}) {
        complaints.append(QStringLiteral("a design is evaluated before the lock"));
    }
}

/// Plans take long to make. The one of a mission as it ships is kept; those of an assignment, or of a course that brings
/// presets, go with their contents.
lab::Replayed Soundness::replayed(const lab::Session& session)
{
    const lab::Mission& mission = session.mission();
    const auto shipped = std::find_if(missions().begin(), missions().end(),
                                      [&](const lab::Mission& each) { return each.id == mission.id; });
    const bool hasOwnPresets = session.catalog().accelerators().size() != catalog().accelerators().size()
                               || session.catalog().workloads().size() != catalog().workloads().size();
    if (mission.assignmentId || hasOwnPresets || shipped == missions().end()) {
        return lab::replay(session.ledger(), lab::ReplayPlan(mission, session.catalog()));
    }
    const auto& plan = m_plans.try_emplace(mission.id, *shipped, catalog()).first->second;
    return lab::replay(session.ledger(), plan);
}

void Soundness::checkSession(MonkeyLab& lab, QStringList& complaints)
{
    const lab::Session& session = lab.controller().session();
    const QString head = QString::fromStdString(session.ledger().headHash());
    if (head == m_checkedHead) {
        return;
    }
    m_checkedHead = head;
    const lab::Replayed replayed = this->replayed(session);
    if (!replayed.report.agrees()) {
        complaints.append(QStringLiteral("replay: ") + QString::fromStdString(replayed.report.first()));
    }
    const ManualClock clock{UtcTime{}};
    const auto resumed = lab::Session::resumed(session.mission(), session.catalog(), clock, session.ledger());
    if (!resumed) {
        complaints.append(QStringLiteral("resume: ") + QString::fromStdString(resumed.error()));
        return;
    }
    for (int part = 1; part <= lab.controller().partCount(); ++part) {
        const QString differs = difference(session.part(part), resumed->part(part));
        if (!differs.isEmpty()) {
            complaints.append(QStringLiteral("part %1 would be taken up with another %2").arg(part).arg(differs));
        }
    }
    lab::PosixFileSystem files;
    const auto kept = lab::LedgerStore::readOnly(files, lab.controller().workbook().file());
    if (!lab.controller().workbook().isReadOnly()
        && (!kept || kept->ledger.headHash() != session.ledger().headHash())) {
        complaints.append(QStringLiteral("the files do not hold what the session does"));
    }
}

}  // namespace ironlab::ui::test
