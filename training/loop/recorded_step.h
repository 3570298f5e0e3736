// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Forward and backward pass of a micro-batch as one recording of a GPU (CUDA graph): the host asks
// once for what are thousands of small kernels, which it takes longer to ask for than the GPU takes
// to do in networks as small as the starter (60 ms of 68 on an H200).

#include <functional>
#include <optional>
#include <vector>

#include "models/cuda/recorder.h"
#include "training/learning/optimizer.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

class RecordedStep {
 public:
  /// A loss to call backward() on, of tensors that stay where they are.
  using Forward = std::function<StepLoss(const Batch&)>;

  /// `recorder` tries the work before it records it. `parameters` and what `forward` uses must stay
  /// where they are, too. Waits for nothing and
  /// brings nothing to the device.
  RecordedStep(const ParameterList& parameters, models::Recorder recorder, Forward forward);

  /// Leaves the gradients of `batch` in the parameters; the result is without gradient and the
  /// caller's. Nothing where the shapes are others than those recorded. Throws what recording
  /// throws.
  std::optional<StepLoss> run(const Batch& batch);

 private:
  void record(const Batch& batch);
  void releaseGradients();

  std::vector<at::Tensor> parameters_;
  models::Recorder recorder_;
  Forward forward_;
  Batch batch_;                        // the recording's own
  StepLoss loss_;                      // where it leaves its results
  std::vector<at::Tensor> gradients_;  // and its gradients, some undefined
  models::Replay repeat_;
};

}  // namespace crossflow::training
