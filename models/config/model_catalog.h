// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The five published models (and the original's demo of training) as data: sizes, the files they
// come in, how they were trained and what memory they need. Nothing here opens a file. Free of
// torch.

#include <string>
#include <string_view>
#include <vector>

#include "models/base/sentence.h"
#include "models/config/model_config.h"

namespace crossflow::models {

/// One thing a model needs on the disk.
struct ModelFile {
  enum class Role { Network, Autoencoder, TextEncoder, Tokenizer } role = Role::Network;
  /// Where it may lie below the models folder, the usual place first. A file, a sharded index, or
  /// a folder holding either.
  std::vector<std::string> places;
  int64_t bytes = 0;  // as published, without headers; 0: small
  Sentence origin;    // for people: where it comes from
};

struct PublishedModel {
  ModelConfig config;
  TrainingDefaults training;
  std::vector<ModelFile> files;
};

/// Coarse to fine, CLIP before T5; built on the first call, then constant.
const std::vector<PublishedModel>& publishedModels();
/// nullptr if there is no such id.
const PublishedModel* findPublishedModel(std::string_view id);
/// The original's t2i_training_demo: 824 million parameters to try training out with. There are no
/// published weights of it.
const PublishedModel& trainingDemo();
/// One of the published models or the demo; nullptr if there is no such id.
const PublishedModel* findTrainableModel(std::string_view id);

/// Bytes of memory while pictures are made, the text encoder included.
struct MemoryNeed {
  int64_t weights = 0;  // networks that stay loaded: backbone, text variational encoder, decoder
  int64_t textEncoder = 0;  // needed until the prompts are encoded
  int64_t workspace = 0;    // activations of the most demanding part, usually the decoder
  int64_t total() const { return weights + textEncoder + workspace; }
};

enum class WeightKind { Float32, Half, Int8 };  // Half: fp16 or bf16

/// For a batch of `pictures` that advance together, conditional and unconditional rows at once.
MemoryNeed memoryNeed(const ModelConfig& config, WeightKind kind, int64_t pictures = 1);

}  // namespace crossflow::models
