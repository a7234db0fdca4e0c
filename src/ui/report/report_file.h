// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>
#include <ironlab/present/report_document.h>

#include <QByteArray>
#include <QString>

namespace ironlab::ui {

/// A report as an A4 document: title, page numbers, text that can be selected and searched, pictures as vectors. The same
/// report gives the same bytes; its date is the report's.
[[nodiscard]] QByteArray reportPdf(const present::ReportDocument& report);

/// Writes a report by the ending of the name, .pdf or .html, whole or not at all. None on success, else what is wrong.
[[nodiscard]] Faults writeReport(const present::ReportDocument& report, const QString& path);

}  // namespace ironlab::ui
