// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/model_config_json.h"

#include "models/config/config_json.h"
#include "models/config/config_ranges.h"
#include "models/config/parameter_count.h"

namespace crossflow::models {
namespace {

using nlohmann::json;

constexpr const char* kFormat = "crossflow-model";
constexpr int64_t kConfigVersion = 1;
constexpr int64_t kMostParameters = 100'000'000'000;

void expectFormat(const JsonFields& fields) {
  if (const std::string format = fields.text("format"); format != kFormat)
    throw Error(
        Sentence::tr("This is not a model configuration: its format is \"%1\" instead of \"%2\".",
                     format.substr(0, 40), kFormat));
  if (fields.integer("version", {1, 1 << 30}) > kConfigVersion)
    throw Error(Sentence::tr(
        "This model configuration was written by a newer version of CrossFlow Studio."));
}

/// Ids name folders and appear in messages: short, plain and without path separators.
std::string checkedId(const JsonFields& fields) {
  std::string id = fields.text("id");
  bool plain = !id.empty() && id.size() <= 64 && id.front() != '.';
  for (const unsigned char c : id)
    plain = plain && (std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.');
  if (!plain)
    throw Error(
        Sentence::tr("id should be up to 64 letters, digits, '_', '-' and '.', but is \"%1\".",
                     id.substr(0, 64)));
  return id;
}

void readTextEncoder(const json& root, const JsonFields& fields, ModelConfig& config) {
  const JsonFields encoder = fields.object("text_encoder");
  const std::string kind = encoder.text("kind");
  const json& sizes = root.at("text_encoder");
  if (kind == "clip") {
    config.textEncoder = TextEncoderKind::Clip;
    config.textConfig = clipTextConfigFromJson(sizes);
  } else if (kind == "t5") {
    config.textEncoder = TextEncoderKind::T5;
    config.textConfig = t5ConfigFromJson(sizes);
  } else {
    throw Error(
        Sentence::tr("text_encoder.kind should be clip or t5, but is \"%1\".", kind.substr(0, 40)));
  }
  config.textFeatureScale = encoder.number("feature_scale", {1e-6, 1e6}, 1.0);
}

/// The latent that the backbone was laid out for.
std::array<int64_t, 3> nativeLatent(const BackboneConfig& backbone) {
  if (const auto* dit = std::get_if<DitConfig>(&backbone))
    return {dit->channels, dit->latentSize, dit->latentSize};
  const auto& dimr = std::get<DimrConfig>(backbone);
  const StageConfig& finest = dimr.stages.back();
  const int64_t step = finest.imageInputRatio * finest.inputFeatureRatio;
  return {dimr.channels, finest.maxHeight * step, finest.maxWidth * step};
}

int64_t textWidth(const ModelConfig& config) {
  if (const auto* clip = std::get_if<ClipTextConfig>(&config.textConfig)) return clip->hiddenSize;
  return std::get<T5Config>(config.textConfig).modelDim;
}

void expectPartsFit(const ModelConfig& config) {
  if (parameterCount(config.backbone) > kMostParameters ||
      parameterCount(config.textVe) > kMostParameters)
    throw Error(
        Sentence::tr("The configuration asks for a network of more than 100 billion numbers."));
  const auto& [channels, height, width] = config.latentShape;
  if (nativeLatent(config.backbone) != config.latentShape)
    throw Error(Sentence::tr("latent does not fit the backbone's stages or latent_size."));
  if (config.textVe.outputSize != 2 * channels * height * width)
    throw Error(Sentence::tr(
        "The text encoder's output does not fit latent: it should hold mean and variance."));
  if (textWidth(config) != config.textVe.tokenWidth)
    throw Error(Sentence::tr("model.clip_dim should be the text encoder's width %1, but is %2.",
                             textWidth(config), config.textVe.tokenWidth));
  if (config.vae.embedDim != channels)
    throw Error(Sentence::tr("autoencoder.embed_dim should be the latent's channels."));
  const int64_t factor = config.vae.downscale();
  if (config.imageSize != factor * height)
    throw Error(Sentence::tr("image_size should be %1, %2 times the latent's height.",
                             factor * height, factor));
}

json textEncoderToJson(const ModelConfig& config) {
  const bool clip = config.textEncoder == TextEncoderKind::Clip;
  json out = clip ? toJson(std::get<ClipTextConfig>(config.textConfig))
                  : toJson(std::get<T5Config>(config.textConfig));
  out["kind"] = clip ? "clip" : "t5";
  out["feature_scale"] = config.textFeatureScale;
  return out;
}

void addTextVe(const TextVeConfig& config, json& model) {
  model["clip_dim"] = config.tokenWidth;
  model["num_clip_token"] = config.tokens;
  model["textVAE"] = {{"num_blocks", config.blocks},
                      {"hidden_dim", config.hiddenDim},
                      {"num_attention_heads", config.heads},
                      {"num_down_sample_block", config.reductionBlocks},
                      {"dropout_prob", config.dropout},
                      {"compressed_width", config.compressedWidth},
                      {"last_norm", config.lastNorm},
                      {"adaptor_side", config.adaptorSide},
                      {"head", config.head == TextVeConfig::Head::Linear ? "linear" : "adaptor"}};
}

void addBackbone(const BackboneConfig& backbone, json& root) {
  if (const auto* dimr = std::get_if<DimrConfig>(&backbone)) {
    root["model"] = toJson(*dimr);
    return;
  }
  const auto& dit = std::get<DitConfig>(backbone);
  root["model"] = {{"channels", dit.channels}, {"latent_size", dit.latentSize}};
  root["dit"] = {{"patch_size", dit.patchSize},
                 {"hidden_size", dit.hiddenSize},
                 {"depth", dit.depth},
                 {"num_heads", dit.heads},
                 {"mlp_ratio", dit.mlpRatio}};
}

void addFiles(const LinkedFiles& files, json& root) {
  json named = json::object();
  for (const auto& [name, path] :
       {std::pair("autoencoder", &files.autoencoder), std::pair("text_encoder", &files.textEncoder),
        std::pair("tokenizer", &files.tokenizer)})
    if (!path->empty()) named[name] = *path;
  if (!named.empty()) root["files"] = named;
}

LinkedFiles readFiles(const JsonFields& files) {
  return {files.text("autoencoder", ""), files.text("text_encoder", ""),
          files.text("tokenizer", "")};
}

}  // namespace

json toJson(const ModelConfig& config) {
  json root{
      {"format", kFormat},
      {"version", kConfigVersion},
      {"id", config.id},
      {"title", config.title},
      {"image_size", config.imageSize},
      {"latent", config.latentShape},
      {"text_encoder", textEncoderToJson(config)},
      {"autoencoder", toJson(config.vae)},
      {"sample", {{"sample_steps", config.sampling.steps}, {"scale", config.sampling.guidance}}}};
  if (config.sampling.leaps) root["sample"]["solver"] = "leap";
  if (config.sampling.stray > 0) root["sample"]["stray"] = config.sampling.stray;
  addBackbone(config.backbone, root);
  addTextVe(config.textVe, root["model"]);
  addFiles(config.files, root);
  return root;
}

ModelConfig modelConfigFromJson(const json& root) {
  const JsonFields fields(root);
  expectFormat(fields);
  ModelConfig config;
  config.id = checkedId(fields);
  config.title = fields.text("title", config.id);
  config.imageSize = fields.integer("image_size", {8, 1 << 15});
  const std::vector<int64_t> latent = fields.integers("latent", kSide);
  if (latent.size() != 3)
    throw Error(Sentence::tr("latent should hold channels, height and width."));
  config.latentShape = {latent[0], latent[1], latent[2]};
  readTextEncoder(root, fields, config);
  config.backbone = backboneConfigFromJson(root);
  config.textVe = textVeConfigFromJson(root.at("model"));
  if (fields.has("autoencoder")) config.vae = vaeConfigFromJson(root.at("autoencoder"));
  if (fields.has("sample")) {
    const JsonFields sample = fields.object("sample");
    config.sampling.steps = sample.integer("sample_steps", {1, 10000}, config.sampling.steps);
    config.sampling.guidance = sample.number("scale", {0, 1000}, config.sampling.guidance);
    config.sampling.leaps = sample.choice("solver", {"euler", "leap"}, 0) == 1;
    config.sampling.stray = sample.number("stray", {0, 10}, 0);
  }
  if (fields.has("files")) config.files = readFiles(fields.object("files"));
  expectPartsFit(config);
  return config;
}

ModelConfig readModelConfig(const std::filesystem::path& file) {
  const json root = readJsonFile(file);
  try {
    return modelConfigFromJson(root);
  } catch (const Error& mistake) {
    throw Error(Sentence::tr("%1: %2", file, mistake.sentence()));
  }
}

void writeModelConfig(const std::filesystem::path& file, const ModelConfig& config) {
  writeJsonFile(file, toJson(config));
}

}  // namespace crossflow::models
