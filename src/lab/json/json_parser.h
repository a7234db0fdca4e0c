// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/json_document.h>

#include <optional>

namespace ironlab::lab {

/// Builds the tree of a document. Own code rather than a library's because every value must know its place, because
/// reading goes on after the mistakes that people make (a trailing comma, `NaN`, a comment), and for speed: a class's
/// ledgers are graded in seconds. The tests hold it against nlohmann_json.
class JsonParser {
public:
    JsonParser(JsonDocument& document, const JsonLimits& limits);

    /// False when the text is beyond understanding; the document's faults say why.
    bool run();

private:
    using Node = std::uint32_t;
    static constexpr std::size_t kMostFaults = 100;

    // Structure. Each returns false when reading cannot go on.
    bool checkEncoding();
    bool readValue(Node node, int depth);
    bool readObject(Node node, int depth);
    bool readArray(Node node, int depth);
    bool readMember(Node object, Node& previous, int depth);
    bool readElement(Node array, Node& previous, int depth);
    bool readKey(Node object, Node member);
    bool endOfContainer(Node node, char close, bool& ended);
    bool skipTooDeep(Node node);
    void findRepeatedKeys(Node object);

    // Tokens
    void skipBlanks();
    bool skipComment();
    bool readString(Node node);
    bool readStringContent(Node node, char quote, std::uint32_t& offset, std::uint32_t& size);
    bool readEscapes(Node node, char quote, std::uint32_t& offset, std::uint32_t& size);
    void readEscape(Node node);
    std::optional<char32_t> readUnicodeEscape();
    std::optional<std::uint32_t> readHexDigits();
    void readNumber(Node node);
    void readWord(Node node);
    [[nodiscard]] std::string_view word() const;

    // Faults
    bool fault(std::size_t place, Node node, std::string found, std::string expected, std::string fix);
    bool unexpectedHere(Node node, std::string expected);
    [[nodiscard]] std::string shownHere() const;

    [[nodiscard]] std::optional<Node> addNode(Node parent, Node previous);
    /// Also after the last fault that is listed: nothing more is read, and no place moves beyond the text.
    [[nodiscard]] bool atEnd() const { return m_hasEnoughFaults || m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }

    JsonDocument& m_document;
    const JsonLimits& m_limits;
    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_hasEnoughFaults = false;
};

/// True if `literal` follows the number grammar of RFC 8259.
[[nodiscard]] bool isJsonNumber(std::string_view literal);

}  // namespace ironlab::lab
