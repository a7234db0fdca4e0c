// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_text.h"
#include "svg_text.h"

#include <ironlab/present/report_document.h>

#include <algorithm>
#include <utility>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;

std::string element(std::string_view name, const std::string& content)
{
    return "<" + std::string(name) + ">" + content + "</" + std::string(name.substr(0, name.find(' '))) + ">\n";
}

std::string rowOf(const DataTable& table, const std::vector<DataCell>& cells)
{
    std::string row = "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row += table.columns[i].isNumber ? "<td class=\"n\" align=\"right\">" : "<td>";
        row += htmlLines(cells[i].text) + "</td>";
    }
    return row + "</tr>\n";
}

std::string headOf(const DataTable& table)
{
    std::string row;
    for (const DataColumn& column : table.columns) {
        row += (column.isNumber ? "<th class=\"n\" align=\"right\">" : "<th align=\"left\">") + html(column.head)
               + "</th>";
    }
    return "<thead><tr>" + row + "</tr></thead>\n";
}

std::string tableOf(const ReportBlock& block)
{
    const DataTable& table = block.table;
    const bool hasHead = std::ranges::any_of(table.columns, [](const auto& column) { return !column.head.empty(); });
    std::string text = block.text.empty() ? "" : element("p class=\"caption\"", html(block.text));
    text += "<table width=\"100%\" cellspacing=\"0\">\n" + (hasHead ? headOf(table) : std::string()) + "<tbody>\n";
    for (const auto& cells : table.rows) {
        text += rowOf(table, cells);
    }
    text += "</tbody>\n</table>\n";
    for (const DataTable::Note& note : table.notes) {
        text += element("p class=\"quiet\"", html(note.name) + ": " + html(note.value));
    }
    return text;
}

std::string wordsOf(const ReportBlock& block)
{
    switch (block.kind) {
    case Kind::Part: return element("h2", html(block.text));
    case Kind::Appendix: return element("h2 class=\"appendix\"", html(block.text));
    case Kind::Section: return element("h3", html(block.text));
    case Kind::Text: return element("p", htmlLines(block.text));
    case Kind::Strong: return element("p class=\"strong\"", htmlLines(block.text));
    case Kind::Quiet: return element("p class=\"quiet\"", htmlLines(block.text));
    case Kind::Caption: return element("h4 class=\"caption\"", htmlLines(block.text));
    case Kind::Fine: return element("p class=\"fine\"", htmlLines(block.text));
    case Kind::Quote: return element("blockquote", htmlLines(block.text));
    case Kind::Table: return tableOf(block);
    case Kind::Picture: break;
    }
    return {};
}

std::string heading(const ReportDocument& document)
{
    return element("h1", html(document.title)) + element("p class=\"quiet\"", html(document.subtitle));
}

constexpr std::string_view kPrintStyle = R"(
h1 { font-size: 17pt; font-weight: 600; margin-bottom: 2px; }
h2 { font-size: 13pt; font-weight: 600; margin-top: 22px; margin-bottom: 4px; }
h3 { font-size: 10pt; font-weight: 600; margin-top: 12px; margin-bottom: 2px; }
h4 { font-size: 8.5pt; font-weight: 600; margin-top: 3px; margin-bottom: 3px; }
p { margin-top: 3px; margin-bottom: 3px; }
th { font-size: 8pt; font-weight: 600; padding: 2px 5px 2px 0px; border-bottom: 1px solid #606060; }
td { font-size: 8pt; padding: 2px 5px 2px 0px; border-bottom: 1px solid #d0d0d0; }
blockquote { margin-left: 12px; margin-right: 0px; margin-top: 3px; margin-bottom: 3px; }
.appendix { page-break-before: always; }
.strong { font-weight: 600; } td.n, th.n { padding-right: 10px; }
.quiet { color: #505050; font-size: 8pt; } .fine { color: #303030; font-size: 6.5pt; } .caption { font-weight: 600; font-size: 8.5pt; }
)";

}  // namespace

void ReportDocument::add(Kind kind, std::string text)
{
    blocks.push_back({kind, std::move(text), {}, {}});
}

void ReportDocument::add(DataTable table, std::string caption)
{
    blocks.push_back({Kind::Table, std::move(caption), std::move(table), {}});
}

void ReportDocument::add(ReportPicture picture)
{
    blocks.push_back({Kind::Picture, {}, {}, std::move(picture)});
}

std::string htmlPage(const ReportDocument& document)
{
    std::string body = heading(document);
    for (const ReportBlock& block : document.blocks) {
        const ReportPicture& picture = block.picture;
        body += block.kind == Kind::Picture ? svgPicture(picture.width, picture.height, picture.title, picture.content)
                                            : wordsOf(block);
    }
    return page(document.title, body);
}

PrintableReport printable(const ReportDocument& document)
{
    PrintableReport report;
    report.style = kPrintStyle;
    report.html = heading(document);
    for (const ReportBlock& block : document.blocks) {
        if (block.kind != Kind::Picture) {
            report.html += wordsOf(block);
            continue;
        }
        const ReportPicture& picture = block.picture;
        report.html += "<p><img src=\"picture-" + std::to_string(report.pictures.size()) + "\" width=\""
                       + svgNumber(picture.width) + "\" height=\"" + svgNumber(picture.height) + "\"></p>\n";
        const std::string drawn = svgPicture(picture.width, picture.height, picture.title, picture.content);
        report.pictures.push_back("<svg xmlns=\"http://www.w3.org/2000/svg\"" + drawn.substr(4));
    }
    return report;
}

std::string text(const ReportDocument& document)
{
    std::string result = document.title + "\n" + document.subtitle + "\n";
    for (const ReportBlock& block : document.blocks) {
        switch (block.kind) {
        case Kind::Part:
        case Kind::Appendix: result += "\n== " + block.text + " ==\n"; break;
        case Kind::Section: result += "\n" + block.text + "\n"; break;
        case Kind::Table: result += (block.text.empty() ? "" : block.text + "\n") + text(block.table); break;
        case Kind::Picture: result += "[" + block.picture.title + "]\n"; break;
        default: result += block.text + "\n"; break;
        }
    }
    // What a terminal would take for a command is left out.
    std::erase_if(result, [](char c) { return static_cast<unsigned char>(c) < 0x20U && c != '\n'; });
    return result;
}

}  // namespace ironlab::present
