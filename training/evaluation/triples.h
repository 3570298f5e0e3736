// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sums of prompts whose answer is known: a + plus - minus = answer, all four the names of pictures
// (or ways of saying them).

#include <cstdint>
#include <string>
#include <vector>

namespace crossflow::training {

struct Triple {
  std::string kind;  // "tone", "gender", "role", "animal", "colour", "flag"
  std::string a, plus, minus, answer;
};

/// About `most`, as many of each kind as of the others where the names have them; the same for the
/// same names, in whatever order they come.
std::vector<Triple> findTriples(const std::vector<std::string>& names, int64_t most);

}  // namespace crossflow::training
