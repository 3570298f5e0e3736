// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the program ends; printed by `crossflow --help`, relied on by scripts.

#include "core/types/failure.h"

namespace crossflow::cli {

enum class ExitCode {
  Ok = 0,
  Failed = 1,       // anything else, a parity check that does not hold
  Usage = 2,        // wrong options, prompt, expression or request
  File = 3,         // a file or model that is missing, damaged, unknown or cannot be written
  NoSpace = 4,      // no space left
  NoResources = 5,  // not enough memory, no such device
  Cancelled = 130,  // Ctrl-C; what was finished is kept
};

constexpr ExitCode exitCodeOf(core::Failure::Kind kind) {
  using Kind = core::Failure::Kind;
  switch (kind) {
    case Kind::BadInput:
      return ExitCode::Usage;
    case Kind::BadFile:
      return ExitCode::File;
    case Kind::NoSpace:
      return ExitCode::NoSpace;
    case Kind::OutOfMemory:
    case Kind::Device:
      return ExitCode::NoResources;
    case Kind::Numeric:
    case Kind::Internal:
      break;
  }
  return ExitCode::Failed;
}

}  // namespace crossflow::cli
