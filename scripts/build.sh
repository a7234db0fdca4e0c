# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced in the project's root. Configures and builds a preset of CMakePresets.json.

# Objects of presets with the same flags are shared through ccache, wherever the clone lies.
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$PWD}" CCACHE_NOHASHDIR=1

# forget_moved_build PRESET drops a build folder that was made for a clone at another place.
forget_moved_build() {
    local cache="build/$1/CMakeCache.txt"
    [[ -f "$cache" ]] || return 0
    if ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache"; then
        say "build/$1 belongs to another place, starting it anew"
        rm -rf "build/$1"
    fi
}

# configure PRESET [OPTION…]: quiet when all is well, with CMake's words when not.
configure() {
    local preset="$1" log="build/configure-$1.log"
    shift
    forget_moved_build "$preset"
    mkdir -p build
    say "configuring build/$preset" "$@"
    if ! cmake --preset "$preset" "-DIRONLAB_WERROR=${IRONLAB_WERROR:-OFF}" "$@" >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
}

# build PRESET [TARGET…]
build() {
    local preset="$1"
    shift
    say "building build/$preset" "$@"
    cmake --build --preset "$preset" ${1:+--target "$@"}
}

# The two programs users run. A first build leaves the tests out, so that it needs less and ends sooner.
build_programs() {
    ensure_packages build gui
    if [[ -f build/release/build.ninja ]]; then
        configure release
    else
        configure release -DIRONLAB_BUILD_TESTS=OFF
    fi
    build release ironlab ironlab-cli
    say "built build/release/bin/ironlab and build/release/bin/ironlab-cli"
}
