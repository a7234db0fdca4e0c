#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check_format.sh [--fix]: every C++ file is as clang-format 14 writes it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

formatter=clang-format-14
command -v "$formatter" >/dev/null || formatter=clang-format

mapfile -t files < <(git ls-files --cached --others --exclude-standard -- '*.h' '*.cpp' | while read -r file; do
    if [[ -f "$file" ]]; then printf '%s\n' "$file"; fi
done)
[[ ${#files[@]} -eq 0 ]] && exit 0
if [[ "${1:-}" == --fix ]]; then
    exec "$formatter" -i "${files[@]}"
fi

# One line a file: its first place that differs.
if ! found="$(printf '%s\0' "${files[@]}" | xargs -0 -n 50 -P "$(nproc)" "$formatter" --dry-run -Werror 2>&1)"; then
    grep -E ': error: ' <<<"$found" | awk -F: '!seen[$1]++ { print "format: " $1 ":" $2 }' >&2
    echo "format: run ./lab format" >&2
    exit 1
fi
echo "format: ${#files[@]} files are well"
