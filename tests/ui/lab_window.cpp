// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"

#include "support/test_paths.h"
#include "ui/formulas/formula_label.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/selectable_label.h"
#include "ui/style/text_label.h"
#include "ui/style/theme.h"

#include <ironlab/lab/catalog.h>

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

namespace ironlab::ui::test {

const lab::Catalog& catalog()
{
    static const lab::Catalog loaded = [] {
        auto read = lab::loadCatalog(ironlab::test::dataFolder());
        EXPECT_TRUE(read) << describe(read.error());
        return std::move(*read);
    }();
    return loaded;
}

const std::vector<lab::Mission>& missions()
{
    static const std::vector<lab::Mission> loaded = [] {
        auto read = lab::readMissions(std::filesystem::path(ironlab::test::dataFolder()) / "missions", catalog());
        EXPECT_TRUE(read) << describe(read.error());
        return std::move(*read);
    }();
    return loaded;
}

std::string fileName(Track track)
{
    switch (track) {
    case Track::CloudTitan: break;
    case Track::EdgeGuardian: return "edge_guardian";
    case Track::MobileNomad: return "mobile_nomad";
    case Track::TinyPioneer: return "tiny_pioneer";
    }
    return "cloud_titan";
}

int indexOf(Track track)
{
    const auto& all = missions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& m) { return m.id == fileName(track); });
    EXPECT_NE(found, all.end()) << fileName(track) << " does not ship";
    return static_cast<int>(found - all.begin());
}

const lab::Mission& missionOf(Track track)
{
    return missions()[static_cast<std::size_t>(indexOf(track))];
}

std::string caseName(const testing::TestParamInfo<Track>& info)
{
    return fileName(info.param);
}

std::filesystem::path exampleScript(Track track)
{
    return std::filesystem::path(ironlab::test::dataFolder()) / "missions/02_ml_systems/examples"
           / (fileName(track) + ".play.json");
}

lab::Ledger exampleLedger(Track track, std::size_t events)
{
    const auto read = lab::readLedger(exampleScript(track).parent_path() / (fileName(track) + ".ledger.json"));
    EXPECT_TRUE(read) << describe(read.error());
    auto kept = read->events();
    kept.resize(std::min(events, kept.size()));
    return lab::Ledger::asRecorded(read->header(), std::move(kept));
}

LabWindow::LabWindow()
{
    open(std::filesystem::path(m_folder.path().toStdString()) / "cloud_titan.ledger.json", missions());
}

LabWindow::LabWindow(int part) : LabWindow(missions().front(), part) {}

LabWindow::LabWindow(const lab::Mission& mission, int part) : m_onePart{mission}
{
    auto& parts = m_onePart.front().parts;
    parts = {parts.at(static_cast<std::size_t>(part - 1))};
    parts.front().number = 1;
    open(std::filesystem::path(m_folder.path().toStdString()) / "one_part.ledger.json", m_onePart);
}

LabWindow::LabWindow(std::filesystem::path ledger)
{
    open(std::move(ledger), missions());
}

LabWindow::LabWindow(Track track) : LabWindow(track, {}) {}

LabWindow::LabWindow(Track track, const std::filesystem::path& folder, Door door)
{
    const auto place = folder.empty() ? std::filesystem::path(m_folder.path().toStdString()) : folder;
    open(place / (fileName(track) + ".ledger.json"), missions(), indexOf(track), door);
}

void LabWindow::open(std::filesystem::path ledger, const std::vector<lab::Mission>& tracks, int track, Door door)
{
    applyTheme(*qApp, present::Theme::Light);
    m_ledger = std::move(ledger);
    m_environment.reset(new LabEnvironment{catalog(), tracks, m_clock, m_fileSystem, m_ledger.parent_path(),
                                           std::nullopt, std::nullopt, track, std::nullopt,
                                           ironlab::test::dataFolder()});
    if (door == Door::Ledger) {
        m_environment->ledgerFile = m_ledger;
        m_environment->student = QStringLiteral("tester");
    }
    m_window = std::make_unique<MainWindow>(*m_environment);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QApplication::processEvents();
}

