// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/fault.h>
#include <ironlab/base/file_fault.h>
#include <ironlab/base/utf8.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace ironlab {
namespace {

void appendEscapedByte(std::string& text, char byte)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(byte);
    text += "\\x";
    text += kDigits[value >> 4U];
    text += kDigits[value & 0x0FU];
}

bool isControl(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20U || value == 0x7FU;
}

/// Appends the first character, or its bytes written out where a terminal could not or should not show it.
void appendPrintable(std::string& shown, std::string_view& text)
{
    const std::size_t length = utf8SequenceLength(text);
    if (length == 0 || isControl(text.front()))
        appendEscapedByte(shown, text.front());
    else
        shown += text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
}

std::string folded(std::string_view word)
{
    std::string result;
    for (const char letter : word) {
        if (letter == '_' || letter == '-' || letter == ' ')
            continue;
        result += (letter >= 'A' && letter <= 'Z') ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return result;
}

// Edits that turn `a` into `b`: insert, remove, replace, or swap two neighbours (optimal string alignment).
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            current[j] = std::min({replace, last[j] + 1, current[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(current);
    }
    return last[b.size()];
}

}  // namespace

std::string describe(const Fault& fault)
{
    std::string text = fault.file + ':' + std::to_string(fault.line) + ':' + std::to_string(fault.column);
    text += "  " + (fault.pointer.empty() ? "(document)" : fault.pointer);
    text += "  found " + fault.found;
    text += "  expected " + fault.expected;
    text += "  fix: " + fault.fix;
    // Names of files and keys may hold anything; a line of faults stays one line.
    std::string line;
    for (std::string_view rest = text; !rest.empty();)
        appendPrintable(line, rest);
    return line;
}

std::string describe(const Faults& faults, std::size_t limit)
{
    std::string text;
    const std::size_t shown = std::min(limit, faults.size());
    for (std::size_t i = 0; i < shown; ++i)
        text += describe(faults[i]) + '\n';
    if (const std::size_t rest = faults.size() - shown; rest > 0)
        text += "and " + std::to_string(rest) + (rest == 1 ? " more fault\n" : " more faults\n");
    return text;
}

void sortByPlace(Faults& faults)
{
    std::stable_sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
}

std::string excerpt(std::string_view text, std::size_t limit)
{
    std::string shown = "\"";
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == limit) {
            shown += "…";
            break;
        }
        appendPrintable(shown, text);
    }
    return shown + '"';
}

std::string_view closestMatch(std::string_view word, const std::vector<std::string_view>& candidates)
{
    constexpr std::size_t kLongestWord = 64;
    if (word.size() > kLongestWord)
        return {};
    const std::string wanted = folded(word);
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(1, wanted.size() / 4) + 1;
    for (const std::string_view candidate : candidates) {
        const std::string other = folded(candidate);
        const std::size_t distance = editDistance(wanted, other);
        // Words of one or two letters are all one edit from each other.
        if (distance < bestDistance && distance < std::min(wanted.size(), other.size())) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

Fault faultOfFile(std::string file, std::string found, std::string expected, std::string fix)
{
    return {std::move(file), 1, 1, {}, std::move(found), std::move(expected), std::move(fix)};
}

}  // namespace ironlab
