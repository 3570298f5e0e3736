// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/core_resources.h"

#include <QDir>

static void initialiseCoreResources() {  // the macro must not stand in a namespace
  Q_INIT_RESOURCE(core);
}

namespace crossflow::core {

void openCoreResources() {
  initialiseCoreResources();
}

}  // namespace crossflow::core
