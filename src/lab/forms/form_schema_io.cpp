// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/form_schema.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/json_edit.h>
#include <ironlab/lab/json_writer.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

std::optional<JsonValue> member(const JsonValue& object, std::string_view key)
{
    std::optional<JsonValue> found;
    if (object.isObject())
        object.forEach([&](const JsonValue& each) {
            if (each.key() == key)
                found = each;
        });
    return found;
}

std::string textOf(const JsonValue& object, std::string_view key)
{
    const auto value = member(object, key);
    return value && value->isString() ? std::string(value->text()) : std::string();
}

class SchemaReader {
public:
    explicit SchemaReader(const JsonDocument& document) : m_document(document) {}

    FormField read(const JsonValue& schema, int depth = 0)
    {
        FormField field;
        fill(field, schema, depth);
        return field;
    }

    [[nodiscard]] Faults take() { return std::move(m_faults); }

private:
    static constexpr int kDeepest = 24;

    /// What stands nearer to the field wins over what it refers to.
    void fill(FormField& field, const JsonValue& schema, int depth)
    {
        if (depth > kDeepest) {
            m_faults.push_back(schema.fault("references in a circle", "a schema that ends", "break the circle"));
            return;
        }
        if (field.description.empty())
            field.description = textOf(schema, "description");
        if (field.example.empty())
            if (const auto examples = member(schema, "examples"); examples && examples->size() > 0)
                field.example = std::string(examples->children().front().text());
        if (const auto reference = member(schema, "$ref"))
            follow(field, *reference, depth);
        if (const auto all = member(schema, "allOf"))
            all->forEach([&](const JsonValue& each) { fill(field, each, depth + 1); });
        if (const auto fixed = member(schema, "const")) {
            field.kind = FieldKind::Fixed;
            field.fixed = std::string(fixed->text());
        }
        if (const auto choices = member(schema, "enum")) {
            field.kind = FieldKind::Choice;
            choices->forEach([&](const JsonValue& each) { field.choices.emplace_back(each.text()); });
        }
        if (const auto type = member(schema, "type"); type && type->isString())
            fillType(field, schema, type->text(), depth);
    }

    void follow(FormField& field, const JsonValue& reference, int depth)
    {
        const std::string_view target = reference.text();
        JsonValue at = m_document.root();
        if (!target.starts_with("#")) {
            m_faults.push_back(reference.fault(reference.shown(), "a reference into this file", "write it as #/…"));
            return;
        }
        for (const std::string& step : pointerSteps(target.substr(1))) {
            const auto next = member(at, step);
            if (!next) {
                m_faults.push_back(reference.fault(reference.shown(), "a reference to what is there", "mend the name"));
                return;
            }
            at = *next;
        }
        fill(field, at, depth + 1);
    }

    void fillType(FormField& field, const JsonValue& schema, std::string_view type, int depth)
    {
        if (type == "object") {
            field.kind = FieldKind::Group;
            fillGroup(field, schema, depth);
        } else if (type == "array") {
            field.kind = FieldKind::List;
            if (const auto items = member(schema, "items"))
                field.item = {read(*items, depth + 1)};
        } else if (type == "number") {
            field.kind = FieldKind::Number;
        } else if (type == "integer") {
            field.kind = FieldKind::WholeNumber;
        } else if (type == "boolean") {
            field.kind = FieldKind::Truth;
        }
    }

    void fillGroup(FormField& field, const JsonValue& schema, int depth)
    {
        std::vector<std::string> required;
        if (const auto list = member(schema, "required"))
            list->forEach([&](const JsonValue& each) { required.emplace_back(each.text()); });
        if (const auto properties = member(schema, "properties"))
            properties->forEach([&](const JsonValue& each) {
                FormField made = read(each, depth + 1);
                made.key = std::string(each.key());
                made.isRequired = std::find(required.begin(), required.end(), made.key) != required.end();
                field.members.push_back(std::move(made));
            });
    }

    const JsonDocument& m_document;
    Faults m_faults;
};

}  // namespace

const FormField* FormField::member(std::string_view name) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto& each) { return each.key == name; });
    return found == members.end() ? nullptr : &*found;
}

Expected<FormField, Faults> parseFormSchema(std::string file, std::string text)
{
    auto document = JsonDocument::parse(std::move(file), std::move(text));
    if (!document)
        return unexpected(document.error());
    if (!document->faults().empty())
        return unexpected(document->faults());
    SchemaReader reader(*document);
    FormField form = reader.read(document->root());
    if (Faults faults = reader.take(); !faults.empty())
        return unexpected(std::move(faults));
    if (form.kind != FieldKind::Group)
        return unexpected(Faults{document->root().fault(document->root().shown(), "the schema of an object",
                                                        "choose a schema of a file of the lab")});
    return form;
}

const FormField* fieldAt(const FormField& form, std::string_view pointer)
{
    const FormField* field = &form;
    for (const std::string& step : pointerSteps(pointer)) {
        if (field == nullptr)
            return nullptr;
        if (field->kind == FieldKind::List)
            field = field->item.empty() ? nullptr : &field->item.front();
        else
            field = field->member(step);
    }
    return field;
}

std::string freshValue(const FormField& field, int depth)
{
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::WholeNumber: return "1";
    case FieldKind::Truth: return "true";
    case FieldKind::List: {
        if (!field.isRequired || field.item.empty())
            return "[]";
        const std::string indent(4 * static_cast<std::size_t>(depth + 1), ' ');
        return "[\n" + indent + freshValue(field.item.front(), depth + 1) + '\n'
               + std::string(4 * static_cast<std::size_t>(depth), ' ') + ']';
    }
    case FieldKind::Group: {
        const std::string indent(4 * static_cast<std::size_t>(depth + 1), ' ');
        std::string text;
        for (const FormField& each : field.members) {
            if (!each.isRequired)
                continue;
            text += (text.empty() ? "{\n" : ",\n") + indent;
            appendJsonString(text, each.key);
            text += ": " + freshValue(each, depth + 1);
        }
        return text.empty() ? "{}" : text + '\n' + std::string(4 * static_cast<std::size_t>(depth), ' ') + '}';
    }
    default: break;
    }
    std::string text;
    appendJsonString(text, field.kind == FieldKind::Choice && !field.choices.empty() ? field.choices.front()
                           : field.kind == FieldKind::Fixed                          ? field.fixed
                                                                                     : std::string());
    return text;
}

}  // namespace ironlab::lab
