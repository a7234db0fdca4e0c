#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# pictures.sh [BIN [FOLDER]]: the lab in BIN (build/release/bin) plays the missions without a display and leaves a picture
# of every page of every track in FOLDER (docs/pictures): in light and dark at 1366x768, of one track also at scale 2.
# FOLDER/../PICTURES.md lists them. The clock of the lab is set, so a second run gives the same pictures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bin="${1:-build/release/bin}"
folder="${2:-docs/pictures}"
readonly examples=missions/02_ml_systems/examples
readonly tracks=(cloud_titan edge_guardian mobile_nomad tiny_pioneer)
readonly now=2026-12-01T09:00:00.000Z
# What is pictured of a finished mission comes after it.
readonly later=2026-12-01T09:30:00.000Z
# Fewer lose the hues of small marks: the swatches of two terms became one colour at 96.
readonly colors=256
readonly most_bytes=$((19 * 1024 * 1024))

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CONFIG_HOME="$work/home/config" XDG_DATA_HOME="$work/home/data"
export TZ=UTC LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
mkdir -p "$HOME"

# play THEME SCRIPT TO ARGUMENT… plays a script and gives its pictures to a folder. A script that changes the theme keeps
# the one it was given.
play() {
    local theme="$1" script="$2" to="$3"
    shift 3
    grep -v '"Theme"' "$script" >"$work/script.play.json"
    mkdir -p "$to"
    "$bin/ironlab" --play "$work/script.play.json" --by mouse --theme "$theme" --screenshot "$to" "$@" \
        2> >(grep -v '^This plugin does not support' >&2)
}

# name_pictures TRACK FROM TO keeps the pictures that show a page of their own. Exploring is shown while it goes on, and not
# as it ends. A part that is closed looks like the end of its reflection, so the last one's stands for all; what a script
# pictures besides is for its own reader; windows that look alike on every track are kept once.
name_pictures() {
    local track="$1" from="$2" to="$3" picture name
    mkdir -p "$to"
    for picture in "$from"/*.png; do
        name="$(basename "$picture")"
        case "$name" in
        *-[12]-closed.png) continue ;;
        halfway-[123].png) name="$track-${name:8:1}-explore.png" ;;
        reveal-[123].png) name="$track-${name:7:1}-reveal.png" ;;
        *-explore.png) [[ ! -e "$from/halfway-${name: -13:1}.png" ]] || continue ;;
        *_*-[0-9]-*) ;;
        window-guide.png | window-shortcuts.png | window-accuracy.png | window-ledger.png)
            [[ "$track" == "${tracks[0]}" ]] || continue
            name="$track-$name"
            ;;
        window-*.png | part-2-not-open.png) name="$track-$name" ;;
        *) continue ;;
        esac
        cp "$picture" "$to/$name"
    done
}

# picture_track TRACK THEME TO
picture_track() {
    local track="$1" theme="$2" to="$3" raw="$work/raw"
    rm -rf "$raw"
    play "$theme" "$examples/$track.play.json" "$raw/mission" --track "$track" --student example --now "$now" \
        --ledger "$raw/mission/$track.ledger.json"
    # The same mission, so that clocks and receipts are the same on all of its pictures.
    mkdir -p "$raw/windows"
    cp "$raw/mission/$track.ledger.json" "$raw/windows/"
    play "$theme" scripts/pictures/windows.play.json "$raw/windows" --track "$track" --now "$later" \
        --ledger "$raw/windows/$track.ledger.json"
    # What a track has besides: instruments that take turns.
    if [[ -e "scripts/pictures/$track.play.json" ]]; then
        mkdir -p "$raw/turns"
        cp "$raw/mission/$track.ledger.json" "$raw/turns/"
        play "$theme" "scripts/pictures/$track.play.json" "$raw/turns" --track "$track" --now "$later" \
            --ledger "$raw/turns/$track.ledger.json"
        name_pictures "$track" "$raw/turns" "$to"
    fi
    name_pictures "$track" "$raw/windows" "$to"
    # Last, since its own page of the end counts.
    name_pictures "$track" "$raw/mission" "$to"
}

# picture_starts THEME TO
picture_starts() {
    local raw="$work/raw"
    rm -rf "$raw"
    # The page that a track starts on is seen from another track: the one that is asked for begins at once.
    play "$1" scripts/pictures/start.play.json "$raw/start" --track tiny_pioneer --now "$now"
    mkdir -p "$raw/begin"
    cp "$examples/tiny_pioneer.ledger.json" "$raw/begin/"
    play "$1" scripts/pictures/begin.play.json "$raw/begin" --track cloud_titan --now "$now"
    name_pictures start "$raw/start" "$2"
    name_pictures start "$raw/begin" "$2"
}

# shrink FOLDER: pictures of few colours take a fraction of the room. pngquant keeps the hues of small marks, which
# ImageMagick melts into their greyer neighbours.
shrink() {
    if ! command -v pngquant >/dev/null; then
        echo "pictures: pngquant is not here (Debian package pngquant), so the pictures stay large" >&2
        return
    fi
    local picture
    for picture in "$1"/*.png; do
        pngquant --nofs --speed 1 --strip --force --output "$picture" "$colors" "$picture"
    done
}

title_of() {
    sed -n 's/^    "title": "\(.*\)",$/\1/p' "missions/02_ml_systems/$1.mission.json" | head -n 1
}

# index prints a page that names and links every picture.
index() {
    local track name set
    # shellcheck disable=SC2016 # the backticks are Markdown's
    printf '# Pictures\n\nEvery page of every track, in the light and the dark theme at 1366x768, made by `%s`.\n' \
        scripts/pictures.sh
    for track in "${tracks[@]}"; do
        printf '\n## %s\n\n| page | pictures |\n|---|---|\n' "$(title_of "$track")"
        for name in $(cd "$folder" && find . -name "$track-*.png" -printf '%f\n' | LC_ALL=C sort -u); do
            printf '| %s |' "$(basename "${name#"$track-"}" .png | tr '-' ' ')"
            for set in light dark scale-2; do
                if [[ -e "$folder/$set/$name" ]]; then printf ' [%s](pictures/%s/%s)' "$set" "$set" "$name"; fi
            done
            printf ' |\n'
        done
    done
}

for theme in light dark; do
    rm -rf "${folder:?}/$theme"
    picture_starts "$theme" "$folder/$theme"
    for track in "${tracks[@]}"; do
        picture_track "$track" "$theme" "$folder/$theme"
    done
    shrink "$folder/$theme"
done
rm -rf "$folder/scale-2"
QT_SCALE_FACTOR=2 picture_track cloud_titan light "$folder/scale-2"
# At twice the size the pages tell all that windows and half-filled forms would.
rm -f "$folder/scale-2"/*-window-*.png "$folder/scale-2"/*-observe.png "$folder/scale-2"/*-reveal.png "$folder/scale-2"/*-not-open.png
shrink "$folder/scale-2"
index >"$(dirname "$folder")/PICTURES.md"

bytes="$(find "$folder" -name '*.png' -printf '%s\n' | awk '{ sum += $1 } END { print sum }')"
echo "pictures: $(find "$folder" -name '*.png' | wc -l), $((bytes / 1024)) KiB in $folder"
if ((bytes > most_bytes)); then
    echo "pictures: more than $((most_bytes / 1024)) KiB" >&2
    exit 1
fi
