#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check_tidy.sh [--all]: clang-tidy on the .cpp files that differ from the main line (IRONLAB_BASE, else origin/main,
# else the commit before), that are new, or whose header of the same name changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/packages.sh
source scripts/packages.sh
# shellcheck source=scripts/build.sh
source scripts/build.sh

base_commit() {
    local candidate
    for candidate in "${IRONLAB_BASE:-}" origin/main HEAD~1; do
        if [[ -n "$candidate" ]] && git rev-parse --quiet --verify "$candidate^{commit}" >/dev/null; then
            candidate="$(git merge-base HEAD "$candidate")"
            if [[ "$candidate" != "$(git rev-parse HEAD)" ]]; then
                printf '%s\n' "$candidate"
                return
            fi
        fi
    done
    git hash-object -t tree /dev/null
}

changed_files() {
    if [[ "${1:-}" == --all ]]; then
        git ls-files --cached --others --exclude-standard
    else
        git diff --name-only --diff-filter=d "$(base_commit)"
        git ls-files --others --exclude-standard
    fi
}

# sources_of: the .cpp files among the changed ones, and those whose own header is among them.
sources_of() {
    local file stem
    while read -r file; do
        case "$file" in
        src/*.cpp | tests/*.cpp | bench/*.cpp) printf '%s\n' "$file" ;;
        *.h)
            stem="$(basename "$file" .h)"
            git ls-files --cached --others --exclude-standard -- "src/*/$stem.cpp"
            ;;
        esac
    done | sort -u
}

compiled() {
    local file
    while read -r file; do
        if grep -qF "/$file\"" build/tidy/compile_commands.json; then printf '%s\n' "$file"; fi
    done
}

# A configuration without precompiled headers: clang cannot read GCC's, and so every file shows that it stands alone.
configure tidy
mapfile -t files < <(changed_files "${1:-}" | sources_of | compiled)
if [[ ${#files[@]} -eq 0 ]]; then
    echo "tidy: no source file changed"
    exit 0
fi
echo "tidy: looking at ${#files[@]} files"
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/tidy --warnings-as-errors='*' \
        --extra-arg=-Wno-unknown-warning-option 2> >(grep -vE 'warnings? generated|^Suppressed|^Use -' >&2)
echo "tidy: ${#files[@]} files are well"
