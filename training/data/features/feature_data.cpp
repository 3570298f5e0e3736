// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/feature_data.h"

#include <algorithm>
#include <unordered_set>

#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_data.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

fs::path featurePath(const fs::path& folder, const std::string& pictureName) {
  return folder / fs::path(pictureName).filename().replace_extension(".npy");
}

FeatureData::FeatureData(const DataConfig& config, PictureList list, FeatureShape shape,
                         bool withPictures)
    : config_(config),
      shape_(std::move(shape)),
      withPictures_(withPictures),
      list_(std::move(list)),
      bad_(size(), config.badFraction, "features") {
  if (!fs::is_directory(config_.path / "features"))
    throw RunError(Cause::BadData, config_.path.string() + " has no folder \"features\".",
                   "Make it with `crossflow extract`.");
}

FeatureData::Sample FeatureData::load(int64_t index) {
  const CaptionedPicture& item = list_.items[static_cast<std::size_t>(index)];
  Sample sample;
  sample.feature = readTrainingFeature(featurePath(config_.path / "features", item.name), shape_);
  if (withPictures_) sample.picture = loadPicture(item.file, shape_.resolution);
  return sample;
}

FeatureData::Sample FeatureData::loadOrNext(int64_t index) {
  for (int64_t tried = 0; tried < size(); ++tried) {
    const int64_t candidate = (index + tried) % size();
    if (bad_.contains(candidate)) continue;
    try {
      return load(candidate);
    } catch (const RunError& error) {
      bad_.note(candidate, error.what());
    }
  }
  throw RunError(Cause::BadData,
                 "None of the features in " + config_.path.string() + " can be read.");
}

Batch FeatureData::read(const std::vector<SampleRef>& samples) {
  std::vector<at::Tensor> moments, features, masks, pictures;
  Batch batch;
  for (const SampleRef& sample : samples) {
    const Sample s = loadOrNext(sample.index);
    moments.push_back(s.feature.moments);
    features.push_back(s.feature.text.embedding);
    masks.push_back(s.feature.text.mask);
    batch.captions.push_back(s.feature.text.caption);
    if (withPictures_) pictures.push_back(s.picture);
  }
  batch.moments = at::stack(moments);
  batch.textFeatures = at::stack(features);
  batch.textMask = at::stack(masks);
  if (withPictures_) batch.pictures = toNetworkRange(at::stack(pictures));
  drawNoise(batch, samples, {shape_.moments[0] / 2, shape_.moments[1], shape_.moments[2]});
  return batch;
}

int64_t dropWithoutFeatures(PictureList& list, const fs::path& folder) {
  if (!fs::is_directory(folder)) return 0;  // FeatureData says so
  std::unordered_set<std::string> there;  // one look at the folder instead of one for each picture
  for (const auto& entry : fs::directory_iterator(folder))
    there.insert(entry.path().filename().string());
  const std::size_t before = list.items.size();
  std::erase_if(list.items, [&](const CaptionedPicture& item) {
    return !there.contains(featurePath({}, item.name).string());
  });
  if (list.items.empty())
    badData(folder.string(), "holds features of none of the listed pictures",
            "Make them with `crossflow extract`.");
  return static_cast<int64_t>(before - list.items.size());
}

std::vector<TextFeatures> readPromptFolder(const fs::path& folder, int64_t tokens, int64_t width) {
  std::vector<std::pair<int, fs::path>> files;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".npy")
        files.emplace_back(std::atoi(entry.path().stem().c_str()), entry.path());
  std::sort(files.begin(), files.end());
  std::vector<TextFeatures> prompts;
  prompts.reserve(files.size());
  for (const auto& [number, file] : files)
    prompts.push_back(readPromptFeature(file, tokens, width));
  return prompts;
}

}  // namespace crossflow::training
