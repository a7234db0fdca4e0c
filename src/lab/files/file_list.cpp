// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/lab/file_list.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

/// As paths compare: a folder's files before those of "folder-2", since the end of a step is before every letter, and
/// absolute ones last.
bool isBefore(std::string_view a, std::string_view b)
{
    if (a.starts_with('/') != b.starts_with('/'))
        return b.starts_with('/');
    const auto rank = [](char c) { return c == '/' ? 0 : 1 + static_cast<int>(static_cast<unsigned char>(c)); };
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [&](char x, char y) { return rank(x) < rank(y); });
}

}  // namespace

void FileList::add(const std::filesystem::path& file, bool isNamed)
{
    IRONLAB_EXPECTS(m_next == 0);
    const std::size_t begin = m_names.size();
    m_names += file.native();
    m_places.push_back({begin, m_names.size(), isNamed});
}

std::string_view FileList::name(const Place& place) const
{
    return std::string_view(m_names).substr(place.begin, place.end - place.begin);
}

void FileList::order()
{
    std::sort(m_places.begin(), m_places.end(), [this](const Place& a, const Place& b) {
        if (name(a) == name(b))
            return a.isNamed && !b.isNamed;
        return isBefore(name(a), name(b));
    });
    const auto isSame = [this](const Place& a, const Place& b) { return name(a) == name(b); };
    m_places.erase(std::unique(m_places.begin(), m_places.end(), isSame), m_places.end());
}

std::optional<FileList::File> FileList::next()
{
    if (m_next == 0)
        order();
    if (m_next == m_places.size())
        return std::nullopt;
    const Place& place = m_places[m_next++];
    return File{std::filesystem::path(name(place)), place.isNamed};
}

}  // namespace ironlab::lab
