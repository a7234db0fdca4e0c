// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/file_saving.h"
#include "ui/course/try_as_student.h"
#include "ui/editor/editor_window.h"
#include "ui/editor/shipped_dialog.h"
#include "ui/style/qt_text.h"

#include <ironlab/lab/durable_file.h>
#include <ironlab/lab/form_values.h>
#include <ironlab/lab/sha256.h>

#include <QAction>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr std::size_t kLargestPreset = std::size_t{8} << 20U;

}  // namespace

void EditorWindow::buildMenus()
{
    menuBar()->setNativeMenuBar(false);
    QMenu& file = *menuBar()->addMenu(tr("&File"));
    const auto add = [this](QMenu& menu, const char* name, const QString& text, const QKeySequence& keys, auto&& act) {
        auto* action = menu.addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    QMenu& fresh = *file.addMenu(tr("&New"));
    for (const EditedKind kind : {EditedKind::Accelerator, EditedKind::Workload, EditedKind::Assignment}) {
        add(fresh, "action.editor.new", kindName(kind), {},
            [this, kind] { askToKeep([this, kind] { beginNew(kind); }); });
    }
    add(file, "action.editor.device", tr("New from a shipped &device…"), QKeySequence(Qt::CTRL | Qt::Key_N),
        [this] { askForShipped(EditedKind::Accelerator); });
    add(file, "action.editor.workload", tr("New from a shipped &workload…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { askForShipped(EditedKind::Workload); });
    file.addSeparator();
    add(file, "action.editor.open", tr("&Open…"), QKeySequence::Open, [this] { askToKeep([this] { askToOpen(); }); });
    add(file, "action.editor.save", tr("&Save"), QKeySequence::Save, [this] { save(); });
    add(file, "action.editor.saveAs", tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        [this] { saveAs(); });
    file.addSeparator();
    m_hashes = add(file, "action.editor.hashes", tr("Write the &hashes of mission and presets"), {},
                   [this] { writeHashes(); });
    m_sign = add(file, "action.editor.sign", tr("S&ign the assignment…"), {}, [this] { askForKey(); });
    add(file, "action.editor.try", tr("&Try as student"), QKeySequence(Qt::CTRL | Qt::Key_T),
        [this] { tryAsStudent(); });
    file.addSeparator();
    add(file, "action.editor.close", tr("C&lose"), QKeySequence::Close, [this] { close(); });
    QMenu& edit = *menuBar()->addMenu(tr("&Edit"));
    add(edit, "action.editor.undo", tr("&Undo"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z),
        [this] { m_text->undo(); });
    add(edit, "action.editor.redo", tr("&Redo"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y),
        [this] { m_text->redo(); });
    edit.addSeparator();
    add(edit, "action.editor.fault", tr("Go to the &first fault"), QKeySequence(Qt::Key_F8), [this] {
        if (!m_faults.empty()) {
            goTo(m_faults.front());
        }
    });
}

void EditorWindow::save()
{
    if (m_file.empty() || m_file.extension() == ".draft") {
        saveAs();
    } else {
        saveTo(m_file);
    }
}

void EditorWindow::saveAs()
{
    const auto values = lab::FormValues::read({}, text());
    const std::string id = values ? values->textAt("/id") : std::string();
    const QString name = !id.empty() && id.find('/') == std::string::npos ? qtText(id + ".json") : QString();
    auto* dialog = askWhereToSave(
        {tr("Save the %1").arg(kindName(m_kind)), QStringLiteral("editor.saveAsDialog"), tr("JSON (*.json)"), name},
        this, this, [this](const QString& file) { saveTo(file.toStdString()); });
    if (!m_file.empty()) {
        dialog->setDirectory(qtText(lab::folderOf(m_file).string()));
        dialog->selectFile(name);
    }
}

/// A file with faults would not load, and a folder with one would not either.
void EditorWindow::offerDraft(const std::filesystem::path& file)
{
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Not saved yet"),
                        tr("This %1 has faults: %2. The lab would not load it, so it is not saved under this name. "
                           "A draft keeps your work beside it.")
                            .arg(kindName(m_kind))
                            .arg(m_faults.size()),
                        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("editor.draftBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* draft = box->addButton(tr("Save as a draft"), QMessageBox::AcceptRole);
    draft->setObjectName(QStringLiteral("editor.draft"));
    box->addButton(tr("Go to the first fault"), QMessageBox::RejectRole)
        ->setObjectName(QStringLiteral("editor.toFault"));
    connect(box, &QMessageBox::buttonClicked, this, [this, draft, file](const QAbstractButton* button) {
        if (button == draft) {
            saveDraft(file);
        } else if (!m_faults.empty()) {
            goTo(m_faults.front());
        }
    });
    box->open();
}

void EditorWindow::askToOpen()
{
    auto* dialog = new QFileDialog(this, tr("Open a preset or an assignment"), QString(),
                                   tr("Presets and assignments (*.json *.draft)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { openFile(file.toStdString()); });
    dialog->open();
}

void EditorWindow::askForShipped(EditedKind kind)
{
    askToKeep([this, kind] {
        auto* dialog = new ShippedDialog(kind, m_lab.catalog, this);
        connect(dialog, &ShippedDialog::chosen, this,
                [this, kind](const QString& file) { beginFrom(kind, file.toStdString()); });
        dialog->open();
    });
}

void EditorWindow::writeHashes()
{
    const auto values = lab::FormValues::read({}, text());
    if (!values) {
        say(tr("The text is no JSON yet."));
        return;
    }
    QStringList missing;
    const auto write = [this](const std::string& pointer, const std::string& hash) {
        if (const auto change = lab::settingValue(text(), pointer, '"' + hash + '"')) {
            applyChange(*change);
        }
    };
    const std::string id = values->textAt("/mission/id");
    const auto missions = missionsFor({m_kind, m_file, text()}, m_lab);
    const auto mission =
        std::find_if(missions.begin(), missions.end(), [&](const lab::Mission& each) { return each.id == id; });
    if (mission != missions.end()) {
        write("/mission/hash", mission->sha256);
    }
    for (std::size_t i = 0; i < values->sizeAt("/presets"); ++i) {
        const std::string entry = "/presets/" + std::to_string(i);
        const std::string name = values->textAt(entry + "/file");
        const auto contents = m_lab.fileSystem.read(lab::folderOf(m_file) / name, kLargestPreset);
        if (contents && contents->has_value()) {
            write(entry + "/hash", lab::sha256Hex(**contents));
        } else {
            missing.append(qtText(name));
        }
    }
    say(missing.isEmpty()
            ? tr("The hashes are those of the files as they are now.")
            : tr("These cannot be read beside the assignment: %1").arg(missing.join(QStringLiteral(", "))));
}

bool EditorWindow::tryAsStudent()
{
    if (!m_faults.empty()) {
        say(tr("Mend what is wrong and save it first: what is tried is the file."));
        return false;
    }
    if (isChanged() || m_file.empty()) {
        say(tr("Save it first: what is tried is the file."));
        return false;
    }
    ContentSources sources{m_lab.dataFolder, m_lab.ownPresets, m_lab.ownMissions, {}};
    if (m_kind == EditedKind::Assignment) {
        sources.assignment = m_file;
    }
    const auto window = m_kind == EditedKind::Assignment ? ui::tryAsStudent({std::move(sources), {}, {}}, this)
                                                         : tryPreset(m_file, std::move(sources), this);
    if (!window) {
        return refuse(tr("This cannot be tried."), window.error());
    }
    return true;
}

void EditorWindow::askForKey()
{
    auto* dialog = new QFileDialog(this, tr("Your secret key"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { sign(file.toStdString()); });
    dialog->open();
}

/// Goes on at once where nothing would be lost.
void EditorWindow::askToKeep(const std::function<void()>& goOn)
{
    const bool isUntouched = m_file.empty() && !m_text->document()->isUndoAvailable();
    if (!isChanged() || isUntouched) {
        goOn();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Not saved"),
                                tr("Your changes of %1 are not saved.").arg(title()), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("editor.keepBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* keep = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    keep->setObjectName(QStringLiteral("editor.keep"));
    auto* drop = box->addButton(tr("Throw them away"), QMessageBox::DestructiveRole);
    drop->setObjectName(QStringLiteral("editor.drop"));
    box->addButton(tr("Go on editing"), QMessageBox::RejectRole)->setObjectName(QStringLiteral("editor.goOn"));
    connect(box, &QMessageBox::buttonClicked, this, [this, keep, drop, goOn](const QAbstractButton* button) {
        if (button == drop) {
            goOn();
        } else if (button == keep && !m_file.empty() && m_file.extension() != ".draft") {
            if (saveTo(m_file)) {
                goOn();
            }
        } else if (button == keep) {
            saveAs();
        }
    });
    box->open();
}

void EditorWindow::closeEvent(QCloseEvent* event)
{
    const bool isUntouched = m_file.empty() && !m_text->document()->isUndoAvailable();
    if (m_mayClose || !isChanged() || isUntouched) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    askToKeep([this] {
        m_mayClose = true;
        close();
    });
}

}  // namespace ironlab::ui
