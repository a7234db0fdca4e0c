// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monkey/errands.h"

#include "monkey/monkey_lab.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"
#include "ui/classes/class_window.h"
#include "ui/classes/replay_window.h"
#include "ui/editor/editor_window.h"
#include "ui/play/input_synthesis.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QUrl>

namespace ironlab::ui::test {
namespace {

namespace fs = std::filesystem;
using ironlab::test::readText;
using ironlab::test::writeText;

constexpr int kMostWindows = 6;

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

QWidgetList sideWindows(const QWidget& lab)
{
    QWidgetList open = QApplication::topLevelWidgets();
    open.removeIf([&](const QWidget* top) {
        return top == &lab || !top->isVisible() || top->windowHandle() == nullptr || top->windowType() == Qt::Popup
               || top->windowType() == Qt::ToolTip;
    });
    return open;
}

}  // namespace

Errands::Errands(Chance& chance, Hand& hand, fs::path folder, const fs::path& example)
    : Fingers(chance, hand),
      m_folder(std::move(folder))
{
    const fs::path data = ironlab::test::dataFolder();
    const std::string ledger = readText(example);
    const std::string board = readText(data / "accelerators" / "h100-pcie-80gb.json");
    const std::string own = with(board, "\"h100-pcie-80gb\"", "\"my-board\"");
    const std::string assignment = R"({ "schema": "ironlab/assignment/1", "id": "week-5", "title": "Week 5",
    "mission": { "id": "cloud_titan" }, "parts": [1, 2] })";
    fs::create_directories(m_folder / "own");
    fs::create_directories(m_folder / "class");
    writeText(m_folder / "own" / "board.json", own);
    writeText(m_folder / "assignment.json", assignment);
    writeText(m_folder / "broken.assignment.json", with(assignment, "[1, 2]", "[7], \"colour\": 3"));
    writeText(m_folder / "broken.board.json", with(own, "\"peak\"", "\"peek\""));
    writeText(m_folder / "notes.txt", "no file of the lab");
    writeText(m_folder / "dropped.ledger.json", ledger);
    writeText(m_folder / "class" / "a.ledger.json", ledger);
    writeText(m_folder / "class" / "b.ledger.json", ledger.substr(0, ledger.size() / 2));
    writeText(m_folder / "class" / "c.ledger.json",
              readText(data / "missions/02_ml_systems/examples" / "cloud_titan.ledger.json"));
    writeText(m_folder / "class" / "settings.json", "{}");
    m_names = {QStringLiteral("assignment.json"),
               QStringLiteral("broken.assignment.json"),
               QStringLiteral("broken.board.json"),
               QStringLiteral("own/board.json"),
               QStringLiteral("own"),
               QStringLiteral("notes.txt"),
               QStringLiteral("dropped.ledger.json"),
               QStringLiteral("class"),
               QStringLiteral("edited.json")};
    m_class = classFiles();
}

QStringList Errands::names() const
{
    QStringList names = m_names;
    names.removeIf([](const QString& name) { return name.startsWith(QLatin1String("class")); });
    return names;
}

