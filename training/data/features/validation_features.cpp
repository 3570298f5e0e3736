// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/validation_features.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "models/torch.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

namespace {

std::optional<int64_t> numberOf(std::string_view text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return {};
  return number;
}

bool holdsNumbers(const fs::path& folder) {
  if (!fs::is_directory(folder)) return false;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".npy" && numberOf(entry.path().stem().string())) return true;
  return false;
}

}  // namespace

fs::path validationFolder(const fs::path& source) {
  for (const fs::path& folder : {source / "val", source})
    if (holdsNumbers(folder)) return folder;
  return {};
}

fs::path watchedPromptFolder(const fs::path& validation, const fs::path& training) {
  std::vector<fs::path> places{training / "run_vis"};
  if (!validation.empty())
    places = {validation / "run_vis", validation.parent_path() / "run_vis", training / "run_vis"};
  for (const fs::path& place : places)
    if (holdsNumbers(place)) return place;
  return {};
}

ValidationFeatures::ValidationFeatures(const fs::path& source, FeatureShape shape,
                                       double badFraction)
    : folder_(validationFolder(source)), shape_(std::move(shape)) {
  if (folder_.empty()) badData(source.string(), "holds no validation features (val/0.npy, ...)");
  std::map<int64_t, Item> found;
  std::map<int64_t, bool> withMoments;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    if (entry.path().extension() != ".npy") continue;
    const std::string stem = entry.path().stem().string();
    const auto bar = stem.find('_');
    const auto number = numberOf(std::string_view(stem).substr(0, bar));
    if (!number) continue;
    found[*number].number = *number;
    if (bar == std::string::npos)
      withMoments[*number] = true;
    else if (const auto caption = numberOf(std::string_view(stem).substr(bar + 1)))
      found[*number].captions.push_back(*caption);
  }
  for (auto& [number, item] : found) {
    std::sort(item.captions.begin(), item.captions.end());
    if (withMoments.contains(number) && !item.captions.empty()) items_.push_back(std::move(item));
  }
  if (items_.empty())
    badData(folder_.string(), "holds no picture's features together with those of a caption",
            "Make them with `crossflow extract --for val`.");
  bad_ = std::make_unique<BadSamples>(size(), badFraction, "validation features");
}

TrainingFeature ValidationFeatures::load(const Item& item, uint64_t draw) const {
  const std::string number = std::to_string(item.number);
  const int64_t caption = item.captions[mixSeed(draw, 4, 0) % item.captions.size()];
  return {readMoments(folder_ / (number + ".npy"), shape_.moments),
          readPromptFeature(folder_ / (number + "_" + std::to_string(caption) + ".npy"),
                            shape_.tokens, shape_.width)};
}

TrainingFeature ValidationFeatures::loadOrNext(const SampleRef& sample) {
  for (int64_t tried = 0; tried < size(); ++tried) {
    const int64_t candidate = (sample.index + tried) % size();
    if (bad_->contains(candidate)) continue;
    try {
      return load(items_[static_cast<std::size_t>(candidate)], sample.draw);
    } catch (const RunError& error) {
      bad_->note(candidate, error.what());
    }
  }
  throw RunError(Cause::BadData, "None of the features in " + folder_.string() + " can be read.");
}

Batch ValidationFeatures::read(const std::vector<SampleRef>& samples) {
  std::vector<at::Tensor> moments, features, masks;
  Batch batch;
  for (const SampleRef& sample : samples) {
    const TrainingFeature feature = loadOrNext(sample);
    moments.push_back(feature.moments);
    features.push_back(feature.text.embedding);
    masks.push_back(feature.text.mask);
    batch.captions.push_back(feature.text.caption);
  }
  batch.moments = at::stack(moments);
  batch.textFeatures = at::stack(features);
  batch.textMask = at::stack(masks);
  drawNoise(batch, samples, {shape_.moments[0] / 2, shape_.moments[1], shape_.moments[2]});
  return batch;
}

}  // namespace crossflow::training
