// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monkey/diary.h"

namespace ironlab::ui::test {

Diary::Diary(const std::filesystem::path& file)
{
    std::filesystem::create_directories(file.parent_path());
    m_file.open(file);
}

void Diary::note(const QString& line)
{
    constexpr std::size_t kKept = 50;
    m_file << line.toStdString() << std::endl;
    m_latest.push_back(line);
    if (m_latest.size() > kKept) {
        m_latest.pop_front();
    }
}

QString Diary::latest() const
{
    return QStringList(m_latest.begin(), m_latest.end()).join(QLatin1Char('\n'));
}

}  // namespace ironlab::ui::test
