// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/knob_slider.h"

#include "ui/formulas/formula_label.h"
#include "ui/knobs/refusal_note.h"
#include "ui/knobs/value_box.h"
#include "ui/style/text_label.h"

#include <ironlab/base/number_text.h>

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QStringBuilder>
#include <QVBoxLayout>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kTallBox = 84;
constexpr int kCompactBox = 70;  ///< "0.100 ms"
constexpr int kCompactLabel = 60;
constexpr int kCompactHeight = 24;

QString spoken(const ShownValue& shown)
{
    if (!shown.spoken.isEmpty()) {
        return shown.spoken;
    }
    return shown.unit.isEmpty() ? shown.number : QString(shown.number % u' ' % shown.unit);
}

}  // namespace

KnobSlider::KnobSlider(Description description, QWidget* parent)
    : QWidget(parent),
      m_description(std::move(description)),
      m_value(m_description.value)
{
    setObjectName(m_description.objectName);
    build();
    connectParts();
    m_groove->setPhysicalValue(m_value);
    showValue();
}

void KnobSlider::build()
{
    const bool isTall = m_description.layout == Layout::Tall;
    m_label = new FormulaLabel(m_description.label, isTall ? TextRole::BodyMedium : TextRole::Body, this);
    m_groove = new KnobGroove(
        m_description.scale, isTall ? m_description.ticks : std::vector<KnobTick>(),
        [format = m_description.format](double value) { return spoken(format(value)); }, this);
    m_box = new ValueBox(this);
    m_error = new RefusalNote(*this);
    m_hint = new TextLabel(m_description.hint, TextRole::Note, Role::Text3, this);

    const QString id = m_description.objectName;
    const QString name =
        m_description.accessibleName.isEmpty() ? spokenText(m_label->formula()) : m_description.accessibleName;
    m_groove->setObjectName(id % u".slider");
    m_groove->setAccessibleName(name);
    m_box->setObjectName(id % u".box");
    m_box->setAccessibleName(tr("%1, value").arg(name));
    m_error->setObjectName(id % u".error");
    m_hint->setObjectName(id % u".hint");
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_box->setVisible(m_description.hasBox);
    isTall ? buildTall() : buildCompact();
    sizeParts();
}

void KnobSlider::buildTall()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_label, 1);
    head->addWidget(m_box);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_groove);
    column->addWidget(m_hint);
}

void KnobSlider::buildCompact()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_label);
    row->addWidget(m_groove, 1);
    row->addWidget(m_box);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_hint);
}

void KnobSlider::sizeParts()
{
    const Theme& theme = themeOf(this);
    const bool isTall = m_description.layout == Layout::Tall;
    const int boxWidth = m_description.boxWidth > 0 ? m_description.boxWidth : isTall ? kTallBox : kCompactBox;
    m_box->setFixedWidth(theme.scaled(boxWidth));
    if (!isTall) {
        m_label->setFixedWidth(theme.scaled(m_labelWidth > 0 ? m_labelWidth : kCompactLabel));
        m_box->setFixedHeight(theme.scaled(kCompactHeight));
    }
}

void KnobSlider::connectParts()
{
    connect(m_groove, &KnobGroove::moved, this, &KnobSlider::moveTo);
    connect(m_groove, &KnobGroove::released, this, &KnobSlider::commit);
    connect(m_groove, &KnobGroove::defaultWanted, this, &KnobSlider::resetToDefault);
    connect(m_box, &QLineEdit::editingFinished, this, &KnobSlider::commitText);
    m_box->installEventFilter(m_error);
    m_box->installEventFilter(this);
    connect(m_box, &QLineEdit::textEdited, this, [this] { showError({}); });
    connect(m_box, &ValueBox::revertWanted, this, [this] {
        showValue();
        m_box->selectAll();
    });
    connect(m_box, &ValueBox::stepWanted, this, [this](KeyStep step, int direction) {
        if (m_groove->isEnabled()) {
            m_groove->step(step, direction);
            m_groove->finish();
        }
    });
}

QString KnobSlider::errorText() const
{
    return m_error->text();
}

void KnobSlider::setValue(double value)
{
    if (value == m_value) {
        // What was refused as its box was left stands there until the next act, and no longer.
        if (m_box->isModified() && !m_box->hasFocus()) {
            showValue();
        }
        return;
    }
    m_value = value;
    m_groove->setPhysicalValue(value);
    showValue();
}

