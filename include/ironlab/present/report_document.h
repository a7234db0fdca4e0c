// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/data_table.h>

#include <string>
#include <vector>

namespace ironlab::present {

/// A picture of a report: drawn, and said for those who do not see it.
struct ReportPicture {
    std::string title;
    double width = 0.0;  ///< user units of the drawing
    double height = 0.0;
    std::string content;  ///< SVG elements in those units

    bool operator==(const ReportPicture&) const = default;
};

/// One piece of a report. Texts are plain: whoever writes a report out takes care that no character of them is markup.
struct ReportBlock {
    enum class Kind {
        Part,  ///< the head of a part of the report
        Appendix,  ///< the head of what is looked up; on paper it begins a page, so that the pages before can be printed alone
        Section,  ///< a head within one of them
        Text,
        Strong,   ///< a sentence that carries the weight
        Quiet,    ///< a remark
        Caption,  ///< the name of what follows
        Fine,     ///< what is looked up and seldom read, in small print
        Quote,    ///< what the student wrote, line breaks kept
        Table,
        Picture
    };
    Kind kind = Kind::Text;
    std::string text;  ///< of a table: its caption; may be empty
    DataTable table;
    ReportPicture picture;

    bool operator==(const ReportBlock&) const = default;
};

/// A report before it is a page: what it says in order, without a layout.
struct ReportDocument {
    std::string title;
    std::string subtitle;
    std::string date;  ///< UTC, ISO 8601: of the latest thing the report speaks of
    std::vector<ReportBlock> blocks;

    void add(ReportBlock::Kind kind, std::string text);
    void add(DataTable table, std::string caption = {});
    void add(ReportPicture picture);
    bool operator==(const ReportDocument&) const = default;
};

/// A page for a browser and its printer: one file, pictures inside, no script, nothing loaded.
[[nodiscard]] std::string htmlPage(const ReportDocument& document);

/// The same in the markup that text engines of widget libraries read: pictures stand apart and are named "picture-0",
/// "picture-1" and so on in an `img` with their width and height.
struct PrintableReport {
    std::string html;
    std::string style;                  ///< style sheet for it
    std::vector<std::string> pictures;  ///< whole SVG documents
};
[[nodiscard]] PrintableReport printable(const ReportDocument& document);

/// For a terminal: pictures are their titles.
[[nodiscard]] std::string text(const ReportDocument& document);

}  // namespace ironlab::present
