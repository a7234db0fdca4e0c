// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/assignment_card.h"

#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/base/number_format.h>

#include <QCoreApplication>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ironlab::ui::AssignmentCard)

public:
    Words(const lab::Assignment& assignment, const lab::Mission& mission, const lab::Catalog& catalog)
        : m_assignment(assignment),
          m_mission(mission),
          m_catalog(catalog)
    {
    }

    [[nodiscard]] QStringList all() const
    {
        QStringList lines;
        if (!m_assignment.deadline.empty()) {
            lines.append(tr("Hand in by: %1").arg(qtText(m_assignment.deadline)));
        }
        lines.append(tr("Hand in the ledger, exported from the File menu. The report is for you to read."));
        lines.append(graded());
        lines.append(clock());
        if (const QString devices = offered(); !devices.isEmpty()) {
            lines.append(devices);
        }
        lines.append(signature());
        return lines;
    }

private:
    [[nodiscard]] QString graded() const
    {
        double points = 0.0;
        QStringList parts;
        for (const lab::MissionPart& part : m_mission.parts) {
            if (m_assignment.grades(part.number)) {
                parts.append(QString::number(part.number));
            }
        }
        for (const lab::Criterion& criterion : lab::rubricFor(m_assignment, m_mission)) {
            points += criterion.points;
        }
        const QString sum = qtText(countText(points));
        return parts.size() == 1 ? tr("Part %1 counts; points to earn: %2. A prediction costs none by being wrong.")
                                       .arg(parts.front(), sum)
                                 : tr("Parts %1 count; points to earn: %2. A prediction costs none by being wrong.")
                                       .arg(parts.join(QStringLiteral(", ")), sum);
    }

    [[nodiscard]] QString clock() const
    {
        if (!m_assignment.timer.isShown) {
            return tr("No clock runs: take the time you need.");
        }
        int minutes = 0;
        for (const lab::MissionPart& part : m_mission.parts) {
            minutes += part.minutes;
        }
        return tr("About %1 minutes in all.").arg(minutes);
    }

    /// Devices that the assignment adds to the lists of its parts.
    [[nodiscard]] QString offered() const
    {
        QStringList names;
        for (const lab::PartOverride& change : m_assignment.overrides) {
            for (const std::string& id : change.accelerators) {
                const auto* preset = m_catalog.accelerator(id);
                const QString name = qtText(preset == nullptr ? id : preset->value.name);
                if (!names.contains(name)) {
                    names.append(name);
                }
            }
        }
        return names.isEmpty() ? QString()
                               : tr("Devices of this assignment: %1.").arg(names.join(QStringLiteral(", ")));
    }

    [[nodiscard]] QString signature() const
    {
        return m_assignment.signedBy
                   ? tr("Signed with the key %1: nothing in it was changed since. Compare the key with the one that "
                        "your instructor gave you.")
                         .arg(shortKey(*m_assignment.signedBy))
                   : tr("Not signed: anybody could have changed this file.");
    }

    const lab::Assignment& m_assignment;
    const lab::Mission& m_mission;
    const lab::Catalog& m_catalog;
};

}  // namespace

QStringList assignmentWords(const lab::Assignment& assignment, const lab::Mission& mission, const lab::Catalog& catalog)
{
    return Words(assignment, mission, catalog).all();
}

QString shortKey(const std::string& key)
{
    constexpr int kGroup = 4;
    const QString text = qtText(key);
    return QStringLiteral("%1 %2 … %3 %4")
        .arg(text.left(kGroup), text.mid(kGroup, kGroup), text.right(2 * kGroup).left(kGroup), text.right(kGroup));
}

AssignmentCard::AssignmentCard(const lab::Assignment& assignment, const lab::Mission& mission,
                               const lab::Catalog& catalog, QWidget* parent)
    : PaperCard(parent)
{
    setObjectName(QStringLiteral("start.assignment"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    column->addWidget(new TextLabel(tr("Assignment: %1").arg(qtText(assignment.title)), TextRole::InstrumentTitle,
                                    present::Role::Text1, this));
    for (const QString& line : assignmentWords(assignment, mission, catalog)) {
        column->addWidget(new TextLabel(line, TextRole::Body, present::Role::Text2, this));
    }
}

}  // namespace ironlab::ui
