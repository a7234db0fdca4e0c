# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One GoogleTest program per layer, run without a display, in a neutral locale, with settings folders of its own.

include(GoogleTest)
set(ironlab_test_home "${PROJECT_BINARY_DIR}/test-home")
foreach(folder IN ITEMS config data state cache runtime)
    file(MAKE_DIRECTORY "${ironlab_test_home}/${folder}")
endforeach()
file(CHMOD "${ironlab_test_home}/runtime" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

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
    if(tests_QT)
        ironlab_use_qt(${target})
        ironlab_precompile(${target} qt_tests)
        target_link_libraries(${target} PRIVATE GTest::gmock Qt6::Test)
    else()
        ironlab_precompile(${target} tests)
        target_link_libraries(${target} PRIVATE GTest::gmock_main)
    endif()
    ironlab_compile_together(${target})

    gtest_discover_tests(
        ${target}
        DISCOVERY_MODE PRE_TEST
        DISCOVERY_TIMEOUT 60
        PROPERTIES TIMEOUT 300 LABELS ${layer})
    # The module splits a list of variables, so the environment is set by a file that ctest reads after the discovery.
    set(tests_list ${target}_TESTS)
    configure_file("${PROJECT_SOURCE_DIR}/cmake/test_environment.cmake.in"
                   "${CMAKE_CURRENT_BINARY_DIR}/${target}_environment.cmake" @ONLY)
    set_property(
        DIRECTORY
        APPEND
        PROPERTY TEST_INCLUDE_FILES "${CMAKE_CURRENT_BINARY_DIR}/${target}_environment.cmake")
endfunction()
