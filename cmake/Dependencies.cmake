# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every outside library, with what it is for. scripts/packages.txt names the Debian packages.

# Grids and classes of ledgers are worked through in parallel
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

# Errors as values
find_package(tl-expected 1.0 REQUIRED)

# Reading and writing JSON, in *_io.cpp only
find_package(nlohmann_json 3.11 REQUIRED)

# The command line
find_package(CLI11 2.1 REQUIRED)

# SHA-256 of the ledger's events and of files
find_package(PkgConfig REQUIRED)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle>=3.6)
add_library(ironlab::nettle ALIAS PkgConfig::nettle)

# Signatures of assignments, tokens of students
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium>=1.0.18)
add_library(ironlab::sodium ALIAS PkgConfig::sodium)

# Submissions in zip and tar files
pkg_check_modules(libarchive REQUIRED IMPORTED_TARGET libarchive>=3.6)
add_library(ironlab::archive ALIAS PkgConfig::libarchive)

# The lab's windows and instruments
if(IRONLAB_BUILD_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Charts Svg PrintSupport)
endif()

if(IRONLAB_BUILD_TESTS)
    find_package(GTest 1.12 REQUIRED)
    if(IRONLAB_BUILD_GUI)
        # Keys and clicks sent to widgets
        find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    endif()
endif()

if(IRONLAB_BUILD_BENCH)
    find_package(benchmark 1.7 REQUIRED)
endif()
