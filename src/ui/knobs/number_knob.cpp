// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/number_knob.h"

#include "ui/style/qt_text.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::ui {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kNarrowBox = 68;

SliderScale scaleOf(const lab::KnobSpec& spec)
{
    const double quantum = spec.wholeNumbers ? 1.0 : 0.0;
    return spec.scale == lab::KnobScale::Logarithmic ? SliderScale::logarithmic(spec.minimum, spec.maximum, quantum)
                                                     : SliderScale::linear(spec.minimum, spec.maximum, quantum);
}

/// "10⁴": a power of ten too long to write out.
QString powerOfTen(int exponent)
{
    static const QString kRaised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("10");
    for (const QChar digit : QString::number(exponent)) {
        text += digit == QLatin1Char('-') ? QChar(0x207b) : kRaised[digit.digitValue()];
    }
    return text;
}

bool isTime(const std::string& unit)
{
    return !unit.empty() && dimensionOfUnit(unit) == Exponents{.time = 1};
}

/// A tick's name: short, and with its unit where that differs from tick to tick.
QString tickLabel(const lab::KnobSpec& spec, double value)
{
    if (spec.unit.empty()) {
        const double exponent = value > 0.0 ? std::log10(value) : 0.0;
        const bool isPower = std::abs(exponent - std::round(exponent)) < 1e-9;
        if (value > 0.0 && isPower && (value < 0.01 || value >= 1e4)) {
            return powerOfTen(static_cast<int>(std::round(exponent)));
        }
        return value >= 1000.0 ? qtText(countText(value)) : QString::number(value, 'g', 3);
    }
    if (isTime(spec.unit)) {
        const NumberText text = quantityNumber(value, "s");
        return QString::number(std::stod(text.digits)) + QChar(0x202f) + qtText(text.unit);
    }
    return QString::number(numberIn(value, spec.unit), 'g', 3);
}

std::vector<KnobTick> ticksOf(const lab::KnobSpec& spec)
{
    std::vector<KnobTick> ticks;
    for (const double value : spec.ticks) {
        ticks.push_back({value, tickLabel(spec, value)});
    }
    return ticks;
}

/// " With its unit typed too a number means another one: 5 ms.": the same number in a unit in which it is in range. A box whose
/// value was 0.1 ms shows µs, and who goes on typing in ms is not told so by the range alone.
std::string withOtherUnit(const std::string& typed, double low, double high)
{
    const std::string number = typed.substr(0, typed.find_last_of("0123456789.") + 1);
    for (const char* unit : {"ms", "µs", "s"}) {
        TypedForm form;
        form.defaultUnit = unit;
        const auto value = parseTyped(number, form);
        if (value && *value >= low && *value <= high) {
            return " With its unit typed too a number means another one: " + number + ' ' + unit + '.';
        }
    }
    return {};
}

/// Each end of a range of times in the unit that suits it: 10 µs and 10 ms.
std::string outOfRange(const std::string& typed, double value, const lab::KnobSpec& spec)
{
    const auto shown = [&spec](double number) {
        if (spec.wholeNumbers) {
            return countText(number);
        }
        if (isTime(spec.unit)) {
            return statedText(number, "s");
        }
        return statedText(spec.unit.empty() ? number : numberIn(number, spec.unit), "")
               + (spec.unit.empty() ? "" : " " + spec.unit);
    };
    const std::string range = "It has to lie between " + shown(spec.minimum) + " and " + shown(spec.maximum);
    return isTime(spec.unit)
               ? range + "; this is " + shown(value) + "." + withOtherUnit(typed, spec.minimum, spec.maximum)
               : range + ".";
}

