// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_window.h"

#include "ui/classes/class_figure_pages.h"
#include "ui/classes/class_students_page.h"
#include "ui/course/faults_dialog.h"
#include "ui/panels/reading_order.h"
#include "ui/panels/window_head.h"
#include "ui/style/hairline.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/lab/absent_students.h>

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr QSize kMinimum(960, 560);
constexpr QSize kFirst(1366, 740);
constexpr int kTabsHeight = 40;
constexpr int kStatusHeight = 34;

}  // namespace

ClassWindow::ClassWindow(const LabEnvironment& environment, QWidget* parent) : QMainWindow(parent), m_lab(environment)
{
    setObjectName(QStringLiteral("classWindow"));
    setWindowTitle(tr("Class overview"));
    setMinimumSize(kMinimum);
    resize(kFirst);
    setAcceptDrops(true);
    buildPages();
    buildMenus();
    showClass();
    tabInReadingOrder(*centralWidget());
    say(tr("Open a folder of ledgers, or an archive as your learning platform exports it. Nothing is written to it."));
}

ClassWindow::~ClassWindow() = default;

void ClassWindow::buildPages()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new QTabBar(centre);
    m_tabs->setObjectName(QStringLiteral("class.tabs"));
    m_tabs->setAccessibleName(tr("Pages of the class"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFixedHeight(themeOf(this).scaled(kTabsHeight));
    m_pages = new QStackedWidget(centre);
    m_students = new ClassStudentsPage(m_pages);
    m_questions = new ClassQuestionsPage(m_pages);
    m_mistakes = new ClassMistakesPage(m_pages);
    m_times = new ClassTimesPage(m_pages);
    for (const auto& [page, title] : {std::pair<QWidget*, QString>(m_students, tr("Students")),
                                      {m_questions, tr("Predictions against truth")},
                                      {m_mistakes, tr("Misconceptions")},
                                      {m_times, tr("Time and moves")}}) {
        m_tabs->addTab(title);
        m_pages->addWidget(page);
    }
    column->addWidget(buildHead());
    column->addWidget(m_tabs);
    column->addWidget(new Hairline(Qt::Horizontal, centre));
    column->addWidget(m_pages, 1);
    column->addWidget(new Hairline(Qt::Horizontal, centre));
    column->addWidget(buildStatus());
    setCentralWidget(centre);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_students, &ClassStudentsPage::replayWanted, this, &ClassWindow::openReplay);
    connect(m_students, &ClassStudentsPage::announced, this, &ClassWindow::say);
    connect(m_questions, &ClassQuestionsPage::announced, this, &ClassWindow::say);
    connect(m_mistakes, &ClassMistakesPage::announced, this, &ClassWindow::say);
    connect(m_times, &ClassTimesPage::announced, this, &ClassWindow::say);
}

QWidget* ClassWindow::buildHead()
{
    m_head = new WindowHead(QStringLiteral("class"), QStringLiteral("summary"), this);
    for (const auto& [name, text, act] :
         {std::tuple("class.open", tr("Open folder…"), &ClassWindow::askForFolder),
          std::tuple("class.files", tr("Open files…"), &ClassWindow::askForFiles),
          std::tuple("class.assignment", tr("Assignment…"), &ClassWindow::askForAssignment)}) {
        connect(m_head->addButton(QString::fromLatin1(name), text), &QPushButton::clicked, this, act);
    }
    return m_head;
}

QWidget* ClassWindow::buildStatus()
{
    auto* status = new QWidget(this);
    status->setFixedHeight(themeOf(this).scaled(kStatusHeight));
    auto* row = new QHBoxLayout(status);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    m_news = lineLabel({}, TextRole::Note, present::Role::Text2, status);
    m_news->setObjectName(QStringLiteral("class.news"));
    m_news->setFocusPolicy(Qt::TabFocus);
    m_progress = new QProgressBar(status);
    m_progress->setObjectName(QStringLiteral("class.progress"));
    m_progress->setAccessibleName(tr("Ledgers graded"));
    m_progress->setFixedWidth(themeOf(this).scaled(220));
    m_progress->hide();
    m_cancel = new QPushButton(tr("Cancel"), status);
    m_cancel->setObjectName(QStringLiteral("class.cancel"));
    m_cancel->setAutoDefault(false);
    m_cancel->hide();
    row->addWidget(m_news, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job != nullptr) {
            m_job->cancel();
            say(tr("Stopping after the ledgers that are being graded."));
        }
    });
    return status;
}

