// SPDX-License-Identifier: GPL-3.0-or-later
// Backbones, autoencoder and training settings.
#include "models/config/config_json.h"

#include "models/config/config_ranges.h"

namespace crossflow::models {
namespace {

using nlohmann::json;

StageConfig stageFromJson(const JsonFields& fields) {
  StageConfig stage;
  const std::string block = fields.text("block_type");
  if (block == "TransformerBlock") {
    stage.block = BlockKind::Transformer;
  } else if (block == "ConvNeXtBlock") {
    stage.block = BlockKind::ConvNeXt;
  } else {
    throw Error(Sentence::tr("%1 should be TransformerBlock or ConvNeXtBlock, but is \"%2\".",
                             fields.pathOf("block_type"), block.substr(0, 40)));
  }
  stage.dim = fields.integer("dim", kWidth);
  stage.hiddenDim = fields.integer("hidden_dim", kWidth);
  if (stage.block == BlockKind::Transformer) {
    stage.heads = fields.integer("num_attention_heads", kHeads);
    expectDivisible(stage.dim, stage.heads, fields.pathOf("num_attention_heads"));
  } else {
    stage.kernelSize = fields.integer("kernel_size", {1, 63});
    if (stage.kernelSize % 2 == 0)
      throw Error(Sentence::tr("%1 should be odd.", fields.pathOf("kernel_size")));
  }
  stage.blocks = fields.integer("num_blocks", kBlocks);
  stage.maxHeight = fields.integer("max_height", kSide);
  stage.maxWidth = fields.integer("max_width", kSide);
  stage.imageInputRatio = fields.integer("image_input_ratio", kRatio, 1);
  stage.inputFeatureRatio = fields.integer("input_feature_ratio", kRatio, 1);
  stage.finalKernelSize = fields.integer("final_kernel_size", {1, 63}, 3);
  if (stage.finalKernelSize % 2 == 0)
    throw Error(Sentence::tr("%1 should be odd.", fields.pathOf("final_kernel_size")));
  return stage;
}

json stageToJson(const StageConfig& stage) {
  const bool transformer = stage.block == BlockKind::Transformer;
  json out{{"block_type", transformer ? "TransformerBlock" : "ConvNeXtBlock"},
           {"dim", stage.dim},
           {"hidden_dim", stage.hiddenDim},
           {"num_blocks", stage.blocks},
           {"max_height", stage.maxHeight},
           {"max_width", stage.maxWidth},
           {"image_input_ratio", stage.imageInputRatio},
           {"input_feature_ratio", stage.inputFeatureRatio},
           {"final_kernel_size", stage.finalKernelSize}};
  if (transformer) {
    out["num_attention_heads"] = stage.heads;
  } else {
    out["kernel_size"] = stage.kernelSize;
  }
  return out;
}

/// Each stage must be a whole number of times finer than the one before it, in its table of
/// positions and in how it reads the latent alike: the pixel shuffle between them relies on it.
void expectStagesFit(const std::vector<StageConfig>& stages, const std::string& path) {
  if (stages.empty())
    throw Error(Sentence::tr("%1.stage_configs should hold at least one stage.", path));
  for (size_t i = 1; i < stages.size(); ++i) {
    const StageConfig& coarse = stages[i - 1];
    const StageConfig& fine = stages[i];
    const int64_t ratio = fine.maxHeight / coarse.maxHeight;
    const int64_t coarseStep = coarse.imageInputRatio * coarse.inputFeatureRatio;
    const int64_t fineStep = fine.imageInputRatio * fine.inputFeatureRatio;
    if (ratio < 1 || fine.maxHeight != ratio * coarse.maxHeight ||
        fine.maxWidth != ratio * coarse.maxWidth || coarseStep != ratio * fineStep)
      throw Error(
          Sentence::tr("%1.stage_configs[%2] does not fit the stage before it: its max_height, "
                       "max_width and input ratios should all be finer by the same whole number.",
                       path, i));
  }
}

/// The original forbids what its published models do not use; we do not guess what it would mean.
void expectKnownVariant(const JsonFields& model) {
  if (const std::string norm = model.text("norm_type", "TDRMSN"); norm != "TDRMSN")
    throw Error(Sentence::tr("%1 is \"%2\"; only TDRMSN, the published models' norm, is supported.",
                             model.pathOf("norm_type"), norm.substr(0, 40)));
  if (const std::string position = model.text("pe_type", "APE"); position != "APE")
    throw Error(
        Sentence::tr("%1 is \"%2\"; only APE, the published models' positions, is supported.",
                     model.pathOf("pe_type"), position.substr(0, 40)));
}

}  // namespace

DimrConfig dimrConfigFromJson(const json& model, const std::string& path) {
  const JsonFields fields(model, path);
  expectKnownVariant(fields);
  DimrConfig config;
  config.channels = fields.integer("channels", kChannels, 4);
  config.blockGradToLowres = fields.boolean("block_grad_to_lowres", false);
  for (const JsonFields& stage : fields.objects("stage_configs", 16))
    config.stages.push_back(stageFromJson(stage));
  expectStagesFit(config.stages, path);
  return config;
}

DitConfig ditConfigFromJson(const json& root) {
  const JsonFields fields(root);
  const JsonFields model = fields.object("model");
  if (model.boolean("learn_sigma", false))
    throw Error(Sentence::tr(
        "model.learn_sigma is true; only networks that predict the velocity are supported."));
  DitConfig config;
  config.channels = model.integer("channels", kChannels, config.channels);
  config.latentSize = model.integer("latent_size", kSide, config.latentSize);
  if (fields.has("dit")) {
    const JsonFields dit = fields.object("dit");
    config.patchSize = dit.integer("patch_size", kRatio);
    config.hiddenSize = dit.integer("hidden_size", kWidth);
    config.depth = dit.integer("depth", kBlocks);
    config.heads = dit.integer("num_heads", kHeads);
    config.mlpRatio = dit.number("mlp_ratio", {0.01, 64}, config.mlpRatio);
  }
  expectDivisible(config.hiddenSize, config.heads, "dit.num_heads");
  expectDivisible(config.latentSize, config.patchSize, "dit.patch_size");
  return config;
}

BackboneConfig backboneConfigFromJson(const json& root) {
  const JsonFields fields(root);
  if (fields.object("model").has("stage_configs")) return dimrConfigFromJson(root.at("model"));
  return ditConfigFromJson(root);
}

VaeConfig vaeConfigFromJson(const json& object, const std::string& path) {
  const JsonFields fields(object, path);
  VaeConfig config;
  config.embedDim = fields.integer("embed_dim", kChannels, config.embedDim);
  config.scaleFactor = fields.number("scale_factor", {1e-6, 1e6}, config.scaleFactor);
  if (!fields.has("ddconfig")) return config;
  const JsonFields sizes = fields.object("ddconfig");
  if (!sizes.boolean("double_z", true))
    throw Error(Sentence::tr("%1 should be true: the encoder gives mean and variance.",
                             sizes.pathOf("double_z")));
  config.inChannels = sizes.integer("in_channels", kChannels, config.inChannels);
  config.outChannels = sizes.integer("out_ch", kChannels, config.outChannels);
  config.baseChannels = sizes.integer("ch", {1, 4096}, config.baseChannels);
  if (sizes.has("ch_mult")) config.channelMultipliers = sizes.integers("ch_mult", {1, 64}, 10);
  if (config.channelMultipliers.empty())
    throw Error(Sentence::tr("%1 is empty.", sizes.pathOf("ch_mult")));
  if (sizes.has("finer_ch_mult"))
    config.finerMultipliers = sizes.integers("finer_ch_mult", {1, 64}, 4);
  config.normGroups = sizes.integer("norm_groups", {1, 1024}, config.normGroups);
  config.resBlocks = sizes.integer("num_res_blocks", {1, 64}, config.resBlocks);
  config.zChannels = sizes.integer("z_channels", kChannels, config.zChannels);
  if (sizes.has("attn_resolutions"))
    config.attentionResolutions = sizes.integers("attn_resolutions", {1, 1 << 16}, 10);
  config.resolution = sizes.integer("resolution", {1, 1 << 16}, config.resolution);
  return config;
}

json toJson(const DimrConfig& config) {
  json stages = json::array();
  for (const StageConfig& stage : config.stages) stages.push_back(stageToJson(stage));
  return {{"channels", config.channels},
          {"block_grad_to_lowres", config.blockGradToLowres},
          {"norm_type", "TDRMSN"},
          {"stage_configs", stages}};
}

json toJson(const VaeConfig& config) {
  json out{{"ddconfig",
            {{"double_z", true},
             {"in_channels", config.inChannels},
             {"out_ch", config.outChannels},
             {"ch", config.baseChannels},
             {"ch_mult", config.channelMultipliers},
             {"num_res_blocks", config.resBlocks},
             {"norm_groups", config.normGroups},
             {"z_channels", config.zChannels},
             {"attn_resolutions", config.attentionResolutions},
             {"resolution", config.resolution}}},
           {"embed_dim", config.embedDim},
           {"scale_factor", config.scaleFactor}};
  if (!config.finerMultipliers.empty()) out["ddconfig"]["finer_ch_mult"] = config.finerMultipliers;
  return out;
}

}  // namespace crossflow::models
