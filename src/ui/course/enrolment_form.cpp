// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/enrolment_form.h"

#include "ui/style/lab_style.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/lab/seal.h>

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

constexpr int kFieldWidth = 320;
constexpr int kLongestName = 120;
constexpr int kLongestToken = 24;
constexpr int kTokenLetters = 9;

int lettersIn(const QString& token)
{
    return static_cast<int>(token.size() - token.count(QLatin1Char('-')) - token.count(QLatin1Char(' ')));
}

}  // namespace

EnrolmentForm::EnrolmentForm(Asks asks, const QString& student, QWidget* parent) : QWidget(parent), m_asks(asks)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_student = addField(
        QStringLiteral("start.student"),
        asks.asListed ? tr("Your name or student id, as it stands in the class list")
        : asks.name   ? tr("Your name or student id; it stands in what you hand in")
                      : tr("Your name or student id (optional); it stands in the ledger, the record of your work"),
        kLongestName);
    m_student.box->setText(student);
    if (asks.token) {
        column->addSpacing(6);
        m_token = addField(QStringLiteral("start.token"), tr("The token that was issued to you, such as 0000-0001-D"),
                           kLongestToken);
        connect(m_token.box, &QLineEdit::textEdited, this, &EnrolmentForm::checkWhileTyping);
        connect(m_token.box, &QLineEdit::editingFinished, this, [this] {
            if (!m_token.box->text().isEmpty()) {
                tell(m_token, tokenTrouble());
            }
        });
    }
    connect(m_student.box, &QLineEdit::textEdited, this, [this] { tell(m_student, {}); });
    column->addSpacing(2);
    auto* begin = new QPushButton(tr("Begin"), this);
    begin->setObjectName(QStringLiteral("start.begin"));
    begin->setProperty(kPrimaryProperty, true);
    begin->setDefault(true);
    column->addWidget(begin, 0, Qt::AlignLeft);
    connect(begin, &QPushButton::clicked, this, &EnrolmentForm::submit);
    setFocusProxy(m_student.box);
}

EnrolmentForm::Field EnrolmentForm::addField(const QString& name, const QString& label, int longest)
{
    Field field;
    layout()->addWidget(new TextLabel(label, TextRole::BodyMedium, present::Role::Text1, this));
    field.box = new QLineEdit(this);
    field.box->setObjectName(name);
    field.box->setAccessibleName(label);
    field.box->setMaxLength(longest);
    field.box->setFixedWidth(kFieldWidth);
    layout()->addWidget(field.box);
    field.trouble = new TextLabel({}, TextRole::Note, present::Role::Fails, this);
    field.trouble->setObjectName(name + QStringLiteral(".trouble"));
    field.trouble->hide();
    layout()->addWidget(field.trouble);
    connect(field.box, &QLineEdit::returnPressed, this, &EnrolmentForm::submit);
    return field;
}

void EnrolmentForm::tell(const Field& field, const QString& trouble)
{
    if (field.trouble->text() == trouble) {
        return;
    }
    field.trouble->show(trouble);
    field.trouble->setVisible(!trouble.isEmpty());
    field.box->setProperty(kFailsProperty, !trouble.isEmpty());
    field.box->setAccessibleDescription(trouble);
    field.box->style()->polish(field.box);
    field.box->update();
    QAccessibleEvent said(field.box, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

QString EnrolmentForm::nameTrouble() const
{
    return m_asks.name && m_student.box->text().trimmed().isEmpty()
               ? tr("The assignment is handed in under a name. Type yours.")
               : QString();
}

QString EnrolmentForm::tokenTrouble() const
{
    return m_token.box == nullptr ? QString() : qtText(lab::tokenTrouble(m_token.box->text().toStdString()));
}

/// A token that is not typed to its end yet is not complained about.
void EnrolmentForm::checkWhileTyping()
{
    tell(m_token, lettersIn(m_token.box->text()) < kTokenLetters ? QString() : tokenTrouble());
}

void EnrolmentForm::submit()
{
    tell(m_student, nameTrouble());
    if (m_token.box != nullptr) {
        tell(m_token, tokenTrouble());
    }
    for (const Field& field : {m_student, m_token}) {
        if (field.box != nullptr && !field.trouble->text().isEmpty()) {
            field.box->setFocus();
            field.box->selectAll();
            return;
        }
    }
    const auto seed = m_token.box == nullptr ? std::nullopt : lab::seedOfToken(m_token.box->text().toStdString());
    Q_EMIT enrolled(m_student.box->text().trimmed(), seed);
}

}  // namespace ironlab::ui
