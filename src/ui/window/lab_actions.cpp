// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lab_actions.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <array>
#include <utility>

namespace ironlab::ui {
namespace {

constexpr std::array kThemes{std::pair("system", QT_TRANSLATE_NOOP("ironlab::ui::LabActions", "System")),
                             std::pair("light", QT_TRANSLATE_NOOP("ironlab::ui::LabActions", "Light")),
                             std::pair("dark", QT_TRANSLATE_NOOP("ironlab::ui::LabActions", "Dark")),
                             std::pair("high-contrast", QT_TRANSLATE_NOOP("ironlab::ui::LabActions", "High contrast")),
                             std::pair("projector", QT_TRANSLATE_NOOP("ironlab::ui::LabActions", "Projector"))};

}  // namespace

LabActions::LabActions(QMenuBar& bar, const Lists& lists, QObject* parent) : QObject(parent), m_bar(bar), m_themes(this)
{
    buildFile(bar);
    buildEdit(bar);
    buildView(bar);
    buildGo(bar, lists);
    buildPart(bar);
    buildInstruments(bar, lists.instruments);
    buildInstructor(bar);
    buildHelp(bar);
}

QAction* LabActions::add(QMenu& menu, Act act, const QString& name, const QString& text, const QKeySequence& keys)
{
    auto* action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    m_actions[act] = action;
    connect(action, &QAction::triggered, this, [this, act] { Q_EMIT wanted(act); });
    return action;
}

void LabActions::buildFile(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&File"));
    add(menu, Act::OpenLedger, QStringLiteral("action.open"), tr("&Open ledger…"), QKeySequence::Open);
    addCourse(menu);
    menu.addSeparator();
    add(menu, Act::Save, QStringLiteral("action.save"), tr("&Save now"), QKeySequence(Qt::CTRL | Qt::Key_S));
    add(menu, Act::ExportLedger, QStringLiteral("action.export"), tr("&Export ledger…"),
        QKeySequence(Qt::CTRL | Qt::Key_E));
    add(menu, Act::ExportReport, QStringLiteral("action.report"), tr("Export &report…"),
        QKeySequence(Qt::CTRL | Qt::Key_P));
    add(menu, Act::ShowLedger, QStringLiteral("action.ledger"), tr("Show &ledger"), QKeySequence(Qt::CTRL | Qt::Key_L));
    menu.addSeparator();
    add(menu, Act::ExportPicture, QStringLiteral("action.picture"), tr("Export &picture…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    add(menu, Act::ExportTable, QStringLiteral("action.table"), tr("Export &table as CSV…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    menu.addSeparator();
    add(menu, Act::Quit, QStringLiteral("action.quit"), tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
}

/// What a course and its instructor need.
void LabActions::addCourse(QMenu& menu)
{
    add(menu, Act::OpenAssignment, QStringLiteral("action.assignment"), tr("Open &assignment…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    add(menu, Act::LeaveAssignment, QStringLiteral("action.leaveAssignment"), tr("Lea&ve the assignment"));
    menu.addSeparator();
    add(menu, Act::Presets, QStringLiteral("action.presets"), tr("Prese&ts and missions…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    add(menu, Act::TryAsStudent, QStringLiteral("action.trial"), tr("Tr&y as student"));
}

void LabActions::buildEdit(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&Edit"));
    add(menu, Act::Undo, QStringLiteral("action.undo"), tr("&Undo turn"), QKeySequence::Undo);
    add(menu, Act::Redo, QStringLiteral("action.redo"), tr("&Redo turn"))
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    add(menu, Act::Reset, QStringLiteral("action.reset"), tr("Re&set design"), QKeySequence(Qt::CTRL | Qt::Key_R));
    menu.addSeparator();
    add(menu, Act::Pin, QStringLiteral("action.pin"), tr("&Pin this design"), QKeySequence(Qt::CTRL | Qt::Key_B));
    add(menu, Act::Capture, QStringLiteral("action.capture"), tr("&Capture this design"),
        QKeySequence(Qt::CTRL | Qt::Key_D));
}

void LabActions::buildView(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&View"));
    QMenu& themes = *menu.addMenu(tr("&Theme"));
    for (const auto& [id, text] : kThemes) {
        QAction* action = themes.addAction(tr(text));
        action->setObjectName(QStringLiteral("theme.") + QString::fromLatin1(id));
        action->setCheckable(true);
        m_themes.addAction(action);
        connect(action, &QAction::triggered, this,
                [this, theme = QString::fromLatin1(id)] { Q_EMIT themeWanted(theme); });
    }
    menu.addSeparator();
    add(menu, Act::LargerText, QStringLiteral("action.larger"), tr("&Larger text"),
        QKeySequence(Qt::CTRL | Qt::Key_Plus));
    add(menu, Act::SmallerText, QStringLiteral("action.smaller"), tr("&Smaller text"),
        QKeySequence(Qt::CTRL | Qt::Key_Minus));
    add(menu, Act::NormalText, QStringLiteral("action.normal"), tr("&Normal text"), QKeySequence(Qt::CTRL | Qt::Key_0));
    menu.addSeparator();
    add(menu, Act::ShowClock, QStringLiteral("action.showClock"), tr("Show &clock"))->setCheckable(true);
    add(menu, Act::PauseClock, QStringLiteral("action.pauseClock"), tr("P&ause clock"))->setCheckable(true);
    menu.addSeparator();
    add(menu, Act::FullScreen, QStringLiteral("action.fullScreen"), tr("&Full screen"), QKeySequence(Qt::Key_F11))
        ->setCheckable(true);
}

void LabActions::buildGo(QMenuBar& bar, const Lists& lists)
{
    QMenu& menu = *bar.addMenu(tr("&Go"));
    constexpr int kMostKeys = 9;
    for (qsizetype track = 0; track < lists.tracks.size(); ++track) {
        QAction* action = menu.addAction(lists.tracks[track]);
        action->setObjectName(QStringLiteral("action.track%1").arg(track + 1));
        if (track < kMostKeys) {
            action->setShortcut(QKeySequence(static_cast<int>(Qt::ALT) | (Qt::Key_1 + static_cast<int>(track))));
        }
        connect(action, &QAction::triggered, this, [this, track] { Q_EMIT trackWanted(static_cast<int>(track)); });
        m_tracks.push_back(action);
    }
    menu.addSeparator();
    for (int number = 1; number <= lists.parts; ++number) {
        QAction* action = menu.addAction(tr("Part &%1").arg(number));
        action->setObjectName(QStringLiteral("action.part%1").arg(number));
        action->setShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_0 + number)));
        connect(action, &QAction::triggered, this, [this, number] { Q_EMIT partWanted(number); });
        m_parts.push_back(action);
    }
    menu.addSeparator();
    add(menu, Act::NextPane, QStringLiteral("action.nextPane"), tr("Next &pane"), QKeySequence(Qt::Key_F6));
    add(menu, Act::PreviousPane, QStringLiteral("action.previousPane"), tr("P&revious pane"),
        QKeySequence(Qt::SHIFT | Qt::Key_F6));
}

void LabActions::buildPart(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&Part"));
    add(menu, Act::Lock, QStringLiteral("action.lock"), tr("&Lock my answer"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    add(menu, Act::Revise, QStringLiteral("action.revise"), tr("Add a &second thought"));
    add(menu, Act::ClosePart, QStringLiteral("action.close"), tr("&Close this part"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
}

void LabActions::buildInstruments(QMenuBar& bar, const QStringList& instruments)
{
    QMenu& menu = *bar.addMenu(tr("&Instruments"));
    add(menu, Act::ToggleFormula, QStringLiteral("action.formula"), tr("Show Amdahl's &formula"),
        QKeySequence(Qt::Key_F));
    add(menu, Act::ToggleCaptures, QStringLiteral("action.captures"), tr("Draw captured &designs"),
        QKeySequence(Qt::Key_E));
    add(menu, Act::WhereFrom, QStringLiteral("action.whereFrom"), tr("&Where from…"), QKeySequence(Qt::Key_W));
    add(menu, Act::CopyInstrument, QStringLiteral("action.copy"), tr("&Copy instrument"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    menu.addSeparator();
    for (qsizetype i = 0; i < instruments.size(); ++i) {
        QAction* action = menu.addAction(instruments[i]);
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT instrumentWanted(static_cast<int>(i)); });
        m_instruments.push_back(action);
    }
}

void LabActions::buildInstructor(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("I&nstructor"));
    add(menu, Act::ClassOverview, QStringLiteral("action.class"), tr("&Class overview…"));
    add(menu, Act::EditFiles, QStringLiteral("action.editor"), tr("&Edit presets and assignments…"));
    menu.addSeparator();
    add(menu, Act::Demonstration, QStringLiteral("action.demonstration"),
        tr("&Demonstration for a lecture: locks open, not graded"));
}

void LabActions::buildHelp(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&Help"));
    add(menu, Act::Guide, QStringLiteral("action.guide"), tr("How a part &goes"), QKeySequence(Qt::Key_F1));
    add(menu, Act::Words, QStringLiteral("action.words"), tr("&Words"), QKeySequence(Qt::SHIFT | Qt::Key_F1));
    add(menu, Act::Tour, QStringLiteral("action.tour"), tr("Show the &tour"));
    add(menu, Act::Shortcuts, QStringLiteral("action.shortcuts"), tr("Keyboard &shortcuts"),
        QKeySequence(Qt::CTRL | Qt::Key_Question));
    menu.addSeparator();
    add(menu, Act::Accuracy, QStringLiteral("action.accuracy"), tr("How accura&te the model is"));
    add(menu, Act::About, QStringLiteral("action.about"), tr("&About Iron Law Lab"));
}

void LabActions::setTheme(const QString& id)
{
    for (QAction* action : m_themes.actions()) {
        action->setChecked(action->objectName() == QStringLiteral("theme.") + id);
    }
}

void LabActions::setInstruments(const std::vector<int>& shown)
{
    for (std::size_t i = 0; i < m_instruments.size(); ++i) {
        m_instruments[i]->setVisible(std::find(shown.begin(), shown.end(), static_cast<int>(i)) != shown.end());
    }
}

void LabActions::setParts(const QStringList& titles)
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        m_parts[i]->setVisible(index < titles.size());
        m_parts[i]->setText(index < titles.size() ? tr("Part &%1: %2").arg(i + 1).arg(titles[index]) : QString());
    }
}

std::vector<LabActions::ShortcutGroup> LabActions::shortcuts() const
{
    const auto plain = [](QString words) { return words.remove(QLatin1Char('&')).remove(QStringLiteral("…")); };
    std::vector<ShortcutGroup> groups;
    for (const QAction* entry : m_bar.actions()) {
        if (entry->menu() == nullptr) {
            continue;
        }
        ShortcutGroup group{plain(entry->text()), {}};
        for (const QAction* action : entry->menu()->actions()) {
            if (action->isVisible() && !action->shortcut().isEmpty()) {
                group.shortcuts.push_back(
                    {plain(action->text()), QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                                                .replace(QStringLiteral("; "), tr(" or "))});
            }
        }
        if (!group.shortcuts.empty()) {
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

}  // namespace ironlab::ui
