// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play_script.h"

#include <ironlab/base/fault.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string_view>

namespace ironlab::ui::play {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kSchema = "ironlab/play/1";
constexpr std::array<std::string_view, 8> kActions{"click",  "type", "key",        "slide",
                                                   "choose", "menu", "screenshot", "expect"};

QString qstring(const Json& value)
{
    return QString::fromStdString(value.get_ref<const std::string&>());
}

/// Reads steps and collects what is wrong with them.
class Reader {
public:
    explicit Reader(std::string file) : m_file(std::move(file)) {}

    [[nodiscard]] Faults takeFaults() { return std::move(m_faults); }

    void fail(const std::string& pointer, const std::string& found, const std::string& expected, const std::string& fix)
    {
        Fault fault;
        fault.file = m_file;
        fault.pointer = pointer;
        fault.found = found;
        fault.expected = expected;
        fault.fix = fix;
        m_faults.push_back(std::move(fault));
    }

    /// The text of a member; empty and a fault where it is missing or no text.
    QString text(const Json& object, const std::string& pointer, const char* key)
    {
        const auto member = object.find(key);
        if (member != object.end() && member->is_string()) {
            return qstring(*member);
        }
        fail(pointer + "/" + key, member == object.end() ? "nothing" : excerpt(member->dump()), "a text",
             std::string("Add \"") + key + "\": \"…\" to this step.");
        return {};
    }

    template <class T>
    std::optional<T> optional(const Json& object, const std::string& pointer, const char* key)
    {
        const auto member = object.find(key);
        if (member == object.end()) {
            return std::nullopt;
        }
        if constexpr (std::is_same_v<T, QString>) {
            return text(object, pointer, key);
        } else if constexpr (std::is_same_v<T, bool>) {
            if (member->is_boolean()) {
                return member->template get<bool>();
            }
        } else if (member->is_number()) {
            return member->template get<T>();
        }
        fail(pointer + "/" + key, excerpt(member->dump()), std::is_same_v<T, bool> ? "true or false" : "a number",
             "Write it without quotes.");
        return std::nullopt;
    }

    void onlyKeys(const Json& object, const std::string& pointer, std::initializer_list<std::string_view> allowed)
    {
        for (const auto& [key, value] : object.items()) {
            if (key != "say" && std::find(allowed.begin(), allowed.end(), key) == allowed.end()) {
                fail(pointer + "/" + key, excerpt(key), "no such key", "Take it out or mend its spelling.");
            }
        }
    }

    std::optional<Action> action(const Json& step, const std::string& pointer);

private:
    Action keyAction(const Json& step, const std::string& pointer);
    Action menuAction(const Json& step, const std::string& pointer);
    Action expectAction(const Json& step, const std::string& pointer);

