// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/drafts_io.h"

#include <ironlab/lab/json_writer.h>
#include <ironlab/lab/object_reader.h>

#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::string_view kDraftsSchema = "ironlab/drafts/1";

}  // namespace

std::string draftsText(const Drafts& drafts)
{
    JsonWriter json;
    json.beginObject().member("schema", kDraftsSchema).key("drafts").beginObject();
    for (const auto& [key, text] : drafts)
        json.member(key, text);
    return json.endObject().endObject().finish();
}

Expected<Drafts, Faults> parseDrafts(std::string file, std::string text)
{
    return readJsonText<Drafts>(
        std::move(file), std::move(text), kDraftsSchema,
        [](ObjectReader& reader) {
            Drafts drafts;
            reader.object("drafts", [&](ObjectReader& members) {
                members.eachMember([&](const ValueReader& draft) {
                    drafts.insert_or_assign(std::string(draft.json().key()), draft.anyString());
                });
            });
            return drafts;
        },
        kLedgerLimits);
}

}  // namespace ironlab::lab
