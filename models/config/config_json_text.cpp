// SPDX-License-Identifier: GPL-3.0-or-later
// Text variational encoder, CLIP and T5.
#include "models/config/config_json.h"

#include "models/config/config_ranges.h"

namespace crossflow::models {
namespace {

using nlohmann::json;

/// The width of T5-XXL, which the original compresses before anything else.
constexpr int64_t kT5XxlWidth = 4096;
constexpr int64_t kCompressedWidth = 1024;
/// Longer heads go through the adaptor.
constexpr int64_t kLongestLinearHead = 8192;

int64_t latentElements(const JsonFields& model) {
  const int64_t channels = model.integer("channels", kChannels, 4);
  if (model.has("latent_size")) {
    const int64_t side = model.integer("latent_size", kSide);
    return channels * side * side;
  }
  const auto stages = model.objects("stage_configs");
  if (stages.empty()) throw Error(Sentence::tr("%1 is empty.", model.pathOf("stage_configs")));
  return channels * stages.back().integer("max_height", kSide) *
         stages.back().integer("max_width", kSide);
}

void readCompressionAndHead(const JsonFields& fields, TextVeConfig& config) {
  const bool xxl = config.tokenWidth == kT5XxlWidth;
  config.compressedWidth =
      fields.integer("compressed_width", {0, 1 << 16}, xxl ? kCompressedWidth : 0);
  const bool linear = config.outputSize <= kLongestLinearHead;
  const std::string head = fields.text("head", linear ? "linear" : "adaptor");
  if (head != "linear" && head != "adaptor")
    throw Error(Sentence::tr("%1 should be linear or adaptor, but is \"%2\".",
                             fields.pathOf("head"), head.substr(0, 40)));
  config.head = head == "linear" ? TextVeConfig::Head::Linear : TextVeConfig::Head::Adaptor;

  config.lastNorm = fields.boolean("last_norm", false);
  config.adaptorSide = fields.integer("adaptor_side", {1, 256}, config.adaptorSide);

  const int64_t width = config.compressedWidth > 0 ? config.compressedWidth : config.tokenWidth;
  const int64_t narrowest = width >> config.reductionBlocks;
  if (narrowest < 1)
    throw Error(Sentence::tr("The text encoder halves its width more often than it can."));
  const Sentence heads = Sentence::tr("The text encoder's number of attention heads");
  expectDivisible(width, config.heads, heads);
  for (int64_t w = width; w > narrowest; w /= 2) expectDivisible(w, config.heads, heads);
}

}  // namespace

TextVeConfig textVeConfigFromJson(const json& object, const std::string& path) {
  const JsonFields fields(object, object.contains("d_model") ? std::string() : path);
  TextVeConfig config;
  if (fields.has("d_model")) {
    config.tokenWidth = fields.integer("d_model", kWidth);
    config.tokens = fields.integer("num_token", {1, 4096});
    config.blocks = fields.integer("N", kBlocks);
    config.hiddenDim = fields.integer("d_ff", kWidth);
    config.heads = fields.integer("head_num", kHeads);
    config.reductionBlocks = fields.integer("down_sample_block", {0, 16}, 3);
    config.outputSize = fields.integer("latten_size", {2, 1 << 26});
    config.dropout = fields.number("dropout", {0, 1}, config.dropout);
    readCompressionAndHead(fields, config);
    return config;
  }
  const JsonFields inner = fields.object("textVAE");
  config.tokenWidth = fields.integer("clip_dim", kWidth);
  config.tokens = fields.integer("num_clip_token", {1, 4096});
  config.blocks = inner.integer("num_blocks", kBlocks);
  config.hiddenDim = inner.integer("hidden_dim", kWidth);
  config.heads = inner.integer("num_attention_heads", kHeads);
  config.reductionBlocks = inner.integer("num_down_sample_block", {0, 16}, 3);
  config.outputSize = 2 * latentElements(fields);
  config.dropout = inner.number("dropout_prob", {0, 1}, config.dropout);
  readCompressionAndHead(inner, config);
  return config;
}

ClipTextConfig clipTextConfigFromJson(const json& object) {
  const JsonFields root(object);
  const JsonFields fields = root.has("text_config") ? root.object("text_config") : root;
  ClipTextConfig config;
  config.vocabSize = fields.integer("vocab_size", kVocabulary, config.vocabSize);
  config.hiddenSize = fields.integer("hidden_size", kWidth, config.hiddenSize);
  config.intermediateSize = fields.integer("intermediate_size", kWidth, config.intermediateSize);
  config.layers = fields.integer("num_hidden_layers", kBlocks, config.layers);
  config.heads = fields.integer("num_attention_heads", kHeads, config.heads);
  config.maxPositions =
      fields.integer("max_position_embeddings", {1, 1 << 16}, config.maxPositions);
  const std::string activation = fields.text("hidden_act", "quick_gelu");
  if (activation != "quick_gelu" && activation != "gelu")
    throw Error(Sentence::tr("%1 should be quick_gelu or gelu, but is \"%2\".",
                             fields.pathOf("hidden_act"), activation.substr(0, 40)));
  config.quickGelu = activation == "quick_gelu";
  config.layerNormEps = fields.number("layer_norm_eps", kEpsilon, config.layerNormEps);
  expectDivisible(config.hiddenSize, config.heads, fields.pathOf("num_attention_heads"));
  return config;
}

T5Config t5ConfigFromJson(const json& object) {
  const JsonFields fields(object);
  const std::string activation = fields.text("feed_forward_proj", "gated-gelu");
  if (activation != "gated-gelu")
    throw Error(Sentence::tr("feed_forward_proj is \"%1\"; only T5 v1.1's gated-gelu is supported.",
                             activation.substr(0, 40)));
  T5Config config;
  config.vocabSize = fields.integer("vocab_size", kVocabulary, config.vocabSize);
  config.modelDim = fields.integer("d_model", kWidth, config.modelDim);
  config.keyValueDim = fields.integer("d_kv", kWidth, config.keyValueDim);
  config.feedForwardDim = fields.integer("d_ff", kWidth, config.feedForwardDim);
  config.layers = fields.integer("num_layers", kBlocks, config.layers);
  config.heads = fields.integer("num_heads", kHeads, config.heads);
  config.relativeBuckets =
      fields.integer("relative_attention_num_buckets", {4, 4096}, config.relativeBuckets);
  config.relativeMaxDistance =
      fields.integer("relative_attention_max_distance", {2, 1 << 20}, config.relativeMaxDistance);
  config.layerNormEps = fields.number("layer_norm_epsilon", kEpsilon, config.layerNormEps);
  return config;
}

json toJson(const ClipTextConfig& config) {
  return {{"vocab_size", config.vocabSize},
          {"hidden_size", config.hiddenSize},
          {"intermediate_size", config.intermediateSize},
          {"num_hidden_layers", config.layers},
          {"num_attention_heads", config.heads},
          {"max_position_embeddings", config.maxPositions},
          {"hidden_act", config.quickGelu ? "quick_gelu" : "gelu"},
          {"layer_norm_eps", config.layerNormEps}};
}

json toJson(const T5Config& config) {
  return {{"vocab_size", config.vocabSize},
          {"d_model", config.modelDim},
          {"d_kv", config.keyValueDim},
          {"d_ff", config.feedForwardDim},
          {"num_layers", config.layers},
          {"num_heads", config.heads},
          {"feed_forward_proj", "gated-gelu"},
          {"relative_attention_num_buckets", config.relativeBuckets},
          {"relative_attention_max_distance", config.relativeMaxDistance},
          {"layer_norm_epsilon", config.layerNormEps}};
}

}  // namespace crossflow::models
