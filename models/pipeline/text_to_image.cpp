// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/text_to_image.h"

#include <algorithm>

#include "models/backbones/recordings.h"
#include "models/base/error.h"
#include "models/flow/latent_algebra.h"
#include "models/flow/noise.h"
#include "models/shape_check.h"
#include "models/torch.h"
#include "models/vae/tiled_decode.h"

namespace crossflow::models {
TextToImage::TextToImage(ModelConfig config, LoadSettings settings, std::unique_ptr<TextSide> text,
                         std::shared_ptr<Backbone> backbone, KlVae vae)
    : config_(std::move(config)),
      settings_(std::move(settings)),
      text_(std::move(text)),
      backbone_(std::move(backbone)),
      vae_(std::move(vae)) {
  backbone_->eval();
  vae_->eval();
}

at::Tensor TextToImage::drawLatent(const TextLatent& latent, uint64_t seed,
                                   double variation) const {
  const c10::InferenceMode inference;
  const auto& [channels, height, width] = config_.latentShape;
  const at::Tensor noise = normalNoise(seed, {1, channels * height * width}) * variation;
  const at::Tensor eps = noise.to(latent.mu.device());
  const at::Tensor z = latent.sample(eps).view({1, channels, height, width});
  return strayed(z, eps.view_as(z), config_.sampling.stray * variation);
}

at::Tensor TextToImage::flow(const at::Tensor& z, SampleOptions options, std::stop_token stop,
                             const StepCallback& onStep) {
  const auto& [channels, height, width] = config_.latentShape;
  expectShape(z, {kAnySize, channels, height, width}, "The text latent");
  // Matrix products of different batch sizes round differently, on GPUs too. A picture that is the
  // same in any company is worth more than the gain of mixing rows.
  if (!options.independentRows) options.independentRows = true;
  return sample(*backbone_, z.to(settings_.device), options, stop, onStep);
}

void TextToImage::saveMemory() {
  settings_.lane = nullptr;
  if (Recordings* recordings = backbone_->recordings()) recordings->stop("memory is short");
}

std::string TextToImage::takeRecordingFault() {
  Recordings* recordings = backbone_->recordings();
  return recordings == nullptr ? std::string() : recordings->takeFault();
}

at::Tensor TextToImage::decode(const at::Tensor& latent, bool tiled, std::stop_token stop) {
  const c10::InferenceMode inference;
  if (stop.stop_requested()) throw Cancelled();
  const at::Tensor row = latent.to(settings_.device).unsqueeze(0);  // [1, C, H, W]
  // Half of the latent's side makes tiles of any latent; 32 cells hold enough context for large
  // ones.
  const int64_t side = std::clamp<int64_t>(row.size(2) / 2, 4, 32);
  const at::Tensor picture =
      tiled ? decodeTiled(*vae_, row,
                          {.size = side, .overlap = side / 4, .stop = stop, .progress = {}})
            : vae_->decode(row);
  expectFinitePicture(at::isfinite(picture).all().item<bool>());
  return toPixels(picture).to(at::kCPU);
}

std::unique_ptr<PictureUnderWay> TextToImage::beginDecode(const at::Tensor& latent,
                                                          std::stop_token stop) {
  const c10::InferenceMode inference;
  if (stop.stop_requested()) throw Cancelled();
  return std::make_unique<PictureUnderWay>(settings_.lane, vae_,
                                           latent.to(settings_.device).unsqueeze(0));
}

at::Tensor TextToImage::encode(const at::Tensor& pixels) {
  const c10::InferenceMode inference;
  const int64_t side = config_.imageSize;
  expectShape(pixels, {side, side, 3}, "The picture");
  const at::ScalarType type = vae_->quant_conv->weight.scalar_type();
  const at::Tensor picture =
      pixels.to(settings_.device).permute({2, 0, 1}).unsqueeze(0).to(at::kFloat) / 127.5 - 1;
  at::Tensor latent =
      vae_->sample(vae_->encodeMoments(picture.to(type)).to(at::kFloat)).contiguous();
  const auto& [channels, height, width] = config_.latentShape;
  expectShape(latent, {1, channels, height, width}, "The picture's latent");
  return latent;
}

at::Tensor TextToImage::invert(const at::Tensor& latent, const SampleOptions& options,
                               std::stop_token stop, const StepCallback& onStep) {
  return invertFlow(*backbone_, latent.to(settings_.device), options, std::move(stop), onStep);
}

at::Tensor TextToImage::decodePreview(const at::Tensor& latent, int64_t side) {
  const c10::InferenceMode inference;
  at::Tensor row = latent.to(settings_.device).unsqueeze(0);
  const int64_t factor = std::max<int64_t>(1, (row.size(2) + side - 1) / side);
  if (factor > 1) row = at::avg_pool2d(row, {factor, factor});
  return toPixels(at::nan_to_num(vae_->decode(row))).to(at::kCPU);
}

}  // namespace crossflow::models