QWidget* LabWindow::visible(const QString& name)
{
    // This window's own come first: another one may be open, and the application lists its windows in no order.
    QWidgetList tops{m_window.get()};
    tops.append(QApplication::topLevelWidgets());
    for (QWidget* top : tops) {
        for (QWidget* found : top->findChildren<QWidget*>(name)) {
            if (found->isVisible()) {
                return found;
            }
        }
    }
    ADD_FAILURE() << "nothing visible is called " << name.toStdString();
    return nullptr;
}

void LabWindow::click(const QString& name)
{
    QWidget* widget = visible(name);
    ASSERT_NE(widget, nullptr);
    for (QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent)) {
            const QPoint centre = widget->mapTo(area->widget(), widget->rect().center());
            area->ensureVisible(centre.x(), centre.y(), widget->width() / 2 + 4, widget->height() / 2 + 4);
        }
    }
    QApplication::processEvents();
    input::click(*widget, widget->rect().center());
}

void LabWindow::type(const QString& name, const QString& text)
{
    click(name);
    input::key(*m_window, QKeyCombination(Qt::CTRL, Qt::Key_A));
    input::type(*m_window, text);
}

void LabWindow::clickAt(QWidget& widget)
{
    input::click(widget, widget.rect().center());
}

void LabWindow::type(const QString& text)
{
    input::type(*m_window, text);
}

void LabWindow::tabTo(const QString& name)
{
    constexpr int kMostTabs = 200;
    for (int i = 0; i < kMostTabs; ++i) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus != nullptr && focus->objectName() == name) {
            return;
        }
        input::key(*m_window, QKeyCombination(Qt::Key_Tab));
    }
    ADD_FAILURE() << "the Tab key never comes to " << name.toStdString();
}

void LabWindow::keys(const QString& sequence, int times)
{
    for (int i = 0; i < times; ++i) {
        QWidget* top = QApplication::activeModalWidget();
        input::keys(top == nullptr ? *m_window : *top, QKeySequence(sequence, QKeySequence::PortableText));
    }
}

std::filesystem::path LabWindow::filesCopiedTo(const QTemporaryDir& folder) const
{
    const std::filesystem::path target(folder.path().toStdString());
    for (const auto& entry : std::filesystem::directory_iterator(m_ledger.parent_path())) {
        if (entry.path().extension() != ".lock") {
            std::filesystem::copy(entry.path(), target / entry.path().filename());
        }
    }
    return target / m_ledger.filename();
}

void LabWindow::lock(const QString& choice)
{
    click(QStringLiteral("predict.choice.") + choice);
    type(QStringLiteral("predict.number"), QStringLiteral("20"));
    click(QStringLiteral("predict.confidence.3"));
    click(QStringLiteral("predict.lock"));
    QApplication::processEvents();
}

QString LabWindow::everyText()
{
    QStringList texts;
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        texts << widget->toolTip() << widget->statusTip() << widget->whatsThis() << widget->accessibleName()
              << widget->accessibleDescription() << widget->windowTitle();
        if (const auto* label = qobject_cast<const TextLabel*>(widget)) {
            texts << label->text();
        } else if (const auto* selectable = qobject_cast<const SelectableLabel*>(widget)) {
            texts << selectable->text();
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            texts << button->text();
        } else if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
            texts << line->text() << line->placeholderText();
        } else if (const auto* prose = qobject_cast<const QPlainTextEdit*>(widget)) {
            texts << prose->toPlainText() << prose->placeholderText();
        } else if (const auto* formula = qobject_cast<const FormulaLabel*>(widget)) {
            texts << plainText(formula->formula());
        } else if (const auto* list = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < list->count(); ++i) {
                texts << list->itemText(i);
            }
        }
    }
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        texts << action->text() << action->toolTip();
    }
    texts.removeAll(QString());
    return texts.join(QLatin1Char('\n'));
}

}  // namespace ironlab::ui::test