    std::string m_file;
    Faults m_faults;
};

Action Reader::keyAction(const Json& step, const std::string& pointer)
{
    onlyKeys(step, pointer, {"key", "times"});
    const QString name = text(step, pointer, "key");
    const QKeySequence keys(name, QKeySequence::PortableText);
    if (keys.isEmpty() || keys[0].key() == Qt::Key_unknown) {
        fail(pointer + "/key", excerpt(name.toStdString()), "a key such as \"Ctrl+Return\" or \"Tab\"",
             "Use the key's English name, with + between the keys of a chord.");
    }
    return Key{keys, std::max(1, optional<int>(step, pointer, "times").value_or(1))};
}

Action Reader::menuAction(const Json& step, const std::string& pointer)
{
    onlyKeys(step, pointer, {"menu"});
    Menu menu;
    const Json& path = step.at("menu");
    const bool isPath = path.is_array() && path.size() >= 2
                        && std::all_of(path.begin(), path.end(), [](const Json& entry) { return entry.is_string(); });
    if (!isPath) {
        fail(pointer + "/menu", excerpt(path.dump()), "a list of at least two texts",
             "Write the menu's name and the entry's, as in [\"View\", \"Dark\"].");
        return menu;
    }
    for (const Json& entry : path) {
        menu.path.append(qstring(entry));
    }
    return menu;
}

Action Reader::expectAction(const Json& step, const std::string& pointer)
{
    onlyKeys(step, pointer, {"expect"});
    const Json& what = step.at("expect");
    const std::string inside = pointer + "/expect";
    Expect expect;
    if (!what.is_object()) {
        fail(inside, excerpt(what.dump()), "an object", "Write {\"object\": …, \"contains\": …}.");
        return expect;
    }
    onlyKeys(what, inside, {"object", "contains", "lacks", "enabled", "visible"});
    expect.object = text(what, inside, "object");
    expect.contains = optional<QString>(what, inside, "contains");
    expect.lacks = optional<QString>(what, inside, "lacks");
    expect.enabled = optional<bool>(what, inside, "enabled");
    expect.visible = optional<bool>(what, inside, "visible");
    return expect;
}

std::optional<Action> Reader::action(const Json& step, const std::string& pointer)
{
    if (step.contains("click")) {
        onlyKeys(step, pointer, {"click"});
        return Click{text(step, pointer, "click")};
    }
    if (step.contains("type")) {
        onlyKeys(step, pointer, {"type", "into", "keep"});
        return Type{text(step, pointer, "type"), text(step, pointer, "into"),
                    optional<bool>(step, pointer, "keep").value_or(false)};
    }
    if (step.contains("key")) {
        return keyAction(step, pointer);
    }
    if (step.contains("slide")) {
        onlyKeys(step, pointer, {"slide", "to"});
        return Slide{text(step, pointer, "slide"), optional<double>(step, pointer, "to").value_or(0.0)};
    }
    if (step.contains("choose")) {
        onlyKeys(step, pointer, {"choose", "in"});
        return Choose{text(step, pointer, "choose"), text(step, pointer, "in")};
    }
    if (step.contains("menu")) {
        return menuAction(step, pointer);
    }
    if (step.contains("screenshot")) {
        onlyKeys(step, pointer, {"screenshot"});
        return Screenshot{text(step, pointer, "screenshot")};
    }
    if (step.contains("expect")) {
        return expectAction(step, pointer);
    }
    std::string names;
    for (const std::string_view name : kActions) {
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    fail(pointer, excerpt(step.dump()), "one of " + names, "Say what the step does.");
    return std::nullopt;
}

Script scriptFrom(const Json& document, Reader& reader)
{
    Script script;
    if (!document.is_object() || document.value("schema", std::string()) != kSchema) {
        reader.fail("/schema", document.is_object() ? excerpt(document.value("schema", std::string())) : "no object",
                    std::string(kSchema), "Begin the file with \"schema\": \"" + std::string(kSchema) + "\".");
        return script;
    }
    reader.onlyKeys(document, "", {"schema", "title", "steps"});
    script.title = reader.optional<QString>(document, "", "title").value_or(QString());
    const auto steps = document.find("steps");
    if (steps == document.end() || !steps->is_array()) {
        reader.fail("/steps", "nothing", "a list of steps", "Add \"steps\": [ … ].");
        return script;
    }
    for (std::size_t i = 0; i < steps->size(); ++i) {
        const Json& step = (*steps)[i];
        const std::string pointer = "/steps/" + std::to_string(i);
        if (!step.is_object()) {
            reader.fail(pointer, excerpt(step.dump()), "an object", "Write { \"click\": … } or another action.");
            continue;
        }
        if (auto action = reader.action(step, pointer)) {
            script.steps.push_back(
                {std::move(*action), reader.optional<QString>(step, pointer, "say").value_or(QString())});
        }
    }
    return script;
}

}  // namespace

Expected<Script, Faults> readScriptText(const std::string& text, const std::string& fileName)
{
    Reader reader(fileName);
    const Json document = Json::parse(text, nullptr, false);
    if (document.is_discarded()) {
        reader.fail("", "text that is not JSON", "one JSON object", "Check commas, quotes and brackets.");
        return unexpected(reader.takeFaults());
    }
    Script script = scriptFrom(document, reader);
    Faults faults = reader.takeFaults();
    if (!faults.empty()) {
        return unexpected(std::move(faults));
    }
    return script;
}

Expected<Script, Faults> readScript(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) {
        Fault fault;
        fault.file = file.string();
        fault.found = "no readable file";
        fault.expected = "a play script";
        fault.fix = "Check the path after --play.";
        return unexpected(Faults{std::move(fault)});
    }
    return readScriptText(text.str(), file.filename().string());
}

}  // namespace ironlab::ui::play
