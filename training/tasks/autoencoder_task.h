// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Trains the KL autoencoder: squared and absolute error of the pixels and a light pull of the
// latents to a standard normal.

#include "training/learning/losses.h"
#include "training/networks/train_networks.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

class AutoencoderTask final : public TrainTask {
 public:
  /// `shown`: pictures [N, 3, S, S] in [-1, 1] that samples() and validate() reconstruct; may be
  /// undefined. References outlive the task.
  AutoencoderTask(const TrainConfig& config, TrainNetworks& networks, at::Tensor shown);

  StepLoss loss(const Batch& batch) override;
  /// Originals, each followed by its reconstruction.
  at::Tensor samples() override;
  /// Reconstructions of the batch's pictures.
  at::Tensor pictures(const Batch& batch, int64_t steps, double guidance) override;
  /// The mean PSNR of the shown pictures.
  Validation validate() override;

 private:
  at::Tensor rebuilt(const at::Tensor& pictures);

  const TrainConfig& config_;
  TrainNetworks& networks_;
  at::Tensor shown_;
};

}  // namespace crossflow::training
