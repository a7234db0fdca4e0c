// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

enum class JsonKind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

/// "nothing", "true or false", "a number", "a string", "a list", "an object".
[[nodiscard]] std::string_view noun(JsonKind kind);

/// What a file may take up. A breach is a fault.
struct JsonLimits {
    std::size_t bytes = std::size_t{8} << 20U;
    int depth = 32;
    std::size_t values = std::size_t{4} << 20U;
};

/// Limits of ledgers, which hold a whole class hour.
inline constexpr JsonLimits kLedgerLimits{std::size_t{64} << 20U, 32, std::size_t{8} << 20U};

class JsonDocument;

/// One value of a document: a light handle, valid as long as the document stands where it is.
class JsonValue {
public:
    [[nodiscard]] JsonKind kind() const;
    [[nodiscard]] bool isString() const { return kind() == JsonKind::String; }
    [[nodiscard]] bool isNumber() const { return kind() == JsonKind::Number; }
    [[nodiscard]] bool isObject() const { return kind() == JsonKind::Object; }
    [[nodiscard]] bool isArray() const { return kind() == JsonKind::Array; }

    /// Content of a string with escapes resolved, or the literal of a number, `true`, `false`, `null` as written.
    [[nodiscard]] std::string_view text() const;
    /// Key under which an object holds this value; empty elsewhere.
    [[nodiscard]] std::string_view key() const;

    /// True where the document has a fault at this value and no reader should add another one.
    [[nodiscard]] bool isFaulty() const;
    /// True for a member whose key stands in its object before; it is a fault of the document and not to be read.
    [[nodiscard]] bool isRepeated() const;

    /// Number of members or elements; 0 for everything else.
    [[nodiscard]] std::size_t size() const;
    /// Members or elements in the order of the file.
    [[nodiscard]] std::vector<JsonValue> children() const;

    /// Calls `visit(JsonValue)` for each member or element in the order of the file.
    template <class Visit>
    void forEach(Visit&& visit) const;

    /// RFC 6901 pointer from the root.
    [[nodiscard]] std::string pointer() const;

    [[nodiscard]] const JsonDocument& document() const { return *m_document; }

    /// A fault that stands at this value.
    [[nodiscard]] Fault fault(std::string found, std::string expected, std::string fix) const;
    /// A fault that stands at this member's key.
    [[nodiscard]] Fault keyFault(std::string found, std::string expected, std::string fix) const;
    /// What a fault says it found here: an excerpt of a string, a number as written, otherwise the noun of the kind.
    [[nodiscard]] std::string shown() const;

private:
    friend class JsonDocument;
    friend class JsonParser;
    JsonValue(const JsonDocument* document, std::uint32_t node) : m_document(document), m_node(node) {}
    [[nodiscard]] JsonValue next() const;

    const JsonDocument* m_document;
    std::uint32_t m_node;
};

/// A JSON text as a tree of values that know their places. Reading is strict (RFC 8259, UTF-8, no byte order mark, no
/// duplicate keys, finite numbers, limited depth and size) but does not stop at the first fault where it can tell what
/// was meant: a document with `faults()` still has its tree, so that a reader can find the faults of meaning as well.
class JsonDocument {
public:
    /// A document, possibly with `faults()`; the error when there is no tree to speak of. `file` is for the faults.
    [[nodiscard]] static Expected<JsonDocument, Faults> parse(std::string file, std::string text,
                                                              const JsonLimits& limits = {});
    /// The same for a file on disk, whose size is checked before it is read.
    [[nodiscard]] static Expected<JsonDocument, Faults> read(const std::filesystem::path& file,
                                                             const JsonLimits& limits = {});

    [[nodiscard]] JsonValue root() const;
    [[nodiscard]] const std::string& file() const { return m_file; }
    /// The text as it was given.
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Faults that did not keep the tree from being built, in the order of the file.
    [[nodiscard]] const Faults& faults() const { return m_faults; }

    /// Fault at a byte offset of the text.
    [[nodiscard]] Fault faultAt(std::size_t offset, std::string pointer, std::string found, std::string expected,
                                std::string fix) const;

private:
    friend class JsonValue;
    friend class JsonParser;

    /// Values in the order of the file; the children of a value follow it, linked by `next`.
    struct Node {
        std::uint32_t place = 0;  ///< byte offset of the first character
        std::uint32_t text = 0;   ///< offset and length of `text()`, see `slice`
        std::uint32_t textSize = 0;
        std::uint32_t key = 0;
        std::uint32_t keySize = 0;
        std::uint32_t keyPlace = 0;
        std::uint32_t parent = 0;
        std::uint32_t next = 0;  ///< node of the next sibling, 0 for none
        std::uint32_t size = 0;
        std::uint32_t ordinal = 0;  ///< index among its siblings
        JsonKind kind = JsonKind::Null;
        bool isFaulty = false;
        bool isRepeated = false;
    };

    JsonDocument(std::string file, std::string text);
    [[nodiscard]] std::string_view slice(std::uint32_t offset, std::uint32_t size) const;

    std::string m_file;
    std::string m_text;
    std::string m_unescaped;  ///< every string that had escapes, one after the other; its offsets follow the text's
    std::vector<Node> m_nodes;
    Faults m_faults;
};

template <class Visit>
void JsonValue::forEach(Visit&& visit) const
{
    const std::size_t count = size();
    if (count == 0)
        return;
    JsonValue child(m_document, m_node + 1);
    visit(child);
    for (std::size_t i = 1; i < count; ++i) {
        child = child.next();
        visit(child);
    }
}

}  // namespace ironlab::lab
