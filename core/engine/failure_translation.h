// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where exceptions of the engine end: each becomes a value with a sentence and a suggestion.

#include <exception>

#include "core/engine/engine.h"

namespace crossflow {
inline namespace base {
class Sentence;
}
}  // namespace crossflow

namespace crossflow::core {

/// What the networks say, in the language of the program.
QString textOf(const base::Sentence& sentence);

/// A Failure on its way through code that throws.
struct FailureException {
  Failure failure;
};

/// Cancelled for base::Cancelled, otherwise a Failure. Call inside a catch block or with a caught
/// exception; never throws. Failure::Kind::Device means a fault that poisons the process: every
/// later call to the card fails, too. An error of the card that only its job has is Internal.
RunResult resultOf(const std::exception_ptr& error) noexcept;

/// Whether memory ran out, on a device or in main memory.
bool isOutOfMemory(const std::exception_ptr& error) noexcept;

}  // namespace crossflow::core
