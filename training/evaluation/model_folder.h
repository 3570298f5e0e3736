// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An exported model opened for measuring: deterministic, a batch at a time, without the program
// around it.

#include <filesystem>

#include "training/evaluation/starter_report.h"

namespace crossflow::training {

struct OpenedModel {
  ModelUnderTest test;
  int64_t imageSize = 0;
  /// Mean PSNR in dB of the autoencoder over (at most 200 of) the list's pictures.
  std::function<double(const PictureList& list)> reconstructionPsnr;
};

/// Reads config.json, model.safetensors and spiece.model. `steps` > 0 draws with this many steps of
/// the second-order solver, or of a distilled model's own, instead of the model's number. Takes and
/// gives tensors on the processor, computes on `device`. Throws base::Error.
OpenedModel openModelFolder(const std::filesystem::path& folder, int64_t steps = 0,
                            at::Device device = at::kCPU);

}  // namespace crossflow::training
