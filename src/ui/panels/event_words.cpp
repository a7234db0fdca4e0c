// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/event_words.h"

#include "ui/instruments/instrument_words.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/answer_form.h"
#include "ui/panels/design_words.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/design_payload.h>
#include <ironlab/present/grade_words.h>
#include <ironlab/present/scene_figure.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace ironlab::ui {
namespace {

constexpr int kLongestText = 90;

class Tr {
    Q_DECLARE_TR_FUNCTIONS(ironlab::ui::EventWords)
};

QString shortened(const std::string& text)
{
    const QString line = qtText(text).simplified();
    return line.size() > kLongestText ? line.left(kLongestText) + QStringLiteral("…") : line;
}

/// A number as it is recorded, which may be infinite.
std::optional<double> numberAt(const lab::Payload& payload, const char* key)
{
    return payload.textAt(key) == "infinite" ? std::optional(std::numeric_limits<double>::infinity())
                                             : payload.realAt(key);
}

QString recordedValue(const lab::Payload& value)
{
    if (const auto* text = value.asText()) {
        return shortened(*text);
    }
    if (const auto number = value.asInteger()) {
        return QString::number(*number);
    }
    if (const auto truth = value.asBoolean()) {
        return *truth ? Tr::tr("yes") : Tr::tr("no");
    }
    return {};
}

QString knobSetting(const lab::KnobSpec& spec, const lab::KnobValue& value, const lab::Catalog& catalog)
{
    if (!value.choice.empty()) {
        return choiceLabel(spec.id, value.choice, catalog);
    }
    if (spec.scale == lab::KnobScale::Switch) {
        return value.number != 0.0 ? Tr::tr("on") : Tr::tr("off");
    }
    const ShownNumber shown = knobText(spec, value.number);
    return shown.unit.isEmpty() ? shown.digits : shown.digits + QLatin1Char(' ') + shown.unit;
}

/// "45.8 ms, compute time binds", as the event claims it.
QString resultWords(const lab::Payload& result)
{
    if (result.booleanAt("runs") == false) {
        return Tr::tr("does not run");
    }
    const auto latency = numberAt(result, "latency_s");
    const auto binding = result.textAt("binding_term");
    QStringList words;
    if (latency) {
        words.append(qtText(quantityText(*latency, "s")));
    }
    if (binding) {
        words.append(Tr::tr("%1 time binds").arg(qtText(*binding)));
    }
    return words.join(QStringLiteral(", "));
}

}  // namespace

QString eventName(lab::EventKind kind)
{
    switch (kind) {
    case lab::EventKind::PredictionLocked: return Tr::tr("prediction locked");
    case lab::EventKind::PredictionRevised: return Tr::tr("second thought");
    case lab::EventKind::KnobMoved: return Tr::tr("knob moved");
    case lab::EventKind::Evaluated: return Tr::tr("evaluated");
    case lab::EventKind::EvidenceCaptured: return Tr::tr("evidence captured");
    case lab::EventKind::Observation: return Tr::tr("observation");
    case lab::EventKind::ReflectionSaved: return Tr::tr("reflection saved");
    case lab::EventKind::StakeholderAnswered: return Tr::tr("stakeholder answered");
    case lab::EventKind::PartClosed: return Tr::tr("part closed");
    case lab::EventKind::Undone: return Tr::tr("undone");
    case lab::EventKind::Note: return Tr::tr("note");
    case lab::EventKind::SessionResumed: return Tr::tr("session resumed");
    }
    return {};
}

QString recordedWords(const lab::Event& event)
{
    QStringList words;
    if (const auto* members = event.payload.asObject()) {
        for (const auto& [key, value] : *members) {
            const QString text = key == "part" ? QString() : recordedValue(value);
            if (!text.isEmpty()) {
                words.append(qtText(key) + QLatin1Char(' ') + text);
            }
        }
    }
    return words.join(QStringLiteral(" · "));
}

EventWords::EventWords(const lab::Mission& mission, const lab::Catalog& catalog, Prose prose)
    : m_mission(mission),
      m_catalog(catalog),
      m_prose(prose)
{
    for (const Part& part : mission.parts) {
        m_questions.emplace(part.number, lab::pose(mission, part, catalog));
    }
}

QString EventWords::quoted(const std::string& text) const
{
    return QStringLiteral("“") + (m_prose == Prose::Whole ? qtText(text).simplified() : shortened(text))
           + QStringLiteral("”");
}

const lab::MissionPart* EventWords::partOf(const lab::Event& event) const
{
    const auto number = event.payload.integerAt("part");
    const auto found = std::find_if(m_mission.parts.begin(), m_mission.parts.end(),
                                    [&](const Part& part) { return number && part.number == *number; });
    return found == m_mission.parts.end() ? nullptr : &*found;
}

QString EventWords::operator()(const lab::Event& event) const
{
    if (event.kind == lab::EventKind::SessionResumed) {
        return Tr::tr("The lab was opened again.");
    }
    const Part* part = partOf(event);
    const QString told = part == nullptr ? QString() : words(*part, event);
    return told.isEmpty() ? recordedWords(event) : told;
}

QString EventWords::words(const Part& part, const lab::Event& event) const
{
    switch (event.kind) {
    case lab::EventKind::PredictionLocked:
    case lab::EventKind::PredictionRevised: return answer(part, event.payload);
    case lab::EventKind::KnobMoved: return turn(part, event.payload);
    case lab::EventKind::Undone: return Tr::tr("back to %1").arg(design(part, event.payload));
    case lab::EventKind::Evaluated:
    case lab::EventKind::EvidenceCaptured: return designWithResult(part, event.payload);
    case lab::EventKind::ReflectionSaved: return writing(part, event.payload);
    case lab::EventKind::StakeholderAnswered: return stakeholder(part, event.payload);
    case lab::EventKind::PartClosed: return Tr::tr("Part %1 is done.").arg(part.number);
    case lab::EventKind::Observation:
    case lab::EventKind::Note: return claim(part, event.payload);
    case lab::EventKind::SessionResumed: break;
    }
    return {};
}

