// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_dialogs.h"

#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/version.h>

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
}

/// A window of its own is not asked how high its text gets at a width, so it is told.
void fixWidth(QDialog& dialog, int width)
{
    const int wanted = themeOf(&dialog).scaled(width);
    dialog.setFixedSize(wanted, dialog.layout()->heightForWidth(wanted));
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<LabActions::Shortcut>& shortcuts, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 560);
    auto* column = new QVBoxLayout(this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(scroll);
    auto* grid = new QGridLayout(page);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(24);
    std::vector<LabActions::Shortcut> all = shortcuts;
    all.push_back({tr("Slider: one step, a large step, a fine step"), tr("Arrows, Page Up/Down, Shift+arrows")});
    all.push_back({tr("Slider: to its end, to its default"), tr("Home, End; double click")});
    all.push_back({tr("Instrument: move the cursor, read it out"), tr("Arrows, Enter")});
    all.push_back({tr("Waterfall: fit the baseline into the axis"), QStringLiteral("Z")});
    int row = 0;
    for (const auto& shortcut : all) {
        grid->addWidget(new TextLabel(shortcut.words, TextRole::Body, present::Role::Text1, page), row, 0);
        grid->addWidget(lineLabel(shortcut.keys, TextRole::BodyMedium, present::Role::Text2, page), row, 1);
        ++row;
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
    column->setSpacing(10);
    for (const auto& [head, text] :
         {std::pair(tr("1  Predict"),
                    tr("Choose an answer, type a number, say how sure you are, and lock it. It stays on "
                       "record; a second thought can be added later.")),
          std::pair(tr("2  Explore"), tr("Turn the knobs. Each distinct design you settle on is a recorded move. “What "
                                         "still counts” says in words what is missing.")),
          std::pair(tr("3  Observe"),
                    tr("Record what happened. Only then does the lab show prediction and result side by "
                       "side, with the cause.")),
          std::pair(tr("4  Reflect"),
                    tr("Explain it, citing captured designs: a click on a piece of evidence writes its "
                       "mark into your text. Then close the part.")),
          std::pair(tr("Always"),
                    tr("Undo takes back a turn of a knob, never a recorded move. All work is saved as you go; "
                       "the ledger can be exported at any moment."))}) {
        column->addWidget(new TextLabel(head, TextRole::BodyStrong, present::Role::Text1, this));
        column->addWidget(new TextLabel(text, TextRole::Body, present::Role::Text2, this));
    }
    addClose(*this, *column);
    fixWidth(*this, 520);
}

}  // namespace ironlab::ui
