// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor_stage.h"
#include "lab/simulated_disk.h"
#include "ui/editor/fault_table.h"
#include "ui/editor/field_row.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/preset_io.h>
#include <ironlab/lab/seal.h>
#include <ironlab/lab/sha256.h>

#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStyle>
#include <QTest>
#include <QToolButton>

namespace ironlab::ui {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
TEST_F(Editor, OpensEveryShippedPresetWithoutFaultsAndUnchanged)
{
    for (const char* folder : {"accelerators", "workloads"}) {
        for (const auto& file : fs::directory_iterator(fs::path(ironlab::test::dataFolder()) / folder)) {
            ASSERT_TRUE(m_window->openFile(file.path())) << file.path();
            EXPECT_THAT(m_window->faults(), IsEmpty()) << file.path();
            EXPECT_FALSE(m_window->isChanged()) << file.path();
            EXPECT_EQ(m_window->text(), ironlab::test::readText(file.path()));
        }
    }
    EXPECT_THAT(state(), HasSubstr("The lab loads this"));
}

TEST_F(Editor, AFieldChangesItsPlaceInTheTextAndNothingElse)
{
    ASSERT_TRUE(m_window->openFile(shipped("h100-sxm-80gb.json")));
    const std::string before = m_window->text();
    typeInto("/name", QStringLiteral("My H100"));
    std::string expected = before;
    const auto span = lab::spanAt(expected, "/name");
    ASSERT_TRUE(span);
    expected.replace(span->begin, span->end - span->begin, "\"My H100\"");
    EXPECT_TRUE(m_window->text() == expected);
    EXPECT_TRUE(m_window->isChanged());
    text()->undo();
    while (text()->document()->isUndoAvailable()) {
        text()->undo();
    }
    EXPECT_TRUE(m_window->text() == before) << "one undo leads through form and text";
    EXPECT_EQ(field("/name")->text().toStdString(),
              lab::readAccelerator(shipped("h100-sxm-80gb.json"), lab::PresetOrigin::BuiltIn)->value.name);
}

TEST_F(Editor, TheTextChangesTheFields)
{
    ASSERT_TRUE(m_window->openFile(shipped("esp32.json")));
    QString whole = text()->toPlainText();
    whole.replace(QRegularExpression(QStringLiteral("\"year\": \\d+")), QStringLiteral("\"year\": 1999"));
    text()->setPlainText(whole);
    EXPECT_EQ(field("/year")->text(), QStringLiteral("1999"));
}

TEST_F(Editor, TellsAFigureAThousandfoldOffWhileItIsTyped)
{
    ASSERT_TRUE(m_window->openFile(shipped("h100-sxm-80gb.json")));
    chooseSection("memory");
    typeInto("/memory/0/bandwidth", QStringLiteral("3.35 GB/s"));
    ASSERT_THAT(m_window->faults(), Not(IsEmpty()));
    EXPECT_EQ(m_window->faults().front().pointer, "/memory/0/bandwidth");
    auto* told = find<TextLabel>(QStringLiteral("fault:/memory/0/bandwidth"));
    ASSERT_NE(told, nullptr);
    EXPECT_THAT(told->text().toStdString(), HasSubstr("3.35 GB/s"));
    typeInto("/memory/0/bandwidth", QStringLiteral("3.35 bananas"));
    EXPECT_THAT(find<TextLabel>(QStringLiteral("fault:/memory/0/bandwidth"))->text().toStdString(),
                HasSubstr("bananas"));
    EXPECT_THAT(state(), HasSubstr("does not load it"));
}

TEST_F(Editor, ShowsAllFaultsAtOnceAndGoesToEach)
{
    const fs::path file = fs::path(ironlab::test::fuzzCorpus()) / "presets" / "seven-faults-at-once.json";
    ASSERT_TRUE(m_window->openFile(file));
    auto* table = find<FaultTable>(QStringLiteral("editor.faults"));
    EXPECT_EQ(table->rowCount(), static_cast<int>(m_window->faults().size()));
    EXPECT_GE(table->rowCount(), 5);
    table->setFocus();
    for (int row = 0; row < table->rowCount(); ++row) {
        const Fault fault = m_window->faults()[static_cast<std::size_t>(row)];
        Q_EMIT table->faultChosen(fault);
        QApplication::processEvents();
        const QWidget* focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        const QString wanted = QStringLiteral("edit:") + QString::fromStdString(fault.pointer);
        if (m_window->findChild<QWidget*>(wanted) != nullptr) {
            EXPECT_EQ(focus->objectName(), wanted);
        }
    }
}

TEST_F(Editor, AddsAndRemovesGroupsAndItems)
{
    ASSERT_TRUE(m_window->openFile(shipped("esp32.json")));
    chooseSection("battery");
    auto* add = find<QToolButton>(QStringLiteral("add:/battery"));
    input::click(*add, add->rect().center());
    typeInto("/battery/energy", QStringLiteral("1.2 Wh"));
    const auto read = lab::parseAccelerator("edited", m_window->text(), lab::PresetOrigin::Instructor);
    ASSERT_TRUE(read) << describe(read.error());
    ASSERT_TRUE(read->value.battery);
    auto* remove = find<QToolButton>(QStringLiteral("remove:/battery"));
    input::click(*remove, remove->rect().center());
    EXPECT_THAT(m_window->text(), Not(HasSubstr("battery")));

    chooseSection("memory");
    auto* item = find<QToolButton>(QStringLiteral("add:/memory"));
    const auto before = lab::FormValues::read("f", m_window->text())->sizeAt("/memory");
    input::click(*item, item->rect().center());
    EXPECT_EQ(lab::FormValues::read("f", m_window->text())->sizeAt("/memory"), before + 1);
}

TEST_F(Editor, LeadsFromAFigureToItsSourceAndMakesOneWhereThereIsNone)
{
    ASSERT_TRUE(m_window->openFile(shipped("h100-sxm-80gb.json")));
    chooseSection("memory");
    auto* source = find<QToolButton>(QStringLiteral("source:/memory/0/bandwidth"));
    EXPECT_EQ(source->text(), QStringLiteral("datasheet"));
    input::click(*source, source->rect().center());
    QApplication::processEvents();
    EXPECT_TRUE(QApplication::focusWidget()->objectName().startsWith(QStringLiteral("edit:/provenance/")));

    const auto entries = lab::FormValues::read("f", m_window->text())->sizeAt("/provenance");
    text()->setPlainText(
        text()->toPlainText().replace(QStringLiteral("\"/power/limit\""), QStringLiteral("\"/nothing\"")));
    chooseSection("power");
    auto* missing = find<QToolButton>(QStringLiteral("source:/power/limit"));
    EXPECT_EQ(missing->text(), QStringLiteral("add source"));
    input::click(*missing, missing->rect().center());
    QApplication::processEvents();
    const auto values = lab::FormValues::read("f", m_window->text());
    ASSERT_EQ(values->sizeAt("/provenance"), entries + 1);
    EXPECT_EQ(values->textAt("/provenance/" + std::to_string(entries) + "/field"), "/power/limit");
}

TEST_F(Editor, SavesWholeWithABackupAndKeepsInvalidTextsAsDraftsOnly)
{
    const fs::path file = m_folder / "own.json";
    m_window->beginFrom(EditedKind::Accelerator, shipped("h100-sxm-80gb.json"));
    EXPECT_THAT(m_window->faults(), IsEmpty()) << describe(m_window->faults());
    ASSERT_TRUE(m_window->saveTo(file));
    const std::string first = ironlab::test::readText(file);
    EXPECT_TRUE(lab::readAccelerator(file, lab::PresetOrigin::Instructor));

    typeInto("/name", QStringLiteral("Second"));
    input::keys(*m_window, QKeySequence(QKeySequence::Save));
    EXPECT_THAT(ironlab::test::readText(file), HasSubstr("Second"));
    EXPECT_EQ(ironlab::test::readText(file.string() + ".bak"), first);
    EXPECT_FALSE(m_window->isChanged());

    typeInto("/year", QStringLiteral("soon"));
    input::keys(*m_window, QKeySequence(QKeySequence::Save));
    EXPECT_THAT(ironlab::test::readText(file), Not(HasSubstr("soon")))
        << "a file with faults is not saved under its name";
    answer("editor.draft");
    EXPECT_THAT(ironlab::test::readText(file.string() + ".draft"), HasSubstr("soon"));
    EXPECT_THAT(news(), HasSubstr("does not read drafts"));
    EXPECT_TRUE(lab::readAccelerator(file, lab::PresetOrigin::Instructor));
}

TEST_F(Editor, AFullDiskLosesNothingAndIsTold)
{
    lab::fixture::SimulatedDisk disk;
    m_environment = std::make_unique<LabEnvironment>(LabEnvironment{
        test::catalog(), test::missions(), m_clock, disk, {}, {}, {}, 0, {}, ironlab::test::dataFolder()});
    m_window = std::make_unique<EditorWindow>(*m_environment);
    showAt(*m_window, 1366, 740);
    m_window->beginFrom(EditedKind::Accelerator, shipped("h100-sxm-80gb.json"));
    ASSERT_TRUE(m_window->saveTo("/stick/own.json"));
    const std::string first = disk.contents("/stick/own.json");
    typeInto("/name", QStringLiteral("Second"));
    disk.become(lab::fixture::SimulatedDisk::Condition::Full, "/stick");
    EXPECT_FALSE(m_window->saveTo("/stick/own.json"));
    EXPECT_EQ(disk.contents("/stick/own.json"), first);
    EXPECT_TRUE(m_window->isChanged());
    EXPECT_THAT(refusal(), HasSubstr("found a full disk"));
}

TEST_F(Editor, AsksBeforeChangesAreThrownAway)
{
    ASSERT_TRUE(m_window->openFile(shipped("esp32.json")));
    m_window->close();
    EXPECT_FALSE(m_window->isVisible()) << "nothing was changed";
    m_window->show();
    typeInto("/name", QStringLiteral("Another"));
    m_window->close();
    EXPECT_TRUE(m_window->isVisible());
    answer("editor.goOn");
    EXPECT_TRUE(m_window->isVisible());
    m_window->close();
    answer("editor.drop");
    EXPECT_FALSE(m_window->isVisible());
    EXPECT_THAT(ironlab::test::readText(shipped("esp32.json")), Not(HasSubstr("Another")));
}

TEST_F(Editor, ATextThatIsNoJsonLeavesTheFormAtRest)
{
    ASSERT_TRUE(m_window->openFile(shipped("esp32.json")));
    const QString whole = text()->toPlainText();
    text()->setPlainText(whole.left(whole.size() / 2));
    EXPECT_FALSE(field("/name")->isEnabled());
    EXPECT_THAT(m_window->faults(), Not(IsEmpty()));
    text()->setPlainText(whole);
    EXPECT_TRUE(field("/name")->isEnabled());
    EXPECT_THAT(m_window->faults(), IsEmpty());
}

TEST_F(Editor, WritesAnAssignmentAndSignsIt)
{
    const fs::path example = fs::path(ironlab::test::dataFolder()) / "missions" / "02_ml_systems" / "examples"
                             / "cloud_titan.assignment.json";
    ASSERT_TRUE(m_window->openFile(example));
    EXPECT_THAT(m_window->faults(), IsEmpty()) << describe(m_window->faults());
    chooseSection("rubric");
    typeInto("/rubric/0/points", QStringLiteral("7.5"));
    auto assignment = lab::parseAssignment("a", m_window->text(), test::missions());
    ASSERT_TRUE(assignment) << describe(assignment.error());
    EXPECT_DOUBLE_EQ(assignment->rubric.front().points, 7.5);
    const lab::SigningKey key = lab::newSigningKey();
    ironlab::test::writeText(m_folder / "week.key", key.secretKey + "\n");
    ASSERT_TRUE(m_window->sign(m_folder / "week.key")) << news();
    assignment = lab::parseAssignment("a", m_window->text(), test::missions());
    ASSERT_TRUE(assignment) << describe(assignment.error());
    EXPECT_EQ(assignment->signedBy, key.publicKey);
    chooseSection("rubric");
    typeInto("/rubric/0/points", QStringLiteral("70"));
    ASSERT_EQ(lab::FormValues::read("f", m_window->text())->textAt("/rubric/0/points"), "70");
    EXPECT_THAT(m_window->faults(), Not(IsEmpty())) << "a change makes the signature fail, and that is told";
}

TEST_F(Editor, WritesTheHashesOfWhatAnAssignmentMeans)
{
    const fs::path file = m_folder / "week.json";
    ironlab::test::writeText(m_folder / "own.json", "a preset");
    ironlab::test::writeText(file, R"({"schema": "ironlab/assignment/1", "id": "week-5", "title": "Week 5",
        "mission": {"id": "cloud_titan"}, "presets": [{"file": "own.json"}, {"file": "gone.json"}]})");
    ASSERT_TRUE(m_window->openFile(file));
    m_window->writeHashes();
    const auto values = lab::FormValues::read("f", m_window->text());
    EXPECT_EQ(values->textAt("/mission/hash"), test::missions().front().sha256);
    EXPECT_EQ(values->textAt("/presets/0/hash"), lab::sha256Hex("a preset"));
    EXPECT_THAT(news(), HasSubstr("gone.json"));
}

