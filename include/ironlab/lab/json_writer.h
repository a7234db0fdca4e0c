// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/payload.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// The canonical form of RFC 8785 (JCS), as far as payloads need it: no blanks, keys sorted by UTF-16 code units,
/// shortest escapes. Equal payloads have equal bytes, whatever the order of their members; hashes are taken over these.
[[nodiscard]] std::string canonicalJson(const Payload& payload);
/// The same, at the end of `text`.
void appendCanonicalJson(std::string& text, const Payload& payload);
/// `value` in quotes with the escapes of RFC 8785; `value` is well-formed UTF-8.
void appendJsonString(std::string& text, std::string_view value);
/// True if `a` stands before `b` in UTF-16 code units; both are well-formed UTF-8.
[[nodiscard]] bool precedesInUtf16(std::string_view a, std::string_view b);

/// Writes JSON for files and for scripts, keys in the order of the calls. Independent of the locale.
///
///     JsonWriter json;
///     json.beginObject().member("schema", "ironlab/design/1").key("batch").integer(64).endObject();
///     std::string text = json.finish();
class JsonWriter {
public:
    enum class Layout {
        Indented,  ///< one entry a line, two blanks a level, a line break at the end
        Compact    ///< no blanks, no line break
    };
    enum class Shape { Block, Line };

    explicit JsonWriter(Layout layout = Layout::Indented);

    /// `Shape::Line` keeps the object, with all that is in it, on one line.
    JsonWriter& beginObject(Shape shape = Shape::Block);
    JsonWriter& endObject();
    JsonWriter& beginArray(Shape shape = Shape::Block);
    JsonWriter& endArray();
    JsonWriter& key(std::string_view key);

    /// Malformed UTF-8 becomes U+FFFD.
    JsonWriter& string(std::string_view value);
    JsonWriter& integer(std::int64_t value);
    /// The shortest text that reads back as `value`, which is finite.
    JsonWriter& number(double value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    /// A whole payload, on one line.
    JsonWriter& payload(const Payload& value);

    JsonWriter& member(std::string_view name, std::string_view value) { return key(name).string(value); }
    JsonWriter& member(std::string_view name, const char* value) { return key(name).string(value); }
    JsonWriter& member(std::string_view name, double value) { return key(name).number(value); }
    JsonWriter& member(std::string_view name, std::int64_t value) { return key(name).integer(value); }
    JsonWriter& member(std::string_view name, int value) { return key(name).integer(value); }
    JsonWriter& member(std::string_view name, bool value) { return key(name).boolean(value); }

    /// The text. Every object and list has been ended.
    [[nodiscard]] std::string finish();

private:
    struct Level {
        bool isObject;
        bool isLine;
        bool isEmpty;
    };
    void beginValue();
    void beginEntry();
    void newLine();
    JsonWriter& begin(char bracket, bool isObject, Shape shape);
    JsonWriter& end(char bracket, bool isObject);

    Layout m_layout;
    std::string m_text;
    std::vector<Level> m_levels;
    bool m_keyIsWritten = false;
};

}  // namespace ironlab::lab