/// Who leaves a number that was refused has read why; the box shows what holds.
bool KnobSlider::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_box && event->type() == QEvent::FocusOut && m_error && !errorText().isEmpty()) {
        const Qt::FocusReason reason = static_cast<const QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            showValue();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void KnobSlider::setBaseline(std::optional<double> value)
{
    m_groove->setBaseline(value);
    m_groove->setAccessibleDescription(value ? tr("Pinned baseline: %1").arg(spoken(m_description.format(*value)))
                                             : QString());
}

void KnobSlider::setHint(const QString& hint)
{
    if (hint != m_hint->text()) {
        m_hint->show(hint);
        m_hint->setVisible(!hint.isEmpty());
    }
}

void KnobSlider::keepRoomForHints(const QStringList& hints)
{
    m_hint->keepRoomFor(hints);
}

void KnobSlider::setLocked(bool locked, const QString& reason)
{
    m_groove->setEnabled(!locked);
    m_box->setLocked(locked);
    m_box->setToolTip(locked ? reason : QString());
    m_box->setAccessibleDescription(locked ? reason : QString());
}

void KnobSlider::setLabelWidth(int width)
{
    m_labelWidth = width;
    sizeParts();
}

void KnobSlider::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange && m_hint != nullptr) {
        sizeParts();
    }
    QWidget::changeEvent(event);
}

void KnobSlider::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_error != nullptr && m_error->isVisible()) {
        m_error->place(*m_box);
    }
}

void KnobSlider::mouseDoubleClickEvent(QMouseEvent* event)
{
    const bool isOnLabel = m_label->geometry().contains(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isOnLabel && m_groove->isEnabled()) {
        resetToDefault();
    }
}

void KnobSlider::moveTo(double value)
{
    if (value == m_value) {
        return;
    }
    m_value = value;
    m_hasOpenEdit = true;
    m_groove->setPhysicalValue(value);
    showValue();
    Q_EMIT valueEdited(m_value);
}

void KnobSlider::commit()
{
    if (m_hasOpenEdit) {
        m_hasOpenEdit = false;
        Q_EMIT editCommitted(m_value);
    }
}

void KnobSlider::commitText()
{
    if (!m_box->isModified() || m_box->isReadOnly()) {
        return;
    }
    const auto value = parsed(m_box->text().trimmed());
    if (!value) {
        showError(value.error());
        return;
    }
    moveTo(*value);
    commit();
    showValue();
}

void KnobSlider::resetToDefault()
{
    moveTo(m_description.defaultValue);
    commit();
}

tl::expected<double, QString> KnobSlider::parsed(const QString& text) const
{
    // A bare number means the unit that stands behind it in the box.
    auto value =
        m_box->showsUnit() ? m_description.parse(QString(text % u' ' % m_box->unit())) : m_description.parse(text);
    // "×" measures nothing, and "10k" before it is a number. A time that is too short in its unit is not meant in another one.
    const auto dimension = dimensionOfUnit(m_box->unit().toStdString());
    const bool isMeasure = dimension && *dimension != Exponents{};
    if (!value && m_box->showsUnit() && !isMeasure) {
        value = m_description.parse(text);
    }
    if (!value) {
        return tl::unexpected(QString::fromStdString(value.error()));
    }
    const SliderScale& range = m_description.scale;
    if (!range.contains(*value)) {
        const auto words = [this](double bound) {
            const ShownValue shown = m_description.format(bound);
            return shown.unit.isEmpty() ? shown.number : QString(shown.number % QChar::Nbsp % shown.unit);
        };
        return tl::unexpected(tr("“%1” is out of range. It goes from %2 to %3.")
                                  .arg(text, words(range.minimum()), words(range.maximum())));
    }
    return range.hasStops() ? range.valueAt(range.positionOf(*value)) : *value;
}

void KnobSlider::showValue()
{
    const ShownValue shown = m_description.format(m_value);
    m_box->show(shown.number, shown.unit);
    showError({});
}

void KnobSlider::showError(const QString& sentence)
{
    m_box->setFails(!sentence.isEmpty());
    if (sentence != m_error->text()) {
        m_box->setAccessibleDescription(sentence);
    }
    if (!sentence.isEmpty() || !m_error->text().isEmpty()) {
        m_error->tell(sentence, *m_box);
    }
}

}  // namespace ironlab::ui
