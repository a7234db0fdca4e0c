#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Gradescope runs this once, when it builds the image.
set -euo pipefail
apt-get update -qq
apt-get install -y -qq --no-install-recommends libarchive13 libnettle8 libsodium23
# An image older than the machine that built the program cannot run it: better to hear that now.
/autograder/source/ironlab/bin/ironlab-cli --version