TEST_F(Editor, ANewAssignmentAsksForWhatItNeeds)
{
    m_window->beginNew(EditedKind::Assignment);
    EXPECT_THAT(m_window->faults(), Not(IsEmpty()));
    typeInto("/id", QStringLiteral("week-5"));
    typeInto("/title", QStringLiteral("Week 5"));
    EXPECT_THAT(m_window->faults(), IsEmpty()) << describe(m_window->faults());
    chooseSection("mission");
    typeInto("/mission/id", QStringLiteral("nowhere"));
    EXPECT_THAT(m_window->faults(), Not(IsEmpty()));
}

TEST_F(Editor, TitlesFollowWhatTheyAreOf)
{
    const fs::path file = m_folder / "week.json";
    ironlab::test::writeText(file, R"({"schema": "ironlab/assignment/1", "id": "week-5", "title": "Week 5",
        "mission": {"id": "cloud_titan"}, "overrides": [{"part": 2, "minutes": 20}, {"part": 3, "minutes": 9}]})");
    ASSERT_TRUE(m_window->openFile(file));
    chooseSection("overrides");
    const auto titles = [&] {
        QApplication::processEvents();
        QStringList shown;
        for (const auto* label : find<QScrollArea>(QStringLiteral("editor.form"))->findChildren<TextLabel*>()) {
            shown.append(label->isVisible() ? label->text() : QString());
        }
        return shown;
    };
    EXPECT_TRUE(titles().contains(QStringLiteral("overrides 1 · 2")));
    typeInto("/overrides/0/part", QStringLiteral("1"));
    EXPECT_TRUE(titles().contains(QStringLiteral("overrides 1 · 1")));
    EXPECT_FALSE(titles().contains(QStringLiteral("overrides 1 · 2")));
    auto* remove = find<QToolButton>(QStringLiteral("remove:/overrides/0"));
    EXPECT_TRUE(remove->accessibleName().contains(QStringLiteral("overrides 1 · 1")));
    find<QScrollArea>(QStringLiteral("editor.form"))->ensureWidgetVisible(remove);
    QApplication::processEvents();
    input::click(*remove, remove->rect().center());
    EXPECT_TRUE(titles().contains(QStringLiteral("overrides 1 · 3")));
}

