// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_program.h"
#include "ui/style/qt_text.h"
#include "ui/window/launch_options.h"

#include <ironlab/version.h>

#include <QStringList>

#include <cstdio>

namespace {

QStringList argumentsOf(int count, char** arguments)
{
    QStringList list;
    for (int i = 0; i < count; ++i) {
        list.append(QString::fromLocal8Bit(arguments[i]));
    }
    return list;
}

}  // namespace

int main(int count, char** arguments)
{
    using namespace ironlab;
    const auto options = ui::launchOptions(argumentsOf(count, arguments));
    if (!options) {
        std::fprintf(stderr, "ironlab: %s\nTry ironlab --help.\n", options.error().toUtf8().constData());
        return app::kUsageError;
    }
    if (options->wantsVersion) {
        std::printf("ironlab %s\n", std::string(kVersion).c_str());
        return 0;
    }
    return app::run(count, arguments, *options);
}
