// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two kinds of blocks that DiMR's stages are made of. Child names are the checkpoints'.
// Letters: B batch, N tokens, H, W grid, D channels, t time (see time_dependent.h).

#include "models/backbones/block_runner.h"
#include "models/config/model_config.h"
#include "models/layers/attention.h"
#include "models/layers/gated_mlp.h"

namespace crossflow::models {

/// Shows inner values under a common prefix; silent without an observer.
struct Trace {
  const ActivationObserver* observer = nullptr;
  std::string prefix;

  void show(const char* name, const at::Tensor& value) const {
    if (observer != nullptr && *observer) (*observer)(prefix + name, value);
  }
};

/// What a block's norms are scaled by, one row for each time of a grid; [n, D], or undefined where
/// the block has no such norm.
struct DimrBlockTable {
  at::Tensor attentionScale, mlpScale;
  at::Tensor taps = {};  // [49, D], of the convolution, for our own kernels: the same at all times
};

/// x + branch, where somebody else is to add: whoever reads it next does so on the way.
struct DimrStream {
  at::Tensor x, branch;  // [B, ..., D]; branch undefined for none
};

/// What a block does by kernels of our own. Places are halves of rows of twice the width, of the
/// weights' type: pairs that a later product takes in as they lie.
struct FusedBlockWork {
  DimrStream in;
  at::Tensor copyOfInput;  // where the sum goes, too; undefined for nowhere
  at::Tensor place;        // where the result goes; undefined: it is returned
  at::Tensor gated;        // the last product's input goes there, and only the sum to `place`:
                           // somebody else is to multiply; undefined for nowhere
  const DimrBlockTable& table;
  int64_t index;
};

class DimrBlock : public torch::nn::Module {
 public:
  /// x [B, ..., D] channels last -> same, residuals included.
  virtual at::Tensor forward(const at::Tensor& x, const at::Tensor& t, const Trace& trace) = 0;

  virtual DimrBlockTable tabulate(const at::Tensor& t) const = 0;
  /// forward() at entry `index` of the table, for inference: converted layers, sums in their
  /// epilogues.
  virtual at::Tensor infer(const at::Tensor& x, const DimrBlockTable& table,
                           int64_t index) const = 0;

  /// Whether inferFused() can be asked instead, for inputs like x [B, ..., D].
  virtual bool fusedFits(const at::Tensor& x, const DimrBlockTable& table) const = 0;
  /// infer() with the fewest kernels. The result's sum is still to be made, but in a place.
  virtual DimrStream inferFused(const FusedBlockWork& work) const = 0;
  /// The second half.
  virtual MLPBlockImpl& feedForward() = 0;
};

class TransformerBlock : public DimrBlock {
 public:
  explicit TransformerBlock(const StageConfig& config);
  /// x [B, N, D].
  at::Tensor forward(const at::Tensor& x, const at::Tensor& t, const Trace& trace) override;
  DimrBlockTable tabulate(const at::Tensor& t) const override;
  at::Tensor infer(const at::Tensor& x, const DimrBlockTable& table, int64_t index) const override;
  bool fusedFits(const at::Tensor& x, const DimrBlockTable& table) const override;
  DimrStream inferFused(const FusedBlockWork& work) const override;
  MLPBlockImpl& feedForward() override { return *block2; }

  SelfAttention block1{nullptr};
  MLPBlock block2{nullptr};

 private:
  at::Tensor inferByRows(const at::Tensor& x, const DimrBlockTable& table, int64_t index) const;
};

/// Depthwise convolution that reads and writes channels last. Its weights are child "1".
struct DepthwiseImpl : torch::nn::Module {
  DepthwiseImpl(int64_t width, int64_t kernel);
  at::Tensor forward(const at::Tensor& x) const;

  Conv2d conv{nullptr};
};
TORCH_MODULE(Depthwise);

class ConvNeXtBlock : public DimrBlock {
 public:
  explicit ConvNeXtBlock(const StageConfig& config);
  /// x [B, H, W, D].
  at::Tensor forward(const at::Tensor& x, const at::Tensor& t, const Trace& trace) override;
  DimrBlockTable tabulate(const at::Tensor& t) const override;
  at::Tensor infer(const at::Tensor& x, const DimrBlockTable& table, int64_t index) const override;
  bool fusedFits(const at::Tensor& x, const DimrBlockTable& table) const override;
  DimrStream inferFused(const FusedBlockWork& work) const override;
  MLPBlockImpl& feedForward() override { return *block2; }

  Depthwise block1{nullptr};
  MLPBlock block2{nullptr};
};

std::shared_ptr<DimrBlock> makeDimrBlock(const StageConfig& config);

}  // namespace crossflow::models
