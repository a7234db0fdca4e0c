// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/files/foreign_file.h"

#include <algorithm>
#include <array>

namespace ironlab::lab {
namespace {

using namespace std::string_view_literals;

/// How files of a kind begin.
struct Beginning {
    std::string_view bytes;
    std::string_view look;
};
constexpr std::array kBeginnings{Beginning{"%PDF-"sv, "a PDF document"},
                                 Beginning{"%!PS"sv, "a PostScript document"},
                                 Beginning{"{\\rtf"sv, "a document of a word processor"},
                                 Beginning{"PK\x03\x04"sv, "a zip archive or a document of an office program"},
                                 Beginning{"\xD0\xCF\x11\xE0"sv, "a document of an office program"},
                                 Beginning{"\x1F\x8B"sv, "a compressed file (gzip)"},
                                 Beginning{"7z\xBC\xAF"sv, "a compressed archive (7z)"},
                                 Beginning{"Rar!"sv, "a compressed archive (rar)"},
                                 Beginning{"\x89PNG"sv, "a picture (PNG)"},
                                 Beginning{"\xFF\xD8\xFF"sv, "a picture (JPEG)"},
                                 Beginning{"GIF8"sv, "a picture (GIF)"},
                                 Beginning{"\x7F"
                                           "ELF"sv,
                                           "a program"},
                                 Beginning{"MZ"sv, "a program"},
                                 Beginning{"SQLite format 3"sv, "a database"},
                                 Beginning{"<!DOCTYPE html"sv, "a web page"},
                                 Beginning{"<!doctype html"sv, "a web page"},
                                 Beginning{"<html"sv, "a web page"},
                                 Beginning{"<?xml"sv, "an XML file"}};

/// Texts have no zero bytes. A file that begins as JSON and has some is a damaged one, of which the places are told; UTF-16,
/// which has many, is a text that only has to be saved otherwise.
bool isBinary(std::string_view contents)
{
    constexpr std::size_t kBeginning = 512;
    const bool beginsAsJson = contents.starts_with('{') || contents.starts_with('[');
    const bool isUtf16 = contents.starts_with("\xFF\xFE") || contents.starts_with("\xFE\xFF");
    return !beginsAsJson && !isUtf16 && contents.substr(0, kBeginning).find('\0') != std::string_view::npos;
}

}  // namespace

std::string_view foreignFile(std::string_view contents)
{
    const auto found = std::ranges::find_if(
        kBeginnings, [&](const Beginning& beginning) { return contents.starts_with(beginning.bytes); });
    if (found != kBeginnings.end())
        return found->look;
    return isBinary(contents) ? "a file that is no text" : std::string_view{};
}

}  // namespace ironlab::lab
