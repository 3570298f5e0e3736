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

}  // namespace crossflow::models
