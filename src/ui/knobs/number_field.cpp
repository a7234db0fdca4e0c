// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/number_field.h"

#include "ui/style/lab_style.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>
#include <ironlab/present/grade_words.h>

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

namespace ironlab::ui {
namespace {

bool isPlain(const QString& unit)
{
    return unit.isEmpty() || unit == QLatin1String("times") || unit == QLatin1String("1");
}

/// The unit of a bare number, as the reader of numbers names it.
std::string defaultUnit(const QString& unit)
{
    return isPlain(unit) ? std::string() : unit.toStdString();
}

/// What a bare number will mean, told before anything is typed.
QString unitNote(const QString& unit)
{
    if (unit == QLatin1String("times")) {
        return NumberField::tr("times");
    }
    return isPlain(unit) ? QString() : NumberField::tr("in %1").arg(unit);
}

QString inUnit(double base, const QString& unit, const QString& word)
{
    if (!std::isfinite(base)) {
        return qtText(kInfinityText);
    }
    if (unit == QLatin1String("%")) {
        return qtText(percentText(base));
    }
    if (word.isEmpty() && dimensionOfUnit(unit.toStdString()) == exponentsOf(dimension::Time{})) {
        // Asked in ms, 14 s are "14.0 s" all the same.
        return qtText(present::answerText(base, unit.toStdString())).replace(QLatin1Char(' '), QChar(0x00a0));
    }
    if (isPlain(unit)) {
        return qtText(present::plainAnswer(base));
    }
    return qtText(numberText(numberIn(base, unit.toStdString()))) + QChar(0x00a0) + (word.isEmpty() ? unit : word);
}

/// What belongs in the box: "a time such as "2.5 ms"".
QString fitting(const QString& unit)
{
    if (unit == QLatin1String("times")) {
        return NumberField::tr("a number such as \"1.5k\"");
    }
    return unit == QLatin1String("%") ? NumberField::tr("a share such as \"40 %\"")
                                      : qtText(measureNoun(*dimensionOfUnit(defaultUnit(unit))));
}

/// Why a text is no such number. One without a digit is told what would fit, any other what is wrong with it as well.
QString problemWith(const std::string& typed, const QString& unit, const TextFault& fault)
{
    if (typed.find_first_of("0123456789") == std::string::npos) {
        return NumberField::tr("Write %1.").arg(fitting(unit));
    }
    QString fix = qtText(fault.fix);
    fix.front() = fix.front().toUpper();
    return NumberField::tr("Expected %1. %2").arg(fitting(unit), fix) + QLatin1String(fix.endsWith(u'?') ? "" : ".");
}

/// Of a share that nothing can have.
QString remarkOn(double value, const QString& unit)
{
    return unit == QLatin1String("%") && value > 1.0 ? NumberField::tr(", more than the whole") : QString();
}

/// Without the name of the rate behind it: "26.8 tok/s", and written out as "26.8 tokens/s".
QString withoutRateWord(QString text, const QString& word)
{
    static const QRegularExpression kWrittenOut(QStringLiteral("[a-z]+/s$"));
    return text.endsWith(word) ? text.chopped(word.size()) : text.remove(kWrittenOut);
}

}  // namespace

QString numberInWords(double value, const QString& unit, const QString& unitWord)
{
    const QString number = inUnit(value, unit, unitWord);
    return unit == QLatin1String("times") ? QStringLiteral("÷\u00a0") + number : number;
}

NumberField::NumberField(const QString& objectName, const QString& accessibleName, const QString& unit, Echo echo,
                         QWidget* parent)
    : QWidget(parent),
      m_unit(unit),
      m_echo(echo),
      m_box(new QLineEdit(this)),
      m_note(new TextLabel({}, TextRole::Note, present::Role::Text2, this))
{
    m_box->setObjectName(objectName);
    m_box->setAccessibleName(accessibleName);
    m_box->setAlignment(Qt::AlignRight);
    m_note->setObjectName(objectName + QStringLiteral(".note"));
    m_note->setVisible(echo == Echo::Beside);
    // Qt puts into an order only what takes the focus itself: without a policy the box would be left out with its field.
    setFocusPolicy(m_box->focusPolicy());
    setAccessibleName(accessibleName);
    setFocusProxy(m_box);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_box);
    // Room for two lines of the note at once, so that what is typed moves nothing below.
    row->addStrut(echo == Echo::Beside ? 2 * QFontMetrics(themeOf(parent).font(TextRole::Note)).height() : 0);
    if (echo == Echo::Beside) {
        row->addWidget(m_note, 1);
    } else {
        row->addWidget(lineLabel(unit == QLatin1String("times") ? QStringLiteral("×") : unit, TextRole::Body,
                                 present::Role::Text3, this));
        row->addStretch(1);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    if (echo != Echo::Beside) {
        column->addWidget(m_note);
        m_note->setMinimumHeight(QFontMetrics(themeOf(parent).font(TextRole::Note)).height());
        QSizePolicy kept = m_note->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        m_note->setSizePolicy(kept);
    }
    if (echo == Echo::Beside) {
        m_box->setPlaceholderText(unitNote(unit));
    }
    m_box->setAccessibleDescription(unitNote(unit));
    constexpr int kRestMs = 1500;
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(kRestMs);
    connect(&m_tellSoon, &QTimer::timeout, this, &NumberField::tellProblem);
    connect(m_box, &QLineEdit::textChanged, this, &NumberField::read);
    connect(m_box, &QLineEdit::editingFinished, this, &NumberField::tellProblem);
    connect(m_box, &QLineEdit::returnPressed, this, &NumberField::entered);
}

bool NumberField::isEmpty() const
{
    return m_box->text().trimmed().isEmpty();
}

/// The box outlives this part of its owner and says that it loses the focus, which nobody is left to hear.
NumberField::~NumberField()
{
    m_box->disconnect(this);
}

void NumberField::setText(const QString& text)
{
    m_box->setText(text);
}

void NumberField::setBoxWidth(int width)
{
    m_boxSize.setWidth(width);
    growBox();
}

void NumberField::setBoxHeight(int height)
{
    m_boxSize.setHeight(height);
    growBox();
}

void NumberField::growBox()
{
    const Theme& theme = themeOf(this);
    if (m_boxSize.width() > 0) {
        m_box->setFixedWidth(theme.scaled(m_boxSize.width()));
    }
    if (m_boxSize.height() > 0) {
        m_box->setFixedHeight(theme.scaled(m_boxSize.height()));
    }
}

void NumberField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        growBox();
    }
}

