// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/kl_vae.h"

#include "models/torch.h"

#include <algorithm>

#include "models/base/error.h"
#include "models/files/file_error.h"
#include "models/layers/initialise.h"
#include "models/shape_check.h"

namespace crossflow::models {
namespace {

// Far beyond any real autoencoder; keeps a hostile configuration from asking for absurd memory.
constexpr int64_t kMostChannels = 1 << 14;
constexpr size_t kMostLevels = 12;

void expectBuildable(const VaeConfig& config) {
  const auto reasonable = [](int64_t value) { return value >= 1 && value <= kMostChannels; };
  const std::vector<int64_t> multipliers = config.decoderMultipliers();
  const bool fits = reasonable(config.inChannels) && reasonable(config.outChannels) &&
                    reasonable(config.baseChannels) && reasonable(config.zChannels) &&
                    reasonable(config.embedDim) && reasonable(config.normGroups) &&
                    config.resBlocks >= 0 && config.resBlocks <= 64 &&
                    !config.channelMultipliers.empty() && multipliers.size() <= kMostLevels &&
                    config.scaleFactor != 0 &&
                    std::ranges::all_of(multipliers, [&](int64_t multiplier) {
                      return reasonable(multiplier) && reasonable(multiplier * config.baseChannels);
                    });
  if (!fits) {
    throw Error(
        Sentence::tr("The autoencoder's configuration has sizes that no network can be built from; "
                     "check channels, channel multipliers and scale factor."));
  }
}

LoadOptions inSinglePrecision(const CheckpointReader& reader) {
  LoadOptions options = klVaeLoadOptions(reader);
  options.dtype = at::kFloat;
  return options;
}

}  // namespace

KlVaeImpl::KlVaeImpl(const VaeConfig& vaeConfig) : config(vaeConfig) {
  expectBuildable(config);
  encoder = register_module("encoder", VaeEncoder(config));
  decoder = register_module("decoder", VaeDecoder(config));
  quant_conv = register_module(
      "quant_conv",
      Conv2d(Conv2dOptions{.in = 2 * config.zChannels, .out = 2 * config.embedDim, .kernel = 1}));
  post_quant_conv = register_module(
      "post_quant_conv",
      Conv2d(Conv2dOptions{.in = config.embedDim, .out = config.zChannels, .kernel = 1}));
}

at::Tensor KlVaeImpl::encodeMoments(const at::Tensor& pictures) {
  expectShape(pictures, {kAnySize, config.inChannels, kAnySize, kAnySize},
              "The picture for the autoencoder");
  if (pictures.size(2) % config.downscale() != 0 || pictures.size(3) % config.downscale() != 0 ||
      pictures.numel() == 0) {
    throw ShapeError("The picture for the autoencoder is " + std::to_string(pictures.size(3)) +
                     " x " + std::to_string(pictures.size(2)) +
                     "; its sides must be multiples of " + std::to_string(config.downscale()) +
                     ".");
  }
  at::Tensor seen = pictures.contiguous(at::MemoryFormat::ChannelsLast);
  if (const int64_t shrink = config.downscale() / config.encoderDownscale(); shrink > 1)
    seen = at::avg_pool2d(seen, shrink);
  return quant_conv->forward(encoder->forward(seen));
}

at::Tensor KlVaeImpl::sample(const at::Tensor& moments, const at::Tensor& noise) const {
  expectShape(moments, {kAnySize, 2 * config.embedDim, kAnySize, kAnySize}, "The latent moments");
  const std::vector<at::Tensor> halves = moments.chunk(2, 1);
  if (!noise.defined()) return halves[0] * config.scaleFactor;
  expectShape(noise, {moments.size(0), config.embedDim, moments.size(2), moments.size(3)},
              "The noise of the latent");
  const at::Tensor deviation = at::exp(0.5 * at::clamp(halves[1], -30.0, 20.0));
  return config.scaleFactor * (halves[0] + deviation * noise);
}

at::Tensor KlVaeImpl::decode(const at::Tensor& latents) {
  expectShape(latents, {kAnySize, config.embedDim, kAnySize, kAnySize},
              "The latent for the autoencoder");
  const at::Tensor z = (1.0 / config.scaleFactor) * latents;
  return decoder->forward(post_quant_conv->forward(z.contiguous(at::MemoryFormat::ChannelsLast)));
}

void KlVaeImpl::initialiseParameters() {
  initialiseLeafLayers(*this);
}

void KlVaeImpl::useChannelsLast() {
  for (at::Tensor& parameter : parameters()) {
    if (parameter.dim() == 4 && parameter.size(2) > 1) {
      parameter.set_data(parameter.detach().contiguous(at::MemoryFormat::ChannelsLast));
    }
  }
}

LoadOptions klVaeLoadOptions(const CheckpointReader& reader) {
  LoadOptions options;
  const std::string insideStableDiffusion = "first_stage_model.";
  const bool isInside = std::ranges::any_of(reader.tensors(), [&](const TensorInfo& tensor) {
    return tensor.name.ends_with(insideStableDiffusion + "decoder.conv_in.weight");
  });
  if (isInside) options.prefix = insideStableDiffusion;
  // A model folder's file holds all networks.
  if (reader.find("vae.decoder.conv_in.weight") != nullptr) options.prefix = "vae.";
  options.ignoredPrefixes = {"loss."};  // the discriminator of files straight from training
  return options;
}

void loadKlVae(KlVae& vae, const std::filesystem::path& file) {
  const auto reader = CheckpointReader::open(file);
  loadStateDict(*vae, *reader, inSinglePrecision(*reader));
}

void startKlVae(KlVae& vae, const std::filesystem::path& file) {
  const auto reader = CheckpointReader::open(file);
  LoadOptions options = inSinglePrecision(*reader);
  options.strict =
      reader->find(options.prefix + "decoder.finer.0.block.0.conv1.weight") != nullptr ||
      vae->config.finerMultipliers.empty();
  const LoadReport report = loadStateDict(*vae, *reader, options);
  const bool fits = std::ranges::all_of(report.missing, [](const std::string& name) {
    return name.starts_with("decoder.finer.") || name.starts_with("decoder.up.0.upsample.");
  });
  if (!fits || !report.unexpected.empty())
    failFile(file, Sentence::tr("does not fit this network: %1", report.describe()));
}

at::Tensor toUnitRange(const at::Tensor& pictures) {
  return at::clamp(0.5 * (pictures + 1.0), 0.0, 1.0);
}

at::Tensor toBytes(const at::Tensor& pictures) {
  return at::clamp(pictures * 255.0 + 0.5, 0, 255).to(at::kByte);
}

}  // namespace crossflow::models
