// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What NVIDIA's driver says of itself and its cards, asked without any part of CUDA or LibTorch: so
// a machine whose GPU cannot be used still learns why.

#include <cstdint>
#include <string>
#include <vector>

#include "models/base/sentence.h"

namespace crossflow::models {

/// The oldest driver that runs CUDA 13, and the oldest cards LibTorch's kernels are made for.
inline constexpr int kNeededDriver = 580;
inline constexpr int kNeededCudaVersion = 13000;  // as drivers count: 13.0
inline constexpr int kNeededCapability = 75;      // 7.5: Turing

struct NvidiaCard {
  std::string name, uuid;   // "GPU-…", of a slice "MIG-…"
  int64_t totalMemory = 0;  // bytes
  int major = 0, minor = 0;

  /// Empty if LibTorch has kernels for it.
  Sentence whyNot() const;
};

struct NvidiaDriver {
  bool found = false;
  std::string version;            // "580.65.06"; empty: unknown
  int cudaVersion = 0;            // the newest it runs, 13000 for 13.0
  std::vector<NvidiaCard> cards;  // those the process may see, in CUDA's own order
  Sentence whyNot;                // empty if at least one card can be used
};

/// Takes no memory of a card. Blocks a moment where there is a driver, not at all elsewhere.
NvidiaDriver askNvidiaDriver();

/// Bytes free on it, whoever uses it; takes no memory there. 0 if unknown.
int64_t freeMemoryOf(const NvidiaCard& card);

}  // namespace crossflow::models
