// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_students_page.h"
#include "ui/classes/class_window.h"
#include "ui/classes/replay_window.h"
#include "ui/course/faults_dialog.h"
#include "ui/course/file_saving.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/lab/submission_text.h>

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QTabBar>
#include <QUrl>

namespace ironlab::ui {
namespace {

QAction* action(QMenu& menu, const QString& name, const QString& text, const QKeySequence& keys = {})
{
    auto* act = menu.addAction(text);
    act->setObjectName(name);
    act->setShortcut(keys);
    return act;
}

}  // namespace

void ClassWindow::buildMenus()
{
    menuBar()->setNativeMenuBar(false);
    QMenu& menu = *menuBar()->addMenu(tr("&Class"));
    connect(action(menu, QStringLiteral("action.class.open"), tr("&Open folder…"), QKeySequence::Open),
            &QAction::triggered, this, &ClassWindow::askForFolder);
    connect(action(menu, QStringLiteral("action.class.files"), tr("Open &files or archives…"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)),
            &QAction::triggered, this, &ClassWindow::askForFiles);
    connect(action(menu, QStringLiteral("action.class.assignment"), tr("Grade by an &assignment…")),
            &QAction::triggered, this, &ClassWindow::askForAssignment);
    menu.addSeparator();
    m_copy = action(menu, QStringLiteral("action.class.copy"), tr("&Copy table"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copy, &QAction::triggered, m_students, &ClassStudentsPage::copy);
    m_save = action(menu, QStringLiteral("action.class.save"), tr("&Save table as CSV…"), QKeySequence::Save);
    connect(m_save, &QAction::triggered, this, &ClassWindow::saveTable);
    menu.addSeparator();
    connect(action(menu, QStringLiteral("action.class.close"), tr("C&lose"), QKeySequence::Close), &QAction::triggered,
            this, &QWidget::close);
    QMenu& view = *menuBar()->addMenu(tr("&View"));
    for (int page = 0; page < m_tabs->count(); ++page) {
        auto* act = action(view, QStringLiteral("action.class.page%1").arg(page), m_tabs->tabText(page),
                           QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + page)));
        connect(act, &QAction::triggered, this, [this, page] { showPage(page); });
    }
    view.addSeparator();
    connect(action(view, QStringLiteral("action.class.find"), tr("&Find in the table"), QKeySequence::Find),
            &QAction::triggered, this, [this] {
                showPage(0);
                m_students->focusFilter();
            });
    QMenu& sort = *view.addMenu(tr("&Sort by"));
    for (std::size_t i = 0; i < present::kClassColumns; ++i) {
        const int column = static_cast<int>(i);
        auto* act = action(sort, QStringLiteral("action.class.sort%1").arg(column),
                           qtText(present::head(static_cast<present::ClassColumn>(i))));
        connect(act, &QAction::triggered, this, [this, column] { m_students->sortBy(column); });
    }
}

void ClassWindow::askForFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open a folder of ledgers"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { open({path.toStdString()}); });
    dialog->open();
}

void ClassWindow::askForFiles()
{
    auto* dialog = new QFileDialog(this, tr("Open ledgers or archives"), QString(),
                                   tr("Ledgers and archives (*.json *.zip *.tar *.tar.gz *.tgz)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        std::vector<std::filesystem::path> paths;
        for (const QString& file : files) {
            paths.emplace_back(file.toStdString());
        }
        open(paths);
    });
    dialog->open();
}

void ClassWindow::askForAssignment()
{
    auto* dialog = new QFileDialog(this, tr("Grade by an assignment"), QString(), tr("Assignments (*.json)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_assignment = file.toStdString();
        begin();
    });
    dialog->open();
}

void ClassWindow::saveTable()
{
    askWhereToSave({tr("Save the table"), QStringLiteral("class.saveDialog"), tr("CSV (*.csv)")}, this, this,
                   [this](const QString& path) {
                       const std::string csv = present::csv(m_students->shown().table(title()));
                       const Faults faults = saveFile(path, QByteArray::fromStdString(csv));
                       if (faults.empty()) {
                           say(tr("Saved %1, with the rows that are shown.").arg(path));
                       } else {
                           showFaults(tr("The table was not saved."), faults, this);
                       }
                   });
}

void ClassWindow::openReplay(const QString& source)
{
    const auto text = lab::submissionText(source.toStdString());
    auto replay = text ? StudentReplay::open(m_course, source.toStdString(), *text) : unexpected(text.error());
    if (!replay) {
        showFaults(tr("This ledger cannot be replayed."), replay.error(), this);
        return;
    }
    auto* window = new ReplayWindow(std::move(*replay), m_lab.clock, this);
    window->show();
    window->activateWindow();
}

void ClassWindow::closeEvent(QCloseEvent* event)
{
    if (m_job != nullptr) {
        m_job->cancel();
    }
    QMainWindow::closeEvent(event);
}

void ClassWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void ClassWindow::dropEvent(QDropEvent* event)
{
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths.emplace_back(url.toLocalFile().toStdString());
        }
    }
    if (!paths.empty()) {
        event->acceptProposedAction();
        open(paths);
    }
}

}  // namespace ironlab::ui
