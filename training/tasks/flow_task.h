// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The CrossFlow training step: text -> latent distribution -> flow to the picture's latent, with
// the contrastive and KL losses that keep the text latents apart and near zero.

#include <functional>

#include "training/learning/fitting_batches.h"
#include "training/learning/losses.h"
#include "training/networks/train_networks.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

/// Everything a step depends on besides the parameters; every draw is explicit.
struct FlowInputs {
  at::Tensor latent;        // [B, C, H, W] of the picture, scaled
  at::Tensor textFeatures;  // [B, T, D]
  at::Tensor textMask;      // [B, T]
  at::Tensor towerInput;    // pictures [B, 3, S, S], or undefined: the latent is taken
  at::Tensor textNoise;     // [B, C*H*W]
  at::Tensor time;          // [B] in (0, 1)
  at::Tensor isNull;        // [B] bool as drawn; undefined: no indicator
  at::Tensor mixture;       // [B] share of the row before in start and target; undefined: none
  at::Tensor stray;         // [B] deviation beyond the text's own, 0 or undefined: none
  at::Tensor sumFeatures;   // [S, 3, T, D] of a, plus and minus: where the first S rows start
  at::Tensor sumMask;       // [S, 3, T]
  at::Tensor nameFeatures;  // [N, T, D] of the names of the last N rows
  at::Tensor nameMask;      // [N, T]
  bool contrast = true;     // also the contrastive loss, where there is an image tower
};

struct FlowLosses {
  at::Tensor total;            // [B]
  FlowLoss flow;               // [B] each
  at::Tensor contrastive;      // []; undefined without an image tower
  at::Tensor kl;               // [B], unweighted
  at::Tensor sumDistance;      // [], unweighted; undefined without sums
  at::Tensor nameDistance;     // [], unweighted; undefined without names
  at::Tensor latentAfterRoll;  // [B, C, H, W]
};

/// Brings features of all ranks together, own rows with gradient; empty: this rank's only.
using FeatureGather = std::function<at::Tensor(const at::Tensor&)>;

/// The losses of one micro-batch, as the original computes them.
FlowLosses flowLosses(TrainNetworks& networks, const LossConfig& loss, const FlowInputs& inputs,
                      int64_t towerSide, const FeatureGather& gather = {});

/// Samples with draws that stay the same over a run; either may be empty.
struct ProbeBatches {
  Batch validation;  // what is not trained on
  Batch training;    // as many that are: where the two part, the run learns by heart
};

class FlowTask final : public TrainTask {
 public:
  /// `prompts`: token ids or features of the sample prompts; `probes`: what validate() looks at.
  /// References outlive the task.
  FlowTask(const TrainConfig& config, TrainNetworks& networks, Batch prompts, ProbeBatches probes,
           FeatureGather gather = {});

  StepLoss loss(const Batch& batch) override;
  at::Tensor samples() override;
  int64_t sampleCount() const override;
  at::Tensor samplesOf(int64_t first, int64_t count) override;
  /// For the texts of `batch`; needs an autoencoder.
  at::Tensor pictures(const Batch& batch, int64_t steps, double guidance) override;
  /// The flow loss at fixed times: "flow" and "flow_at_<time>" of the validation probe, or of the
  /// training probe if that is the only one; "training_flow" where there are both.
  Validation validate() override;

 private:
  /// Without what a step draws: null rows, mixtures, strayed starts.
  FlowInputs inputs(const Batch& batch);
  at::Tensor textFeatures(const Batch& batch);
  /// Of token ids [B, T], by the encoder that is here.
  at::Tensor encodedTokens(const at::Tensor& ids, const at::Tensor& mask);
  void addSums(FlowInputs& in, const Batch& batch);
  void addNames(FlowInputs& in, const Batch& batch);
  at::Tensor pictureLatent(const Batch& batch);

  /// The mean flow loss of `probe` at each of the fixed times.
  std::vector<double> probeLosses(const Batch& probe);

  const TrainConfig& config_;
  TrainNetworks& networks_;
  Batch prompts_;
  ProbeBatches probes_;
  FittingBatches fitting_;
  FeatureGather gather_;
};

}  // namespace crossflow::training
