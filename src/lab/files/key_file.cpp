// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/file_fault.h>
#include <ironlab/lab/key_file.h>

namespace ironlab::lab {

Expected<SigningKey, Faults> signingKeyIn(FileSystem& files, const std::filesystem::path& file)
{
    constexpr std::size_t kLargestKey = 4096;
    const auto text = wholeFile(files, file, kLargestKey);
    if (!text)
        return unexpected(text.error().faults);
    const auto key = signingKeyOf(std::string_view(*text).substr(0, text->find_first_of("\r\n")));
    if (!key)
        return unexpected(
            Faults{faultOfFile(file.string(), "no secret key in the first line", "a key of 128 hexadecimal digits",
                               "make one with ironlab-cli sign --new-key FILE")});
    return *key;
}

}  // namespace ironlab::lab
