// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monkey/monkey.h"

#include "ui/play/input_synthesis.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QThread>

namespace ironlab::ui::test {
namespace {

constexpr std::array kKeys{"Tab",          "Tab",
                           "Tab",          "Shift+Tab",
                           "Return",       "Space",
                           "Space",        "Up",
                           "Down",         "Left",
                           "Right",        "Home",
                           "End",          "PgUp",
                           "PgDown",       "Shift+Up",
                           "Shift+Right",  "Ctrl+Left",
                           "Ctrl+Right",   "Backspace",
                           "Del",          "Escape",
                           "F6",           "Shift+F6",
                           "F1",           "F",
                           "Ctrl+Z",       "Ctrl+Shift+Z",
                           "Ctrl+R",       "Ctrl+B",
                           "Ctrl+D",       "Ctrl+L",
                           "Ctrl+E",       "Ctrl+O",
                           "Ctrl+Shift+E", "Ctrl+Shift+T",
                           "Ctrl++",       "Ctrl+-",
                           "Ctrl+0",       "Ctrl+1",
                           "Ctrl+2",       "Ctrl+3",
                           "Ctrl+Return",  "Ctrl+?",
                           "Ctrl+Shift+C", "Ctrl+Shift+Return",
                           "Alt+L",        "Alt+V",
                           "Alt+M",        "Ctrl+A",
                           "Ctrl+C",       "Ctrl+V",
                           "Ctrl+X",       "Menu",
                           "Ctrl+Tab",     "Alt+Down",
                           "F4",           "Shift+F10",
                           "Ctrl+Home",    "Ctrl+End",
                           "Ctrl+PgDown",  "Minus",
                           "Ctrl+Q"};

constexpr std::array kTexts{u"64",        u"10k",    u"2.5 ms",      u"-1",        u"1e400",
                            u"nan",       u"inf",    u"12 kg",       u"0",         u"0.632",
                            u"1,5",       u"99 %",   u" ",           u"½ × 3",     u"[E1]",
                            u"[E99]",     u"=1+1",   u"<b>bold</b>", u"&amp; \"'", u"ü日本",
                            u"\u202Eabc", u"500 us", u"3.35 TB/s",   u"memory",    u"the weights stream at every step",
                            u"%1 %2",     u"../../x"};

bool liesIn(const QDir& folder, const QString& root)
{
    const QString path = folder.absolutePath() + QLatin1Char('/');
    return path.startsWith(QString(QDir(root).absolutePath() + QLatin1Char('/')));
}

}  // namespace

Monkey::Monkey(Track track, std::uint64_t seed, Diary& diary) : m_track(track), m_chance(seed), m_diary(diary)
{
    QDir::setCurrent(m_folder.path());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    const std::filesystem::path folder(m_folder.path().toStdString());
    const lab::Ledger whole = exampleLedger(track);
    const int begin = m_chance.oneIn(4) ? 0 : m_chance.between(1, static_cast<int>(whole.events().size()));
    if (begin > 0) {
        std::ofstream(folder / (fileName(track) + ".ledger.json"))
            << lab::ledgerText(exampleLedger(track, static_cast<std::size_t>(begin)));
    }
    std::ofstream(folder / "broken.ledger.json") << "{ \"schema\": \"ironlab/ledger/1\", ";
    m_errands = std::make_unique<Errands>(m_chance, m_hand, folder,
                                          exampleScript(track).parent_path() / (fileName(track) + ".ledger.json"));
    constexpr int kEveryMs = 10;
    m_leaving.setInterval(kEveryMs);
    QObject::connect(&m_leaving, &QTimer::timeout, &m_leaving, [this] { leaveInnerLoop(); });
    m_leaving.start();
    note(QStringLiteral("begins after %1 events of the example, seed %2").arg(begin).arg(seed));
    open();
}

Monkey::~Monkey()
{
    m_lab.reset();
    QDir::setCurrent(m_folderBefore);
}

/// Questions of Qt's choice of a file, menus of buttons and the dragging of data each have an event loop of their own,
/// in which an act would wait for ever.
void Monkey::leaveInnerLoop()
{
    if (QThread::currentThread()->loopLevel() == 0 || m_isLeaving) {
        return;
    }
    m_isLeaving = true;
    QPointer<QMenu> menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (m_hand.isDraggingData()) {
        m_hand.drop();
    } else if (!menu.isNull() && !menu->actions().isEmpty() && m_chance.oneIn(2)) {
        QAction* entry = m_chance.oneOf(menu->actions());
        note(QStringLiteral("entry “%1”").arg(entry->text()));
        m_hand.click(*menu, menu->actionGeometry(entry).center(), Qt::LeftButton, Qt::NoModifier);
    } else {
        note(QStringLiteral("Escape from a menu or question"));
        input::key(target(), QKeyCombination(Qt::Key_Escape));
    }
    m_isLeaving = false;
}

void Monkey::open()
{
    const auto door = m_chance.oneIn(3) ? LabWindow::Door::StartPage : LabWindow::Door::Ledger;
    m_lab.reset();
    m_lab = std::make_unique<MonkeyLab>(m_track, std::filesystem::path(m_folder.path().toStdString()), door);
}

void Monkey::note(const QString& what)
{
    m_diary.note(QStringLiteral("%1 %2: %3").arg(QString::fromStdString(fileName(m_track))).arg(m_acts).arg(what));
}

QStringList Monkey::act()
{
    ++m_acts;
    const bool hasDialog = QApplication::activeModalWidget() != nullptr || QApplication::activePopupWidget() != nullptr;
    m_actsUnderDialog = hasDialog ? m_actsUnderDialog + 1 : 0;
    auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    constexpr int kPatience = 10;
    if (files != nullptr) {
        useFileDialog(*files);
    } else if (m_actsUnderDialog > kPatience) {
        leaveWhatIsOpen();
    } else {
        actOnWindow();
    }
    QApplication::processEvents();
    Errands::awaitGrading();
    // Windows that gave way to others go now and not in the middle of a later act.
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
    if (!m_lab->window().isVisible()) {
        comeBack();
    }
    QStringList complaints = m_soundness.complaints(*m_lab) + m_errands->complaints();
    constexpr int kLimit = 30;
    if (m_actsUnderDialog > kLimit) {
        complaints.append(QStringLiteral("a dialog or menu does not close by Escape"));
    }
    return complaints;
}

void Monkey::actOnWindow()
{
    struct Habit {
        int weight;
        void (Monkey::*act)();
    };
    static constexpr std::array kHabits{Habit{24, &Monkey::pressKey},   Habit{19, &Monkey::click},
                                        Habit{5, &Monkey::typeText},    Habit{7, &Monkey::drag},
                                        Habit{4, &Monkey::turnWheel},   Habit{6, &Monkey::chooseFromMenu},
                                        Habit{2, &Monkey::resize},      Habit{15, &Monkey::followPurpose},
                                        Habit{2, &Monkey::letTimePass}, Habit{16, &Monkey::runErrand}};
    constexpr int kAll = 100;
    int left = m_chance.below(kAll);
    for (const Habit& habit : kHabits) {
        left -= habit.weight;
        if (left < 0) {
            (this->*habit.act)();
            return;
        }
    }
}

QWidget& Monkey::target()
{
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return *popup;
    }
    if (QWidget* modal = QApplication::activeModalWidget()) {
        return *modal;
    }
    QWidgetList open = QApplication::topLevelWidgets();
    open.removeIf([](const QWidget* top) { return !top->isVisible() || top->windowHandle() == nullptr; });
    return open.isEmpty() || !m_chance.oneIn(4) ? m_lab->window() : *m_chance.oneOf(open);
}

