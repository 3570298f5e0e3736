// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The original's validation features: val/<i>.npy with a picture's moments and val/<i>_<k>.npy with
// its captions, any number of either.

#include "training/data/batch.h"
#include "training/data/features/feature_file.h"
#include "training/data/pictures/bad_samples.h"

namespace crossflow::training {

/// The folder with the numbered files in `source`, which is it or holds it as "val"; empty if there
/// are none.
std::filesystem::path validationFolder(const std::filesystem::path& source);
/// The original's run_vis: beside or in the validation features, or in the training data's folder;
/// empty if there is none.
std::filesystem::path watchedPromptFolder(const std::filesystem::path& validation,
                                          const std::filesystem::path& training);

class ValidationFeatures final : public TrainingData {
 public:
  /// Reads names only. Throws RunError(BadData) if there is no picture with a caption.
  ValidationFeatures(const std::filesystem::path& source, FeatureShape shape, double badFraction);

  int64_t size() const override { return static_cast<int64_t>(items_.size()); }
  /// Which of a picture's captions is the draw's choice.
  Batch read(const std::vector<SampleRef>& samples) override;
  std::vector<std::string> takeNotices() override { return bad_->takeNotices(); }

 private:
  struct Item {
    int64_t number = 0;
    std::vector<int64_t> captions;
  };
  TrainingFeature load(const Item& item, uint64_t draw) const;
  TrainingFeature loadOrNext(const SampleRef& sample);

  std::filesystem::path folder_;
  FeatureShape shape_;
  std::vector<Item> items_;
  std::unique_ptr<BadSamples> bad_;
};

}  // namespace crossflow::training
