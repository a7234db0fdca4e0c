// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play/play_script.h"
#include "ui/style/qt_text.h"

#include <ironlab/lab/object_reader.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ironlab::ui::play {
namespace {

using lab::ObjectReader;
using lab::ValueReader;

constexpr std::string_view kSchema = "ironlab/play/1";
constexpr std::array<std::string_view, 11> kActions{"press", "turn",   "type", "key",        "focus", "click",
                                                    "slide", "choose", "menu", "screenshot", "expect"};

QString text(ObjectReader& reader, std::string_view key, std::string_view what = "a text")
{
    return qtText(reader.string(key, what));
}

std::optional<QString> optionalText(ObjectReader& reader, std::string_view key)
{
    const auto found = reader.optionalString(key);
    return found ? std::optional(qtText(*found)) : std::nullopt;
}

/// Also an empty one: typing nothing over a field is an act as well.
QString typedText(ObjectReader& reader)
{
    const auto value = reader.value("type", "a text");
    return value ? qtText(value->anyString()) : QString();
}

Expected<QKeySequence, TextFault> parseKeys(std::string_view name)
{
    const QKeySequence keys(qtText(name), QKeySequence::PortableText);
    if (keys.count() != 1 || keys[0].key() == Qt::Key_unknown) {
        return unexpected(TextFault{"one key or chord such as \"Ctrl+Return\" or \"Tab\"",
                                    "use the key's English name, with + between the keys of a chord"});
    }
    return keys;
}

/// The name of a picture becomes the name of a file in the folder of pictures, and of no other folder.
Expected<QString, TextFault> parsePictureName(std::string_view name)
{
    constexpr std::size_t kLongest = 100;
    const bool isName = !name.empty() && name.size() <= kLongest && name.front() != '.'
                        && name.find_first_of("/\\:") == std::string_view::npos;
    if (!isName) {
        return unexpected(TextFault{"a name such as \"dark\"", "leave out folders and the ending"});
    }
    return qtText(name);
}

Action keyAction(ObjectReader& step)
{
    constexpr lab::IntegerRange kTimes{1, 1000};
    Key key;
    key.keys = step.text("key", "a key such as \"Tab\"", parseKeys);
    key.times = static_cast<int>(step.optionalInteger("times", kTimes).value_or(1));
    return key;
}

Action menuAction(ObjectReader& step)
{
    constexpr lab::CountRange kLevels{2, 8};
    Menu menu;
    step.each(
        "menu", [&menu](const ValueReader& entry) { menu.path.append(qtText(entry.string())); }, kLevels);
    return menu;
}

Action expectAction(ObjectReader& step)
{
    Expect expect;
    step.object("expect", [&expect](ObjectReader& what) {
        expect.object = text(what, "object", "the name of an object");
        expect.contains = optionalText(what, "contains");
        expect.lacks = optionalText(what, "lacks");
        expect.enabled = what.optionalBoolean("enabled");
        expect.visible = what.optionalBoolean("visible");
    });
    return expect;
}

std::optional<Action> readAction(ObjectReader& step)
{
    if (step.has("press")) {
        return Press{text(step, "press")};
    }
    if (step.has("click")) {
        return Click{text(step, "click")};
    }
    if (step.has("focus")) {
        return Focus{text(step, "focus")};
    }
    if (step.has("type")) {
        return Type{typedText(step), optionalText(step, "into"), step.optionalBoolean("keep").value_or(false)};
    }
    if (step.has("key")) {
        return keyAction(step);
    }
    if (step.has("turn")) {
        return Turn{text(step, "turn"), step.number("to")};
    }
    if (step.has("slide")) {
        return Slide{text(step, "slide"), step.number("to")};
    }
    if (step.has("choose")) {
        return Choose{text(step, "choose"), text(step, "in", "the name of a list")};
    }
    if (step.has("menu")) {
        return menuAction(step);
    }
    if (step.has("screenshot")) {
        return Screenshot{step.text("screenshot", "a name such as \"dark\"", parsePictureName)};
    }
    if (step.has("expect")) {
        return expectAction(step);
    }
    std::string names;
    for (const std::string_view name : kActions) {
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    step.fault("", "one of the actions " + names, "say what the step does");
    step.ignoreRest();
    return std::nullopt;
}

/// Acts of the mouse have no place in a script by keyboard.
void expectNoMouse(ObjectReader& step)
{
    for (const auto& [mouse, either] : {std::pair("click", "press"), std::pair("slide", "turn")}) {
        if (step.has(mouse)) {
            step.fault(mouse, "no act of the mouse in a script by keyboard", std::string("write \"") + either + '"');
        }
    }
}

Script readMembers(ObjectReader& reader)
{
    Script script;
    script.title = optionalText(reader, "title").value_or(QString());
    script.by = reader.optionalChoice("by", kHands).value_or(Hand::Mouse);
    reader.eachObject("steps", [&script](ObjectReader& step) {
        if (script.by == Hand::Keyboard) {
            expectNoMouse(step);
        }
        auto action = readAction(step);
        QString say = optionalText(step, "say").value_or(QString());
        if (action) {
            script.steps.push_back({std::move(*action), std::move(say)});
        }
    });
    return script;
}

}  // namespace

std::string_view fileName(Hand hand)
{
    return hand == Hand::Mouse ? "mouse" : "keyboard";
}

std::optional<Hand> handFromFileName(std::string_view name)
{
    const auto found = std::find_if(kHands.begin(), kHands.end(), [name](Hand hand) { return fileName(hand) == name; });
    return found == kHands.end() ? std::nullopt : std::optional(*found);
}

Expected<Script, Faults> readScriptText(const std::string& text, const std::string& fileName)
{
    return lab::readJsonText<Script>(fileName, text, kSchema, readMembers);
}

Expected<Script, Faults> readScript(const std::filesystem::path& file)
{
    return lab::readJsonFile<Script>(file, kSchema, readMembers);
}

}  // namespace ironlab::ui::play