QPoint Monkey::placeIn(QWidget& window)
{
    QList<QWidget*> widgets = window.findChildren<QWidget*>();
    const bool wantsFocusable = !m_chance.oneIn(3);
    widgets.removeIf([&](const QWidget* widget) {
        return !widget->isVisible() || widget->window() != &window
               || (wantsFocusable && widget->focusPolicy() == Qt::NoFocus);
    });
    if (widgets.isEmpty()) {
        return {m_chance.below(std::max(1, window.width())), m_chance.below(std::max(1, window.height()))};
    }
    QWidget* widget = m_chance.oneOf(widgets);
    const QPoint inside(m_chance.below(std::max(1, widget->width())), m_chance.below(std::max(1, widget->height())));
    const QPoint at = widget->mapTo(&window, m_chance.oneIn(2) ? widget->rect().center() : inside);
    return {std::clamp(at.x(), 0, window.width() - 1), std::clamp(at.y(), 0, window.height() - 1)};
}

QString Monkey::describe(QWidget& window, QPoint at)
{
    QString name;
    for (const QWidget* widget = window.childAt(at); widget != nullptr && name.isEmpty();
         widget = widget->parentWidget()) {
        name = widget->objectName().startsWith(QLatin1String("qt_")) ? QString() : widget->objectName();
    }
    return QStringLiteral("%1,%2 “%3” of %4")
        .arg(at.x())
        .arg(at.y())
        .arg(name, QLatin1String(window.metaObject()->className()));
}

void Monkey::pressKey()
{
    const QString keys = QString::fromLatin1(m_chance.oneOf(kKeys));
    if (keys == QLatin1String("Ctrl+Q") && !m_chance.oneIn(4)) {
        return;
    }
    const int times = m_chance.oneIn(6) ? m_chance.between(2, 20) : 1;
    note(QStringLiteral("key %1, %2 times").arg(keys).arg(times));
    for (int i = 0; i < times && m_lab->window().isVisible(); ++i) {
        if (qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr) {
            return;
        }
        input::keys(target(), QKeySequence(keys, QKeySequence::PortableText));
    }
}

void Monkey::typeText()
{
    const QString text = QString::fromUtf16(m_chance.oneOf(kTexts));
    note(QStringLiteral("types “%1”").arg(text));
    for (const QChar character : text) {
        // A letter may open or close a window.
        if (qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) == nullptr) {
            input::type(target(), character);
        }
    }
}

