// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <deque>
#include <filesystem>
#include <fstream>

namespace ironlab::ui::test {

/// What the monkey did, line by line. Each line is in the file before the act begins, so that the last one is there
/// even where the program ended in the middle of it.
class Diary {
public:
    explicit Diary(const std::filesystem::path& file);

    void note(const QString& line);
    /// The last 50 lines.
    [[nodiscard]] QString latest() const;

private:
    std::ofstream m_file;
    std::deque<QString> m_latest;
};

}  // namespace ironlab::ui::test
