// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens the networks that pictures are measured with, for the command line and for runs alike.

#include <filesystem>
#include <memory>

#include "training/evaluation/clip_score.h"
#include "training/evaluation/inception_v3.h"

namespace crossflow::training {

/// Published weights pt_inception-2015-12-05. Throws base::Error.
std::unique_ptr<InceptionV3> openInception(const std::filesystem::path& file, at::Device device);

/// Raw decoder output [B, 3, H, W] about [-1, 1] -> [B, InceptionV3::kFeatures], rounded to bytes
/// on the way as if the pictures had been saved.
at::Tensor inceptionFeatures(InceptionV3& network, const at::Tensor& decoded);

/// Pictures as bytes [B, 3, H, W] on the network's device -> the same. Those of 512 pixels are
/// shrunk to 256 first (bicubic), as the original does it before it measures the FID.
at::Tensor inceptionOfBytes(InceptionV3& network, const at::Tensor& pictures);

/// CLIP with its tokenizer.
struct ClipMetric {
  /// `weights` in OpenAI's or Hugging Face's names. Throws base::Error.
  ClipMetric(const std::filesystem::path& weights, const std::filesystem::path& merges,
             at::Device device);

  models::ClipTokenizer tokenizer;
  ClipScore score;
};

}  // namespace crossflow::training