void NumberField::setReadOnly(bool readOnly)
{
    m_box->setReadOnly(readOnly);
}

void NumberField::setUnitWord(const QString& word)
{
    m_unitWord = word;
    if (m_echo == Echo::Beside && !word.isEmpty()) {
        m_box->setPlaceholderText(unitNote(word));
    }
    read();
}

void NumberField::setAllowsInfinity(bool allowed)
{
    m_allowsInfinity = allowed;
}

void NumberField::read()
{
    m_value.reset();
    m_problem.clear();
    QString text = m_box->text().trimmed();
    if (!m_unitWord.isEmpty()) {
        text = withoutRateWord(text, m_unitWord);
    }
    const std::string typed = text.trimmed().toStdString();
    // Half of a number is no mistake yet: what is wrong is told in full once the hand rests or leaves the box.
    QString unfinished;
    if (!typed.empty()) {
        const std::string unit = defaultUnit(m_unit);
        TypedForm form;
        form.defaultUnit = unit;
        form.allowsInfinity = m_allowsInfinity;
        const auto value = parseTyped(typed, form);
        if (value && m_echo == Echo::Beside && *value <= 0.0) {
            m_problem = tr("Give a number above zero.");
            unfinished = tr("not yet above zero");
        } else if (value) {
            m_value = *value;
        } else {
            m_problem = problemWith(typed, m_unit, value.error());
            unfinished = tr("not yet %1").arg(fitting(m_unit));
        }
    }
    const bool echoes = m_value.has_value() && m_echo != Echo::None;
    const QString times = m_unit == QLatin1String("times") ? QStringLiteral(" ") + tr("times") : QString();
    m_problem.isEmpty() ? m_tellSoon.stop() : m_tellSoon.start();
    m_note->show(echoes
                     ? QStringLiteral("= ") + inUnit(*m_value, m_unit, m_unitWord) + times + remarkOn(*m_value, m_unit)
                     : unfinished);
    m_note->setColorRole(m_problem.isEmpty() ? present::Role::Text2 : present::Role::Fails);
    m_note->setVisible(m_echo == Echo::Beside || !m_problem.isEmpty() || (m_echo == Echo::Below && echoes));
    m_box->setProperty(kFailsProperty, !m_problem.isEmpty());
    m_box->setAccessibleDescription(m_problem.isEmpty() ? unitNote(m_unitWord.isEmpty() ? m_unit : m_unitWord)
                                                        : m_problem);
    m_box->update();
    Q_EMIT edited();
}

void NumberField::tellProblem()
{
    if (!m_problem.isEmpty()) {
        m_note->show(m_problem);
    }
}

}  // namespace ironlab::ui