QString EventWords::answer(const Part& part, const lab::Payload& event) const
{
    const auto choice = event.textAt("choice");
    const auto number = numberAt(event, "number");
    if (!choice || !number) {
        return {};
    }
    QStringList words{choiceName(m_questions.at(part.number), *choice),
                      qtText(present::answerText(*number, part.question.numberUnit))};
    if (const auto sure = event.integerAt("confidence"); sure && *sure >= 1 && *sure <= 5) {
        words.append(confidenceWord(static_cast<int>(*sure)));
    }
    return words.join(QStringLiteral(", "));
}

QString EventWords::turn(const Part& part, const lab::Payload& event) const
{
    const auto cause = event.textAt("cause");
    if (cause == "reset") {
        return Tr::tr("all knobs back to the start of the part");
    }
    if (cause == "redo") {
        return Tr::tr("again %1").arg(design(part, event));
    }
    const auto id = lab::knobFromFileName(event.textAt("knob").value_or(std::string()));
    const auto spec =
        std::find_if(part.knobs.begin(), part.knobs.end(), [&](const lab::KnobSpec& each) { return id == each.id; });
    const lab::Payload* member = event.find("design");
    const auto turned = member == nullptr ? unexpected(std::string()) : lab::designFromPayload(*member);
    if (spec == part.knobs.end() || !turned) {
        return {};
    }
    return qtText(spec->label) + QLatin1Char(' ')
           + knobSetting(*spec, lab::knobValue(*turned, m_mission, *spec, m_catalog), m_catalog);
}

QString EventWords::design(const Part& part, const lab::Payload& event) const
{
    const lab::Payload* member = event.find("design");
    const auto read = member == nullptr ? unexpected(std::string()) : lab::designFromPayload(*member);
    return read ? designDifference(*read, m_mission, part, m_catalog) : qtText(kUnknownText);
}

QString EventWords::designWithResult(const Part& part, const lab::Payload& event) const
{
    QStringList words{design(part, event)};
    if (const auto id = event.textAt("id")) {
        words.prepend(qtText(*id));
    }
    const lab::Payload* result = event.find("result");
    const QString told = result == nullptr ? QString() : resultWords(*result);
    if (!told.isEmpty()) {
        words.append(told);
    }
    return words.join(QStringLiteral(" · "));
}

QString EventWords::writing(const Part& part, const lab::Payload& event) const
{
    const auto id = event.textAt("field");
    const auto field = std::find_if(part.reflection.begin(), part.reflection.end(),
                                    [&](const lab::ReflectionField& each) { return id == each.id; });
    const auto text = event.textAt("text");
    if (field == part.reflection.end() || !text) {
        return {};
    }
    const QString label = qtText(field->label);
    return label + (label.endsWith(QLatin1Char('?')) ? QStringLiteral(" ") : QStringLiteral(": ")) + quoted(*text);
}

QString EventWords::stakeholder(const Part& part, const lab::Payload& event) const
{
    const auto text = event.textAt("text");
    if (!part.scene || !text) {
        return {};
    }
    const auto number = numberAt(event, "number");
    QStringList words{qtText(part.scene->who)};
    if (number) {
        words.append(qtText(present::sceneNumberText(part, m_catalog, *number)));
    }
    return words.join(QStringLiteral(": ")) + QStringLiteral(" · ") + quoted(*text);
}

/// What an observation or a note is about.
QString EventWords::claim(const Part& part, const lab::Payload& event) const
{
    const auto about = event.textAt("about");
    const bool holds = event.booleanAt("holds").value_or(true);
    const QString verdict = holds ? Tr::tr("right") : Tr::tr("not right");
    if (about == "question") {
        return answer(part, event);
    }
    if (about == "no-flip") {
        const QString tier = choiceLabel(lab::KnobId::Tier, event.textAt("tier").value_or(std::string()), m_catalog);
        const lab::Payload* member = event.find("design");
        const auto claimed = member == nullptr ? unexpected(std::string()) : lab::designFromPayload(*member);
        const QString settings =
            claimed ? qtText(lab::besideTheBatch(*claimed, m_mission, part, m_catalog)) : QString();
        return settings.isEmpty() ? Tr::tr("no flip on %1: %2").arg(tier, verdict)
                                  : Tr::tr("no flip on %1 at %2: %3").arg(tier, settings, verdict);
    }
    if (about == "critical-fraction") {
        const auto value = numberAt(event, "value");
        return value ? Tr::tr("critical parallel fraction p = %1: %2").arg(qtText(numberText(*value)), verdict)
                     : Tr::tr("no parallel fraction is enough: %1").arg(verdict);
    }
    const auto number = numberAt(event, "number");
    if (about == "answer-missed" && number && part.scene) {
        return Tr::tr("%1: %2, which the design on the bench does not bear out")
            .arg(qtText(part.scene->who), qtText(present::sceneNumberText(part, m_catalog, *number)));
    }
    if (about == "baseline-pinned") {
        return Tr::tr("baseline: %1").arg(design(part, event));
    }
    const auto text = event.textAt("text");
    return about == "note" && text ? quoted(*text) : QString();
}

}  // namespace ironlab::ui
