// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The KL autoencoder between pictures and latents. Used by the text-to-image pipeline (decode), the
// feature extraction (encodeMoments) and the trainer (both, with gradients).

#include "models/checkpoint/load_state_dict.h"
#include "models/vae/vae_decoder.h"
#include "models/vae/vae_encoder.h"

namespace crossflow::models {

struct KlVaeImpl : torch::nn::Module {
  /// Throws Error on a configuration that no network can be built from.
  explicit KlVaeImpl(const VaeConfig& config);

  /// pictures [B, inChannels, H, W] in [-1, 1], H and W multiples of f = config.downscale() ->
  /// [B, 2 * embedDim, H/f, W/f]: mean, log-variance. An encoder that is coarser than its decoder
  /// sees the pictures shrunk (means of squares of pixels).
  at::Tensor encodeMoments(const at::Tensor& pictures);

  /// Scaled latent drawn from moments; `noise` [B, embedDim, h, w] standard normal, undefined: the
  /// mean. The log-variance is clamped to [-30, 20].
  at::Tensor sample(const at::Tensor& moments, const at::Tensor& noise = {}) const;

  /// latents [B, embedDim, h, w], scaled -> pictures [B, outChannels, h*f, w*f], about [-1, 1],
  /// not clamped.
  at::Tensor decode(const at::Tensor& latents);

  /// Starting values for training; draws from torch's default generator.
  void initialiseParameters();

  /// Lays the convolution weights out channels last in place: a tenth faster on CPUs; on GPUs for
  /// the sake of our own group norms. Copies weights that are views of a mapped file.
  void useChannelsLast();

  VaeConfig config;
  VaeEncoder encoder{nullptr};
  VaeDecoder decoder{nullptr};
  Conv2d quant_conv{nullptr}, post_quant_conv{nullptr};
};
TORCH_MODULE(KlVae);

/// How to load a KlVae: from the published file, or from inside a whole Stable Diffusion file,
/// whose other networks are ignored.
LoadOptions klVaeLoadOptions(const CheckpointReader& reader);
/// Loads it from a file of either kind, in fp32. Blocks. Throws Error.
void loadKlVae(KlVae& vae, const std::filesystem::path& file);
/// The same, for training: a file whose decoder draws smaller pictures leaves the finer levels as
/// they are.
void startKlVae(KlVae& vae, const std::filesystem::path& file);

/// pictures in [-1, 1] -> [0, 1], clamped.
at::Tensor toUnitRange(const at::Tensor& pictures);

/// pictures in [0, 1] -> uint8 as the original writes them: x * 255 + 0.5, clamped, truncated.
at::Tensor toBytes(const at::Tensor& pictures);

}  // namespace crossflow::models
