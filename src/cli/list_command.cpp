// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/value_check.h"

#include <ironlab/lab/design_settings.h>
#include <ironlab/lab/json_writer.h>

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

struct ListOptions {
    CommonOptions common;
    std::string kind;
};

struct ListedName {
    std::string id;
    std::string meaning;
};

struct NameList {
    std::string kind;
    std::vector<ListedName> names;
};

constexpr std::array kKinds{"accelerators", "workloads", "missions", "keys"};

template <class Presets>
std::vector<ListedName> presetNames(const Presets& presets)
{
    std::vector<ListedName> names;
    for (const auto* preset : presets) {
        names.push_back({preset->value.id, preset->value.name});
    }
    return names;
}

std::vector<ListedName> missionNames(const std::vector<lab::Mission>& missions)
{
    std::vector<ListedName> names;
    for (const lab::Mission& mission : missions) {
        names.push_back({mission.id, mission.title});
    }
    return names;
}

std::vector<ListedName> keyNames()
{
    std::vector<ListedName> names;
    for (const lab::SettingSpec& setting : lab::designSettings()) {
        names.push_back({std::string(setting.key), std::string(setting.meaning)});
    }
    return names;
}

std::string inWords(const std::vector<NameList>& lists)
{
    std::string text;
    for (const NameList& list : lists) {
        text += lists.size() == 1 ? "" : (text.empty() ? "" : "\n") + list.kind + '\n';
        std::size_t widest = 0;
        for (const ListedName& name : list.names) {
            widest = std::max(widest, name.id.size());
        }
        for (const ListedName& name : list.names) {
            text += "  " + name.id + std::string(widest + 2 - name.id.size(), ' ') + name.meaning + '\n';
        }
    }
    return text;
}

std::string asJson(const std::vector<NameList>& lists)
{
    lab::JsonWriter json;
    json.beginObject();
    for (const NameList& list : lists) {
        json.key(list.kind).beginArray();
        for (const ListedName& name : list.names) {
            json.beginObject(lab::JsonWriter::Shape::Line).member("id", name.id).member("name", name.meaning);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
    return json.finish();
}

Exit listNames(const ListOptions& options, Streams& streams)
{
    const LoadedCatalog loaded = loadCatalog(options.common, streams);
    if (!loaded.catalog) {
        return loaded.exit;
    }
    const auto missions = loadMissions(options.common, loaded.dataDirectory, *loaded.catalog);
    if (!missions) {
        printFaults(missions.error(), options.common, streams);
        return Exit::Invalid;
    }
    std::vector<NameList> lists{{kKinds[0], presetNames(loaded.catalog->accelerators())},
                                {kKinds[1], presetNames(loaded.catalog->workloads())},
                                {kKinds[2], missionNames(*missions)},
                                {kKinds[3], keyNames()}};
    std::erase_if(lists, [&](const NameList& each) { return !options.kind.empty() && each.kind != options.kind; });
    streams.out << (options.common.json ? asJson(lists) : inWords(lists));
    return Exit::Done;
}

}  // namespace

Execute defineList(CLI::App& app)
{
    const auto options = std::make_shared<ListOptions>();
    defineCommonOptions(app, options->common);
    app.add_option("kind", options->kind, "accelerators, workloads, missions or keys (of a design); all where left out")
        ->check(oneOf({kKinds.begin(), kKinds.end()}))
        ->type_name("KIND");
    return [options](Streams& streams) { return listNames(*options, streams); };
}

}  // namespace ironlab::cli
