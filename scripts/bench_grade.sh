#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# bench_grade.sh [COUNT [JOBS]]: makes a class of COUNT students (10000), each with a ledger of about 100 events of their
# own, grades it with full replay, and prints time and memory. A tenth of the class is graded first: memory that grew
# with the number of ledgers would show. Needs a release build with tests, and /usr/bin/time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
count="${1:-10000}"
jobs="${2:-2}"
build=build/release
class="${IRONLAB_CLASS:-$(mktemp -d)}"
if [[ -z "${IRONLAB_CLASS:-}" ]]; then trap 'rm -rf "$class"' EXIT; fi

if [[ -z "$(ls -A "$class")" ]]; then
    "$build/tests/make_class" "$build/share/ironlab" "$class/all" "$count"
    mkdir "$class/tenth"
    find "$class/all" -name '*.json' | sort | sed -n "1,$((count / 10))p" | xargs -d '\n' cp -l -t "$class/tenth"
fi
events="$(find "$class/tenth" -name '*.json' -print0 | xargs -0 grep -ch '"seq"' | awk '{ sum += $1 } END { print sum / NR }')"
printf '%s ledgers of %s events on average, %s\n' "$count" "$events" "$(du -shL "$class/all" | cut -f1)"

# measured NAME FOLDER FORMAT
measured() {
    local status=0
    /usr/bin/time -o "$class/time" -f '%e s, %U s of processors, %M kB' "$build/bin/ironlab-cli" grade "$2" --format "$3" --jobs "$jobs" \
        >"$class/out" 2>"$class/words" || status=$?
    [[ $status -eq 0 || $status -eq 3 ]] || { cat "$class/words" >&2; return 1; }
    printf '%-16s %-5s %s\n' "$1" "$3" "$(tail -n 1 "$class/time")"
}
measured "a tenth" "$class/tenth" csv
measured "all" "$class/all" csv
measured "all" "$class/all" json
