// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The diffusion transformer backbone (DiT, https://arxiv.org/abs/2212.09748) with CrossFlow's null
// indicator in the place of class labels. Time in [0, 1] enters unscaled.

#include <torch/nn/modules/container/modulelist.h>

#include "models/backbones/backbone.h"
#include "models/backbones/dit_blocks.h"
#include "models/backbones/dit_embedders.h"
#include "models/config/model_config.h"

namespace crossflow::models {

class DitImpl : public Backbone {
 public:
  /// Throws Error where the numbers of `config` contradict each other.
  explicit DitImpl(const DitConfig& config);

  /// One tensor: the velocity. `isNull` must be defined, DiT knows no row without indicator.
  /// Shows "x_embedder", "t_freq", "t_embedder", "y_embedder", "blockJ", "blockJ.adaLN",
  /// "blockJ.attn", "blockJ.mlp" and "final_layer" to an observer.
  std::vector<at::Tensor> forward(const at::Tensor& z, const at::Tensor& time,
                                  const at::Tensor& isNull) override;
  std::unique_ptr<TimeTable> tabulate(const at::Tensor& times) override;
  at::Tensor velocity(const at::Tensor& z, const TimeTable& table, int64_t index,
                      const at::Tensor& isNull) override;

  /// Starting values for training: every modulation and the last layer at zero, so that a new
  /// network predicts zero.
  void initialiseParameters();

 private:
  at::Tensor embed(const at::Tensor& z) const;
  at::Tensor condition(const at::Tensor& time, const at::Tensor& isNull) const;
  /// The same in fp32 whatever the weights' type, for tables: what is off there is off everywhere.
  at::Tensor wideCondition(const at::Tensor& time, const at::Tensor& isNull) const;
  at::Tensor runBlock(DitBlockImpl& block, const at::Tensor& x, const at::Tensor& activated);
  at::Tensor runObserved(size_t index, DitBlockImpl& block, const at::Tensor& x,
                         const at::Tensor& activated);
  /// Of embedded patches [B, N, D] -> [B, N, C·p²], by fused kernels.
  at::Tensor inferFused(const at::Tensor& x, const at::Tensor& modulations) const;
  at::Tensor unpatchify(const at::Tensor& patches) const;

  DitConfig config_;
  at::Tensor pos_embed;  // [1, N, D], fixed
  PatchEmbedder x_embedder{nullptr};
  TimestepEmbedder t_embedder{nullptr};
  IndicatorEmbedder y_embedder{nullptr};
  torch::nn::ModuleList blocks;
  DitFinalLayer final_layer{nullptr};
};
TORCH_MODULE(Dit);

}  // namespace crossflow::models
