// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/out_of_memory.h"

#include <algorithm>
#include <array>
#include <new>
#include <string_view>
#include <typeinfo>

#include "models/base/error.h"
#include "models/base/proc_facts.h"

namespace crossflow {
inline namespace base {

namespace {

constexpr std::array<std::string_view, 5> kWords{
    "out of memory",          // c10::AcceleratorError, the driver
    "can't allocate memory",  // c10's CPU allocator, which throws an ordinary c10::Error
    "not enough memory",      // the same where it knows how much was asked for
    "STATUS_ALLOC_FAILED",    // cuBLAS and cuDNN, for their workspaces
    "cudaErrorMemoryAllocation",
};

// oneDNN does not say why; only with next to nothing left it is taken for want of memory.
constexpr std::array<std::string_view, 2> kSilentWords{"could not create a primitive",
                                                       "could not execute a primitive"};
constexpr int64_t kNextToNothing = int64_t{256} << 20;

bool memoryIsScarce() noexcept try {
  const int64_t left = availableMemory();
  return left > 0 && left < kNextToNothing;
} catch (...) {
  return true;  // not even for the question
}

}  // namespace

bool isOutOfMemory(const std::exception& error) noexcept {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return true;
  if (dynamic_cast<const Error*>(&error) != nullptr) return false;
  if (std::string_view(typeid(error).name()).find("OutOfMemoryError") != std::string_view::npos)
    return true;
  const std::string_view text = error.what();
  const std::string_view line = text.substr(0, text.find('\n'));  // a back trace follows
  const auto says = [line](std::string_view words) {
    return line.find(words) != std::string_view::npos;
  };
  if (std::any_of(kWords.begin(), kWords.end(), says)) return true;
  return std::any_of(kSilentWords.begin(), kSilentWords.end(), says) && memoryIsScarce();
}

}  // namespace base
}  // namespace crossflow
