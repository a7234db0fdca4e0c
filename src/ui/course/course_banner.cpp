// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/course_banner.h"

#include "ui/style/lab_style.h"
#include "ui/style/painting.h"
#include "ui/style/text_label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>

namespace ironlab::ui {

CourseBanner::CourseBanner(const QString& objectName, QMainWindow& window)
    : QWidget(window.centralWidget()),
      m_row(new QHBoxLayout(this)),
      m_words(new TextLabel({}, TextRole::BodyStrong, present::Role::Fails, this))
{
    setObjectName(objectName);
    m_words->setObjectName(objectName + QStringLiteral(".words"));
    // Who goes through the window by the keyboard hears it too.
    m_words->setFocusPolicy(Qt::TabFocus);
    m_row->setContentsMargins(16, 3, 16, 3);
    m_row->setSpacing(12);
    m_row->addWidget(m_words, 1);
    if (auto* column = qobject_cast<QBoxLayout*>(window.centralWidget()->layout())) {
        column->insertWidget(0, this);
    }
}

void CourseBanner::say(const QString& words)
{
    m_words->show(words);
    m_words->setAccessibleName(words);
    setVisible(!words.isEmpty());
    QAccessibleEvent said(m_words, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

QString CourseBanner::words() const
{
    return m_words->text();
}

QPushButton* CourseBanner::offer(const QString& objectName, const QString& text)
{
    auto* button = findChild<QPushButton*>(objectName);
    if (button == nullptr) {
        button = new QPushButton(text, this);
        button->setObjectName(objectName);
        button->setAutoDefault(false);
        button->setProperty(kLinkProperty, true);
        m_row->addWidget(button);
    }
    return button;
}

void CourseBanner::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.color(present::Role::FailsTint));
    drawHorizontal(painter, 0, width(), height() - 1, theme.color(present::Role::Hairline));
}

}  // namespace ironlab::ui
