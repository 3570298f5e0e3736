// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// DiMR, the multi-resolution velocity network (checkpoint keys below "stages."). Any number of
// stages, each a transformer or a convolutional one. Letters: B batch, C latent channels, H, W
// latent size, n times.

#include "models/backbones/backbone.h"
#include "models/backbones/dimr_stage.h"

namespace crossflow::models {

class DimrImpl : public Backbone {
 public:
  /// An observer of forward() sees "stageS.input", ".upsample", ".blockJ", ".out_norm",
  /// ".skips_concat", inside blocks ".attention_norm", ".attention", ".mlp", ".depthwise", and
  /// every time-dependent value as "tdp.<module>".
  explicit DimrImpl(const DimrConfig& config);

  std::vector<at::Tensor> forward(const at::Tensor& z, const at::Tensor& time,
                                  const at::Tensor& isNull) override;
  std::unique_ptr<TimeTable> tabulate(const at::Tensor& times) override;
  std::vector<at::Tensor> parametersInUse() const override;
  at::Tensor velocity(const at::Tensor& z, const TimeTable& table, int64_t index,
                      const at::Tensor& isNull) override;

  /// See DimrStageImpl; for stages where it pays on their device (fused_products.h).
  void joinSkips();

  /// Starting values for training, as the original's.
  void initialiseParameters();

  const DimrConfig& config() const { return config_; }
  const std::vector<DimrStage>& stages() const { return stages_; }

 private:
  void showTimeDependentValues(const at::Tensor& t) const;
  void expectInputs(const at::Tensor& z, const at::Tensor& isNull) const;

  DimrConfig config_;
  std::vector<DimrStage> stages_;
};
TORCH_MODULE(Dimr);

/// Lays weights together as our own kernels want them, for inference on a device that has them:
/// joinGates(), and joinSkips(), which takes memory of its own. Parameters keep their values.
void joinForKernels(Backbone& backbone);

}  // namespace crossflow::models
