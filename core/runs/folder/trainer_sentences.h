// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of trainer_words.cpp: what crossflow-train says and the window shows. A test looks for
// each of them in the trainer's sources.

#include <span>

namespace crossflow::core {

struct CountedNoun {
  const char *one, *many;  // as the trainer writes them behind a number
  const char* text;        // with %Ln
};

std::span<const CountedNoun> trainerNouns();
/// Patterns with %1 to %9, in English.
std::span<const char* const> trainerSentences();

}  // namespace crossflow::core
