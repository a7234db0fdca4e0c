// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_text.h"

#include <ironlab/base/utf8.h>

namespace ironlab::present {
namespace {

constexpr std::string_view kStyle = R"(
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.5rem; margin-bottom: .2rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3, h4 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #d0d0d0; }
th { font-weight: 600; border-bottom: 2px solid #808080; } .n { text-align: right; font-variant-numeric: tabular-nums; }
.figures { display: flex; gap: 2.5rem; margin: 1rem 0; } .figures b { display: block; font-size: 1.8rem; line-height: 1.2; }
.side { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; border-left: 3px solid #808080; padding-left: 1rem; margin: .8rem 0; }
.quiet { color: #555; } .fine { color: #333; font-size: .75rem; line-height: 1.35; columns: 2; column-gap: 2rem; overflow-wrap: anywhere; } .strong { font-weight: 600; } .mono { font-family: ui-monospace, monospace; font-size: .85em; overflow-wrap: anywhere; }
svg { max-width: 100%; height: auto; } svg text { font: 12px system-ui, sans-serif; fill: #1a1a1a; }
blockquote { margin: .5rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid #808080; } .caption { font-weight: 600; margin: 1rem 0 0; }
@media print { body { margin: 0; max-width: none; } .appendix { break-before: page; } h2, h3, h4, .caption { break-after: avoid; } tr, .side, svg { break-inside: avoid; } }
)";

}  // namespace

std::string html(std::string_view text)
{
    std::string result;
    const std::string clean = sanitizedUtf8(text);
    for (const char c : clean) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        case '\'': result += "&#39;"; break;
        default:
            // Control characters mean nothing here, and some are not allowed in a page.
            if (static_cast<unsigned char>(c) >= 0x20U || c == '\n' || c == '\t')
                result += c;
        }
    }
    return result;
}

std::string htmlLines(std::string_view text)
{
    std::string result;
    for (const char c : html(text))
        result += c == '\n' ? std::string("<br>\n") : std::string(1, c);
    return result;
}

std::string tableRow(const std::vector<std::string>& cells, std::string_view element)
{
    std::string row = "<tr>";
    for (const std::string& cell : cells)
        row.append("<").append(element).append(">").append(cell).append("</").append(element).append(">");
    return row + "</tr>\n";
}

std::string table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows)
{
    std::string text = "<table>\n<thead>" + tableRow(head, "th") + "</thead>\n<tbody>\n";
    for (const auto& row : rows)
        text += tableRow(row);
    return text + "</tbody>\n</table>\n";
}

std::string page(std::string_view title, std::string_view body)
{
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    text += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + html(title)
            + "</title>\n<style>";
    return text.append(kStyle).append("</style>\n</head>\n<body>\n").append(body).append("</body>\n</html>\n");
}

}  // namespace ironlab::present
