// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The original's feature files: numpy files that hold one pickled dictionary. What is read is
// checked for names, kinds, shapes and finite numbers before training sees it.

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace crossflow::training {

/// What a training file must fit: sizes of the model it is for.
struct FeatureShape {
  int64_t resolution = 256;      // picks image_latent_<resolution>
  std::string text = "clip";     // picks token_embedding_<text>
  std::vector<int64_t> moments;  // {2C, H, W}
  int64_t tokens = 77, width = 768;
};

/// Features of one caption.
struct TextFeatures {
  at::Tensor embedding;  // [T, D] fp32
  at::Tensor mask;       // [T] int64
  at::Tensor ids;        // [T] int64
  std::string caption;
};

/// A training sample: moments and text features of one picture.
struct TrainingFeature {
  at::Tensor moments;  // [2C, H, W] fp32
  TextFeatures text;
};

/// features/<name>.npy. Throws RunError(BadData) naming file and entry.
TrainingFeature readTrainingFeature(const std::filesystem::path& file, const FeatureShape& shape);

/// val/<i>_<k>.npy, run_vis/<i>.npy ("promt" as the original spells it) or empty_context.npy.
TextFeatures readPromptFeature(const std::filesystem::path& file, int64_t tokens, int64_t width);

/// The text that such a file describes, whatever its sizes; empty if it is not a feature file.
std::string captionOfPrompt(const std::filesystem::path& file);

/// val/<i>.npy: plain moments.
at::Tensor readMoments(const std::filesystem::path& file, const std::vector<int64_t>& shape);

/// Everything the original stores for one picture: moments by resolution, text features by encoder.
struct FullFeature {
  std::map<int64_t, at::Tensor> moments;
  std::map<std::string, TextFeatures> text;
  std::string caption;
};
/// Which of a picture's features a file holds, and for which caption.
struct FeatureContent {
  std::set<int64_t> sizes;
  std::set<std::string> encoders;
  std::string caption;
};
/// Throws RunError(BadData) if the file holds no features.
FeatureContent contentOf(const std::filesystem::path& file);
/// Puts further features into a file that has others; all that was in it stays. Atomically. Throws
/// base::Error.
void addToTrainingFeature(const std::filesystem::path& file, const FullFeature& added);

/// Atomically; numpy and the original read it. Throws base::Error.
void writeTrainingFeature(const std::filesystem::path& file, const FullFeature& feature);
void writePromptFeature(const std::filesystem::path& file, const TextFeatures& text);
/// empty_context.npy: the caption's key is "batch_caption" there.
void writeEmptyContext(const std::filesystem::path& file, const TextFeatures& text);
void writeMoments(const std::filesystem::path& file, const at::Tensor& moments);

}  // namespace crossflow::training
