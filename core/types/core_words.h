// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences of core/ for people, in the language of the program: CoreWords::tr("…"). Any thread
// may ask. A table marks its texts with QT_TRANSLATE_NOOP("CoreWords", "…").

#include <QCoreApplication>

namespace crossflow::core {

class CoreWords {
  Q_DECLARE_TR_FUNCTIONS(CoreWords)
};

}  // namespace crossflow::core
