// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the contrastive loss compares text latents with: a tower turns a picture (or, for small
// models, its latent) into features, a head brings them to the size of a latent. Training only.
// Checkpoint keys: the tower below "open_clip.", the head below "open_clip_output.".

#include "models/text_ve/latent_adaptor.h"
#include "models/vision/siglip_tower.h"
#include "training/config/train_config.h"

namespace crossflow::training {

class ImageTower : public torch::nn::Module {
 public:
  /// pictures [B, 3, S, S] in [-1, 1], or latents [B, C, H, W] -> features [B, outputWidth].
  virtual at::Tensor forward(const at::Tensor& input) = 0;
  /// [] factor of the logits, never exponentiated.
  virtual at::Tensor logitScale() const = 0;
  virtual void setBlockRunner(const models::BlockRunner&) {}
};

/// nullptr for Kind::None. `latentSize` is C*H*W.
std::shared_ptr<ImageTower> makeImageTower(const ImageTowerConfig& config, int64_t latentSize);

/// Head of the models whose latents are small: fc2(norm(gelu(fc1(x)))).
struct MlpHeadImpl : torch::nn::Module {
  MlpHeadImpl(int64_t in, int64_t out);
  at::Tensor forward(const at::Tensor& x);

  models::Linear fc1{nullptr}, fc2{nullptr};
  models::LayerNorm norm{nullptr};
};
TORCH_MODULE(MlpHead);

/// features [B, in] -> [B, C*H*W], by an MLP or, where the text encoder has one, an adaptor.
class ImageHead {
 public:
  ImageHead(const models::TextVeConfig& textVe, int64_t in, int64_t latentSize);
  at::Tensor forward(const at::Tensor& features);
  torch::nn::Module& module();

 private:
  MlpHead mlp_{nullptr};
  models::LatentAdaptor adaptor_{nullptr};
};

/// Pictures as the tower wants them: resized to side × side where they differ. Without antialiasing
/// unless asked for, as in the environment the published models were trained in.
at::Tensor resizeForTower(const at::Tensor& pictures, int64_t side, bool antialias);

}  // namespace crossflow::training
