# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Layers and programs. A layer may depend on the layers to its left only; a breach stops the configuration.

set(IRONLAB_LAYERS_BELOW_base "")
set(IRONLAB_LAYERS_BELOW_physics base)
set(IRONLAB_LAYERS_BELOW_lab base physics)
set(IRONLAB_LAYERS_BELOW_present base physics lab)
set(IRONLAB_LAYERS_BELOW_ui base physics lab present)
set(IRONLAB_LAYERS_BELOW_cli base physics lab present)
set(IRONLAB_LAYERS_BELOW_app base physics lab present ui)

configure_file("${CMAKE_CURRENT_LIST_DIR}/version.h.in" "${PROJECT_BINARY_DIR}/generated/ironlab/version.h" @ONLY)

# ironlab_check_layer(LAYER DEPENDS…) refuses a link from LAYER to a layer beside it or to its right.
function(ironlab_check_layer layer)
    if(NOT DEFINED IRONLAB_LAYERS_BELOW_${layer})
        message(FATAL_ERROR "'${layer}' is not a layer of cmake/Layers.cmake")
    endif()
    foreach(dependency IN LISTS ARGN)
        if(dependency MATCHES "^ironlab::(.+)$")
            set(other "${CMAKE_MATCH_1}")
            if(DEFINED IRONLAB_LAYERS_BELOW_${other} AND NOT other IN_LIST IRONLAB_LAYERS_BELOW_${layer})
                message(FATAL_ERROR "Layer rule: ${layer} may not depend on ${other}")
            endif()
        endif()
        if(dependency MATCHES "^Qt6::" AND NOT layer MATCHES "^(ui|app)$")
            message(FATAL_ERROR "Layer rule: ${layer} may not depend on Qt (${dependency})")
        endif()
    endforeach()
endfunction()

# ironlab_precompile(TARGET HEADERS): reading the headers of the standard library, of Qt and of GoogleTest is most of the
# time that a small file takes to compile. HEADERS is a file of cmake/precompiled without its ending. The first target that
# asks for them compiles them for all; so libraries share some headers and test programs others, since a compiler takes none
# that was made with other options. What has no windows is optimised even where it is sanitized: tests spend most of their
# time in what computes.
function(ironlab_precompile target headers)
    if(headers STREQUAL "standard")
        target_compile_options(${target} PRIVATE $<$<BOOL:${IRONLAB_SANITIZE}>:-O1>)
    endif()
    if(NOT IRONLAB_PCH)
        return()
    endif()
    # Found by way of a folder and not by its path, so that ccache shares it with other clones.
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/cmake")
    get_property(first GLOBAL PROPERTY ironlab_precompiled_${headers})
    if(first)
        target_precompile_headers(${target} REUSE_FROM ${first})
    else()
        target_precompile_headers(${target} PRIVATE "<precompiled/${headers}.h>")
        set_property(GLOBAL PROPERTY ironlab_precompiled_${headers} ${target})
    endif()
    # ccache asks for the first. GCC does not know precompiled headers for the system's, and tells of their strings what it
    # otherwise keeps to itself (GCC bug 105651 and its like); static analysis reads everything without them.
    target_compile_options(
        ${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>")
    if(IRONLAB_CCACHE_PROGRAM)
        set(environment CCACHE_SLOPPINESS=pch_defines,time_macros)
        set_target_properties(
            ${target} PROPERTIES CXX_COMPILER_LAUNCHER
                                 "${CMAKE_COMMAND};-E;env;${environment};${IRONLAB_CCACHE_PROGRAM}")
    endif()
endfunction()

# ironlab_use_qt(TARGET) turns on the code generators and the strict subset of Qt.
function(ironlab_use_qt target)
    set(moc "${PROJECT_BINARY_DIR}/generated/moc_of_one_header.sh")
    get_target_property(ironlab_moc Qt6::moc IMPORTED_LOCATION)
    configure_file("${PROJECT_SOURCE_DIR}/cmake/moc_of_one_header.sh.in" "${moc}" @ONLY USE_SOURCE_PERMISSIONS)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_EXECUTABLE "${moc}" AUTORCC ON)
    target_link_libraries(${target} PRIVATE ironlab::qt_settings)
endfunction()

# ironlab_add_layer(NAME [TARGET target] [QT] [QUICK] [SOURCES …] [DEPENDS …] [PRIVATE_DEPENDS …])
# adds the static library ironlab_NAME and its alias ironlab::NAME; without sources it is an interface library. QUICK is for
# a layer that does no work of its own: it is made to compile soon, not to run fast.
function(ironlab_add_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "QT;QUICK" "TARGET" "SOURCES;DEPENDS;PRIVATE_DEPENDS")
    if(layer_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "ironlab_add_layer(${name}): unexpected ${layer_UNPARSED_ARGUMENTS}")
    endif()
    ironlab_check_layer(${name} ${layer_DEPENDS} ${layer_PRIVATE_DEPENDS})
    set(target "${layer_TARGET}")
    if(NOT target)
        set(target ironlab_${name})
    endif()

    if(layer_SOURCES)
        add_library(${target} STATIC ${layer_SOURCES})
        set(scope PUBLIC)
        target_link_libraries(${target} PRIVATE ironlab::settings ${layer_PRIVATE_DEPENDS})
        if(layer_QT)
            ironlab_use_qt(${target})
            ironlab_precompile(${target} qt)
        elseif(layer_QUICK)
            target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
        else()
            ironlab_precompile(${target} standard)
        endif()
        ironlab_compile_together(${target})
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
    endif()
    add_library(ironlab::${name} ALIAS ${target})
    target_include_directories(${target} ${scope} "${PROJECT_SOURCE_DIR}/include" "${PROJECT_BINARY_DIR}/generated")
    if(name MATCHES "^(ui|cli)$")
        # Their headers are private to the program and its tests: "ui/window/main_window.h".
        target_include_directories(${target} ${scope} "${PROJECT_SOURCE_DIR}/src")
    elseif(layer_SOURCES)
        # Headers beside the sources are the layer's own: "lab/json/json_parser.h".
        target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
    endif()
    target_link_libraries(${target} ${scope} ${layer_DEPENDS})
endfunction()

# ironlab_add_program(NAME LAYER layer [QT] [SOURCES …] [DEPENDS …]) adds an installed program; without sources, nothing.
function(ironlab_add_program name)
    cmake_parse_arguments(PARSE_ARGV 1 program "QT" "LAYER" "SOURCES;DEPENDS")
    if(NOT program_SOURCES)
        return()
    endif()
    if(program_LAYER STREQUAL "app")
        ironlab_check_layer(app ${program_DEPENDS})
    endif()
    add_executable(${name} ${program_SOURCES})
    target_link_libraries(${name} PRIVATE ironlab::settings ${program_DEPENDS})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/src")
    if(program_QT)
        ironlab_use_qt(${name})
    endif()
    ironlab_compile_together(${name})
    install(TARGETS ${name} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT programs)
endfunction()