KnobSlider::Parse parserOf(const lab::KnobSpec& spec)
{
    return [spec](QStringView text) -> tl::expected<double, std::string> {
        const std::string typed = text.trimmed().toString().toStdString();
        TypedForm form;
        form.defaultUnit = spec.unit;
        form.allowsInfinity = spec.allowsInfinity;
        const auto value = parseTyped(typed, form);
        if (!value) {
            return tl::make_unexpected(sentence(typed, value.error()));
        }
        if (spec.wholeNumbers && std::isfinite(*value) && *value != std::round(*value)) {
            return tl::make_unexpected("A whole number belongs here.");
        }
        if (std::isfinite(*value) && (*value < spec.minimum || *value > spec.maximum)) {
            return tl::make_unexpected(outOfRange(typed, *value, spec));
        }
        return *value;
    };
}

/// How a value without a unit is read out: as what it counts, or as the share it is. Empty where the number has a unit.
QString spokenValue(const lab::KnobSpec& spec, const ShownNumber& shown, double value)
{
    if (!shown.unit.isEmpty()) {
        return {};
    }
    switch (spec.id) {
    case lab::KnobId::Batch: return NumberKnob::tr("%1 in a batch").arg(shown.digits);
    case lab::KnobId::Context: return NumberKnob::tr("%1 tokens").arg(shown.digits);
    case lab::KnobId::Count: return NumberKnob::tr("devices: %1").arg(shown.digits);
    default: return spec.maximum <= 1.0 ? qtText(percentText(value)) : QString();
    }
}

QString spokenName(const lab::KnobSpec& spec)
{
    const QString label = qtText(spec.label);
    return spec.unit.empty() ? label : label + QStringLiteral(", ") + qtText(spec.unit);
}

}  // namespace

NumberKnob::NumberKnob(const lab::KnobSpec& spec, double start, KnobLayout layout, QWidget* parent)
    : KnobEditor(spec, parent),
      m_slider(nullptr),
      m_value(start)
{
    KnobSlider::Description description;
    description.objectName = qtText(lab::fileName(spec.id));
    description.label = symbolMarkup(qtText(spec.label));
    description.accessibleName = spokenName(spec);
    description.scale = scaleOf(spec);
    description.value = std::isfinite(start) ? start : spec.maximum;
    description.defaultValue = description.value;
    description.ticks = ticksOf(spec);
    description.parse = parserOf(spec);
    description.format = [this, spec](double value) {
        ShownNumber shown = knobText(spec, value);
        // Beyond its end the slider stands at its end; the number is the one that holds.
        if (!std::isfinite(m_value) && value == spec.maximum) {
            shown.digits = qtText(kInfinityText);
        }
        return ShownValue{shown.digits, shown.unit, spokenValue(spec, shown, value)};
    };
    description.boxWidth = layout == KnobLayout::Tall && spec.allowsInfinity ? kNarrowBox : 0;
    description.layout = layout == KnobLayout::Tall ? KnobSlider::Layout::Tall : KnobSlider::Layout::Compact;
    m_slider = new KnobSlider(std::move(description), this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_slider);
    connect(m_slider, &KnobSlider::valueEdited, this, [this](double value) { takeSlider(value, false); });
    connect(m_slider, &KnobSlider::editCommitted, this, [this](double value) { takeSlider(value, true); });
    if (spec.allowsInfinity) {
        addInfinity();
    }
}

void NumberKnob::addInfinity()
{
    m_infinity = new QToolButton(this);
    m_infinity->setObjectName(qtText(lab::fileName(id())) + QStringLiteral(".infinity"));
    m_infinity->setText(qtText(kInfinityText));
    m_infinity->setCheckable(true);
    m_infinity->setAccessibleName(tr("%1 without limit").arg(qtText(spec().label)));
    m_infinity->setToolTip(tr("Infinitely fast"));
    m_infinity->setFocusPolicy(Qt::StrongFocus);
    m_infinity->setMinimumWidth(34);
    layout()->addWidget(m_infinity);
    layout()->setAlignment(m_infinity, Qt::AlignRight);
    connect(m_infinity, &QToolButton::clicked, this, [this](bool on) {
        setNumber(on ? kInfinity : m_slider->value());
        Q_EMIT turned({m_value, {}});
    });
}