QMap<QString, QByteArray> Errands::classFiles() const
{
    QMap<QString, QByteArray> files;
    const QDir folder(QString::fromStdString((m_folder / "class").string()));
    for (const QString& name : folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        files[name] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return files;
}

QStringList Errands::complaints() const
{
    return classFiles() == m_class ? QStringList() : QStringList{QStringLiteral("files of the class were changed")};
}

void Errands::awaitGrading()
{
    constexpr int kLongestMs = 60'000;
    for (const QWidget* top : QApplication::topLevelWidgets()) {
        if (const auto* overview = qobject_cast<const ClassWindow*>(top)) {
            EXPECT_TRUE(QTest::qWaitFor([&] { return !overview->isGrading(); }, kLongestMs)) << "grading does not end";
        }
    }
}

QString Errands::act(MonkeyLab& lab)
{
    if (QApplication::activeModalWidget() != nullptr || QApplication::activePopupWidget() != nullptr) {
        return {};
    }
    const QWidgetList side = sideWindows(lab.window());
    if (side.size() > kMostWindows) {
        chance().oneOf(side)->close();
        return QStringLiteral("closes a window");
    }
    if (side.isEmpty() || chance().oneIn(6)) {
        return chance().oneIn(2) ? openSomething(lab) : dropFiles(lab);
    }
    QWidget* window = chance().oneOf(side);
    window->activateWindow();
    workIn(*window);
    if (qobject_cast<ReplayWindow*>(window) != nullptr) {
        return stepReplay(lab);
    }
    return workInSideWindow();
}

QString Errands::workInSideWindow()
{
    if (qobject_cast<ClassWindow*>(&window()) != nullptr) {
        return lookAtClass();
    }
    if (qobject_cast<EditorWindow*>(&window()) != nullptr) {
        return edit();
    }
    static const QStringList kKeys{QStringLiteral("Tab"),   QStringLiteral("Down"), QStringLiteral("Return"),
                                   QStringLiteral("Up"),    QStringLiteral("W"),    QStringLiteral("Backspace"),
                                   QStringLiteral("Space"), QStringLiteral("Right")};
    if (chance().oneIn(3) && click(any(QStringLiteral("(presets|trial|demonstration|formula|start)\\.\\w+")))) {
        return QStringLiteral("clicks a button of a window");
    }
    return pressAny(kKeys);
}

QString Errands::openSomething(MonkeyLab& lab)
{
    workIn(lab.window());
    if (chance().oneIn(3) && click(any(QStringLiteral("compare")))) {
        return QStringLiteral("compares designs");
    }
    static const std::array kActs{"action.class",         "action.editor", "action.presets",   "action.trial",
                                  "action.demonstration", "action.class",  "action.whereFrom", "action.leaveAssignment",
                                  "action.assignment",    "action.tour",   "action.captures"};
    const QString name = QString::fromLatin1(chance().oneOf(kActs));
    auto* action = lab.window().findChild<QAction*>(name);
    if (action == nullptr || !action->isEnabled()) {
        return {};
    }
    action->trigger();
    return name;
}

QString Errands::dropFiles(MonkeyLab& lab)
{
    QWidgetList targets = sideWindows(lab.window());
    targets.removeIf([](const QWidget* window) { return !window->acceptDrops(); });
    QWidget* target = targets.isEmpty() || chance().oneIn(2) ? &lab.window() : chance().oneOf(targets);
    QStringList names{chance().oneOf(m_names)};
    if (chance().oneIn(3)) {
        names << chance().oneOf(m_names);
    }
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& name : names) {
        urls << QUrl::fromLocalFile(QString::fromStdString((m_folder / name.toStdString()).string()));
    }
    data.setUrls(urls);
    const QPoint at = target->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (enter.isAccepted()) {
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
    }
    return QStringLiteral("drops ") + names.join(QStringLiteral(" and "));
}

QString Errands::lookAtClass()
{
    auto* overview = qobject_cast<ClassWindow*>(&window());
    if (overview->graded().entries.empty() || chance().oneIn(12)) {
        overview->open({m_folder / "class"},
                       chance().oneIn(4) ? m_folder / chance().oneOf(m_names).toStdString() : fs::path());
        return QStringLiteral("opens the class");
    }
    auto* table = window().findChild<QTableView*>(QStringLiteral("class.table"));
    if (chance().oneIn(3) && table != nullptr && table->isVisible() && table->model()->rowCount() > 0) {
        table->setFocus(Qt::OtherFocusReason);
        table->setCurrentIndex(table->model()->index(chance().below(table->model()->rowCount()), 0));
        input::key(*table, QKeyCombination(Qt::Key_Return));
        return QStringLiteral("replays a student");
    }
    if (chance().oneIn(3) && type(any(QStringLiteral("class\\.find")), QStringLiteral("a"))) {
        return QStringLiteral("searches in the class");
    }
    static const QStringList kKeys{QStringLiteral("Ctrl+1"), QStringLiteral("Ctrl+2"), QStringLiteral("Ctrl+3"),
                                   QStringLiteral("Ctrl+4"), QStringLiteral("Ctrl+F"), QStringLiteral("Tab"),
                                   QStringLiteral("Ctrl+C"), QStringLiteral("Right"),  QStringLiteral("Down"),
                                   QStringLiteral("Ctrl+S"), QStringLiteral("Space")};
    return pressAny(kKeys);
}

