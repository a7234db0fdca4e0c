// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/session_state.h>

#include <algorithm>

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

/// A word has a letter or a digit, of any script, outside citations.
bool isWord(std::string_view chunk)
{
    while (!chunk.empty()) {
        if (const std::string_view id = citationAt(chunk); !id.empty()) {
            chunk.remove_prefix(id.size() + 2);
            continue;
        }
        const auto byte = static_cast<unsigned char>(chunk.front());
        const bool isLetter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (isLetter || (byte >= '0' && byte <= '9') || byte >= 0x80)
            return true;
        chunk.remove_prefix(1);
    }
    return false;
}

}  // namespace

int PartState::countingMoves() const
{
    return static_cast<int>(std::count_if(moves.begin(), moves.end(), [](const Move& move) { return move.counts; }));
}

int wordCount(std::string_view text)
{
    int words = 0;
    while (true) {
        const std::size_t start = text.find_first_not_of(kWhiteSpace);
        if (start == std::string_view::npos)
            return words;
        text.remove_prefix(start);
        const std::size_t end = std::min(text.find_first_of(kWhiteSpace), text.size());
        words += isWord(text.substr(0, end)) ? 1 : 0;
        text.remove_prefix(end);
    }
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
