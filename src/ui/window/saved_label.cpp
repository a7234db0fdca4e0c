// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/saved_label.h"

#include "ui/style/icon_label.h"
#include "ui/style/text_label.h"

#include <QHBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kWidth = 420;
constexpr int kHeight = 26;

}  // namespace

SavedLabel::SavedLabel(QWidget* parent)
    : QWidget(parent),
      m_icon(new IconLabel(Icon::Check, present::Role::Holds, this)),
      m_text(lineLabel({}, TextRole::Note, present::Role::Text2, this))
{
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->setContentsMargins(0, 0, 10, 0);
    row->setSpacing(5);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("saved"));
    m_icon->hide();
}

QSize SavedLabel::minimumSizeHint() const
{
    return {kWidth, themeOf(this).scaled(kHeight)};
}

void SavedLabel::showSaved(const QString& time)
{
    show(tr("Saved %1").arg(time), true);
}

void SavedLabel::showProblem(const QString& reason)
{
    show(tr("Not saved: %1").arg(reason), false);
}

void SavedLabel::showReadOnly(const QString& reason)
{
    show(tr("Read only"), false);
    setToolTip(reason);
}

void SavedLabel::show(const QString& text, bool isWell)
{
    m_icon->show();
    m_icon->setIcon(isWell ? Icon::Check : Icon::Warning, isWell ? present::Role::Holds : present::Role::Near);
    m_text->show(text);
    m_text->setToolTip(text);
}

}  // namespace ironlab::ui
