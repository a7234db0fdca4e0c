// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/presets_dialog.h"

#include "ui/classes/row_delegate.h"
#include "ui/course/fault_list.h"
#include "ui/course/file_drop.h"
#include "ui/panels/reading_order.h"
#include "ui/style/enter_stays.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr QSize kSize(940, 640);

template <class Presets>
void appendOwn(const Presets& presets, QStringList& names)
{
    for (const auto* preset : presets) {
        if (!preset->builtIn) {
            names.append(qtText(preset->value.name));
        }
    }
}

}  // namespace

PresetsDialog::PresetsDialog(QWidget* parent)
    : QDialog(parent),
      m_places(new QListWidget(this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_loaded(new TextLabel({}, TextRole::Body, present::Role::Text2, this)),
      m_faults(new FaultList(this))
{
    setObjectName(QStringLiteral("presetsDialog"));
    setWindowTitle(tr("Presets and missions of your own"));
    resize(kSize);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(new TextLabel(tr("Devices, workloads and missions are read from these files and folders, beside "
                                       "the lab's own. Drop more on the window. A file that you save is read again."),
                                    TextRole::Body, present::Role::Text2, this));
    m_places->setObjectName(QStringLiteral("presets.places"));
    m_places->setAccessibleName(tr("Files and folders"));
    m_places->setItemDelegate(new RowDelegate(m_places));
    m_places->setMaximumHeight(110);
    column->addWidget(m_places);
    auto* row = new QHBoxLayout;
    auto* files = new QPushButton(tr("Add files…"), this);
    files->setObjectName(QStringLiteral("presets.addFiles"));
    auto* folder = new QPushButton(tr("Add a folder…"), this);
    folder->setObjectName(QStringLiteral("presets.addFolder"));
    m_remove->setObjectName(QStringLiteral("presets.remove"));
    for (QPushButton* button : {files, folder, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_loaded->setObjectName(QStringLiteral("presets.loaded"));
    column->addWidget(m_loaded);
    column->addWidget(m_faults, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(files, &QPushButton::clicked, this, &PresetsDialog::addFiles);
    connect(folder, &QPushButton::clicked, this, &PresetsDialog::addFolder);
    connect(m_remove, &QPushButton::clicked, this, &PresetsDialog::removeChosen);
    connect(m_places, &QListWidget::currentRowChanged, this, [this](int chosen) { m_remove->setEnabled(chosen >= 0); });
    auto* drop = new FileDrop(*this);
    connect(drop, &FileDrop::dropped, this, &PresetsDialog::added);
    new EnterStays(*this);
    tabInReadingOrder(*this);
}

void PresetsDialog::show(const ContentSources& sources, const LabContents* contents, const Faults& faults)
{
    m_places->clear();
    for (const auto* places : {&sources.presets, &sources.missions}) {
        for (const std::filesystem::path& place : *places) {
            m_places->addItem(qtText(place.string()));
        }
    }
    m_remove->setEnabled(m_places->currentRow() >= 0);
    QStringList names;
    if (contents != nullptr) {
        appendOwn(contents->catalog.accelerators(), names);
        appendOwn(contents->catalog.workloads(), names);
        for (const lab::Mission& mission : contents->missions) {
            const std::filesystem::path own = sources.dataFolder / "missions";
            if (mission.file.rfind(own.generic_string(), 0) != 0) {
                names.append(qtText(mission.title));
            }
        }
    }
    m_loaded->show(names.isEmpty() ? tr("Nothing of yours is loaded.")
                                   : tr("Loaded: %1.").arg(names.join(QStringLiteral(", "))));
    m_faults->show(faults);
}

void PresetsDialog::addFiles()
{
    auto* dialog =
        new QFileDialog(this, tr("Add presets and missions"), QString(), tr("Presets and missions (*.json)"));
    dialog->setObjectName(QStringLiteral("presets.filesDialog"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& names) {
        std::vector<std::filesystem::path> paths;
        for (const QString& name : names) {
            paths.emplace_back(name.toStdString());
        }
        Q_EMIT added(paths);
    });
    dialog->open();
}

void PresetsDialog::addFolder()
{
    auto* dialog = new QFileDialog(this, tr("Add a folder of presets and missions"));
    dialog->setObjectName(QStringLiteral("presets.folderDialog"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& name) { Q_EMIT added({std::filesystem::path(name.toStdString())}); });
    dialog->open();
}

void PresetsDialog::removeChosen()
{
    if (const QListWidgetItem* item = m_places->currentItem()) {
        Q_EMIT removed(std::filesystem::path(item->text().toStdString()));
    }
}

}  // namespace ironlab::ui
