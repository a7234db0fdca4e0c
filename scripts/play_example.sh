#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# play_example.sh BIN SCRIPT FOLDER: the lab in BIN plays SCRIPT, named after its track, without a display. FOLDER then
# holds a picture of every page and a ledger that the command line finds sound and replays. The clock of the lab is set, so
# that a second run gives the same ledger, and one before the pictures that scripts/pictures.sh takes of it.
set -euo pipefail
bin="$1" script="$2" folder="$3"
track="$(basename "$script" .play.json)"
readonly now=2026-12-01T08:00:00.000Z

rm -rf "$folder"
mkdir -p "$folder"
ledger="$folder/played.ledger.json"
QT_QPA_PLATFORM=offscreen "$bin/ironlab" --play "$script" --screenshot "$folder" --ledger "$ledger" --student "example" \
    --track "$track" --now "$now"
pictures=("$folder"/*.png)
if [[ ! -s "${pictures[0]}" || ! -s "$ledger" ]]; then
    echo "play: no picture or no ledger in $folder" >&2
    exit 1
fi
"$bin/ironlab-cli" check "$ledger"
"$bin/ironlab-cli" replay "$ledger"
echo "play: ${#pictures[@]} pictures, and the ledger replays"
