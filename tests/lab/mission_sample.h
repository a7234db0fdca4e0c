// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ironlab::lab::sample {

/// A small mission without a fault, with a question of every kind; tests spoil one place of it.
inline constexpr std::string_view kMission = R"({
  "schema": "ironlab/mission/1",
  "id": "sample",
  "chapter": "tests",
  "title": "Sample",
  "icon": "car",
  "persona": "reader of missions",
  "brief": { "title": "A model on a card", "text": "On {start.accelerator.name}.",
    "goals": [{ "label": "Time", "limit": "under {part.requirements.latency}" }] },
  "work_unit_name": "decode step",
  "latency_name": "Time per token",
  "tiers": {
    "edge": { "accelerator": "jetson-agx-orin-64gb", "distance": "0 km" },
    "cloud": { "accelerator": "h100-sxm-80gb", "distance": "600 km" }
  },
  "design": { "accelerator": "h100-sxm-80gb", "workload": "llama-3-70b", "weight_precision": "int4",
    "kv_precision": "fp8", "context_tokens": 1024, "fusion": 1, "framework_tax": "1 ms" },
  "parts": [
    { "title": "One", "minutes": 5, "start": { "accelerator": "jetson-agx-orin-64gb", "batch": 4 },
      "requirements": { "latency": "50 ms" },
      "knobs": [
        { "knob": "tier", "label": "Tier", "group": "machine", "scale": "choice", "choices": ["edge", "cloud"] },
        { "knob": "batch", "label": "Batch", "group": "data", "scale": "logarithmic", "minimum": 1, "maximum": 64,
          "whole": true, "ticks": [1, 8, 64] } ],
      "instruments": ["latency_waterfall", "walls"],
      "question": { "kind": "largest_term_shrinkage", "prompt": "Which?", "number_label": "By",
        "number_unit": "times", "before": {}, "after": { "accelerator": "h100-sxm-80gb" } },
      "gates": { "distinct_moves": 2, "bracket_flip_on": ["cloud"] },
      "observe": "What changed?", "reflect": "Why?", "reflection": [{ "id": "why", "label": "Why" }] },
    { "title": "Two", "minutes": 5, "start": {}, "requirements": { "latency": "4 ms" },
      "knobs": [
        { "knob": "framework_tax", "label": "Tax", "group": "algorithm", "unit": "ms", "scale": "logarithmic",
          "minimum": "10 us", "maximum": "100 ms" } ],
      "instruments": ["formula"],
      "question": { "kind": "latency_floor", "prompt": "Can it?", "number_label": "Floor", "number_unit": "ms",
        "before": {} },
      "gates": {}, "observe": "What changed?", "reflect": "Why?", "reflection": [{ "id": "why", "label": "Why" }] },
    { "title": "Three", "minutes": 5, "start": {}, "requirements": { "latency": "50 ms" },
      "knobs": [
        { "knob": "batch", "label": "Batch", "group": "data", "scale": "logarithmic", "minimum": 1, "maximum": 64 } ],
      "instruments": ["walls"],
      "question": { "kind": "best_mfu_design", "prompt": "Which?", "number_label": "MFU", "number_unit": "%",
        "candidates": [{ "batch": 1 }, { "batch": 64 }] },
      "gates": {}, "observe": "What changed?", "reflect": "Why?", "reflection": [{ "id": "why", "label": "Why" }] }
  ]
}
)";

}  // namespace ironlab::lab::sample