void ClassWindow::showPage(int page)
{
    m_tabs->setCurrentIndex(page);
}

void ClassWindow::open(const std::vector<std::filesystem::path>& paths, const std::filesystem::path& assignment)
{
    m_paths = paths;
    if (!assignment.empty()) {
        m_assignment = assignment;
    }
    begin();
}

void ClassWindow::begin()
{
    auto course =
        ClassCourse::open({m_lab.catalog, m_lab.missions, m_lab.dataFolder, m_assignment, {}, m_lab.ownMissions});
    if (!course) {
        showFaults(tr("The assignment cannot be used. The class stays as it was."), course.error(), this);
        m_assignment.clear();
        return;
    }
    m_course = std::move(*course);
    if (m_paths.empty()) {
        showClass();
        return;
    }
    m_job = std::make_unique<ClassJob>(m_course, m_paths);
    connect(m_job.get(), &ClassJob::progressed, this, &ClassWindow::showProgress);
    connect(m_job.get(), &ClassJob::finished, this, [this] {
        m_class = m_job->take();
        showClass();
        Q_EMIT shown();
    });
    m_cancel->show();
    showProgress(0, 0);
    say(tr("Grading %1").arg(qtText(m_paths.front().string())));
    m_job->start();
}

void ClassWindow::showProgress(int graded, int expected)
{
    if (!isGrading() && graded > 0) {
        return;
    }
    m_progress->setRange(0, expected);
    m_progress->setValue(graded);
    m_progress->setFormat(expected > 0 ? tr("%1 of %2").arg(graded).arg(expected) : tr("%1 graded").arg(graded));
    m_progress->show();
}

QString ClassWindow::title() const
{
    if (m_paths.empty()) {
        return tr("No class is open");
    }
    const std::filesystem::path& first = m_paths.front();
    const QString name = qtText((first.filename().empty() ? first.parent_path() : first).filename().string());
    const QString assignment = m_course == nullptr ? QString() : m_course->title();
    return assignment.isEmpty() ? name : name + QStringLiteral(" · ") + assignment;
}

std::vector<std::string> ClassWindow::absentStudents() const
{
    if (m_course == nullptr) {
        return {};
    }
    lab::AbsentStudents absent(m_course->grader().course().classList);
    for (const present::ClassEntry& entry : m_class.entries) {
        if (entry.state != present::LedgerState::NotReadable) {
            absent.cameIn(entry.student);
        }
    }
    return absent.names();
}

void ClassWindow::showClass()
{
    m_progress->hide();
    m_cancel->hide();
    const bool isEmpty = m_class.entries.empty();
    m_head->setTitle(title());
    m_head->setNote(m_paths.empty() ? tr("Ledgers are read where they lie; nothing is written near them.")
                                    : qtText(present::classSummary(m_class.entries)));
    m_students->setEntries(m_class.entries);
    m_questions->setGrade(m_class.grade);
    m_mistakes->setGrade(m_class.grade);
    m_times->setGrade(m_class.grade);
    m_save->setEnabled(!isEmpty);
    m_copy->setEnabled(!isEmpty);
    QStringList news;
    if (!m_class.isWhole) {
        news.append(tr("Cancelled: this is not the whole class."));
    }
    for (const Fault& fault : m_class.faults) {
        news.append(tr("%1: found %2, expected %3; %4.")
                        .arg(qtText(fault.file), qtText(fault.found), qtText(fault.expected), qtText(fault.fix)));
    }
    if (m_class.passedOver > 0) {
        news.append(tr("Passed over JSON files that are no ledgers: %1.").arg(m_class.passedOver));
    }
    if (const auto absent = absentStudents(); m_class.isWhole && !isEmpty && !absent.empty()) {
        news.append(tr("In the class list, and without a ledger: %1.").arg(qtText(lab::fewOf(absent))));
    }
    if (isEmpty && !m_paths.empty()) {
        news.append(tr("There is no ledger below %1.").arg(qtText(m_paths.front().string())));
    }
    say(news.join(QLatin1Char(' ')));
}

void ClassWindow::say(const QString& words)
{
    m_news->show(words.simplified());
    m_news->setToolTip(words);
    m_news->setAccessibleName(words);
    m_news->setFocusPolicy(words.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
}

void ClassWindow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).color(present::Role::Window));
}

}  // namespace ironlab::ui
