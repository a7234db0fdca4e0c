#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh [--all | --static]: all checks that need no finished build; called by ./lab check and by CI (--static).
# Every check runs, whatever the others say.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

failed=()
check() {
    local name="$1"
    shift
    "$@" || failed+=("$name")
}

shell_scripts() {
    shellcheck --external-sources lab .ci/run scripts/*.sh && echo "shell: the scripts are well"
}

check format scripts/check_format.sh
check layers scripts/check_layers.sh
check text scripts/check_text.sh
check shell shell_scripts
check schemas scripts/check_schemas.py
check formulas scripts/formula_index.py --check
[[ "${1:-}" == --static ]] || check tidy scripts/check_tidy.sh "$@"

if [[ ${#failed[@]} -gt 0 ]]; then
    echo "check: not well: ${failed[*]}" >&2
    exit 1
fi
echo "check: all is well"
