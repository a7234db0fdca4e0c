// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_output.h"

#include <nlohmann/json.hpp>

namespace ironlab::cli {

namespace {

using Json = nlohmann::ordered_json;

Json faultList(const Faults& faults)
{
    Json list = Json::array();
    for (const Fault& fault : faults) {
        list.push_back({{"file", fault.file},
                        {"line", fault.line},
                        {"column", fault.column},
                        {"pointer", fault.pointer},
                        {"found", fault.found},
                        {"expected", fault.expected},
                        {"fix", fault.fix}});
    }
    return list;
}

Json cellJson(const std::string& text)
{
    if (text.empty()) {
        return nullptr;
    }
    const Json parsed = Json::parse(text, nullptr, false);
    return parsed.is_number() || parsed.is_boolean() ? parsed : Json(text);
}

/// Bytes that are not UTF-8 (a file name may hold any) are replaced instead of throwing.
std::string dumped(const Json& json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string faultsJson(const Faults& faults)
{
    return dumped({{"faults", faultList(faults)}}, 2);
}

std::string rowJson(const std::vector<std::pair<std::string, std::string>>& row)
{
    Json object = Json::object();
    for (const auto& [head, text] : row) {
        object[head] = cellJson(text);
    }
    return dumped(object, -1);
}

std::string checkedFilesJson(const std::vector<CheckedFile>& files)
{
    Json list = Json::array();
    bool valid = true;
    for (const CheckedFile& file : files) {
        valid = valid && file.faults.empty();
        list.push_back(
            {{"file", file.file}, {"kind", file.kind}, {"faults", faultList(file.faults)}, {"notes", file.notes}});
    }
    return dumped({{"valid", valid}, {"files", list}}, 2);
}

std::string replayJson(const std::string& ledger, std::size_t events, const std::vector<ReplayFinding>& findings,
                       const std::vector<std::string>& notes)
{
    Json list = Json::array();
    for (const ReplayFinding& finding : findings) {
        list.push_back({{"event", finding.event}, {"sentence", finding.sentence}});
    }
    return dumped(
        {{"ledger", ledger}, {"events", events}, {"agrees", findings.empty()}, {"findings", list}, {"notes", notes}},
        2);
}

std::string writtenReportJson(const WrittenReport& report)
{
    const Json html = report.html.empty() ? Json() : Json(report.html);
    return dumped({{"ledger", report.ledger},
                   {"html", html},
                   {"agrees", report.agrees},
                   {"title", report.title},
                   {"report", report.words}},
                  2);
}

}  // namespace ironlab::cli
