// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/latent_preview.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/InferenceMode.h>

#include "models/base/error.h"
#include "models/shape_check.h"

namespace crossflow::models {
namespace {

/// [1, C, side, side]: coarse and fine normal noise together, unit scale.
at::Tensor smoothNoise(int64_t channels, int64_t side, uint64_t seed) {
  at::Generator generator = at::detail::createCPUGenerator(seed);
  const auto draw = [&](int64_t size) {
    return at::randn({1, channels, size, size}, generator, at::kFloat);
  };
  const at::Tensor coarse =
      at::upsample_bilinear2d(draw(std::max<int64_t>(side / 4, 1)), {side, side}, false);
  const at::Tensor mixed = coarse + 0.3 * draw(side);
  return mixed / mixed.std().clamp_min(1e-6);
}

}  // namespace

LatentPreview::LatentPreview(at::Tensor weight, at::Tensor bias)
    : weight_(std::move(weight)), bias_(std::move(bias)) {
  expectShape(weight_, {kAnySize, kAnySize}, "The preview's weights");
  expectShape(bias_, {weight_.size(0)}, "The preview's bias");
}

LatentPreview LatentPreview::fit(const at::Tensor& latents, const at::Tensor& pictures) {
  expectShape(latents, {kAnySize, kAnySize, kAnySize, kAnySize}, "The latents of the preview");
  expectShape(pictures, {latents.size(0), kAnySize, kAnySize, kAnySize},
              "The pictures of the preview");
  const int64_t channels = latents.size(1);
  if (latents.size(0) * latents.size(2) * latents.size(3) < channels + 1) {
    throw Error("A preview cannot be fitted to so few latent pixels.");
  }
  const auto rows = [](const at::Tensor& x) {
    return x.to(at::kCPU, at::kDouble).permute({0, 2, 3, 1}).flatten(0, 2);  // [positions, C]
  };
  const at::Tensor colours =
      rows(at::adaptive_avg_pool2d(pictures.to(at::kFloat), {latents.size(2), latents.size(3)}));
  at::Tensor inputs = rows(latents);
  inputs = at::cat({inputs, at::ones({inputs.size(0), 1}, inputs.options())}, 1);
  // Normal equations with a trace of damping: latents of one colour must not blow up.
  const at::Tensor damping = 1e-6 * at::eye(channels + 1, inputs.options()) * inputs.size(0);
  const at::Tensor solution =
      at::linalg_solve(at::matmul(inputs.t(), inputs) + damping, at::matmul(inputs.t(), colours));
  return LatentPreview(solution.narrow(0, 0, channels).t().to(at::kFloat).contiguous(),
                       solution[channels].to(at::kFloat).contiguous());
}

LatentPreview LatentPreview::fitTo(KlVaeImpl& vae, int64_t side, uint64_t seed) {
  const c10::InferenceMode inference;
  const at::Tensor weight = vae.post_quant_conv->weight;
  const at::Tensor latents = smoothNoise(vae.config.embedDim, side, seed);
  const at::Tensor pictures =
      vae.decode(latents.to(weight.device(), weight.scalar_type())).clamp(-1.0, 1.0);
  return fit(latents, pictures.to(at::kCPU));
}

at::Tensor LatentPreview::apply(const at::Tensor& latents) const {
  expectShape(latents, {kAnySize, weight_.size(1), kAnySize, kAnySize}, "The latent to preview");
  const at::Tensor weight = weight_.to(latents.device(), latents.scalar_type());
  const at::Tensor bias = bias_.to(latents.device(), latents.scalar_type());
  return at::conv2d(latents, weight.unsqueeze(-1).unsqueeze(-1), bias);
}

}  // namespace crossflow::models
