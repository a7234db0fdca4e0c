// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/session/words.h"

#include <algorithm>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n\f\v";

/// The id in a citation at the start of `text` ("[E12]" is "E12"), or nothing.
std::string_view citationAt(std::string_view text)
{
    if (!text.starts_with("[E"))
        return {};
    const std::size_t end = std::min(text.find_first_not_of("0123456789", 2), text.size());
    return end > 2 && end < text.size() && text[end] == ']' ? text.substr(1, end - 1) : std::string_view{};
}

std::string withoutCitations(std::string_view chunk)
{
    std::string kept;
    while (!chunk.empty()) {
        const std::string_view id = citationAt(chunk);
        if (id.empty())
            kept += chunk.front();
        chunk.remove_prefix(id.empty() ? 1 : id.size() + 2);
    }
    return kept;
}

/// A letter or a digit of any script: what is beyond ASCII is taken for one.
bool isOfWord(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// The word in a chunk of text: from its first letter or digit to its last, outside citations and without capitals; empty
/// where it has none.
std::string wordOf(std::string_view chunk)
{
    const std::string kept = withoutCitations(chunk);
    const auto first = std::ranges::find_if(kept, isOfWord);
    const auto last = std::find_if(kept.rbegin(), kept.rend(), isOfWord).base();
    if (first == kept.end())
        return {};
    std::string word(first, last);
    std::ranges::transform(word, word.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

/// The words of a text in their order, without citations and capitals.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    while (true) {
        const std::size_t start = text.find_first_not_of(kWhiteSpace);
        if (start == std::string_view::npos)
            return words;
        text.remove_prefix(start);
        const std::size_t end = std::min(text.find_first_of(kWhiteSpace), text.size());
        std::string word = wordOf(text.substr(0, end));
        text.remove_prefix(end);
        if (!word.empty())
            words.push_back(std::move(word));
    }
}

}  // namespace

int wordCount(std::string_view text)
{
    std::vector<std::string> words = wordsOf(text);
    return static_cast<int>(std::unique(words.begin(), words.end()) - words.begin());
}

int wordCountWithRepeats(std::string_view text)
{
    return static_cast<int>(wordsOf(text).size());
}

std::vector<std::string> citations(std::string_view text)
{
    std::vector<std::string> ids;
    for (std::size_t place = text.find('['); place != std::string_view::npos; place = text.find('[', place + 1)) {
        const std::string id(citationAt(text.substr(place)));
        if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

}  // namespace ironlab::lab