void NumberKnob::setNumber(double value)
{
    const bool turnsInfinite = std::isfinite(value) != std::isfinite(m_value);
    m_value = value;
    if (m_infinity != nullptr) {
        m_infinity->setChecked(!std::isfinite(value));
    }
    if (turnsInfinite) {
        m_slider->refreshText();
    }
}

void NumberKnob::takeSlider(double value, bool isFinal)
{
    setNumber(value);
    if (isFinal) {
        Q_EMIT turned({value, {}});
    } else {
        Q_EMIT previewed({value, {}});
    }
}

void NumberKnob::showValue(const lab::KnobValue& value)
{
    setNumber(value.number);
    if (std::isfinite(value.number)) {
        m_slider->setValue(value.number);
    } else {
        m_slider->setValue(m_slider->scale().maximum());
    }
}

void NumberKnob::showBaseline(const std::optional<lab::KnobValue>& value)
{
    const bool isShown = value && std::isfinite(value->number);
    m_slider->setBaseline(isShown ? std::optional(value->number) : std::nullopt);
}

void NumberKnob::showHint(const QString& hint)
{
    m_slider->setHint(hint);
}

void NumberKnob::setLocked(bool locked, const QString& reason)
{
    m_slider->setLocked(locked, reason);
    if (m_infinity != nullptr) {
        m_infinity->setEnabled(!locked);
    }
}

void NumberKnob::setLabelWidth(int width)
{
    m_slider->setLabelWidth(width);
}

TierKnob::TierKnob(const lab::KnobSpec& spec, const lab::Catalog& catalog, QWidget* parent)
    : KnobEditor(spec, parent),
      m_slider(nullptr)
{
    std::vector<double> stops;
    KnobSlider::Description description;
    std::vector<QString> names;
    for (const std::string& choice : spec.choices) {
        const auto stop = static_cast<double>(stops.size());
        names.push_back(choiceLabel(spec.id, choice, catalog));
        description.ticks.push_back({stop, names.back()});
        stops.push_back(stop);
    }
    description.objectName = qtText(lab::fileName(spec.id));
    description.label = qtText(spec.label);
    description.scale = SliderScale::stops(std::move(stops));
    description.hasBox = false;
    description.format = [names](double stop) {
        const auto index = static_cast<std::size_t>(std::max(0.0, std::round(stop)));
        return ShownValue{index < names.size() ? names[index] : QString(), {}, {}};
    };
    description.parse = [](QStringView) -> tl::expected<double, std::string> { return 0.0; };
    m_slider = new KnobSlider(std::move(description), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_slider);
    connect(m_slider, &KnobSlider::valueEdited, this, [this](double stop) { Q_EMIT previewed(valueAt(stop)); });
    connect(m_slider, &KnobSlider::editCommitted, this, [this](double stop) { Q_EMIT turned(valueAt(stop)); });
}

std::optional<double> TierKnob::stopOf(const std::string& choice) const
{
    const auto& choices = spec().choices;
    const auto found = std::find(choices.begin(), choices.end(), choice);
    return found == choices.end() ? std::nullopt : std::optional(static_cast<double>(found - choices.begin()));
}

lab::KnobValue TierKnob::valueAt(double stop) const
{
    const auto last = static_cast<double>(spec().choices.size() - 1);
    return {0.0, spec().choices[static_cast<std::size_t>(std::clamp(std::round(stop), 0.0, last))]};
}

void TierKnob::showValue(const lab::KnobValue& value)
{
    m_slider->setValue(stopOf(value.choice).value_or(0.0));
}

void TierKnob::showBaseline(const std::optional<lab::KnobValue>& value)
{
    m_slider->setBaseline(value ? stopOf(value->choice) : std::nullopt);
}

void TierKnob::showHint(const QString& hint)
{
    m_slider->setHint(hint);
}

void TierKnob::keepRoomForHints(const QStringList& hints)
{
    m_slider->keepRoomForHints(hints);
}

void TierKnob::setLocked(bool locked, const QString& reason)
{
    m_slider->setLocked(locked, reason);
}

void TierKnob::setLabelWidth(int width)
{
    m_slider->setLabelWidth(width);
}

}  // namespace ironlab::ui
