// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/class_rows.h"

#include <ironlab/base/contract.h>

#include <cstring>
#include <type_traits>

namespace ironlab::lab {
namespace {

template <class Value>
concept Plain = std::is_trivially_copyable_v<Value>;

/// Writes one thing after the other.
class Packer {
public:
    explicit Packer(std::string& bytes) : m_bytes(bytes) {}

    void operator()(const Plain auto& value)
    {
        const std::size_t at = m_bytes.size();
        m_bytes.resize(at + sizeof value);
        std::memcpy(m_bytes.data() + at, &value, sizeof value);
    }
    void operator()(const std::string& text)
    {
        (*this)(static_cast<std::uint32_t>(text.size()));
        m_bytes.append(text);
    }
    template <class Element>
    void operator()(const std::vector<Element>& elements)
    {
        (*this)(static_cast<std::uint32_t>(elements.size()));
        for (const Element& element : elements)
            fields(*this, element);
    }

private:
    std::string& m_bytes;
};

/// Reads the same things in the same order.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : m_bytes(bytes) {}

    void operator()(Plain auto& value) { std::memcpy(&value, take(sizeof value).data(), sizeof value); }
    void operator()(std::string& text) { text = take(count()); }
    template <class Element>
    void operator()(std::vector<Element>& elements)
    {
        elements.resize(count());
        for (Element& element : elements)
            fields(*this, element);
    }

private:
    std::uint32_t count()
    {
        std::uint32_t value = 0;
        (*this)(value);
        return value;
    }
    std::string_view take(std::size_t size)
    {
        IRONLAB_EXPECTS(size <= m_bytes.size());
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }

    std::string_view m_bytes;
};

template <class Archive, class Value>
requires Plain<std::remove_const_t<Value>>
void fields(Archive& archive, Value& value)
{
    archive(value);
}

template <class Archive, class Prediction>
requires std::is_same_v<std::remove_const_t<Prediction>, ClassRow::Prediction>
void fields(Archive& archive, Prediction& each)
{
    archive(each.part);
    archive(each.choice);
    archive(each.number);
    archive(each.confidence);
    archive(each.isRight);
    archive(each.observedChoice);
}

template <class Archive, class Sketch>
void sketchFields(Archive& archive, Sketch& sketch)
{
    archive(sketch.body);
    archive(sketch.times);
    archive(sketch.moves);
    archive(sketch.texts);
}

template <class Archive, class Row>
void rowFields(Archive& archive, Row& row)
{
    archive(row.source);
    archive(row.student);
    archive(row.mission);
    archive(row.trouble);
    archive(row.points);
    archive(row.flags);
    archive(row.agrees);
    archive(row.predictions);
    archive(row.parts);
}

std::string_view progressOf(const ClassRow& row)
{
    GradeReport report;
    report.trouble = row.trouble;
    report.points = row.points;
    return report.progress();
}

}  // namespace

std::string packed(const ClassRow& row, const LedgerSketch& sketch)
{
    std::string bytes;
    Packer pack(bytes);
    sketchFields(pack, sketch);
    rowFields(pack, row);
    return bytes;
}

LedgerSketch unpackedSketch(std::string_view bytes)
{
    LedgerSketch sketch;
    Unpacker unpack(bytes);
    sketchFields(unpack, sketch);
    return sketch;
}

ClassRow unpackedRow(std::string_view bytes)
{
    LedgerSketch before;
    ClassRow row;
    Unpacker unpack(bytes);
    sketchFields(unpack, before);
    rowFields(unpack, row);
    row.progress = progressOf(row);
    return row;
}

}  // namespace ironlab::lab
