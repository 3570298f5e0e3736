// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences of core/runs for people, in the language of the program: RunWords::tr("…").

#include <QCoreApplication>

namespace crossflow::core {

class RunWords {
  Q_DECLARE_TR_FUNCTIONS(RunWords)
};

}  // namespace crossflow::core
