// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/window_head.h"

#include "ui/style/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kHeight = 52;

}  // namespace

WindowHead::WindowHead(const QString& name, const QString& note, QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_noteRow(new QHBoxLayout),
      m_title(lineLabel({}, TextRole::InstrumentTitle, present::Role::Text1, this)),
      m_note(lineLabel({}, TextRole::Note, present::Role::Text2, this))
{
    setFixedHeight(themeOf(this).scaled(kHeight));
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(8);
    m_noteRow->setSpacing(6);
    m_title->setObjectName(name + QStringLiteral(".title"));
    m_note->setObjectName(name + QLatin1Char('.') + note);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_title);
    m_noteRow->addWidget(m_note, 1);
    words->addLayout(m_noteRow);
    words->addStretch(1);
    m_row->addLayout(words, 1);
}

void WindowHead::setTitle(const QString& title)
{
    m_title->show(title);
}

void WindowHead::setNote(const QString& note)
{
    m_note->show(note);
    m_note->setToolTip(note);
}

void WindowHead::addMark(QWidget* mark)
{
    m_noteRow->insertWidget(0, mark);
}

void WindowHead::add(QWidget* widget)
{
    m_row->addWidget(widget);
}

QPushButton* WindowHead::addButton(const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    add(button);
    return button;
}

}  // namespace ironlab::ui
