// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the benchmark measures: a part of a real-size model, done our way or the plain way.
//
// The plain way is what the original does, written with the same operators: fp32 weights as loaded,
// conditional and unconditional rows in two passes, every time-dependent parameter computed in
// every pass, the outputs of all blocks copied into one tensor of 67584 channels.

#include <c10/core/Device.h>

#include <string>
#include <vector>

#include "models/config/model_config.h"

namespace crossflow::bench {

enum class Part {
  TextVe,
  Evaluation,
  Sample,
  Decode,
  Draft,     // a guided picture of that quality, latent and decoding together; no plain way
  Balanced,  // as Draft
};
enum class Way {
  Plain,
  Ours32,    // fp32, packed layers
  Ours16,    // bf16 weights
  OursInt8,  // 8-bit linear layers
};

struct Measurement {
  double seconds = 0;  // the best of all repetitions
  double error = 0;    // relative to the plain way's result, root mean square; set by the caller
  std::string result;  // file with the result tensor
};

const char* nameOf(Part part);
const char* nameOf(Way way);

/// How a part is done, and where.
struct Manner {
  Way way = Way::Plain;
  c10::Device device{c10::kCPU};
};

enum class Clock {
  Wall,
  Processor,  // what one thread really worked, on a machine that others use too
};

/// Builds the part with random weights, warms up, runs it `repetitions` times and writes its result
/// to `resultFile`. Blocks for minutes at full size. Returns the seconds of the fastest repetition.
double measure(const models::ModelConfig& config, Part part, Manner manner, Clock clock,
               int64_t repetitions, const std::string& resultFile);

/// Where one run of the part spends its time, printed. Builds it as measure() does.
void printProfile(const models::ModelConfig& config, Part part, Manner manner);

/// Root mean square of the difference over that of the plain result; both files from measure().
double errorBetween(const std::string& resultFile, const std::string& plainFile);

}  // namespace crossflow::bench
