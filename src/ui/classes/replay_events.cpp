// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/replay_events.h"

#include "ui/classes/row_delegate.h"
#include "ui/classes/student_replay.h"
#include "ui/style/icons.h"

#include <array>
#include <cstdlib>

namespace ironlab::ui {

QString timeSinceStart(qint64 milliseconds)
{
    constexpr qint64 kSecond = 1000;
    constexpr qint64 kSixty = 60;
    const qint64 seconds = std::abs(milliseconds) / kSecond;
    const qint64 hours = seconds / (kSixty * kSixty);
    const QString sign = milliseconds < 0 ? QStringLiteral("−") : QString();
    const QString rest = QStringLiteral("%1:%2")
                             .arg(seconds / kSixty % kSixty, hours > 0 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % kSixty, 2, 10, QLatin1Char('0'));
    return sign + (hours > 0 ? QString::number(hours) + QLatin1Char(':') + rest : rest);
}

ReplayEvents::ReplayEvents(const StudentReplay& replay, QObject* parent) : QAbstractTableModel(parent), m_replay(replay)
{
}

int ReplayEvents::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_replay.eventCount());
}

int ReplayEvents::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplayEvents::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto& events = m_replay.ledger().events();
    const lab::Event& event = events[static_cast<std::size_t>(index.row())];
    const bool differs = m_replay.differs(event.seq);
    if (role == Qt::DecorationRole && index.column() == What && differs) {
        return makeIcon(Icon::Warning, present::Role::Near);
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        return QString(eventName(event.kind) + QStringLiteral(" · ") + m_replay.words()(event)
                       + (differs ? QStringLiteral(" · ") + tr("the model gives something else") : QString()));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return shown(event, static_cast<Column>(index.column()));
}

QString ReplayEvents::shown(const lab::Event& event, Column column) const
{
    const auto part = event.payload.integerAt("part");
    switch (column) {
    case Number: return QString::number(event.seq);
    case Time: return timeSinceStart((event.time - m_replay.ledger().events().front().time).count());
    case Part: return part && *part > 0 ? QString::number(*part) : QString();
    case What: return eventName(event.kind);
    case ColumnCount: break;
    }
    return {};
}

QStringList ReplayEvents::widest(Column column) const
{
    QStringList texts{headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()};
    if (m_replay.eventCount() == 0) {
        return texts;
    }
    const auto& events = m_replay.ledger().events();
    texts.append(shown(events.front(), column));
    texts.append(shown(events.back(), column));
    if (column == What) {
        for (const lab::EventKind kind : lab::kEventKinds) {
            texts.append(eventName(kind));
        }
    }
    return texts;
}

QVariant ReplayEvents::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const std::array<QString, ColumnCount> heads{tr("#"), tr("time"), tr("part"), tr("what")};
    return paddedHead(heads[static_cast<std::size_t>(section)]);
}

}  // namespace ironlab::ui
