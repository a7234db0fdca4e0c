# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Language level, warnings, floating point, hardening and sanitizers, as one interface target that every target links.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()
if(NOT CMAKE_RUNTIME_OUTPUT_DIRECTORY)
    set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
endif()

if(IRONLAB_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(IRONLAB_CCACHE_PROGRAM ccache)
    mark_as_advanced(IRONLAB_CCACHE_PROGRAM)
    if(IRONLAB_CCACHE_PROGRAM)
        set(CMAKE_CXX_COMPILER_LAUNCHER "${IRONLAB_CCACHE_PROGRAM}")
    endif()
endif()

include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

add_library(ironlab_settings INTERFACE)
add_library(ironlab::settings ALIAS ironlab_settings)

target_compile_options(
    ironlab_settings
    INTERFACE
        -Wall
        -Wextra
        -Wpedantic
        -Wconversion
        -Wsign-conversion
        # Files compiled together see one another's names; what a local name hides of a function GCC tells all the same.
        $<$<NOT:$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wshadow>
        $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wshadow=local>
        $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>
        -Wold-style-cast
        -Woverloaded-virtual
        -Wnon-virtual-dtor
        -Wdouble-promotion
        -Wformat=2
        # A fused multiply-add rounds once instead of twice; replaying a ledger must agree on every machine.
        -ffp-contract=off
        # GCC 12 sees overlapping copies in std::string where there are none (GCC bug 105651).
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
        $<$<BOOL:${IRONLAB_WERROR}>:-Werror>)

if(IRONLAB_FUZZ AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "IRONLAB_FUZZ needs clang: take the preset 'fuzz'")
endif()
if(IRONLAB_SANITIZE OR IRONLAB_FUZZ)
    # Four checks that would stand before every access are left out, see docs/adr/0019-two-compilers.md.
    set(sanitizer_options -fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr -fno-sanitize-recover=all
                          -fno-omit-frame-pointer)
    if(IRONLAB_FUZZ)
        list(APPEND sanitizer_options -fsanitize=fuzzer-no-link)
    endif()
    target_compile_options(ironlab_settings INTERFACE ${sanitizer_options})
    # What is sanitized is three times as large, and GNU's linker takes ten seconds a program for it.
    target_link_options(ironlab_settings INTERFACE ${sanitizer_options} $<$<CXX_COMPILER_ID:Clang>:-fuse-ld=lld>)
else()
    target_compile_definitions(ironlab_settings INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:_FORTIFY_SOURCE=2>)
    target_compile_options(
        ironlab_settings
        INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-fstack-protector-strong> $<$<CONFIG:Release,RelWithDebInfo>:-fstack-clash-protection>)
    target_link_options(ironlab_settings INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:LINKER:-z,relro,-z,now>)
endif()
target_compile_definitions(ironlab_settings INTERFACE _GLIBCXX_ASSERTIONS)
# A library that nothing is used of would only cost time at every start.
target_link_options(ironlab_settings INTERFACE LINKER:--as-needed)

add_library(ironlab_qt_settings INTERFACE)
add_library(ironlab::qt_settings ALIAS ironlab_qt_settings)
target_compile_definitions(
    ironlab_qt_settings
    INTERFACE
        QT_NO_CAST_FROM_ASCII
        QT_NO_CAST_TO_ASCII
        QT_NO_KEYWORDS
        QT_NO_FOREACH
        QT_USE_QSTRINGBUILDER
        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
