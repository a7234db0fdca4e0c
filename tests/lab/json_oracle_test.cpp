// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Holds the parser against nlohmann_json: on well-formed and on damaged documents both must agree on whether it is JSON
// and on every value.
#include <ironlab/base/decimal_text.h>
#include <ironlab/base/utf8.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/json_writer.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace ironlab::lab {
namespace {

using Json = nlohmann::ordered_json;

bool sameValue(const JsonValue& ours, const Json& theirs)
{
    switch (ours.kind()) {
    case JsonKind::Null: return theirs.is_null();
    case JsonKind::Boolean: return theirs.is_boolean() && (ours.text() == "true") == theirs.get<bool>();
    case JsonKind::Number: return theirs.is_number() && jsonNumber(ours.text()) == theirs.get<double>();
    case JsonKind::String: return theirs.is_string() && ours.text() == theirs.get_ref<const std::string&>();
    case JsonKind::Array: {
        if (!theirs.is_array() || theirs.size() != ours.size())
            return false;
        const auto elements = ours.children();
        for (std::size_t i = 0; i < elements.size(); ++i) {
            if (!sameValue(elements[i], theirs[i]))
                return false;
        }
        return true;
    }
    case JsonKind::Object: break;
    }
    if (!theirs.is_object() || theirs.size() != ours.size())
        return false;
    auto member = theirs.begin();
    bool isSame = true;
    ours.forEach([&](JsonValue child) {
        isSame = isSame && child.key() == member.key() && sameValue(child, member.value());
        ++member;
    });
    return isSame;
}

// True if the faults are only of the kinds that the library lets pass.
bool isStricterThanTheLibrary(const Faults& faults)
{
    return std::all_of(faults.begin(), faults.end(), [](const Fault& fault) {
        return fault.found.ends_with(" again") || fault.found.starts_with("a byte order mark")
               || fault.found.starts_with("brackets nested");
    });
}

void expectAgreement(const std::string& text)
{
    Json theirs;
    bool theirsIsGood = true;
    try {
        theirs = Json::parse(text);
    } catch (const Json::exception&) {
        theirsIsGood = false;
    }
    const auto ours = JsonDocument::parse("f", text);
    const Faults& faults = ours ? ours->faults() : ours.error();
    if (!theirsIsGood) {
        ASSERT_FALSE(faults.empty()) << text;
        ASSERT_FALSE(isStricterThanTheLibrary(faults)) << text << '\n' << describe(faults);
    } else if (faults.empty()) {
        ASSERT_TRUE(sameValue(ours->root(), theirs)) << text;
    } else {
        ASSERT_TRUE(isStricterThanTheLibrary(faults)) << text << '\n' << describe(faults);
    }
}

class Generator {
public:
    explicit Generator(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_random() % bound); }

    std::string value(int depth)
    {
        switch (below(depth > 4 ? 4 : 6)) {
        case 0: return number();
        case 1: return string();
        case 2: return pick({"true", "false", "null"});
        case 3: return pick({"0", "-0", "1e5", "0.5E-3", "[]", "{}", "\"\""});
        case 4: {
            std::string text = "[";
            for (std::size_t i = 0, count = below(5); i < count; ++i)
                text += (i > 0 ? "," : "") + blank() + value(depth + 1) + blank();
            return text + "]";
        }
        default: {
            std::string text = "{";
            for (std::size_t i = 0, count = below(5); i < count; ++i)
                text += (i > 0 ? "," : "") + blank() + string() + blank() + ":" + blank() + value(depth + 1);
            return text + blank() + "}";
        }
        }
    }

    // One small accident: a byte gone, changed, doubled or cut off behind.
    std::string damaged(std::string text)
    {
        if (text.empty())
            return text;
        const std::size_t at = below(text.size());
        constexpr std::string_view kBytes = "{}[]\",:\\/'0123eE+-.tfnau \n\t\xFF\xC3\x01";
        switch (below(5)) {
        case 0: return text.erase(at, 1);
        case 1: text[at] = kBytes[below(kBytes.size())]; return text;
        case 2: return text.insert(at, 1, kBytes[below(kBytes.size())]);
        case 3: return text.insert(at, 1, text[at]);
        default: return text.substr(0, at);
        }
    }

private:
    std::string pick(std::initializer_list<const char*> choices) { return *(choices.begin() + below(choices.size())); }
    std::string blank() { return below(3) > 0 ? "" : pick({" ", "\n", "\t", "\r\n", "  "}); }

    std::string number()
    {
        std::string text = below(2) > 0 ? "-" : "";
        text += below(3) > 0 ? std::to_string(1 + below(99'999)) : "0";
        if (below(2) > 0)
            text += "." + std::to_string(below(1'000'000));
        if (below(3) == 0)
            text += pick({"e", "E", "e+", "e-", "E-0"}) + std::to_string(below(330));
        return text;
    }

    std::string string()
    {
        std::string text = "\"";
        for (std::size_t i = 0, count = below(8); i < count; ++i) {
            switch (below(4)) {
            case 0:
                text += pick({"\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\u00E9", "\\ud83d\\ude00", "\\u0000"});
                break;
            case 1: text += pick({"é", "€", "😀", "\u007f", "\uffff"}); break;
            default: text += static_cast<char>('a' + static_cast<char>(below(26)));
            }
        }
        return text + "\"";
    }

    std::mt19937 m_random;
};

TEST(JsonOracle, AgreesOnWellFormedDocuments)
{
    Generator generator(1);
    for (int i = 0; i < 5'000; ++i) {
        const std::string text = generator.value(0);
        ASSERT_NO_FATAL_FAILURE(expectAgreement(text));
    }
}

TEST(JsonOracle, AgreesOnDamagedDocuments)
{
    Generator generator(2);
    for (int i = 0; i < 20'000; ++i) {
        std::string text = generator.value(0);
        for (std::size_t accidents = 1 + generator.below(2); accidents > 0; --accidents)
            text = generator.damaged(std::move(text));
        ASSERT_NO_FATAL_FAILURE(expectAgreement(text));
    }
}

TEST(JsonOracle, AgreesOnEveryShortTextOfStructuralCharacters)
{
    constexpr std::string_view kAlphabet = "{}[],:\"1a ";
    for (std::size_t code = 0; code < 20'000; ++code) {
        std::string text;
        for (std::size_t rest = code; rest > 0; rest /= kAlphabet.size())
            text += kAlphabet[rest % kAlphabet.size()];
        ASSERT_NO_FATAL_FAILURE(expectAgreement(text));
    }
}

TEST(JsonOracle, ReadsWhatTheWriterWrites)
{
    Generator generator(3);
    for (int i = 0; i < 1'000; ++i) {
        const Payload payload =
            Payload::object({{"text", Payload::text(generator.value(2))},
                             {"list", Payload::array({Payload::integer(static_cast<std::int64_t>(generator.below(9))),
                                                      Payload::real(0.1), Payload::boolean(true), Payload()})}});
        JsonWriter json;
        json.beginObject().key("payload").payload(payload).endObject();
        const auto theirs = nlohmann::json::parse(json.finish());
        EXPECT_EQ(theirs["payload"]["text"].get<std::string>(), *payload.textAt("text"));
        EXPECT_EQ(nlohmann::json::parse(canonicalJson(payload)), theirs["payload"]);
    }
}

}  // namespace
}  // namespace ironlab::lab
