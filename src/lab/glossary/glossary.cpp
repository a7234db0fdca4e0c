// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/glossary.h>

#include <algorithm>
#include <optional>

namespace ironlab::lab {
namespace {

/// Letters of the alphabet without capitals; other characters as they are.
std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// Part of a word: letters, digits and whatever is beyond ASCII.
bool isOfWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
    const GlossaryWord* word = nullptr;
};

/// Where `name` first stands as a whole word. Both without capitals.
std::optional<Place> placeOf(std::string_view text, const std::string& name, const GlossaryWord& word)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        std::size_t end = at + name.size();
        if (end < text.size() && text[end] == 's')
            ++end;
        const bool beginsWord = at == 0 || !isOfWord(text[at - 1]);
        if (beginsWord && (end >= text.size() || !isOfWord(text[end])))
            return Place{at, end, &word};
    }
    return std::nullopt;
}

std::vector<std::string> namesOf(const GlossaryWord& word)
{
    std::vector<std::string> names{lower(word.term)};
    for (const std::string& other : word.also)
        names.push_back(lower(other));
    return names;
}

}  // namespace

std::vector<const GlossaryWord*> Glossary::wordsIn(std::string_view text, std::size_t most) const
{
    const std::string plain = lower(text);
    std::vector<Place> places;
    for (const GlossaryWord& word : words)
        for (const std::string& name : namesOf(word))
            if (const auto place = placeOf(plain, name, word))
                places.push_back(*place);
    std::ranges::sort(
        places, [](const Place& a, const Place& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<const GlossaryWord*> found;
    std::size_t taken = 0;
    for (const Place& place : places) {
        const bool isKnown = std::ranges::find(found, place.word) != found.end();
        if (place.begin >= taken && !isKnown && found.size() < most) {
            found.push_back(place.word);
            taken = place.end;
        }
    }
    return found;
}

std::vector<const GlossaryWord*> Glossary::search(std::string_view piece) const
{
    const std::string wanted = lower(piece);
    std::vector<const GlossaryWord*> named;
    std::vector<const GlossaryWord*> told;
    for (const GlossaryWord& word : words) {
        const auto names = namesOf(word);
        const bool isNamed =
            std::ranges::any_of(names, [&](const std::string& name) { return name.find(wanted) != std::string::npos; });
        if (isNamed)
            named.push_back(&word);
        else if (lower(word.meaning).find(wanted) != std::string::npos)
            told.push_back(&word);
    }
    named.insert(named.end(), told.begin(), told.end());
    return named;
}

}  // namespace ironlab::lab
