// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wrapped_tips.h"

#include "ui/style/kept_together.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QStringList>
#include <QTextDocument>
#include <QToolTip>
#include <QWidget>

namespace ironlab::ui {
namespace {

constexpr qsizetype kLetters = 60;

QStringList shortLines(const QString& paragraph)
{
    QStringList lines;
    QString line;
    // A number stays with its unit.
    for (const QString& word : keptTogether(paragraph).split(QLatin1Char(' '))) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > kLetters) {
            lines.append(line);
            line.clear();
        }
        line += line.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    lines.append(line);
    return lines;
}

}  // namespace

QString inShortLines(const QString& tip)
{
    if (Qt::mightBeRichText(tip)) {
        return tip;
    }
    QStringList lines;
    for (const QString& paragraph : tip.split(QLatin1Char('\n'))) {
        lines.append(paragraph.size() > kLetters ? shortLines(paragraph) : QStringList(paragraph));
    }
    return lines.join(QLatin1Char('\n'));
}

/// Labels, tabs, rows of tables and pictures show their tips each in its own way. So they are let do it, and what they have
/// shown is broken afterwards, before anybody sees it.
bool WrappedTips::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::ToolTip || m_isAsking || widget == nullptr) {
        return QObject::eventFilter(watched, event);
    }
    m_isAsking = true;
    QCoreApplication::sendEvent(watched, event);
    m_isAsking = false;
    if (QToolTip::isVisible()) {
        const QString told = QToolTip::text();
        const QString wrapped = inShortLines(told);
        if (wrapped != told) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), wrapped, widget);
        }
    }
    // Those above were asked as well.
    event->accept();
    return true;
}

}  // namespace ironlab::ui
