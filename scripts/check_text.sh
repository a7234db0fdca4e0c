#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Rules about the text of source files: heads, lengths, unfinished marks, test macros, paths of one machine.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

readonly longest_file=400
readonly longest_function=60
status=0

breach() {
    printf 'text: %s\n' "$*" >&2
    status=1
}

# tracked PATTERN… prints the project's files, committed or new.
tracked() {
    git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do
        if [[ -f "$file" ]]; then printf '%s\n' "$file"; fi
    done
}

# refuse REASON PATTERN FILE…
refuse() {
    local reason="$1" pattern="$2" line
    shift 2
    [[ $# -eq 0 ]] && return
    while IFS= read -r line; do
        breach "$line: $reason"
    done < <(grep -nHIE "$pattern" "$@" | cut -c1-160)
}

mapfile -t code < <(tracked '*.h' '*.cpp')
mapfile -t headed < <(tracked '*.h' '*.cpp' '*.cmake' '*CMakeLists.txt' '*.sh' '*.py' lab .ci/run)
mapfile -t tests < <(tracked 'tests/*.h' 'tests/*.cpp')
mapfile -t product < <(tracked src include resources missions cmake tests bench docs '*.md' | grep -vE '\.(otf|png)$')

for file in "${headed[@]}"; do
    [[ -s "$file" ]] || breach "$file:1: no SPDX lines at its head"
done

# One reading of all files: a process for each would take most of the time of this check.
while IFS= read -r found; do
    breach "$found"
done < <(awk '
    FNR == 1 { if (file != "" && !licensed) print file ":1: no SPDX lines at its head"; file = FILENAME; licensed = 0 }
    FNR <= 4 && /SPDX-License-Identifier: GPL-3\.0-or-later/ { licensed = 1 }
    END { if (file != "" && !licensed) print file ":1: no SPDX lines at its head" }' "${headed[@]}")

# In the project's format a function's braces stand alone on lines of equal indent.
while IFS= read -r found; do
    breach "$found"
done < <(awk -v longest_file="$longest_file" -v longest="$longest_function" '
    function end_of_file() {
        if (lines > longest_file) printf "%s:%d: longer than %d lines\n", file, lines, longest_file
    }
    FNR == 1 { end_of_file(); file = FILENAME; start = 0 }
    { lines = FNR }
    start == 0 && /^ *\{$/ { start = FNR; indent = length($0) - 1 }
    start > 0 && /^ *\}/ && match($0, /\}/) - 1 == indent {
        if (FNR - start - 1 > longest)
            printf "%s:%d: a function of %d lines, longest allowed is %d\n", file, start, FNR - start - 1, longest
        start = 0
    }
    END { end_of_file() }' "${code[@]}")

refuse "passes when false inside a GoogleTest body" '\bQ(VERIFY|COMPARE|TRY_)[A-Z0-9_]*\(' "${tests[@]}"
refuse "unfinished mark" '\b(TODO|FIXME|XXX|HACK|not implemented)\b' "${product[@]}"
refuse "a path of one machine" '(^|[^A-Za-z0-9_.])/(home|root|Users|work)/' "${product[@]}"

[[ $status -eq 0 ]] && echo "text: ${#code[@]} source files are well"
exit "$status"
