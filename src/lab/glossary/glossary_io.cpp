// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/glossary.h>
#include <ironlab/lab/object_reader.h>

#include <set>

namespace ironlab::lab {
namespace {

GlossaryWord readWord(ObjectReader& members, std::set<std::string>& taken)
{
    GlossaryWord word;
    word.term = members.string("term");
    members.optionalEach("also", [&word](const ValueReader& other) { word.also.push_back(other.string()); });
    word.meaning = members.string("meaning");
    bool isNew = taken.insert(word.term).second;
    for (const std::string& other : word.also)
        isNew = taken.insert(other).second && isNew;
    if (!isNew)
        members.fault("term", "a term and other ways to write it that no word has yet", "join the two words");
    return word;
}

Glossary readWords(ObjectReader& reader)
{
    Glossary glossary;
    std::set<std::string> taken;
    reader.eachObject("words", [&](ObjectReader& members) { glossary.words.push_back(readWord(members, taken)); });
    reader.object("tiers", [&glossary](ObjectReader& members) {
        for (const physics::Tier tier : physics::kTiers)
            glossary.tiers[tier] = members.string(physics::fileName(tier));
    });
    return glossary;
}

}  // namespace

Expected<Glossary, Faults> readGlossary(const std::filesystem::path& file)
{
    return readJsonFile<Glossary>(file, kGlossarySchema, readWords);
}

}  // namespace ironlab::lab
