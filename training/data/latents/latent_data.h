// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Latents that an autoencoder made once, with their captions: small models train on them at a
// hundred times the speed of pictures. One .safetensors file and a .jsonl of the same name.
//   latents  [N, V, C, H, W] fp16, scaled to unit variance; V varied views of each picture
//   scale    [] fp32, what the autoencoder's latents were multiplied by

#include "training/data/batch.h"
#include "training/data/caption_tokens.h"
#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

struct CachedLatents {
  at::Tensor latents;  // [N, V, C, H, W]
  double scale = 1;
  std::vector<std::string> names;                  // [N] as in the picture list
  std::vector<std::vector<std::string>> captions;  // [N], at least one each
  std::vector<int64_t> repeats;                    // [N], times that an epoch shows each
};

/// Blocks. Throws RunError(BadData) or base::CheckpointError.
CachedLatents readCachedLatents(const std::filesystem::path& file);
void writeCachedLatents(const std::filesystem::path& file, const CachedLatents& cached);

class LatentData final : public TrainingData {
 public:
  LatentData(CachedLatents cached, std::shared_ptr<const CaptionTokens> tokens,
             std::vector<int64_t> latentShape);

  int64_t size() const override { return cached_.latents.size(0); }
  Batch read(const std::vector<SampleRef>& samples) override;

 private:
  CachedLatents cached_;
  std::shared_ptr<const CaptionTokens> tokens_;
  std::vector<int64_t> latentShape_;
};

}  // namespace crossflow::training
