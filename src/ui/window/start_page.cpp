// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/start_page.h"

#include "ui/course/assignment_card.h"
#include "ui/course/enrolment_form.h"
#include "ui/course/fault_list.h"
#include "ui/panels/dashed_card.h"
#include "ui/style/lab_style.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/present/wall_families.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

namespace ironlab::ui {
namespace {

constexpr int kWidth = 520;
constexpr int kCardWidth = 400;
constexpr int kBetween = 48;

QString filled(const lab::Mission& mission, const lab::Catalog& catalog, const std::string& text)
{
    return qtText(lab::missionText(mission, mission.parts.back(), catalog, text));
}

QPushButton* primaryButton(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty(kPrimaryProperty, true);
    button->setDefault(true);
    return button;
}

}  // namespace

QVBoxLayout* StartPage::frame(const About& about, const QString& head)
{
    const lab::Mission& mission = about.mission;
    setObjectName(QStringLiteral("startPage"));
    const Theme& theme = themeOf(this);
    auto* holder = new QWidget(this);
    holder->setMaximumWidth(theme.scaled(kWidth));
    auto* cards = new QVBoxLayout;
    cards->setSpacing(16);
    if (about.assignment != nullptr) {
        cards->addWidget(new AssignmentCard(*about.assignment, mission, about.catalog, this));
    }
    cards->addWidget(missionCard(mission, about.catalog));
    cards->addStretch(1);
    auto* side = new QWidget(this);
    side->setMaximumWidth(theme.scaled(kCardWidth));
    cards->setContentsMargins(0, 0, 0, 0);
    side->setLayout(cards);
    auto* sides = new QHBoxLayout(this);
    sides->setContentsMargins(24, 48, 24, 24);
    sides->addStretch(1);
    sides->addWidget(holder, kWidth);
    sides->addSpacing(kBetween);
    sides->addWidget(side, kCardWidth);
    sides->addStretch(1);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(qtText(mission.title) + QStringLiteral(" · ") + qtText(mission.persona),
                                    TextRole::Note, present::Role::Text2, this));
    column->addWidget(new TextLabel(head, TextRole::Question, present::Role::Text1, this));
    return column;
}

QWidget* StartPage::missionCard(const lab::Mission& mission, const lab::Catalog& catalog)
{
    auto* card = new PaperCard(this);
    card->setObjectName(QStringLiteral("start.mission"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    column->addWidget(new TextLabel(tr("Your mission"), TextRole::InstrumentTitle, present::Role::Text1, card));
    column->addWidget(
        new TextLabel(filled(mission, catalog, mission.brief), TextRole::Body, present::Role::Text2, card));
    column->addSpacing(4);
    for (const auto& goal : mission.goals) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new TextLabel(filled(mission, catalog, goal.label), TextRole::Body, present::Role::Text2, card),
                       1);
        row->addWidget(
            lineLabel(filled(mission, catalog, goal.limit), TextRole::BodyMedium, present::Role::Text1, card));
        column->addLayout(row);
    }
    addWalls(*column, mission, catalog, card);
    return card;
}

/// The walls under the names by which the last part tests them, so that a word read here is met again there.
void StartPage::addWalls(QVBoxLayout& column, const lab::Mission& mission, const lab::Catalog& catalog, QWidget* card)
{
    const auto families = present::wallFamilies(mission, catalog);
    if (families.empty()) {
        return;
    }
    column.addSpacing(10);
    column.addWidget(new TextLabel(tr("What stands in the way: the walls of part %1").arg(mission.parts.back().number),
                                   TextRole::InstrumentTitle, present::Role::Text1, card));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const present::WallFamily& family : families) {
        QStringList walls;
        for (const std::string& wall : family.walls) {
            walls.append(qtText(wall));
        }
        grid->addWidget(lineLabel(qtText(family.name), TextRole::BodyMedium, present::Role::Text1, card), row, 0,
                        Qt::AlignTop);
        grid->addWidget(new TextLabel(qtText(family.meaning), TextRole::Note, present::Role::Text2, card), row, 1);
        grid->addWidget(
            new TextLabel(walls.join(QStringLiteral(", ")), TextRole::NoteMedium, present::Role::Text1, card), row + 1,
            1);
        grid->setRowMinimumHeight(row + 2, 6);
        row += 3;
    }
    column.addLayout(grid);
}

