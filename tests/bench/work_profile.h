// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the time of a piece of work goes: every operator that LibTorch runs is timed without those
// it calls, and belongs to one kind of work. Only operators of the calling thread count, which on a
// processor are all of them, the backward pass included. Seconds are those of the process's
// threads, so that other programs on the machine do not count; peaks are those of one thread at
// work.

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace crossflow::bench {

enum class WorkKind {
  Product,    // matrix products, packed and 8-bit ones too
  Attention,  // with its inner products and softmax
  Convolution,
  Norm,
  EightBits,    // rows to 8 bits and back
  Elementwise,  // sums, activations, reductions of a few values
  Copy,         // the same values in another layout or put together
  Cast,         // the same values in another type
  Allocation,   // memory asked for; its first touch counts where it happens
  Optimizer,    // fused passes over all parameters
  Host,         // views, the autograd graph, dispatch, and what runs outside of operators
};
constexpr int kWorkKinds = 11;

const char* nameOf(WorkKind kind);

struct WorkShare {
  double seconds = 0;
  double bytes = 0;  // read and written by the operators, each tensor once
  double flop = 0;   // products, attention and convolutions only
  int64_t calls = 0;
};

struct WorkProfile {
  double seconds = 0;  // the whole
  std::array<WorkShare, kWorkKinds> kinds;
  std::map<std::string, WorkShare> operators;  // by name, for looking closer
};

/// Runs `work` once under observation. Warm it up first.
WorkProfile profileOf(const std::function<void()>& work);

struct MachinePeaks {
  double flopPerSecond32 = 0, flopPerSecond16 = 0;  // of a large packed product
  double bytesPerSecond = 0;                        // of a large copy, read and written
};

/// For a second of processor time, as the profile's. Blocks for about a second.
MachinePeaks measurePeaks();

/// One line for each kind: share of the time, bytes, share of the peaks. Markdown.
void print(const WorkProfile& profile, const MachinePeaks& peaks, bool halfPrecision);

/// The `count` operators that take longest.
void printOperators(const WorkProfile& profile, size_t count);

}  // namespace crossflow::bench