TEST_F(Editor, AMessageGoesWithWhatItWasAbout)
{
    ASSERT_TRUE(m_window->openFile(shipped("esp32.json")));
    typeInto("/year", QStringLiteral("soon"));
    EXPECT_FALSE(m_window->tryAsStudent());
    EXPECT_THAT(news(), HasSubstr("Mend what is wrong"));
    typeInto("/year", QStringLiteral("2016"));
    EXPECT_THAT(m_window->faults(), IsEmpty());
    EXPECT_THAT(news(), IsEmpty());
}

TEST_F(Editor, AShippedDeviceIsFoundByTheNameThatItGoesBy)
{
    input::keys(*m_window, QKeySequence(Qt::CTRL | Qt::Key_N));
    QApplication::processEvents();
    auto* find = m_window->findChild<QLineEdit*>(QStringLiteral("shipped.find"));
    ASSERT_NE(find, nullptr);
    input::type(*find, QStringLiteral("l4"));
    auto* list = m_window->findChild<QListWidget*>(QStringLiteral("shipped.list"));
    EXPECT_THAT(list->currentItem()->text().toStdString(), HasSubstr("l4-24gb")) << "rather than an STM32L4R5";
    EXPECT_EQ(list->style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0)
        << "words alone, as on every other button";
}

