#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# monkey.sh [SECONDS] [TRACK…]: random keys, clicks and drags on the lab of build/asan, for so long (60 s) on each track,
# or on those named. IRONLAB_MONKEY_SEED begins elsewhere. What it did is in build/asan/monkey/TRACK.log, the last act
# last. Called by ./lab monkey.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
seconds="${1:-60}"
[[ $# -eq 0 ]] || shift
tracks=("$@")
[[ ${#tracks[@]} -gt 0 ]] || tracks=(cloud_titan edge_guardian mobile_nomad tiny_pioneer)
folder="$PWD/build/asan"
runtime="$(mktemp -d)"
trap 'rm -rf "$runtime"' EXIT
export QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1 LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$runtime" XDG_CONFIG_HOME="$runtime"
export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1}"
export LSAN_OPTIONS="suppressions=$PWD/cmake/leaks.supp:print_suppressions=0" UBSAN_OPTIONS=print_stacktrace=1

# run_monkey TRACK: a loop without end counts as a finding as well, so a minute after its time it is stopped.
run_monkey() {
    local track="$1" log="$folder/monkey/$1.out" status=0
    mkdir -p "$folder/monkey"
    echo "monkey: $track for $seconds s"
    IRONLAB_MONKEY_TRACK="$track" IRONLAB_MONKEY_SECONDS="$seconds" timeout --signal=ABRT $((seconds + 60)) \
        "$folder/tests/ui_monkey" --gtest_filter="*/$track" >"$log" 2>&1 || status=$?
    grep -E '^monkey: .* acts' "$log"
    [[ $status -ne 0 ]] || return 0
    tail -n 60 "$log"
    echo "monkey: the last acts on $track (all of them in $folder/monkey/$track.log):"
    tail -n 50 "$folder/monkey/$track.log"
    return $status
}

failed=()
for track in "${tracks[@]}"; do
    run_monkey "$track" || failed+=("$track")
done
if [[ ${#failed[@]} -gt 0 ]]; then
    echo "monkey: findings on ${failed[*]}" >&2
    exit 1
fi
echo "monkey: no findings"
