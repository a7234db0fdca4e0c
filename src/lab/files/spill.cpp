// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/lab/spill.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace ironlab::lab {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;
constexpr std::size_t kBlocksHeld = 16;

}  // namespace

void Spill::append(std::string_view record)
{
    const auto length = static_cast<std::uint32_t>(record.size());
    IRONLAB_EXPECTS(length == record.size());
    if (m_blocks.empty() || m_blocks.back().bytes.size() + sizeof length + record.size() > kBlock)
        startBlock();
    std::string& bytes = m_blocks.back().bytes;
    const std::size_t at = bytes.size();
    bytes.resize(at + sizeof length);
    std::memcpy(bytes.data() + at, &length, sizeof length);
    bytes.append(record);
    ++m_count;
}

void Spill::startBlock()
{
    if (m_blocks.size() - m_held >= kBlocksHeld && !m_isRefused) {
        if (moveOut(m_blocks[m_held]))
            ++m_held;
        else
            m_isRefused = true;
    }
    Block& block = m_blocks.emplace_back();
    block.first = m_count;
    block.bytes.reserve(kBlock);
}

bool Spill::moveOut(Block& block)
{
    if (m_file == nullptr)
        m_file = std::shared_ptr<std::FILE>(std::tmpfile(), [](std::FILE* file) {
            if (file != nullptr)
                std::fclose(file);
        });
    std::FILE* const file = m_file.get();
    if (file == nullptr || std::fseek(file, 0, SEEK_END) != 0)
        return false;
    block.offset = std::ftell(file);
    block.size = block.bytes.size();
    const bool isWritten = std::fwrite(block.bytes.data(), 1, block.size, file) == block.size && std::fflush(file) == 0;
    if (isWritten)
        std::string().swap(block.bytes);  // an assignment would keep the memory
    return isWritten;
}

std::string Spill::bytesOf(const Block& block) const
{
    if (!block.bytes.empty())
        return block.bytes;
    std::string bytes(block.size, '\0');
    const bool isRead = std::fseek(m_file.get(), block.offset, SEEK_SET) == 0
                        && std::fread(bytes.data(), 1, bytes.size(), m_file.get()) == bytes.size();
    IRONLAB_EXPECTS(isRead);
    return bytes;
}

void Spill::each(std::size_t begin, std::size_t end, const Visit& visit) const
{
    IRONLAB_EXPECTS(begin <= end && end <= m_count);
    auto block = std::upper_bound(m_blocks.begin(), m_blocks.end(), begin,
                                  [](std::size_t number, const Block& each) { return number < each.first; });
    block -= block == m_blocks.begin() ? 0 : 1;
    for (; block != m_blocks.end() && block->first < end; ++block) {
        const std::string bytes = bytesOf(*block);
        std::size_t number = block->first;
        for (std::size_t at = 0; at < bytes.size() && number < end; ++number) {
            std::uint32_t length = 0;
            std::memcpy(&length, bytes.data() + at, sizeof length);
            if (number >= begin)
                visit(number, std::string_view(bytes).substr(at + sizeof length, length));
            at += sizeof length + length;
        }
    }
}

}  // namespace ironlab::lab
