// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/words_dialog.h"

#include "ui/classes/row_delegate.h"
#include "ui/style/enter_stays.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kWidth = 480;
constexpr int kHeight = 520;
constexpr int kMeaningHeight = 132;

}  // namespace

WordsDialog::WordsDialog(const lab::Glossary& glossary, QWidget* parent)
    : QDialog(parent),
      m_glossary(glossary),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_term(new TextLabel({}, TextRole::BodyStrong, present::Role::Text1, this)),
      m_meaning(new TextLabel({}, TextRole::Body, present::Role::Text1, this))
{
    setObjectName(QStringLiteral("wordsDialog"));
    setWindowTitle(tr("Words"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Theme& theme = themeOf(this);
    resize(theme.scaled(kWidth), theme.scaled(kHeight));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(
        lineLabel(tr("Find a word, or walk through the list"), TextRole::BodyMedium, present::Role::Text1, this));
    m_search->setObjectName(QStringLiteral("words.search"));
    m_search->setAccessibleName(tr("Find a word"));
    m_search->setClearButtonEnabled(false);
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    m_list->setObjectName(QStringLiteral("words.list"));
    m_list->setAccessibleName(tr("Words"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    column->addWidget(m_list, 1);
    m_term->setObjectName(QStringLiteral("words.term"));
    m_meaning->setObjectName(QStringLiteral("words.meaning"));
    m_meaning->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_meaning->setMinimumHeight(theme.scaled(kMeaningHeight));
    column->addWidget(m_term);
    column->addWidget(m_meaning);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &WordsDialog::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &WordsDialog::showMeaning);
    new EnterStays(*this);
    fill();
    m_search->setFocus(Qt::OtherFocusReason);
}

void WordsDialog::fill()
{
    m_list->clear();
    for (const lab::GlossaryWord* word : m_glossary.search(m_search->text().trimmed().toStdString())) {
        QStringList names{qtText(word->term)};
        for (const std::string& other : word->also) {
            names.append(qtText(other));
        }
        auto* item = new QListWidgetItem(names.join(QStringLiteral(", ")), m_list);
        item->setData(Qt::UserRole, qtText(word->meaning));
        item->setData(Qt::AccessibleTextRole, QString(item->text() + QStringLiteral(": ") + qtText(word->meaning)));
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    showMeaning();
}

void WordsDialog::showMeaning()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_term->show(item != nullptr ? item->text() : tr("No such word"));
    m_meaning->show(item != nullptr ? item->data(Qt::UserRole).toString()
                                    : tr("Nothing here has it. A shorter piece of the word finds more."));
}

/// The arrows of the box walk through the list, so that nobody has to leave it to read.
bool WordsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace ironlab::ui