QString Errands::stepReplay(MonkeyLab& lab)
{
    auto* replay = qobject_cast<ReplayWindow*>(&window());
    if (chance().oneIn(4)) {
        const int place = chance().below(static_cast<int>(replay->replay().eventCount()) + 2);
        replay->goTo(static_cast<std::size_t>(place));
        return QStringLiteral("replay: goes to %1").arg(place);
    }
    if (replay->isPlaying()) {
        lab.clock().advance(std::chrono::seconds(chance().between(1, 300)));
        replay->tick();
        return QStringLiteral("replay: time passes");
    }
    static const QStringList kKeys{QStringLiteral("."),        QStringLiteral(","),      QStringLiteral("P"),
                                   QStringLiteral("Ctrl+End"), QStringLiteral("Ctrl+1"), QStringLiteral("Ctrl+2"),
                                   QStringLiteral("Ctrl+3"),   QStringLiteral("Tab"),    QStringLiteral("Down"),
                                   QStringLiteral("Return"),   QStringLiteral("W"),      QStringLiteral("F")};
    return pressAny(kKeys);
}

QString Errands::edit()
{
    auto* editor = qobject_cast<EditorWindow*>(&window());
    static const std::array kValues{"1", "2.5 ms", "week-6", "my-board", "-1", "3.35 TB/s", "", "\"", "cloud_titan"};
    switch (chance().below(8)) {
    case 0:
        return click(any(QStringLiteral("(add|remove|source):.*"))) ? QStringLiteral("editor: adds or removes")
                                                                    : QString();
    case 1: {
        static const QStringList kKeys{QStringLiteral("F8"),           QStringLiteral("Ctrl+S"),
                                       QStringLiteral("Ctrl+N"),       QStringLiteral("Ctrl+Alt+Z"),
                                       QStringLiteral("Ctrl+T"),       QStringLiteral("Ctrl+O"),
                                       QStringLiteral("Ctrl+Shift+S"), QStringLiteral("Ctrl+Alt+Y")};
        return pressAny(kKeys);
    }
    case 2: {
        const fs::path file = m_folder / chance().oneOf(m_names).toStdString();
        return QStringLiteral("editor: opens %1, %2")
            .arg(QString::fromStdString(file.filename().string()))
            .arg(editor->openFile(file));
    }
    case 3:
        if (QWidget* list = any(QStringLiteral("editor\\.sections"))) {
            list->setFocus(Qt::OtherFocusReason);
            input::key(*list, QKeyCombination(chance().oneIn(2) ? Qt::Key_Down : Qt::Key_Up));
        }
        return QStringLiteral("editor: another section");
    case 4:
        return editor->saveTo(m_folder / "edited.json") ? QStringLiteral("editor: saves")
                                                        : QStringLiteral("editor: does not save");
    default: {
        QWidget* field = any(QStringLiteral("edit:.*"));
        const QString value = QString::fromLatin1(chance().oneOf(kValues));
        const bool isList = qobject_cast<QComboBox*>(field) != nullptr;
        return (isList ? choose(field) : type(field, value)) ? QStringLiteral("editor: writes ") + value : QString();
    }
    }
}

QString Errands::pressAny(const QStringList& keys)
{
    const QString& pressed = chance().oneOf(keys);
    const QString where = QString::fromLatin1(window().metaObject()->className());
    input::keys(window(), QKeySequence(pressed, QKeySequence::PortableText));
    return QStringLiteral("key %1 in %2").arg(pressed, where);
}

}  // namespace ironlab::ui::test