TEST_F(Editor, ANewDeviceAsksForTheSharesThatNoDatasheetHas)
{
    m_window->beginNew(EditedKind::Accelerator);
    const auto isAsked = [&](const char* pointer) {
        return std::ranges::any_of(m_window->faults(), [&](const Fault& fault) { return fault.pointer == pointer; });
    };
    EXPECT_TRUE(isAsked("/compute/0/achievable"));
    EXPECT_TRUE(isAsked("/memory/0/achievable"));
}

TEST_F(Editor, SavingOffersTheIdAsTheNameOfTheFile)
{
    m_window->beginFrom(EditedKind::Accelerator, shipped("l4-24gb.json"));
    input::keys(*m_window, QKeySequence(QKeySequence::Save));
    QApplication::processEvents();
    const auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("editor.saveAsDialog"));
    ASSERT_NE(dialog, nullptr);
    ASSERT_FALSE(dialog->selectedFiles().isEmpty());
    EXPECT_THAT(dialog->selectedFiles().front().toStdString(), testing::EndsWith("/l4-24gb-own.json"));
}

TEST_F(Editor, EverythingThatTakesTheKeyboardHasAName)
{
    ASSERT_TRUE(m_window->openFile(shipped("h100-sxm-80gb.json")));
    auto* list = find<QListWidget>(QStringLiteral("editor.sections"));
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QApplication::processEvents();
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0
                || qobject_cast<QMenuBar*>(widget) != nullptr) {
                continue;
            }
            QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(told, nullptr);
            EXPECT_FALSE(told->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
        }
    }
}

TEST_F(Editor, RefusesWhatItCannotEdit)
{
    ironlab::test::writeText(m_folder / "other.json", R"({"schema": "ironlab/play/1"})");
    EXPECT_FALSE(m_window->openFile(m_folder / "other.json"));
    EXPECT_THAT(refusal(), HasSubstr("none of the schemas"));
    EXPECT_FALSE(m_window->openFile(m_folder / "nobody.json"));
    EXPECT_THAT(refusal(), HasSubstr("no such file"));
}

}  // namespace
}  // namespace ironlab::ui
