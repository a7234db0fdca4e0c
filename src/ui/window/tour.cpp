// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tour.h"

#include "ui/instruments/instrument_view.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/choice_card.h"
#include "ui/panels/section_header.h"
#include "ui/style/first_tab.h"
#include "ui/style/qt_text.h"
#include "ui/window/three_panes.h"
#include "ui/window/tour_card.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>

namespace ironlab::ui {
namespace {

QString settingsKey()
{
    return QStringLiteral("tour/done");
}

QRect rectIn(const QWidget& window, const QWidget& widget)
{
    QRect shown(widget.mapTo(&window, QPoint(0, 0)), widget.size());
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr && parent != &window;
         parent = parent->parentWidget()) {
        shown &= QRect(parent->mapTo(&window, QPoint(0, 0)), parent->size());
    }
    return shown;
}

bool takesTyping(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) != nullptr || qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
}

void bringIntoView(QWidget& widget)
{
    for (QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent)) {
            area->ensureWidgetVisible(&widget);
        }
    }
}

}  // namespace

Tour::Tour(QMainWindow& window) : QObject(&window), m_window(window), m_stops(makeStops())
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (m_card && m_card->isVisible() && now != nullptr && !m_card->isAncestorOf(now)) {
            place();
        }
    });
}

std::vector<Tour::Stop> Tour::makeStops()
{
    return {
        {{QStringLiteral("predict.prompt")},
         tr("First the question"),
         tr("Choose an answer, type a number, say how sure you are, and lock it. It stays on record; a wrong "
            "prediction costs nothing. The instruments are built at the lock, and the tour goes on there. Rest the "
            "mouse on a word you do not know: it says what it means.")},
        {{QStringLiteral("designPanel")},
         tr("The design is yours"),
         tr("Move a slider, or type into its box. Every picture follows while you drag; letting go records the design. "
            "Undo takes the slider back; “Pin” makes a design the one to compare with.")},
        {{QStringLiteral("latencyWaterfall"), QStringLiteral("amdahlHeatmap")},
         tr("Each instrument answers"),
         tr("At its head: the formula with your numbers, all values as a table, a copy of the picture. Click it, or "
            "come "
            "by F6 and Tab: the arrow keys then walk through its parts and read them out.")},
        {{QStringLiteral("counts")},
         tr("What is left to do"),
         tr("It says in words what this part still needs, and ticks it off as you go. The clock above only guides.")},
        {{QStringLiteral("evidence")},
         tr("Evidence, then words"),
         tr("Capture a design that shows something. A click on it writes its mark into the reflection below, where you "
            "say why things went as they did.")},
        {{QStringLiteral("saved")},
         tr("All of it is saved"),
         tr("After every act, and what you type within two seconds. File, Export ledger makes the copy that you hand "
            "in. "
            "Ctrl+? lists all keys; Help shows this tour again.")}};
}

void Tour::offer()
{
    m_isWanted = !QSettings().value(settingsKey()).toBool();
}

void Tour::begin()
{
    m_isWanted = true;
    m_stop = 0;
    showStop();
}

int Tour::stop() const
{
    return m_card && m_card->isVisible() ? static_cast<int>(m_stop) : -1;
}

QWidget* Tour::targetOf(const Stop& stop) const
{
    for (const QString& name : stop.targets) {
        for (QWidget* found : m_window.findChildren<QWidget*>(name)) {
            if (auto* panes = m_window.findChild<ThreePanes*>()) {
                panes->bringUpPaneOf(found);
            }
            if (found->isVisible()) {
                return found;
            }
        }
    }
    return nullptr;
}

void Tour::pageShown()
{
    hideStop();
    if (m_isWanted) {
        // Layouts come first: a page that was just put in has no places yet.
        QTimer::singleShot(0, this, &Tour::showStop);
    }
}

/// The next stop that the page has; the question is passed over where it is locked already.
void Tour::showStop()
{
    if (!m_isWanted) {
        return;
    }
    const bool isLocked = targetOf(m_stops[1]) != nullptr;
    if (m_stop == 0 && isLocked) {
        m_stop = 1;
    }
    QWidget* target = m_stop > 0 && !isLocked ? nullptr : targetOf(m_stops[m_stop]);
    if (target == nullptr) {
        hideStop();
        return;
    }
    if (!m_card) {
        m_focusBefore = QApplication::focusWidget();
        m_ring = new TourRing(&m_window);
        m_card = new TourCard(&m_window);
        connect(m_card, &TourCard::nextWanted, this, &Tour::next);
        connect(m_card, &TourCard::skipWanted, this, &Tour::end);
        m_window.installEventFilter(this);
    }
    m_target = target;
    bringIntoView(*target);
    const Stop& stop = m_stops[m_stop];
    const bool isLast = m_stop + 1 == m_stops.size();
    m_card->show({stop.head, isLast ? QString(stop.text + firstActWords()) : stop.text,
                  tr("%1 of %2").arg(m_stop + 1).arg(m_stops.size()),
                  m_stop == 0 ? tr("I see")
                  : isLast    ? tr("Done")
                              : tr("Next"),
                  isLast});
    place();
}

