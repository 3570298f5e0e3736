// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// TextVE: features of a text encoder -> the distribution of the text latent that the flow starts
// from (the original's TransEncoder, checkpoint keys below "context_encoder."). Its noise is the
// only randomness of a picture. Letters: B batch, T tokens, D width of the text encoder.

#include <torch/nn/modules/container/modulelist.h>

#include "models/backbones/block_runner.h"
#include "models/config/model_config.h"
#include "models/text_ve/latent_adaptor.h"
#include "models/text_ve/text_ve_layers.h"

namespace crossflow::models {

/// A normal distribution over flattened latents, each [B, C*H*W].
struct TextLatent {
  at::Tensor mu, logVar;

  /// mu + exp(logVar / 2) · eps; eps [B, C*H*W]. Scale eps for "variation".
  at::Tensor sample(const at::Tensor& eps) const;
};

class TextVeImpl : public torch::nn::Module {
 public:
  /// Throws Error where the numbers of `config` contradict each other.
  explicit TextVeImpl(const TextVeConfig& config);

  /// x [B, T, D] (T5-XXL features already times 10), mask [B, T] with 0 for padding. The mask hides
  /// keys only: padded tokens still reach the head, as in the original.
  TextLatent encode(const at::Tensor& x, const at::Tensor& mask);

  /// Inference only, on a processor, after loading: brings the layers that see every token into
  /// their fast form. The head multiplies a single row: reading its weight is all its work.
  void useFastLinears();

  /// Starting values for training; as in the original all plain layers begin alike.
  void initialiseParameters();

  /// No drop-out even in training mode (comparisons with recorded training steps).
  void disableDropout() { dropout_ = {0, 0, 0}; }
  /// Shows the inner values "compressor", "layer0"…, "reduction0"…; for app/parity alone.
  void setObserver(ActivationObserver observer) { observer_ = std::move(observer); }

 private:
  void registerHead(int64_t width);
  at::Tensor head(const at::Tensor& flat) const;

  TextVeConfig config_;
  TextVeDropout dropout_;
  ActivationObserver observer_;
  Compressor compressor{nullptr};
  torch::nn::ModuleList layers, reduction_layers;
  Linear linear{nullptr};
  StdNorm norm{nullptr};
  LatentAdaptor adaptor{nullptr};
};
TORCH_MODULE(TextVe);

}  // namespace crossflow::models
