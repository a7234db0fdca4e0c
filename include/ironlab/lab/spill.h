// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// A list of records that only grows and is read from its beginning, however long it is: all but the latest megabyte
/// waits in a temporary file that nobody else sees and that goes with the program. Where no file can be had, or the disk is
/// full, the rest stays in memory. A temporary file that does not give back what was written ends the program.
class Spill {
public:
    void append(std::string_view record);
    [[nodiscard]] std::size_t size() const { return m_count; }
    /// Calls `visit(number, record)` for the records from `begin` up to `end`, in their order.
    using Visit = std::function<void(std::size_t, std::string_view)>;
    void each(std::size_t begin, std::size_t end, const Visit& visit) const;
    void each(const Visit& visit) const { each(0, m_count, visit); }

private:
    struct Block {
        std::size_t first = 0;  ///< number of its first record
        std::string bytes;      ///< empty where it waits in the file
        long offset = 0;
        std::size_t size = 0;
    };

    void startBlock();
    bool moveOut(Block& block);
    [[nodiscard]] std::string bytesOf(const Block& block) const;

    std::vector<Block> m_blocks;
    std::size_t m_held = 0;  ///< blocks from here on are in memory
    std::size_t m_count = 0;
    bool m_isRefused = false;
    std::shared_ptr<std::FILE> m_file;
};

}  // namespace ironlab::lab