Tour::FirstAct Tour::firstAct() const
{
    const auto* panel = m_window.findChild<QWidget*>(QStringLiteral("designPanel"));
    const auto* knob = panel != nullptr ? panel->findChild<KnobEditor*>() : nullptr;
    if (knob == nullptr || knob->spec().label.empty()) {
        return {};
    }
    const InstrumentView* picture = nullptr;
    for (const InstrumentView* each : m_window.findChildren<InstrumentView*>()) {
        const bool isPicture = each->isVisible() && !each->header()->isHidden();
        const bool isFirst = picture == nullptr || each->objectName() == QStringLiteral("latencyWaterfall");
        picture = isPicture && isFirst ? each : picture;
    }
    return {knob, picture};
}

/// What to do first, in the words of the page.
QString Tour::firstActWords() const
{
    const auto [knob, picture] = firstAct();
    if (knob == nullptr) {
        return {};
    }
    const QString name = qtText(knob->spec().label);
    return QStringLiteral("\n\n")
           + (picture == nullptr ? tr("Your turn: move “%1”.").arg(name)
                                 : tr("Your turn: move “%1” and watch “%2”.").arg(name, picture->accessibleName()));
}

/// What the card must not hide: the field that is typed in, the names of the pictures, which are spoken of, and on the last
/// stop the knob and the picture that it sends to.
QVector<QRect> Tour::keptClear() const
{
    QVector<QRect> kept;
    const QWidget* focus = QApplication::focusWidget();
    if (takesTyping(focus) && m_window.isAncestorOf(focus)) {
        kept.append(rectIn(m_window, *focus));
    }
    for (const InstrumentView* each : m_window.findChildren<InstrumentView*>()) {
        if (each->isVisible() && each->header()->isVisible()) {
            kept.append(rectIn(m_window, *each->header()));
        }
    }
    // What follows the hand, which a stop beside it may be telling about.
    for (const QString& name : {QStringLiteral("latencyWaterfall"), QStringLiteral("amdahlHeatmap")}) {
        const auto* picture = m_window.findChild<InstrumentView*>(name);
        if (picture != nullptr && picture->isVisible() && picture != m_target) {
            kept.append(rectIn(m_window, *picture));
        }
    }
    if (const auto [knob, picture] = firstAct(); m_stop + 1 == m_stops.size() && knob != nullptr) {
        kept.append(rectIn(m_window, *knob));
        if (picture != nullptr) {
            kept.append(rectIn(m_window, *picture));
        }
    }
    return kept;
}

void Tour::hideStop()
{
    const bool hadFocus = m_card && m_card->isAncestorOf(QApplication::focusWidget());
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible()) {
        beginAt(*m_focusBefore);
    }
    m_window.removeEventFilter(this);
    for (QWidget* piece : {static_cast<QWidget*>(m_ring), static_cast<QWidget*>(m_card)}) {
        if (piece != nullptr) {
            piece->hide();
            piece->deleteLater();
        }
    }
    m_ring.clear();
    m_card.clear();
    m_target.clear();
}

void Tour::place()
{
    if (!m_card || !m_target || !m_ring) {
        return;
    }
    const QRect target = rectIn(m_window, *m_target);
    m_ring->surround(target);
    m_card->placeBeside(target, keptClear());
    m_card->raise();
}

void Tour::next()
{
    if (++m_stop < m_stops.size()) {
        showStop();
        if (!m_card) {
            // The tour goes on at the lock: an answer is what comes next.
            focusFirstIn(m_window.findChild<ChoiceCard*>());
        }
    } else {
        end();
        focusFirstIn(m_window.findChild<KnobEditor*>());  // the knob that the last stop named
    }
}

/// Puts the keyboard where the student is sent, with the ring that shows it.
void Tour::focusFirstIn(QWidget* place)
{
    if (place == nullptr) {
        return;
    }
    QList<QWidget*> hands = place->findChildren<QWidget*>();
    hands.prepend(place);
    for (QWidget* hand : hands) {
        if (hand->isVisible() && hand->isEnabled() && (hand->focusPolicy() & Qt::TabFocus) != 0) {
            // Qt takes a button that was pressed for a hand on the mouse, and controls would hide their rings.
            hand->window()->setAttribute(Qt::WA_KeyboardFocusChange);
            hand->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void Tour::end()
{
    m_isWanted = false;
    m_stop = 0;
    QSettings().setValue(settingsKey(), true);
    hideStop();
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) {
        QTimer::singleShot(0, this, &Tour::place);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace ironlab::ui
