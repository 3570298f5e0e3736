// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/model_folder.h"

#include "models/backbones/make_backbone.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/config/model_config_json.h"
#include "models/flow/latent_algebra.h"
#include "models/flow/noise.h"
#include "models/flow/sampler.h"
#include "models/text/t5_tokenizer.h"
#include "models/text/text_encoder.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_data.h"
#include "training/learning/losses.h"
#include "training/networks/train_networks.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostReconstructed = 200;

/// The networks of the folder; shared by the functions of an OpenedModel.
struct Networks {
  models::ModelConfig config;
  std::shared_ptr<models::Backbone> backbone;
  models::TextVe textVe{nullptr};
  std::shared_ptr<models::TextEncoder> text;
  models::KlVae vae{nullptr};
  std::unique_ptr<models::T5Tokenizer> tokenizer;
  int64_t steps = 0;
  at::Device device;

  Networks(const fs::path& folder, at::Device place);
  models::TextLatent encode(const std::string& prompt);
  at::Tensor latent(const std::string& prompt);
  at::Tensor draw(const std::string& prompt, uint64_t seed);
  at::Tensor render(const at::Tensor& latents);
  double psnrOf(const PictureList& list);
};

void load(torch::nn::Module& module, const models::CheckpointReader& reader,
          const std::string& prefix, at::Device device, std::vector<std::string> ignored = {}) {
  models::LoadOptions options;
  options.device = device;
  options.prefix = prefix;
  options.ignoredPrefixes = std::move(ignored);
  options.dtype = at::kFloat;
  models::loadStateDict(module, reader, options);
  module.eval();
}

Networks::Networks(const fs::path& folder, at::Device place)
    : config(models::readModelConfig(folder / "config.json")), device(place) {
  if (config.textEncoder != models::TextEncoderKind::T5)
    throw RunError(protocol::Cause::BadData,
                   "Only models with their own T5 encoder can be measured.");
  const auto reader = models::CheckpointReader::open(folder / "model.safetensors");
  backbone = models::makeBackbone(config.backbone);
  load(*backbone, *reader, "nnet.", device, {"context_encoder."});
  textVe = models::TextVe(config.textVe);
  load(*textVe, *reader, "nnet.context_encoder.", device);
  text = makeTextEncoder(config);
  load(*text, *reader, "text.", device);
  vae = models::KlVae(config.vae);
  load(*vae, *reader, "vae.", device);
  tokenizer = std::make_unique<models::T5Tokenizer>(
      folder / "spiece.model", models::T5Tokenizer::Cleaning::Twice, config.textVe.tokens);
}

models::TextLatent Networks::encode(const std::string& prompt) {
  torch::NoGradGuard noGrad;
  const models::TokenIds tokens = tokenizer->encode(prompt);
  const at::Tensor ids = torch::tensor(tokens.ids).unsqueeze(0).to(device);
  const at::Tensor mask = torch::tensor(tokens.mask).unsqueeze(0).to(device);
  return textVe->encode(text->forward(ids, mask) * config.textFeatureScale, mask);
}

at::Tensor Networks::latent(const std::string& prompt) {
  const auto& [channels, height, width] = config.latentShape;
  return encode(prompt).mu.view({1, channels, height, width}).cpu();
}

at::Tensor Networks::draw(const std::string& prompt, uint64_t seed) {
  const auto& [channels, height, width] = config.latentShape;
  const at::Tensor noise = models::normalNoise(seed, {1, channels * height * width}).to(device);
  const at::Tensor z = encode(prompt).sample(noise).view({1, channels, height, width});
  return models::strayed(z, noise.view_as(z), config.sampling.stray).cpu();
}

at::Tensor Networks::render(const at::Tensor& latents) {
  torch::NoGradGuard noGrad;
  models::SampleOptions options;
  options.steps = steps > 0 ? steps : config.sampling.steps;
  if (config.sampling.leaps)
    options.solver = models::SolverKind::Leap;
  else if (steps > 0)
    options.solver = models::SolverKind::AdamsBashforth2;
  options.guidance = config.sampling.guidance;
  const at::Tensor decoded = vae->decode(models::sample(*backbone, latents.to(device), options));
  return models::toBytes(models::toUnitRange(decoded)).cpu();
}

double Networks::psnrOf(const PictureList& list) {
  torch::NoGradGuard noGrad;
  const std::size_t stride = std::max<std::size_t>(1, list.items.size() / kMostReconstructed);
  double sum = 0, count = 0;
  for (std::size_t i = 0; i < list.items.size(); i += stride) {
    const at::Tensor picture =
        toNetworkRange(loadPicture(list.items[i].file, config.imageSize)).unsqueeze(0).to(device);
    const at::Tensor rebuilt = vae->decode(vae->sample(vae->encodeMoments(picture))).clamp(-1, 1);
    sum += psnr((rebuilt - picture).pow(2).mean().item<double>());
    count += 1;
  }
  return sum / count;
}

}  // namespace

OpenedModel openModelFolder(const fs::path& folder, int64_t steps, at::Device device) {
  const auto networks = std::make_shared<Networks>(folder, device);
  networks->steps = steps;
  OpenedModel model;
  model.imageSize = networks->config.imageSize;
  model.test.latent = [networks](const std::string& prompt) { return networks->latent(prompt); };
  model.test.draw = [networks](const std::string& prompt, uint64_t seed) {
    return networks->draw(prompt, seed);
  };
  model.test.render = [networks](const at::Tensor& latents) { return networks->render(latents); };
  model.reconstructionPsnr = [networks](const PictureList& list) { return networks->psnrOf(list); };
  return model;
}

}  // namespace crossflow::training
