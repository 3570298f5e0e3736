// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Captioned pictures as training samples: decoded, cropped to a square and kept in memory as bytes
// as far as the configuration allows.

#include <mutex>

#include "training/config/train_config.h"
#include "training/data/batch.h"
#include "training/data/caption_tokens.h"
#include "training/data/pictures/bad_samples.h"
#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

/// The picture at `file` as RGB bytes [3, side, side], cropped as for training. Throws RunError.
at::Tensor loadPicture(const std::filesystem::path& file, int64_t side);

class PictureData final : public TrainingData {
 public:
  /// `tokens` may be null: then batches hold pictures only.
  PictureData(PictureList list, int64_t side, const DataConfig& config,
              std::shared_ptr<const CaptionTokens> tokens, std::vector<int64_t> latentShape);

  int64_t size() const override { return static_cast<int64_t>(list_.items.size()); }
  Batch read(const std::vector<SampleRef>& samples) override;
  std::vector<std::string> takeNotices() override { return bad_.takeNotices(); }

  /// Bytes [3, side, side]; decodes unless it is in memory. An unreadable one is noted and gives
  /// the next readable one. Throws RunError(BadData) when too many are unreadable.
  at::Tensor picture(int64_t index);

 private:
  at::Tensor load(int64_t index);

  PictureList list_;
  int64_t side_;
  DataConfig config_;
  std::shared_ptr<const CaptionTokens> tokens_;
  std::vector<int64_t> latentShape_;
  BadSamples bad_;
  std::mutex mutex_;  // guards the two below
  std::vector<at::Tensor> kept_;
  int64_t freeBytes_;
};

/// The picture moved by up to `shift` pixels (edges are repeated) and mirrored, as `draw` says.
at::Tensor varied(const at::Tensor& picture, int64_t shift, bool mayMirror, uint64_t draw);

/// Bytes to the networks' range: [0, 255] -> [-1, 1] fp32.
at::Tensor toNetworkRange(const at::Tensor& bytes);

}  // namespace crossflow::training
