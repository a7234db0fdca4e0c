# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a desktop needs to list and open the lab, and the Debian package of `./lab package`.

set(application_id org.ironlawlab.Lab)

if(IRONLAB_BUILD_GUI)
    configure_file("packaging/${application_id}.metainfo.xml.in" "${PROJECT_BINARY_DIR}/${application_id}.metainfo.xml"
                   @ONLY)
    install(FILES "packaging/${application_id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES "${PROJECT_BINARY_DIR}/${application_id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
    install(FILES "packaging/${application_id}.mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
    install(FILES resources/icons/ironlab.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()
install(FILES LICENSE README.md resources/fonts/OFL.txt DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/ironlab")

set(CPACK_PACKAGE_NAME ironlab)
set(CPACK_PACKAGE_CONTACT "Iron Law Lab contributors <contributors@ironlawlab.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_FILE_NAME "ironlab-${PROJECT_VERSION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_STRIP_FILES ON)
include(CPack)
