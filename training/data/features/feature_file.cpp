// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/feature_file.h"

#include "models/numpy/npy_file.h"
#include "models/torch.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using models::ValueDict;
using models::ValueTree;
using protocol::Cause;

namespace {

constexpr const char* kPromptKey = "promt";  // the original's spelling
constexpr const char* kCaptionKey = "batch_caption";
constexpr const char* kLatentKey = "image_latent_";
constexpr const char* kEmbeddingKey = "token_embedding_";

[[noreturn]] void refuseFeatures(const fs::path& file, const std::string& complaint) {
  badData("The feature file " + file.string(), complaint);
}

std::string shapeText(at::IntArrayRef shape) {
  std::string text = "(";
  for (std::size_t i = 0; i < shape.size(); ++i)
    text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  return text + ")";
}

/// One file's dictionary with complaints that name the entry.
class FeatureDict {
 public:
  explicit FeatureDict(const fs::path& file) : file_(file) {
    try {
      tree_ = models::readNpy(file);
    } catch (const base::Error& error) {
      throw RunError(Cause::BadData, error.what());
    }
    if (!tree_.isDict()) refuseFeatures(file_, "holds no dictionary");
  }

  at::Tensor floats(const std::string& key, at::IntArrayRef shape) const {
    at::Tensor value = tensor(key, shape).to(torch::kFloat);
    if (!at::isfinite(value).all().item<bool>())
      refuseFeatures(file_, "has numbers in \"" + key + "\" that are not finite");
    return value;
  }

  at::Tensor integers(const std::string& key, at::IntArrayRef shape) const {
    return tensor(key, shape).to(torch::kLong);
  }

  std::string text(const std::string& key) const {
    const ValueTree* value = tree_.asDict().find(key);
    if (value == nullptr) refuseFeatures(file_, "has no \"" + key + "\"");
    if (!value->isText())
      refuseFeatures(file_, "has something else than a text in \"" + key + "\"");
    return value->asText();
  }

  std::vector<std::string> keys() const {
    std::vector<std::string> names;
    for (const auto& [key, value] : tree_.asDict().items)
      if (const auto* name = std::get_if<std::string>(&key)) names.push_back(*name);
    return names;
  }
  bool has(const std::string& key) const { return tree_.asDict().find(key) != nullptr; }

 private:
  at::Tensor tensor(const std::string& key, at::IntArrayRef shape) const {
    const ValueTree* value = tree_.asDict().find(key);
    if (value == nullptr) refuseFeatures(file_, "has no \"" + key + "\"");
    if (!value->isTensor())
      refuseFeatures(file_, "has something else than an array in \"" + key + "\"");
    const at::Tensor& found = value->asTensor();
    if (found.sizes() != shape)
      refuseFeatures(file_, "has \"" + key + "\" of shape " + shapeText(found.sizes()) +
                                " instead of " + shapeText(shape));
    return found;
  }

  const fs::path& file_;
  ValueTree tree_;
};

TextFeatures textOf(const FeatureDict& dict, const std::string& suffix,
                    const std::string& captionKey, int64_t tokens, int64_t width) {
  TextFeatures text;
  text.embedding = dict.floats("token_embedding" + suffix, {tokens, width});
  text.mask = dict.integers("token_mask" + suffix, {tokens});
  text.ids = dict.integers("token" + suffix, {tokens});
  text.caption = dict.text(captionKey);
  return text;
}

void addText(ValueDict& dict, const std::string& suffix, const TextFeatures& text) {
  dict.set("token_embedding" + suffix, text.embedding.to(torch::kFloat).cpu().contiguous());
  dict.set("token_mask" + suffix, text.mask.cpu().contiguous());
  dict.set("token" + suffix, text.ids.cpu().contiguous());
}

}  // namespace

TrainingFeature readTrainingFeature(const fs::path& file, const FeatureShape& shape) {
  const FeatureDict dict(file);
  return {dict.floats("image_latent_" + std::to_string(shape.resolution), shape.moments),
          textOf(dict, "_" + shape.text, kCaptionKey, shape.tokens, shape.width)};
}

TextFeatures readPromptFeature(const fs::path& file, int64_t tokens, int64_t width) {
  const FeatureDict dict(file);
  return textOf(dict, "", dict.has(kPromptKey) ? kPromptKey : kCaptionKey, tokens, width);
}

std::string captionOfPrompt(const fs::path& file) {
  try {
    const FeatureDict dict(file);
    return dict.text(dict.has(kPromptKey) ? kPromptKey : kCaptionKey);
  } catch (const RunError&) {
    return {};
  }
}

at::Tensor readMoments(const fs::path& file, const std::vector<int64_t>& shape) {
  at::Tensor moments;
  try {
    moments = models::readNpyTensor(file);
  } catch (const base::Error& error) {
    throw RunError(Cause::BadData, error.what());
  }
  if (moments.sizes() != at::IntArrayRef(shape))
    refuseFeatures(file,
                   "has shape " + shapeText(moments.sizes()) + " instead of " + shapeText(shape));
  moments = moments.to(torch::kFloat);
  if (!at::isfinite(moments).all().item<bool>())
    refuseFeatures(file, "has numbers that are not finite");
  return moments;
}

void writeTrainingFeature(const fs::path& file, const FullFeature& feature) {
  ValueDict dict;
  for (const auto& [resolution, moments] : feature.moments)
    dict.set("image_latent_" + std::to_string(resolution),
             moments.to(torch::kFloat).cpu().contiguous());
  for (const auto& [encoder, text] : feature.text) addText(dict, "_" + encoder, text);
  dict.set(kCaptionKey, feature.caption);
  models::writeNpy(file, dict);
}

FeatureContent contentOf(const fs::path& file) {
  const FeatureDict dict(file);
  FeatureContent content;
  content.caption = dict.text(kCaptionKey);
  for (const std::string& key : dict.keys()) {
    if (key.starts_with(kLatentKey))
      content.sizes.insert(std::atoll(key.c_str() + std::string_view(kLatentKey).size()));
    if (key.starts_with(kEmbeddingKey))
      content.encoders.insert(key.substr(std::string_view(kEmbeddingKey).size()));
  }
  return content;
}

void addToTrainingFeature(const fs::path& file, const FullFeature& added) {
  ValueDict dict = models::readNpy(file).asDict();
  for (const auto& [resolution, moments] : added.moments)
    dict.set(kLatentKey + std::to_string(resolution), moments.to(torch::kFloat).cpu().contiguous());
  for (const auto& [encoder, text] : added.text) addText(dict, "_" + encoder, text);
  models::writeNpy(file, dict);
}

void writePromptFeature(const fs::path& file, const TextFeatures& text) {
  ValueDict dict;
  dict.set(kPromptKey, text.caption);
  addText(dict, "", text);
  models::writeNpy(file, dict);
}

void writeEmptyContext(const fs::path& file, const TextFeatures& text) {
  ValueDict dict;
  addText(dict, "", text);
  dict.set(kCaptionKey, text.caption);
  models::writeNpy(file, dict);
}

void writeMoments(const fs::path& file, const at::Tensor& moments) {
  models::writeNpy(file, moments.to(torch::kFloat).cpu().contiguous());
}

}  // namespace crossflow::training
