// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gpu_check/random_networks.h"

#include "models/backbones/dimr.h"
#include "models/backbones/make_backbone.h"
#include "models/kernels/fused_kernels.h"
#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

using models::BackboneConfig;
using models::ModelConfig;

constexpr double kDeviation = 0.02;

/// The same kind of network in a size that a processor runs in a moment.
ModelConfig shrunk(ModelConfig config) {
  config.latentShape = {4, 8, 8};
  config.imageSize = 64;
  if (auto* dit = std::get_if<models::DitConfig>(&config.backbone)) {
    dit->latentSize = 8;
    dit->hiddenSize = 64;
    dit->depth = 2;
    dit->heads = 4;
  }
  if (auto* dimr = std::get_if<models::DimrConfig>(&config.backbone)) {
    int64_t side = 4;
    dimr->stages.resize(2);
    for (models::StageConfig& stage : dimr->stages) {
      stage.dim = 32;
      stage.hiddenDim = 64;
      stage.heads = 4;
      stage.blocks = 3;
      stage.imageInputRatio = 8 / side;
      stage.inputFeatureRatio = 1;
      stage.maxHeight = stage.maxWidth = side;
      side *= 2;
    }
  }
  config.textVe.outputSize = int64_t{2} * 4 * 8 * 8;
  config.textVe.head = models::TextVeConfig::Head::Linear;
  config.textVe.blocks = 1;
  config.vae.baseChannels = 32;
  return config;
}

}  // namespace

std::vector<ModelConfig> modelsToMeasure(const Conditions& conditions) {
  std::vector<ModelConfig> configs;
  for (const char* id : {"t2i_512px_clip_dimr", "t2i_256px_clip_dimr", "t2i_512px_t5_dit"}) {
    const models::PublishedModel* model = models::findPublishedModel(id);
    configs.push_back(conditions.quick ? shrunk(model->config) : model->config);
  }
  return configs;
}

void randomise(torch::nn::Module& module, at::Device device, at::ScalarType dtype) {
  const c10::InferenceMode ordinary(false);  // values can be given to ordinary tensors only
  torch::NoGradGuard noGrad;
  for (const auto& entry : module.named_parameters()) {
    at::Tensor parameter = entry.value();
    const bool gain = parameter.dim() == 1 && entry.key().ends_with("weight");
    at::Tensor values = at::empty(parameter.sizes(), at::TensorOptions(device).dtype(dtype));
    values.normal_(gain ? 1.0 : 0.0, kDeviation);
    parameter.set_data(values);
  }
}

std::shared_ptr<models::Backbone> randomBackbone(const ModelConfig& config, at::Device device,
                                                 at::ScalarType dtype) {
  const c10::InferenceMode ordinary(false);
  auto backbone = models::makeBackbone(config.backbone);
  randomise(*backbone, device, dtype);
  backbone->eval();
  if (models::hasFusedKernels(device)) models::joinForKernels(*backbone);
  return backbone;
}

std::shared_ptr<models::Recordings> record(models::Backbone& backbone, at::Device device) {
  const models::Recorder repeated = [](c10::Device, const std::function<void()>& work) {
    return models::Replay(work);
  };
  auto recordings =
      std::make_shared<models::Recordings>(device.is_cuda() ? models::deviceRecorder() : repeated);
  backbone.keepRecordings(recordings);
  return recordings;
}

at::Tensor randomLatents(const ModelConfig& config, at::Device device, int64_t rows) {
  const auto& [channels, height, width] = config.latentShape;
  return at::randn({rows, channels, height, width}).to(device);
}

}  // namespace crossflow::gpu_check
