// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An error as a value, at the two boundaries where exceptions end (engine, storage).

#include <QString>

namespace crossflow::core {

struct Failure {
  enum class Kind { BadInput, BadFile, OutOfMemory, NoSpace, Numeric, Device, Internal };
  Kind kind = Kind::Internal;
  QString sentence;    // what is wrong and where; one sentence
  QString suggestion;  // what to do about it; may be empty
};

}  // namespace crossflow::core