StartPage::StartPage(const About& about, const QString& student, QWidget* parent) : PaperPane(parent)
{
    QVBoxLayout* column = frame(about, filled(about.mission, about.catalog, about.mission.briefTitle));
    addSteps(*column, about);
    column->addSpacing(12);
    const bool isAssigned = about.assignment != nullptr;
    EnrolmentForm::Asks asks;
    if (isAssigned) {
        asks = {true, about.assignment->wantsTokens, about.assignment->classList.has_value()};
    }
    auto* form = new EnrolmentForm(asks, student, this);
    column->addWidget(form);
    column->addStretch(1);
    connect(form, &EnrolmentForm::enrolled, this, &StartPage::begun);
    setFocusProxy(form);
}

/// "15, 20 and 10".
QString StartPage::minutesOfEach(const std::vector<lab::MissionPart>& parts)
{
    QStringList each;
    for (const lab::MissionPart& part : parts) {
        each.append(QString::number(part.minutes));
    }
    const QString last = each.takeLast();
    return tr("%1 and %2").arg(each.join(QStringLiteral(", ")), last);
}

void StartPage::addSteps(QVBoxLayout& column, const About& about)
{
    const std::vector<lab::MissionPart>& all = about.mission.parts;
    const int minutes = std::accumulate(all.begin(), all.end(), 0,
                                        [](int sum, const lab::MissionPart& part) { return sum + part.minutes; });
    const auto parts = static_cast<int>(all.size());
    QString length = parts == 1 ? tr("This mission takes about %1 minutes.").arg(minutes)
                                : tr("This mission is planned for %1 minutes: %2 for its %3 parts. If all of it is "
                                     "new to you, allow more.")
                                      .arg(minutes)
                                      .arg(minutesOfEach(all))
                                      .arg(parts);
    // An assignment may leave one tab alone.
    if (about.assignment == nullptr || about.assignment->tracks.size() > 1) {
        length += QLatin1Char(' ') + tr("Each tab above is a mission of its own.");
    }
    const bool hasClock = about.assignment == nullptr || about.assignment->timer.isShown;
    for (const QString& line :
         {length, tr("Each part opens on a question. Commit to an answer and a number before anything is shown."),
          tr("Then move the sliders: every picture and every number follows, and each design you settle on is "
             "recorded."),
          tr("Write down what happened, see it beside your prediction, and say why, citing designs as evidence."),
          hasClock ? tr("Everything is saved as you go. The clock guides; it never stops you.")
                   : tr("Everything is saved as you go.")}) {
        column.addWidget(new TextLabel(line, TextRole::Body, present::Role::Text2, this));
    }
}

StartPage::StartPage(const About& about, const Left& left, QWidget* parent) : PaperPane(parent)
{
    QVBoxLayout* column =
        frame(about, left.isComplete ? tr("This mission is complete.") : tr("Continue where you left off?"));
    column->addWidget(new TextLabel(left.words, TextRole::Body, present::Role::Text2, this));
    column->addSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* resume =
        primaryButton(QStringLiteral("start.resume"), left.isComplete ? tr("Open it again") : tr("Continue"), this);
    auto* anew = new QPushButton(tr("Start anew"), this);
    anew->setObjectName(QStringLiteral("start.anew"));
    anew->setAutoDefault(false);
    row->addWidget(resume);
    row->addWidget(anew);
    row->addWidget(
        new TextLabel(tr("Starting anew keeps the old ledger as it is."), TextRole::Note, present::Role::Text2, this),
        1);
    column->addLayout(row);
    column->addStretch(1);
    connect(resume, &QPushButton::clicked, this, &StartPage::resumed);
    connect(anew, &QPushButton::clicked, this, &StartPage::startedAnew);
    setFocusProxy(resume);
}

/// Enter takes work up at once, so it is shown which button that is. Whenever a window comes up, Qt forgets whether it shows
/// where the keyboard stands.
void StartPage::showEvent(QShowEvent* event)
{
    PaperPane::showEvent(event);
    if (qobject_cast<QPushButton*>(focusProxy()) != nullptr) {
        window()->setAttribute(Qt::WA_KeyboardFocusChange);
    }
}

TroublePage::TroublePage(const QString& head, const Faults& faults, QWidget* parent) : PaperPane(parent)
{
    setObjectName(QStringLiteral("troublePage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(48, 40, 48, 24);
    column->setSpacing(8);
    column->addWidget(new TextLabel(head, TextRole::Question, present::Role::Text1, this));
    auto* list = new FaultList(this);
    list->show(faults);
    column->addWidget(list, 1);
}

}  // namespace ironlab::ui
