// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Entry points of everything that reads foreign bytes. libFuzzer calls them with what it invents,
// the ordinary tests with the corpus of tests/data/fuzz. Each of harnesses.cpp, core_harnesses.cpp
// and training_harnesses.cpp has its own list, for programs that link no more than they need.

#include <span>
#include <string_view>

namespace crossflow::fuzz {

struct Harness {
  std::string_view name;                // also the folder of its corpus
  void (*run)(std::string_view bytes);  // returns when the bytes were read or refused by an Error
};

std::span<const Harness> harnesses();

}  // namespace crossflow::fuzz
