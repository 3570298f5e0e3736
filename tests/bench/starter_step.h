// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One training step of the starter's flow model or of its autoencoder, as the trainer makes it, on
// a batch of random values: what a step costs depends on no value.

#include <cstdint>
#include <memory>

namespace crossflow::bench {

enum class StepFormat {
  Plain32,  // LibTorch's operators as they come
  Plain16,  // the same by autocast
  Float32,
  BFloat16,  // by autocast
};

class StarterStep {
 public:
  StarterStep(bool autoencoder, StepFormat format, int64_t batch);
  ~StarterStep();
  /// Loss, gradients, their norm, the optimiser's update and the moving average.
  void run();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace crossflow::bench
