# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Programs find their data at ../share/ironlab from their own file. In a build tree that folder holds links to the
# sources, so that the same rule works there and no machine's path is compiled in.

set(ironlab_data_folders
    resources/accelerators
    resources/workloads
    resources/glossary
    resources/gradescope
    resources/schemas
    resources/validation
    missions)

set(build_data "${PROJECT_BINARY_DIR}/share/ironlab")
file(MAKE_DIRECTORY "${build_data}")
foreach(folder IN LISTS ironlab_data_folders)
    get_filename_component(name "${folder}" NAME)
    if(EXISTS "${PROJECT_SOURCE_DIR}/${folder}")
        file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${folder}" "${build_data}/${name}" SYMBOLIC)
        install(DIRECTORY "${folder}" DESTINATION "${CMAKE_INSTALL_DATADIR}/ironlab" COMPONENT data)
    endif()
endforeach()

# Tests and benchmarks see the same links. Builds below build/ share them, so that the place, which is a definition of
# every test, does not keep the compiler's cache from serving one preset with another's objects.
set(ironlab_test_data "${build_data}")
string(FIND "${PROJECT_BINARY_DIR}" "${PROJECT_SOURCE_DIR}/build/" position)
if(position EQUAL 0)
    set(ironlab_test_data "${PROJECT_SOURCE_DIR}/build/share/ironlab")
    file(MAKE_DIRECTORY "${ironlab_test_data}")
    foreach(folder IN LISTS ironlab_data_folders)
        get_filename_component(name "${folder}" NAME)
        if(EXISTS "${PROJECT_SOURCE_DIR}/${folder}")
            file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${folder}" "${ironlab_test_data}/${name}" SYMBOLIC)
        endif()
    endforeach()
endif()
