#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fuzz.sh [SECONDS] [TARGET…]: runs the fuzzers of build/fuzz, one after the other, for so long each (60 s). They begin
# with the shipped files and tests/fuzz/corpus; new inputs and findings stay in build/fuzz. Called by ./lab fuzz.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
seconds="${1:-60}"
[[ $# -eq 0 ]] || shift
build=build/fuzz
export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1}" UBSAN_OPTIONS=print_stacktrace=1

# seeds TARGET prints the folders that a target begins with.
seeds() {
    local folder
    for folder in "tests/fuzz/corpus/$1" "$build/seeds/$1"; do
        if [[ -d "$folder" ]]; then printf '%s\n' "$folder"; fi
    done
}

# The shipped files, by target; words of the formats as a dictionary.
prepare() {
    rm -rf "$build/seeds"
    mkdir -p "$build"/seeds/{presets,workloads,missions,ledgers,assignments,play,validations} "$build/findings"
    cp resources/accelerators/*.json "$build/seeds/presets"
    cp resources/workloads/*.json "$build/seeds/workloads"
    cp resources/validation/*.json "$build/seeds/validations"
    find missions -name '*.mission.json' -exec cp -t "$build/seeds/missions" {} +
    find missions -name '*.ledger.json' -exec cp -t "$build/seeds/ledgers" {} +
    find missions -name '*.assignment.json' -exec cp -t "$build/seeds/assignments" {} +
    find missions -name '*.play.json' -exec cp -t "$build/seeds/play" {} +
    grep -hoE '"[A-Za-z0-9_./ -]{2,40}"' resources/schemas/*.json resources/*/*.json | sort -u |
        sed -e 's/"/\\"/g' -e 's/.*/"&"/' >"$build/json.dict"
}

run_fuzzer() {
    local name="$1" folders
    mapfile -t folders < <(seeds "$name")
    mkdir -p "$build/inputs/$name"
    echo "fuzz: $name for $seconds s"
    "$build/fuzz/$name" -max_total_time="$seconds" -max_len=200000 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
        -dict="$build/json.dict" -artifact_prefix="$build/findings/$name-" "$build/inputs/$name" "${folders[@]}" \
        >"$build/$name.log" 2>&1
    local status=$?
    grep -E '^stat::(number_of_executed_units|average_exec_per_sec|peak_rss_mb)|^SUMMARY|ERROR|broken pre-condition' \
        "$build/$name.log"
    return $status
}

prepare
targets=("$@")
if [[ ${#targets[@]} -eq 0 ]]; then
    for program in "$build"/fuzz/*; do
        targets+=("$(basename "$program")")
    done
fi
failed=()
for name in "${targets[@]}"; do
    run_fuzzer "$name" || failed+=("$name")
done
if [[ ${#failed[@]} -gt 0 ]]; then
    echo "fuzz: findings in $build/findings from ${failed[*]}; what each says is in $build/NAME.log" >&2
    exit 1
fi
echo "fuzz: no findings"
