// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/knob_editor.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>
#include <ironlab/lab/choice_text.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::KnobEditor", text);
}

QString tierLabel(const std::string& choice)
{
    for (const physics::Tier tier : physics::kTiers) {
        if (physics::fileName(tier) == choice) {
            return qtText(physics::displayName(tier));
        }
    }
    return qtText(choice);
}

QString plainNumber(const lab::KnobSpec& spec, double value)
{
    if (!std::isfinite(value)) {
        return qtText(kInfinityText);
    }
    if (spec.wholeNumbers) {
        return qtText(countText(value));
    }
    if (value != 0.0 && std::abs(value) < 1e-3) {
        static const QRegularExpression zeros(QStringLiteral("0+$"));
        return qtText(numberText(value)).remove(zeros);
    }
    return qtText(numberText(value));
}

}  // namespace

QString choiceLabel(lab::KnobId knob, const std::string& choice, const lab::Catalog& catalog)
{
    switch (knob) {
    case lab::KnobId::Tier: return tierLabel(choice);
    case lab::KnobId::Accelerator: {
        const auto* preset = catalog.accelerator(choice);
        return preset == nullptr ? qtText(choice) : qtText(preset->value.name);
    }
    case lab::KnobId::WeightPrecision:
    case lab::KnobId::ComputePrecision:
    case lab::KnobId::KvPrecision:
        if (const auto precision = physics::precisionFromFileName(choice)) {
            return qtText(physics::displayName(*precision));
        }
        return qtText(choice);
    case lab::KnobId::SpeedupTarget:
        return qtText(lab::speedupTargetText(choice == physics::fileName(physics::SpeedupTarget::Compute)
                                                 ? physics::SpeedupTarget::Compute
                                                 : physics::SpeedupTarget::Accelerator));
    case lab::KnobId::OsMode:
        return choice == "rt-isolated" ? words(QT_TRANSLATE_NOOP("ironlab::ui::KnobEditor", "RT isolated"))
               : choice == "rt"        ? words(QT_TRANSLATE_NOOP("ironlab::ui::KnobEditor", "RT"))
                                       : qtText(choice);
    default: return qtText(choice);
    }
}

QString symbolMarkup(const QString& label)
{
    static const QRegularExpression symbol(QStringLiteral("\\b([A-Z]+)_([a-z]+)\\b"));
    QString markup = label;
    return markup.replace(symbol, QStringLiteral("*\\1*_{\\2}"));
}

ShownNumber knobText(const lab::KnobSpec& spec, double value)
{
    switch (spec.id) {
    case lab::KnobId::ModelScale:
    case lab::KnobId::AcceleratorSpeedup:
    case lab::KnobId::PeakScale:
    case lab::KnobId::BandwidthScale: return {plainNumber(spec, value), QStringLiteral("×")};
    default: break;
    }
    if (spec.unit.empty() || !std::isfinite(value)) {
        return {plainNumber(spec, value), {}};
    }
    if (const bool isTime = dimensionOfUnit(spec.unit) == Exponents{.time = 1}; isTime) {
        const NumberText text = quantityNumber(value, "s");
        return {qtText(text.digits), qtText(text.unit)};
    }
    return {qtText(numberText(numberIn(value, spec.unit))), qtText(spec.unit)};
}

}  // namespace ironlab::ui
