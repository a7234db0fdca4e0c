// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every dialog by the keyboard: Enter does what the focused control says or nothing, Escape closes the window.
#include "course_lab.h"
#include "example_stage.h"
#include "support/test_paths.h"
#include "ui/course/faults_dialog.h"
#include "ui/course/presets_dialog.h"
#include "ui/editor/shipped_dialog.h"
#include "ui/formulas/where_from_dialog.h"
#include "ui/instruments/instrument_view.h"
#include "ui/play/input_synthesis.h"
#include "ui/window/bench_pane.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QListWidget>
#include <QPointer>

#include <functional>
#include <memory>

namespace ironlab::ui::test {
namespace {

struct Opening {
    const char* name;
    const char* dialog;
    std::function<void(ExampleStage&)> open;
};

void trigger(ExampleStage& stage, const char* action)
{
    auto* found = stage.lab().window().findChild<QAction*>(QString::fromLatin1(action));
    ASSERT_NE(found, nullptr) << action;
    found->trigger();
}

Opening byAction(const char* name, const char* dialog, const char* action)
{
    return {name, dialog, [action](ExampleStage& stage) { trigger(stage, action); }};
}

InstrumentView& instrument(ExampleStage& stage)
{
    return *stage.lab().window().findChild<BenchPane*>()->currentInstrument();
}

std::vector<Opening> openings()
{
    const auto faults = [] {
        return Faults{{"a.json", 1, 3, "/power/limit", "\"seven\"", "a power", "write it with its unit"},
                      {"a.json", 2, 1, "/memory/0", "nothing", "a bandwidth", "add it from the datasheet"}};
    };
    return {byAction("words", "wordsDialog", "action.words"),
            byAction("guide", "guideDialog", "action.guide"),
            byAction("shortcuts", "shortcutsDialog", "action.shortcuts"),
            byAction("about", "aboutDialog", "action.about"),
            byAction("accuracy", "tableDialog", "action.accuracy"),
            byAction("where_from", "formulaDialog", "action.whereFrom"),
            byAction("ledger", "ledgerView", "action.ledger"),
            {"compare", "snapshotsDialog", [](ExampleStage& stage) { stage.lab().click(QStringLiteral("compare")); }},
            {"data_table", "tableDialog", [](ExampleStage& stage) { Q_EMIT instrument(stage).tableToggled(true); }},
            {"faults", "faultsDialog",
             [=](ExampleStage& stage) {
                 showFaults(QStringLiteral("This cannot be opened."), faults(), &stage.lab().window());
             }},
            {"presets", "presetsDialog", [=](ExampleStage& stage) {
                 auto* dialog = new PresetsDialog(&stage.lab().window());
                 dialog->setAttribute(Qt::WA_DeleteOnClose);
                 const ContentSources sources{ironlab::test::dataFolder(), {"/some/folder"}, {}, {}};
                 dialog->show(sources, nullptr, faults());
                 dialog->QWidget::show();
             }}};
}

class EveryDialog : public testing::TestWithParam<Opening> {
protected:
    [[nodiscard]] QDialog* open()
    {
        GetParam().open(m_stage);
        QApplication::processEvents();
        auto* dialog = m_stage.lab().window().findChild<QDialog*>(QString::fromLatin1(GetParam().dialog));
        if (dialog != nullptr) {
            dialog->activateWindow();
            QApplication::processEvents();
        }
        return dialog;
    }

    /// What can have the focus in it.
    static QList<QWidget*> stopsOf(QDialog& dialog)
    {
        QList<QWidget*> stops;
        for (QWidget* widget : dialog.findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->window() == &dialog && widget->focusPolicy() != Qt::NoFocus
                && widget->focusProxy() == nullptr && widget->isEnabled()) {
                stops << widget;
            }
        }
        return stops;
    }

    /// Closes what opened over the dialog, and says whether the dialog still stands.
    static bool stands(const QPointer<QDialog>& dialog)
    {
        QApplication::processEvents();
        if (dialog == nullptr) {
            return false;
        }
        for (auto* above : dialog->findChildren<QDialog*>()) {
            above->close();
        }
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return dialog != nullptr && dialog->isVisible();
    }

    ExampleStage m_stage{Track::CloudTitan, 2, ExampleStage::Moment::Revealed};
};

TEST_P(EveryDialog, StaysOpenOnEnterUnlessItIsAButtonThatIsPressed)
{
    const QPointer<QDialog> dialog = open();
    ASSERT_NE(dialog, nullptr);
    for (QWidget* stop : stopsOf(*dialog)) {
        if (qobject_cast<QAbstractButton*>(stop) != nullptr) {
            continue;
        }
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
            stop->setFocus();
            input::key(*stop, QKeyCombination(key));
            ASSERT_TRUE(stands(dialog)) << stop->metaObject()->className() << ' ' << stop->objectName().toStdString();
        }
    }
}

TEST_P(EveryDialog, ClosesOnEscapeFromEverywhere)
{
    qsizetype stops = 1;
    for (qsizetype at = 0; at < stops; ++at) {
        const QPointer<QDialog> dialog = open();
        ASSERT_NE(dialog, nullptr);
        const QList<QWidget*> all = stopsOf(*dialog);
        stops = all.size();
        if (all.isEmpty()) {
            input::key(*dialog, QKeyCombination(Qt::Key_Escape));
        } else {
            all[at]->setFocus();
            input::key(*all[at], QKeyCombination(Qt::Key_Escape));
        }
        EXPECT_FALSE(stands(dialog)) << (all.isEmpty() ? "" : all[at]->objectName().toStdString());
        if (dialog != nullptr) {
            dialog->close();
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
}

std::string dialogName(const testing::TestParamInfo<Opening>& info)
{
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Dialogs, EveryDialog, testing::ValuesIn(openings()), dialogName);

TEST(ShippedPresets, EnterOnARowBeginsFromIt)
{
    ShippedDialog dialog(EditedKind::Accelerator, catalog(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QStringList begun;
    QObject::connect(&dialog, &ShippedDialog::chosen, [&](const QString& file) { begun << file; });
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("shipped.list"));
    list->setFocus();
    input::key(*list, QKeyCombination(Qt::Key_Return));
    EXPECT_EQ(begun.size(), 1);
    EXPECT_FALSE(dialog.isVisible());
}

}  // namespace
}  // namespace ironlab::ui::test