void Monkey::click()
{
    QWidget& window = target();
    const QPoint at = placeIn(window);
    const bool isDouble = m_chance.oneIn(10);
    const auto button = m_chance.oneIn(12) ? Qt::RightButton : m_chance.oneIn(40) ? Qt::MiddleButton : Qt::LeftButton;
    const auto modifiers = m_chance.oneIn(12) ? Qt::ShiftModifier : Qt::NoModifier;
    note(QStringLiteral("%1click, button %2, at %3")
             .arg(isDouble ? QStringLiteral("double ") : QString())
             .arg(static_cast<int>(button))
             .arg(describe(window, at)));
    if (isDouble) {
        m_hand.doubleClick(window, at);
    } else {
        m_hand.click(window, at, button, modifiers);
    }
}

void Monkey::drag()
{
    QWidget& window = target();
    const QPoint from = placeIn(window);
    const QPoint to =
        m_chance.oneIn(2) ? placeIn(window) : from + QPoint(m_chance.between(-200, 200), m_chance.between(-20, 20));
    note(QStringLiteral("drags from %1 to %2").arg(describe(window, from), describe(window, to)));
    m_hand.drag(window, from, to);
}

void Monkey::turnWheel()
{
    constexpr int kNotch = 120;
    QWidget& window = target();
    const QPoint at = placeIn(window);
    const int notches = m_chance.between(-5, 5);
    const QPoint turn = m_chance.oneIn(6) ? QPoint(kNotch * notches, 0) : QPoint(0, kNotch * notches);
    const auto modifiers = m_chance.oneIn(6) ? Qt::ControlModifier : Qt::NoModifier;
    note(QStringLiteral("wheel %1 at %2").arg(notches).arg(describe(window, at)));
    m_hand.wheel(window, at, turn, modifiers);
}

void Monkey::chooseFromMenu()
{
    QMenuBar* bar = m_lab->window().menuBar();
    if (QApplication::activeModalWidget() != nullptr) {
        return;
    }
    QAction* entry = m_chance.oneOf(bar->actions());
    m_hand.click(m_lab->window(), bar->mapTo(&m_lab->window(), bar->actionGeometry(entry).center()), Qt::LeftButton,
                 Qt::NoModifier);
    QPointer<QMenu> menu = entry->menu();
    while (!menu.isNull() && menu->isVisible() && !menu->actions().isEmpty()) {
        entry = m_chance.oneOf(menu->actions());
        if (entry->objectName() == QLatin1String("action.quit") && !m_chance.oneIn(8)) {
            continue;
        }
        note(QStringLiteral("menu entry “%1”").arg(entry->text()));
        QMenu* deeper = entry->menu();
        m_hand.click(*menu, menu->actionGeometry(entry).center(), Qt::LeftButton, Qt::NoModifier);
        menu = deeper;
    }
}

void Monkey::resize()
{
    const QSize size(m_chance.between(200, 3840), m_chance.between(200, 2160));
    note(QStringLiteral("resizes to %1 × %2").arg(size.width()).arg(size.height()));
    m_lab->window().resize(size);
}

void Monkey::followPurpose()
{
    note(QStringLiteral("sensible act"));
    note(QStringLiteral("… ") + m_purpose.act(*m_lab));
}

void Monkey::runErrand()
{
    note(QStringLiteral("errand"));
    note(QStringLiteral("… ") + m_errands->act(*m_lab));
}

void Monkey::letTimePass()
{
    const int seconds = m_chance.between(1, 600);
    note(QStringLiteral("lets %1 s pass").arg(seconds));
    m_lab->clock().advance(std::chrono::seconds(seconds));
}

void Monkey::leaveWhatIsOpen()
{
    note(QStringLiteral("Escape from what is open"));
    input::key(target(), QKeyCombination(Qt::Key_Escape));
}

/// Names of files are given within the monkey's folder only, and nothing is clicked that could lead out of it.
void Monkey::useFileDialog(QFileDialog& dialog)
{
    static constexpr std::array kNames{u"monkey", u"monkey.svg", u"monkey.pdf", u"broken.ledger.json", u"no/such/file"};
    const bool isInside = liesIn(dialog.directory(), m_folder.path());
    if (!isInside || m_actsUnderDialog > 2 || m_chance.oneIn(2)) {
        note(QStringLiteral("Escape from the choice of a file"));
        input::key(dialog, QKeyCombination(Qt::Key_Escape));
        return;
    }
    QString name = QString::fromUtf16(m_chance.oneOf(kNames));
    if (m_chance.oneIn(3)) {
        name = QString::fromStdString(fileName(m_track) + ".ledger.json");
    } else if (m_chance.oneIn(2)) {
        name = m_chance.oneOf(m_errands->names());
    }
    note(QStringLiteral("file “%1”").arg(name));
    input::key(dialog, QKeyCombination(Qt::CTRL, Qt::Key_A));
    input::type(dialog, name);
    input::key(dialog, QKeyCombination(Qt::Key_Return));
}

void Monkey::comeBack()
{
    note(QStringLiteral("the window was closed and is opened anew"));
    open();
    QApplication::processEvents();
}

}  // namespace ironlab::ui::test
