// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_model.h"

#include <cmath>
#include <limits>

#include "models/backbones/make_backbone.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/config/model_config_json.h"
#include "models/pipeline/model_files.h"
#include "models/text/text_encoder.h"
#include "models/text_ve/text_ve.h"
#include "models/torch.h"
#include "models/vae/kl_vae.h"
#include "tests/support/test_data.h"

namespace crossflow::tests {
namespace {

using namespace crossflow::models;

constexpr int64_t kVocabulary = 32128;  // no less than the pieces of the tokenizer

T5Config tinyText() {
  T5Config config;
  config.vocabSize = kVocabulary;
  config.modelDim = 16;
  config.keyValueDim = 8;
  config.feedForwardDim = 32;
  config.layers = 2;
  config.heads = 2;
  return config;
}

BackboneConfig tinyBackbone(bool dit) {
  if (dit)
    return DitConfig{.latentSize = 4, .patchSize = 2, .hiddenSize = 32, .depth = 2, .heads = 4};
  const StageConfig coarse{.block = BlockKind::Transformer,
                           .dim = 32,
                           .hiddenDim = 64,
                           .heads = 4,
                           .blocks = 3,
                           .maxHeight = 2,
                           .maxWidth = 2,
                           .inputFeatureRatio = 2};
  const StageConfig fine{.block = BlockKind::ConvNeXt,
                         .dim = 16,
                         .hiddenDim = 32,
                         .kernelSize = 3,
                         .blocks = 3,
                         .maxHeight = 4,
                         .maxWidth = 4,
                         .inputFeatureRatio = 1};
  return DimrConfig{.stages = {coarse, fine}};
}

ModelConfig tinyConfig(const TinyModelOptions& options) {
  ModelConfig config;
  config.id = options.id;
  config.title = "Tiny model of random weights";
  config.imageSize = 32;
  config.latentShape = {4, 4, 4};
  config.textEncoder = TextEncoderKind::T5;
  config.textConfig = tinyText();
  config.textVe.tokenWidth = 16;
  config.textVe.tokens = 12;
  config.textVe.blocks = 2;
  config.textVe.hiddenDim = 32;
  config.textVe.heads = 2;
  config.textVe.reductionBlocks = 1;
  config.textVe.outputSize = int64_t{2} * 4 * 4 * 4;
  config.backbone = tinyBackbone(options.dit);
  config.vae.baseChannels = 8;
  config.vae.channelMultipliers = {1, 1, 2, 2};
  config.vae.resBlocks = 1;
  config.vae.normGroups = 4;
  config.vae.resolution = 32;
  config.vae.scaleFactor = 1.0;
  config.sampling = {.steps = 6, .guidance = 2.0};
  return config;
}

/// Values that neither explode nor vanish on the way through a network.
at::Tensor valuesFor(const std::string& name, const at::Tensor& like) {
  if (like.dim() < 2) {
    const bool gain = name.ends_with("weight") || name.ends_with(".g") ||
                      name.ends_with("param0") || name.ends_with("param1");
    return torch::randn(like.sizes()) * 0.1 + (gain ? 1.0 : 0.0);
  }
  const double fanIn = static_cast<double>(like[0].numel());
  return torch::randn(like.sizes()) / std::sqrt(fanIn);
}

void append(NamedTensors& tensors, const std::string& prefix, const torch::nn::Module& module) {
  for (const auto& entry : module.named_parameters())
    tensors.emplace_back(prefix + entry.key(), valuesFor(entry.key(), entry.value()));
  for (const auto& entry : module.named_buffers())
    tensors.emplace_back(prefix + entry.key(), valuesFor(entry.key(), entry.value()));
}

}  // namespace

void writeTinyModel(const std::filesystem::path& folder, const TinyModelOptions& options) {
  std::filesystem::create_directories(folder);
  const ModelConfig config = tinyConfig(options);
  torch::manual_seed(static_cast<uint64_t>(options.seed));
  NamedTensors tensors;
  append(tensors, kNetPrefix, *makeBackbone(config.backbone));
  if (options.nanWeights)
    tensors.back().second.view(-1)[0].fill_(std::numeric_limits<float>::quiet_NaN());
  append(tensors, std::string(kNetPrefix).append(kContextEncoderPrefix), *TextVe(config.textVe));
  append(tensors, kVaePrefix, *KlVae(config.vae));
  if (options.textEncoder) append(tensors, kTextPrefix, *makeTextEncoder(config));
  writeSafetensors(folder / kWeightsName, tensors);
  writeModelConfig(folder / kConfigName, config);
  std::filesystem::copy_file(dataPath("tokenizers") / kSentencePieceName,
                             folder / kSentencePieceName,
                             std::filesystem::copy_options::overwrite_existing);
}

}  // namespace crossflow::tests
