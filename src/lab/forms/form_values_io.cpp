// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/form_values.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/json_edit.h>
#include <ironlab/lab/json_writer.h>

namespace ironlab::lab {
namespace {

void collect(const JsonValue& value, const std::string& pointer, std::map<std::string, FormValue, std::less<>>& values)
{
    FormValue found;
    found.shape = value.isObject()  ? FormValue::Shape::Group
                  : value.isArray() ? FormValue::Shape::List
                                    : FormValue::Shape::Scalar;
    found.size = value.size();
    if (found.shape == FormValue::Shape::Scalar)
        found.text = std::string(value.text());
    values.emplace(pointer, std::move(found));
    std::size_t index = 0;
    value.forEach([&](const JsonValue& child) {
        if (!child.isRepeated())
            collect(child, pointerWith(pointer, value.isObject() ? std::string(child.key()) : std::to_string(index)),
                    values);
        ++index;
    });
}

/// Whether a pointer leads to `pointer` or to something that it is in.
bool covers(std::string_view field, std::string_view pointer)
{
    return !field.empty() && pointer.starts_with(field)
           && (pointer.size() == field.size() || pointer[field.size()] == '/');
}

/// A number by the grammar of JSON.
bool isJsonNumber(std::string_view text)
{
    const auto digits = [&](std::size_t from) {
        std::size_t end = from;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9')
            ++end;
        return end;
    };
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digits(at);
    if (whole == at || (text[at] == '0' && whole > at + 1))
        return false;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t end = digits(at + 1);
        if (end == at + 1)
            return false;
        at = end;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        at += at < text.size() && (text[at] == '+' || text[at] == '-') ? 1U : 0U;
        const std::size_t end = digits(at);
        if (end == at)
            return false;
        at = end;
    }
    return at == text.size();
}

}  // namespace

Expected<FormValues, Faults> FormValues::read(std::string file, std::string text)
{
    const auto document = JsonDocument::parse(std::move(file), std::move(text));
    if (!document)
        return unexpected(document.error());
    FormValues values;
    collect(document->root(), {}, values.m_values);
    return values;
}

const FormValue* FormValues::at(std::string_view pointer) const
{
    const auto found = m_values.find(pointer);
    return found == m_values.end() ? nullptr : &found->second;
}

std::string FormValues::textAt(std::string_view pointer) const
{
    const FormValue* const value = at(pointer);
    return value == nullptr ? std::string() : value->text;
}

std::size_t FormValues::sizeAt(std::string_view pointer) const
{
    const FormValue* const value = at(pointer);
    return value == nullptr ? 0 : value->size;
}

std::optional<std::size_t> FormValues::provenanceOf(std::string_view pointer) const
{
    std::optional<std::size_t> best;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < sizeAt("/provenance"); ++i) {
        const std::string field = textAt("/provenance/" + std::to_string(i) + "/field");
        if (covers(field, pointer) && field.size() > longest) {
            longest = field.size();
            best = i;
        }
    }
    return best;
}

std::string literalOf(const FormField& field, std::string_view typed)
{
    const bool isNumber = field.kind == FieldKind::Number || field.kind == FieldKind::WholeNumber;
    if ((isNumber && isJsonNumber(typed)) || (field.kind == FieldKind::Truth && (typed == "true" || typed == "false")))
        return std::string(typed);
    std::string literal;
    appendJsonString(literal, typed);
    return literal;
}

}  // namespace ironlab::lab
