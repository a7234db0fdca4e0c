// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/segmented_control.h"

#include "ui/knobs/arrow_choice.h"
#include "ui/style/control_painting.h"
#include "ui/style/painting.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QStringBuilder>
#include <QStyleOptionButton>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kHeight = 28;
constexpr int kDenseHeight = 24;
constexpr double kRadius = 4;
constexpr int kTextPadding = 6;

}  // namespace

/// One choice. A radio button to assistive tools and to the keyboard; the control around it draws its ground.
class Segment : public QRadioButton {
public:
    Segment(const SegmentedControl::Choice& choice, QWidget* parent)
        : QRadioButton(choice.label, parent),
          m_id(choice.id)
    {
        setAccessibleName(choice.label);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        setHint(choice.hint);
        setEnabled(choice.enabled);
    }

    [[nodiscard]] const QString& id() const { return m_id; }

    void setHint(const QString& hint)
    {
        setToolTip(hint);
        setAccessibleDescription(hint);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetricsF metrics(themeOf(this).font(TextRole::NoteMedium));
        return {static_cast<int>(std::ceil(metrics.horizontalAdvance(text()))) + 2 * kTextPadding, kDenseHeight};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void keyPressEvent(QKeyEvent* event) override
    {
        QRadioButton::keyPressEvent(event);
        chooseWhereArrowsCame(*this, *event);
    }

    bool event(QEvent* event) override
    {
        const bool isHandled = QRadioButton::event(event);
        if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
            parentWidget()->update();
        }
        return isHandled;
    }

    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(this);
        QPainter painter(this);
        const Role chosen = isEnabled() ? Role::TextOnInk : Role::TextOnSelected;
        const Role role = isChecked() ? chosen : isEnabled() ? Role::Text2 : Role::Text3;
        painter.setPen(theme.color(role));
        const NumberFont& numbers = theme.numbers(isChecked() ? TextRole::NoteStrong : TextRole::Note);
        numbers.draw(painter, QRectF(rect()), Qt::AlignCenter, text());
        QStyleOptionButton option;
        initStyleOption(&option);
        if (showsFocus(option)) {
            // On the dark ground of a chosen segment the ring needs a gap to stand apart.
            const QRectF ring = QRectF(rect()).adjusted(1, 1, -1, -1);
            drawFocusRing(painter, theme, ring, kRadius - 1);
            drawBox(painter, ring.adjusted(2, 2, -2, -2), kRadius - 2, Qt::transparent, theme.color(Role::Paper));
        }
    }

private:
    QString m_id;
};

SegmentedControl::SegmentedControl(const QString& objectName, const QString& accessibleName,
                                   std::vector<Choice> choices, QWidget* parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    for (const Choice& choice : choices) {
        auto* button = new Segment(choice, this);
        button->setObjectName(objectName % u'.' % choice.id);
        m_group->addButton(button);
        row->addWidget(button, 1);
        connect(button, &QAbstractButton::toggled, this, [this, button](bool isChecked) {
            if (isChecked) {
                take(button->id());
            }
        });
        m_segments.push_back(button);
    }
}

void SegmentedControl::focusChoice()
{
    Segment* chosen = segment(m_current);
    const auto open = std::ranges::find_if(m_segments, [](const Segment* each) { return each->isEnabled(); });
    if (chosen != nullptr || open != m_segments.end()) {
        (chosen != nullptr ? chosen : *open)->setFocus(Qt::OtherFocusReason);
    }
}

Segment* SegmentedControl::segment(const QString& id) const
{
    const auto found = std::ranges::find(m_segments, id, &Segment::id);
    return found == m_segments.end() ? nullptr : *found;
}

void SegmentedControl::take(const QString& id)
{
    if (id != m_current) {
        m_current = id;
        update();
        Q_EMIT choiceMade(id);
    }
}

void SegmentedControl::setCurrent(const QString& id)
{
    if (id == m_current) {
        return;
    }
    m_current = id;
    if (Segment* chosen = segment(id)) {
        chosen->setChecked(true);
    } else {
        m_group->setExclusive(false);
        for (Segment* each : m_segments) {
            each->setChecked(false);
        }
        m_group->setExclusive(true);
    }
    update();
}

void SegmentedControl::setChoiceEnabled(const QString& id, bool enabled, const QString& reason)
{
    if (Segment* choice = segment(id)) {
        choice->setEnabled(enabled);
        if (!reason.isEmpty()) {
            choice->setHint(reason);
        }
        update();
    }
}

void SegmentedControl::setFitsText(bool fits)
{
    for (Segment* each : m_segments) {
        static_cast<QHBoxLayout*>(layout())->setStretchFactor(each, fits ? each->sizeHint().width() : 1);
    }
}

void SegmentedControl::setDense(bool dense)
{
    if (dense != m_isDense) {
        m_isDense = dense;
        updateGeometry();
    }
}

QSize SegmentedControl::sizeHint() const
{
    int widest = 0;
    for (const Segment* each : m_segments) {
        widest = std::max(widest, each->sizeHint().width());
    }
    const int count = static_cast<int>(m_segments.size());
    return {count * (widest + 1) + 1, themeOf(this).scaled(m_isDense ? kDenseHeight : kHeight)};
}

void SegmentedControl::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const QRectF area(rect());
    drawBox(painter, area, kRadius, theme.color(Role::Input), Qt::transparent);
    QPainterPath outline;
    outline.addRoundedRect(area, kRadius, kRadius);
    const QColor border = theme.color(isEnabled() ? Role::InputBorder : Role::Track);
    {
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setClipPath(outline);
        for (const Segment* each : m_segments) {
            const QRectF cell = QRectF(each->geometry()).adjusted(-1, -1, 1, 1);
            if (each->isChecked()) {
                painter.fillRect(cell, theme.color(each->isEnabled() ? Role::Ink : Role::SelectedRow));
            } else if (each->isEnabled() && each->underMouse()) {
                painter.fillRect(cell, theme.color(Role::Hover));
            }
            if (each != m_segments.front()) {
                drawVertical(painter, cell.left(), area.top(), area.bottom(), border);
            }
        }
    }
    drawBox(painter, area, kRadius, Qt::transparent, border, theme.palette().inputBorderWidth);
}

}  // namespace ironlab::ui
