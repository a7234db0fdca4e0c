#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check_install.sh PREFIX: an installed lab starts and finds its data, though nothing of the clone is in reach.
set -euo pipefail
prefix="$1"
clone="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state" \
    XDG_CACHE_HOME="$work/cache" QT_QPA_PLATFORM=offscreen

for program in ironlab ironlab-cli; do
    "$prefix/bin/$program" --version
    # ADR 0010: nothing of the machine that built it, be it a folder of data or the name of a source in a message.
    if strings -a "$prefix/bin/$program" | grep -F -m 3 -e "$clone" >&2; then
        echo "install: $program holds paths of the clone it was built in" >&2
        exit 1
    fi
done

share="$prefix/share/ironlab"
"$prefix/bin/ironlab-cli" check "$share"
# 3 says that the design misses a criterion, which is an answer as well.
printf '{"schema":"ironlab/design/1","accelerator":"h100-sxm-80gb","workload":"llama-3-70b"}' |
    "$prefix/bin/ironlab-cli" evaluate --json - >evaluation.json || [[ $? -eq 3 ]]
grep -q '"latency_s"' evaluation.json
for script in "$share"/missions/*/examples/*.play.json; do
    "$clone/scripts/play_example.sh" "$prefix/bin" "$script" "$work/played"
done
echo "install: the programs start, find their data and play the examples"
