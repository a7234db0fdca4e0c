// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>

namespace ironlab::lab::sample {

/// A preset without a fault, every figure with a source; tests spoil one place of it.
inline constexpr std::string_view kAccelerator = R"({
  "schema": "ironlab/accelerator/1",
  "id": "sample-gpu",
  "name": "Sample GPU",
  "tier": "cloud",
  "year": 2024,
  "compute": [
    { "precision": "fp16", "peak": "500 TFLOP/s", "achievable": 0.8, "sparsity": "dense" },
    { "precision": "int8", "peak": "1000 TOP/s", "achievable": 0.7, "sparsity": "dense" }
  ],
  "memory": [
    { "level": "hbm", "role": "working", "capacity": "64 GB", "reserve": "4 GB",
      "bandwidth": "2 TB/s", "achievable": 0.8 }
  ],
  "spill": { "path": "PCIe 5.0", "bandwidth": "64 GB/s" },
  "overheads": { "launch": "4 us", "launch_graph": "1.5 us", "kernel_tail": "2 us", "invocation": "10 us" },
  "power": { "idle": "60 W", "busy": "400 W", "limit": "500 W", "modes": [
    { "name": "full", "limit": "500 W", "peak_scale": 1, "bandwidth_scale": 1 },
    { "name": "half", "limit": "250 W", "peak_scale": 0.5, "bandwidth_scale": 1 } ] },
  "thermal": { "resistance": "0.1 K/W", "time_constant": "60 s", "ambient": "25 degC", "limit": "90 degC" },
  "price": { "hourly": "2 USD/h" },
  "provenance": [
    { "field": "/compute", "kind": "datasheet", "title": "Sample data sheet", "url": "https://example.org/gpu",
      "date": "2024-03-18" },
    { "field": "/memory", "kind": "datasheet", "title": "Sample data sheet", "date": "2024-03" },
    { "field": "/spill", "kind": "paper", "title": "Sample paper", "date": "2024" },
    { "field": "/overheads", "kind": "benchmark", "title": "Sample benchmark", "date": "2024" },
    { "field": "/power", "kind": "datasheet", "title": "Sample data sheet", "date": "2024" },
    { "field": "/thermal", "kind": "estimate", "title": "Sample", "date": "2024", "note": "from its surface" },
    { "field": "/price", "kind": "estimate", "title": "Sample", "date": "2024", "note": "typical offer" }
  ]
}
)";

inline constexpr std::string_view kWorkload = R"({
  "schema": "ironlab/workload/1",
  "id": "sample-model",
  "name": "Sample model",
  "unit": "token",
  "family": "decoder-only transformer",
  "parameters": 1000000000,
  "work_per_unit": "2 GFLOP",
  "activation_traffic": { "eager": "10 MB", "fused": "2 MB" },
  "peak_activations": "1 MB",
  "kv_cache": { "layers": 16, "kv_heads": 8, "head_dimension": 64, "query_heads": 32 },
  "kernels": { "eager": 400, "fused": 160 },
  "layers": 16,
  "operator_mix": { "gemm": 0.75, "attention": 0.25 },
  "efficiency": { "compute": 0.9, "bandwidth": 1 },
  "payload": "4 B",
  "scaling": { "parameters": 1, "work": 1, "activations": 0.667, "kv_cache": 0.667, "kernels": 0.333 }
}
)";

/// `text` with the one place that reads `from` replaced by `to`.
inline std::string spoilt(std::string_view text, std::string_view from, std::string_view to)
{
    std::string result(text);
    const std::size_t at = result.find(from);
    if (at == std::string::npos)
        throw std::invalid_argument("the sample has no " + std::string(from));
    return result.replace(at, from.size(), to);
}

/// A folder of its own that goes with the test.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const std::string& name)
        : m_path(std::filesystem::temp_directory_path() / ("ironlab-" + std::to_string(::getpid()) + '-' + name))
    {
        std::filesystem::remove_all(m_path);
        std::filesystem::create_directories(m_path);
    }
    ~TemporaryFolder()
    {
        std::error_code error;
        std::filesystem::remove_all(m_path, error);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const
    {
        const std::filesystem::path file = m_path / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

private:
    std::filesystem::path m_path;
};

}  // namespace ironlab::lab::sample
