#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The layer rule of CONTRIBUTING.md, by what files include. cmake/Layers.cmake holds it for what targets link.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

declare -A below=(
    [base]="base"
    [physics]="base physics"
    [lab]="base physics lab"
    [present]="base physics lab present"
    [ui]="base physics lab present ui"
    [cli]="base physics lab present cli"
    [app]="base physics lab present ui app"
)
status=0

breach() {
    printf 'layers: %s\n' "$*" >&2
    status=1
}

# existing PATH… prints those that exist.
existing() {
    local path
    for path in "$@"; do
        if [[ -e "$path" ]]; then printf '%s\n' "$path"; fi
    done
}

# refuse PATTERN REASON PATH… : no line of these files matches.
refuse() {
    local pattern="$1" reason="$2" paths line
    shift 2
    mapfile -t paths < <(existing "$@")
    [[ ${#paths[@]} -eq 0 ]] && return
    while IFS= read -r line; do
        breach "$line: $reason"
    done < <(grep -rnE --include='*.h' --include='*.cpp' --include='CMakeLists.txt' "$pattern" "${paths[@]}" | cut -c1-160)
}

# A file of LAYER includes LAYER and what stands below it.
check_includes() {
    local layer="$1" paths file line other
    mapfile -t paths < <(existing "include/ironlab/$layer" "src/$layer" "tests/$layer")
    [[ ${#paths[@]} -eq 0 ]] && return
    while IFS=: read -r file line other; do
        [[ " ${below[$layer]} " == *" $other "* ]] || breach "$file:$line: $layer may not include $other"
    done < <(grep -rnoE '^ *#include ["<](ironlab/)?(base|physics|lab|present|ui|cli|app)/' "${paths[@]}" |
        sed -E 's@^([^:]+:[0-9]+):.*["</](base|physics|lab|present|ui|cli|app)/$@\1:\2@')
}

for layer in "${!below[@]}"; do
    check_includes "$layer"
done

core=(include)
for layer in base physics lab present cli; do
    core+=("src/$layer" "tests/$layer")
done
refuse '\bQ[Tt]\b|#include <Q[A-Z]|\bQ_[A-Z]+|\bQString\b' "the word Qt stays in src/ui, src/app and tests/ui" "${core[@]}"
refuse '^ *target_link_libraries' "link through ironlab_add_layer, which checks the rule" src

while IFS= read -r file; do
    breach "$file: JSON is touched in *_io.cpp only"
done < <(grep -rlE '#include <nlohmann|nlohmann::' --include='*.h' --include='*.cpp' include src | grep -vE '^src/.*_io\.(cpp|h)$')

while IFS= read -r file; do
    breach "$file: base uses the standard library and tl::expected only"
done < <(grep -nE '^ *#include <.*/' -r include/ironlab/base src/base 2>/dev/null | grep -vE '<(ironlab/(base/|version\.h)|tl/expected\.hpp|sys/)')

[[ $status -eq 0 ]] && echo "layers: the rule holds"
exit "$status"
