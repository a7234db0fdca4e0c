# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced. ensure_packages GROUP… installs what scripts/packages.txt lists for these groups and is not there yet.

packages_file="$(dirname "${BASH_SOURCE[0]}")/packages.txt"

say() { printf 'lab: %s\n' "$*" >&2; }

# packages_of GROUP… prints the packages of these groups, one a line.
packages_of() {
    local group
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' "$packages_file"
    done
}

is_installed() {
    [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

missing_packages() {
    local package
    packages_of "$@" | while read -r package; do
        is_installed "$package" || printf '%s\n' "$package"
    done
}

# as_root COMMAND… runs as it is for root; otherwise through sudo, which may ask for a password on a terminal only.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo --non-interactive "$@"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends \
        -o Dpkg::Use-Pty=0 "$@" >&2
}

ensure_packages() {
    local missing
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "no apt-get here; going on with what is there. On Debian 12 this needs:" "$(packages_of "$@" | xargs)"
        return 0
    fi
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -eq 0 ]] && return 0
    if [[ "${IRONLAB_NO_INSTALL:-0}" == 1 ]]; then
        say "not installing (IRONLAB_NO_INSTALL=1), though these packages are missing: ${missing[*]}"
        return 0
    fi
    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        say "as root, first run: apt-get install --no-install-recommends ${missing[*]}"
        return 1
    fi
    say "installing ${missing[*]}"
    if ! apt-get install --simulate "${missing[@]}" >/dev/null 2>&1; then
        say "fetching the package lists first"
        as_root apt-get update --quiet >&2
    fi
    # Lists that are old name files that are gone; then new lists help.
    apt_install "${missing[@]}" && return 0
    as_root apt-get update --quiet >&2
    apt_install "${missing[@]}"
}
