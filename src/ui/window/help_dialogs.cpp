// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_dialogs.h"

#include "ui/style/enter_stays.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/version.h>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

void addClose(QDialog& dialog, QVBoxLayout& column)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    column.addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    new EnterStays(dialog);
}

/// A window of its own is not asked how high its text gets at a width, so it is told.
void fixWidth(QDialog& dialog, int width)
{
    const int wanted = themeOf(&dialog).scaled(width);
    dialog.setFixedSize(wanted, dialog.layout()->heightForWidth(wanted));
}

void addGroup(QGridLayout& grid, const LabActions::ShortcutGroup& group, QWidget* page)
{
    int row = grid.rowCount();
    grid.setRowMinimumHeight(row++, 6);
    grid.addWidget(lineLabel(group.name, TextRole::BodyStrong, present::Role::Text1, page), row++, 0);
    for (const auto& shortcut : group.shortcuts) {
        grid.addWidget(new TextLabel(shortcut.words, TextRole::Body, present::Role::Text2, page), row, 0);
        grid.addWidget(lineLabel(shortcut.keys, TextRole::BodyMedium, present::Role::Text1, page), row, 1);
        ++row;
    }
}

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::ShortcutsDialog", text);
}

/// What keys do while a control or an instrument has the focus.
std::vector<LabActions::ShortcutGroup> focusedKeys()
{
    const auto shortcut = [](const char* what, const char* keys) {
        return LabActions::Shortcut{words(what), words(keys)};
    };
    return {{words(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "In a slider or its box")),
             {shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "One step"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Arrows")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "A fine step"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Shift+Arrows")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "A large step"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Page Up, Page Down")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "To the end of the slider"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Home, End")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Take what is typed, or leave it"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Enter, Escape"))}},
            {words(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "In an instrument")),
             {shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Move the cursor"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Arrows, Home, End")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Read out what it stands on"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Enter")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Take it away"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Escape")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Heatmap: from move to move"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Ctrl+Arrows")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Waterfall: fit the whole baseline"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Z"))}},
            {words(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "In the table of an instrument")),
             {shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Where a number comes from"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Enter, W"))}},
            {words(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Anywhere")),
             {shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "The next control, the one before"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Tab, Shift+Tab")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "The menus"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Alt, F10")),
              shortcut(QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Close a window, end the tour"),
                       QT_TRANSLATE_NOOP("ironlab::ui::ShortcutsDialog", "Escape"))}}};
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<LabActions::ShortcutGroup>& groups, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Theme& theme = themeOf(this);
    resize(theme.scaled(500), theme.scaled(640));
    auto* column = new QVBoxLayout(this);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("shortcuts"));
    scroll->setAccessibleName(tr("Keyboard shortcuts"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(windowTitle());
    auto* page = new QWidget(scroll);
    auto* grid = new QGridLayout(page);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(3);
    for (const LabActions::ShortcutGroup& group : groups) {
        addGroup(*grid, group, page);
    }
    for (const LabActions::ShortcutGroup& group : focusedKeys()) {
        addGroup(*grid, group, page);
    }
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    addClose(*this, *column);
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Iron Law Lab"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(
        new TextLabel(tr("Iron Law Lab %1").arg(qtText(kVersion)), TextRole::Question, present::Role::Text1, this));
    column->addWidget(new TextLabel(tr("A laboratory for the iron law of machine-learning systems: predict, turn real "
                                       "knobs over real device data, observe, and explain."),
                                    TextRole::Body, present::Role::Text2, this));
    column->addWidget(
        new TextLabel(tr("Free software under the GNU General Public License, version 3 or later. Built with "
                         "Qt %1. The typeface is Inter, under the SIL Open Font License.")
                          .arg(QString::fromLatin1(qVersion())),
                      TextRole::Note, present::Role::Text2, this));
    addClose(*this, *column);
    fixWidth(*this, 460);
}

GuideDialog::GuideDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("guideDialog"));
    setWindowTitle(tr("How a part goes"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(2);
    for (const auto& [head, text] :
         {std::pair(tr("1  Predict"),
                    tr("Choose an answer, type a number, say how sure you are, and lock it. It stays on "
                       "record; a second thought can be added later.")),
          std::pair(tr("2  Explore"),
                    tr("Move the sliders. Each distinct design you settle on is a recorded move. “What "
                       "still counts” says in words what is missing.")),
          std::pair(tr("3  Observe"),
                    tr("Record what happened. Only then does the lab show prediction and result side by "
                       "side, with the cause.")),
          std::pair(tr("4  Reflect"),
                    tr("Explain it, citing captured designs: a click on a piece of evidence writes its "
                       "mark into your text. Then close the part.")),
          std::pair(tr("Always"),
                    tr("Undo takes back what a slider did, never a recorded move. All work is saved as you go; "
                       "the ledger can be exported at any moment."))}) {
        column->addWidget(new TextLabel(head, TextRole::BodyStrong, present::Role::Text1, this));
        column->addWidget(new TextLabel(text, TextRole::Body, present::Role::Text2, this));
        column->addSpacing(12);
    }
    addClose(*this, *column);
    fixWidth(*this, 520);
}

}  // namespace ironlab::ui
