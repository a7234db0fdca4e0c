# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One GoogleTest program per layer, run without a display, in a neutral locale, with settings folders of its own. CTest knows
# its tests twice: in shares, for a run of all of them, and single, for a run of some by name.

include(GoogleTest)
set(ironlab_test_home "${PROJECT_BINARY_DIR}/test-home")
foreach(folder IN ITEMS config data state cache runtime)
    file(MAKE_DIRECTORY "${ironlab_test_home}/${folder}")
endforeach()
string(
    CONCAT ironlab_test_environment
           "QT_QPA_PLATFORM=offscreen;QT_SCALE_FACTOR=1;LC_ALL=C.UTF-8"
           ";XDG_CONFIG_HOME=${ironlab_test_home}/config;XDG_DATA_HOME=${ironlab_test_home}/data"
           ";XDG_STATE_HOME=${ironlab_test_home}/state;XDG_CACHE_HOME=${ironlab_test_home}/cache"
           ";XDG_RUNTIME_DIR=${ironlab_test_home}/runtime")
file(CHMOD "${ironlab_test_home}/runtime" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# ironlab_share_tests(TARGET LAYER): the tests of a program in eight runs instead of one each, since a start of the program
# takes longer than most of its tests. What a share prints is what failed.
function(ironlab_share_tests target layer)
    set(shares 8)
    foreach(share RANGE 1 ${shares})
        math(EXPR index "${share} - 1")
        add_test(NAME ${target}.${share} COMMAND ${target})
        set_tests_properties(
            ${target}.${share}
            PROPERTIES TIMEOUT 900 LABELS "${layer};share"
                       ENVIRONMENT
                       "${ironlab_test_environment};GTEST_BRIEF=1;GTEST_TOTAL_SHARDS=${shares};GTEST_SHARD_INDEX=${index}")
    endforeach()
endfunction()

# ironlab_add_tests(LAYER [QT] [NAME …] [SOURCES …] [DEPENDS …]) adds LAYER_tests, or NAME; without sources, nothing.
# Places of this machine reach them through tests/support/test_paths.h alone.
function(ironlab_add_tests layer)
    cmake_parse_arguments(PARSE_ARGV 1 tests "QT" "NAME" "SOURCES;DEPENDS")
    if(NOT tests_SOURCES)
        return()
    endif()
    set(target ${layer}_tests)
    if(tests_NAME)
        set(target ${tests_NAME})
    endif()
    add_executable(${target} ${tests_SOURCES})
    target_link_libraries(${target} PRIVATE ironlab::settings ironlab::${layer} ironlab_test_paths ${tests_DEPENDS})
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    # What is tested is compiled as users run it; the tests themselves are compiled oftener than they are run.
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
    if(tests_QT)
        ironlab_use_qt(${target})
        ironlab_precompile(${target} qt_tests)
        target_link_libraries(${target} PRIVATE GTest::gmock Qt6::Test)
    else()
        ironlab_precompile(${target} tests)
        target_link_libraries(${target} PRIVATE GTest::gmock_main)
    endif()
    ironlab_compile_together(${target})

    ironlab_share_tests(${target} ${layer})
    if(IRONLAB_SANITIZE)
        return()
    endif()
    gtest_discover_tests(
        ${target}
        DISCOVERY_MODE PRE_TEST
        DISCOVERY_TIMEOUT 60
        PROPERTIES TIMEOUT 300)
    # The module splits lists, so these properties are set by a file that ctest reads after the discovery.
    set(tests_list ${target}_TESTS)
    set(tests_labels "${layer};single")
    configure_file("${PROJECT_SOURCE_DIR}/cmake/test_environment.cmake.in"
                   "${CMAKE_CURRENT_BINARY_DIR}/${target}_environment.cmake" @ONLY)
    set_property(
        DIRECTORY
        APPEND
        PROPERTY TEST_INCLUDE_FILES "${CMAKE_CURRENT_BINARY_DIR}/${target}_environment.cmake")
endfunction()
