// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Training samples from the original's feature folder: img_text_pair.jsonl, features/<name>.npy
// and, for the image tower, imgs/. Any number of samples will do.

#include "training/config/train_config.h"
#include "training/data/batch.h"
#include "training/data/features/feature_file.h"
#include "training/data/pictures/bad_samples.h"
#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

class FeatureData final : public TrainingData {
 public:
  /// `list`: those of `config` to read. `withPictures`: also decode the pictures at
  /// `shape.resolution`. Throws RunError(BadData).
  FeatureData(const DataConfig& config, PictureList list, FeatureShape shape, bool withPictures);

  int64_t size() const override { return static_cast<int64_t>(list_.items.size()); }
  Batch read(const std::vector<SampleRef>& samples) override;
  std::vector<std::string> takeNotices() override { return bad_.takeNotices(); }

 private:
  struct Sample {
    TrainingFeature feature;
    at::Tensor picture;
  };
  Sample load(int64_t index);
  Sample loadOrNext(int64_t index);

  DataConfig config_;
  FeatureShape shape_;
  bool withPictures_;
  PictureList list_;
  BadSamples bad_;
};

/// Where the feature of a listed picture lies: the last part of its name, with .npy.
std::filesystem::path featurePath(const std::filesystem::path& folder,
                                  const std::string& pictureName);

/// Takes the pictures out of `list` whose features are not in `folder`, and says how many they
/// were. Throws RunError(BadData) if none is left.
int64_t dropWithoutFeatures(PictureList& list, const std::filesystem::path& folder);

/// The features of run_vis/, by rising number; empty if there is no such folder.
std::vector<TextFeatures> readPromptFolder(const std::filesystem::path& folder, int64_t tokens,
                                           int64_t width);

}  // namespace crossflow::training
