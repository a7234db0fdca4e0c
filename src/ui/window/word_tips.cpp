// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/word_tips.h"

#include "ui/formulas/formula_label.h"
#include "ui/instruments/instrument_view.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/machine_words.h"

#include <QAbstractButton>
#include <QHelpEvent>
#include <QStringList>
#include <QToolTip>

namespace ironlab::ui {
namespace {

QString wordsOn(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const TextLabel*>(&widget)) {
        return label->text();
    }
    if (const auto* formula = qobject_cast<const FormulaLabel*>(&widget)) {
        return spokenText(formula->formula());
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button != nullptr && !button->text().isEmpty() ? button->text() : widget.accessibleName();
}

}  // namespace

WordTips::WordTips(QWidget& window, std::filesystem::path file, const lab::Catalog& machines)
    : QObject(&window),
      m_window(window),
      m_file(std::move(file)),
      m_machines(machines)
{
    // A tooltip that nothing below has an answer to comes up to the window.
    window.installEventFilter(this);
}

const lab::Glossary* WordTips::glossary()
{
    if (!m_isRead) {
        m_isRead = true;
        auto reading = lab::readGlossary(m_file);
        if (reading) {
            m_glossary = std::move(*reading);
            for (lab::GlossaryWord& machine : machineWords(m_machines)) {
                m_glossary->words.push_back(std::move(machine));
            }
            for (const auto& [tier, line] : m_glossary->tiers) {
                m_tierLines.append(qtText(line));
            }
        } else {
            m_trouble = qtText(describe(reading.error()));
        }
    }
    return m_glossary ? &*m_glossary : nullptr;
}

QString WordTips::tipOf(const QWidget& widget)
{
    return tipOf(wordsOn(widget));
}

QString WordTips::tipOf(const QString& text)
{
    const lab::Glossary* known = glossary();
    QStringList lines;
    if (known != nullptr) {
        for (const lab::GlossaryWord* word : known->wordsIn(text.toStdString())) {
            lines.append(tr("%1: %2").arg(qtText(word->term), qtText(word->meaning)));
        }
    }
    return lines.join(QStringLiteral("\n\n"));
}

QString WordTips::tierLine(physics::Tier tier)
{
    const lab::Glossary* known = glossary();
    return known == nullptr ? QString() : qtText(known->tiers.at(tier));
}

WordTips* WordTips::of(const QWidget& widget)
{
    return widget.window()->findChild<WordTips*>(QString(), Qt::FindDirectChildrenOnly);
}

bool WordTips::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::ToolTip) {
        const QPoint place = static_cast<QHelpEvent*>(event)->globalPos();
        const QWidget* child = m_window.childAt(m_window.mapFromGlobal(place));
        const bool tellsItself = qobject_cast<const InstrumentView*>(child) != nullptr;
        const QString tip = child != nullptr && !tellsItself ? tipOf(*child) : QString();
        if (!tip.isEmpty()) {
            QToolTip::showText(place, tip, &m_window);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace ironlab::ui
