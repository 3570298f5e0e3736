// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One resolution of DiMR: embeds the latent, adds what the coarser stage found, runs its blocks
// with U-shaped skips and predicts a velocity. Numbered children carry the numbers that the
// original's sequences give them. Letters: B batch, C latent channels, H, W grid, D channels, L
// channels of the coarser stage's outputs put together, t time.

#include <optional>

#include "models/backbones/dimr_blocks.h"
#include "models/layers/concat_product.h"
#include "models/layers/positions.h"

namespace crossflow::models {

/// Latent [B, C, h, w] -> patches with positions [B, H, W, D].
struct DimrInputImpl : torch::nn::Module {
  DimrInputImpl(const StageConfig& config, int64_t channels);
  at::Tensor forward(const at::Tensor& z) const;

  int64_t imageRatio;
  Conv2d conv{nullptr};                   // "1"
  PositionEmbeddings positions{nullptr};  // "3"
};
TORCH_MODULE(DimrInput);

/// x [B, H, W, L] -> [B, H·r, W·r, D].
struct PixelShuffleUpsampleImpl : torch::nn::Module {
  /// The input is `pieces` tensors of equal width put together.
  PixelShuffleUpsampleImpl(int64_t in, int64_t out, int64_t upsampling, int64_t pieces);
  at::Tensor forward(const at::Tensor& x) const;
  /// [B, H, W, r·r·D] -> [B, H·r, W·r, D].
  at::Tensor shuffle(const at::Tensor& x) const;

  int64_t ratio;
  Linear kernel{nullptr};
};
TORCH_MODULE(PixelShuffleUpsample);

/// What a stage takes from the coarser one: norm, pixel shuffle, norm.
struct DimrUpsampleImpl : torch::nn::Module {
  DimrUpsampleImpl(const StageConfig& coarser, const StageConfig& finer);
  at::Tensor forward(const at::Tensor& x, const at::Tensor& t) const;

  TDLayerNorm norm{nullptr};              // "0"
  PixelShuffleUpsample shuffle{nullptr};  // "1"
  TDLayerNorm outNorm{nullptr};           // "2"
};
TORCH_MODULE(DimrUpsample);

/// x [B, H, W, D] -> [B, C, H, W].
struct DimrOutputImpl : torch::nn::Module {
  DimrOutputImpl(const StageConfig& config, int64_t channels);
  at::Tensor forward(const at::Tensor& x, const at::Tensor& t, const Trace& trace) const;

  TDLayerNorm norm{nullptr};  // "0"
  Conv2d conv{nullptr};       // "2"
};
TORCH_MODULE(DimrOutput);

/// A layer norm's values at n times, each [n, D].
struct NormTable {
  at::Tensor weight, bias;

  static NormTable make(const TDLayerNormImpl& norm, const at::Tensor& t);
  at::Tensor apply(const at::Tensor& x, int64_t index) const;
};

/// Everything in a stage that depends on time alone.
struct DimrStageTable {
  std::vector<DimrBlockTable> blocks;
  ConcatProductTable fromCoarser;  // unused in the first stage, as is the next
  NormTable upsampled;
  NormTable out;
};

class DimrStageImpl : public torch::nn::Module {
 public:
  /// `coarser`: the stage before this one, nullptr for the first.
  DimrStageImpl(const StageConfig& config, int64_t channels, const StageConfig* coarser);

  struct Result {
    at::Tensor output;              // [B, C, H, W]
    std::vector<at::Tensor> skips;  // blocks + 1 of [B, H, W, D]: the input, then every block
  };

  /// z [B, C, h, w]; coarser: the skips of the stage before; isNull [B] bool or undefined.
  Result forward(const at::Tensor& z, const std::vector<at::Tensor>& coarser, const at::Tensor& t,
                 const at::Tensor& isNull, const BlockRunner& runner, const Trace& trace);

  DimrStageTable tabulate(const at::Tensor& t) const;

  /// forward() at entry `index` of the table, for inference. fromCoarser: the coarser stage's
  /// product of all skips; finer: takes this stage's skips as they appear (nullptr: nobody wants
  /// them). Returns the last block's output [B, H, W, D], unless it went to `finer` alone.
  DimrStream infer(const at::Tensor& z, const std::optional<at::Tensor>& fromCoarser,
                   const DimrStageTable& table, int64_t index, const at::Tensor& isNull,
                   ConcatProduct* finer) const;
  /// For inference by kernels of our own, in bf16: one product for a block's last layer and the
  /// skip's behind it. Parameters keep their values. `handsOn`: infer() gets a `finer`.
  void joinSkips(bool handsOn);
  /// [B, H, W, D] -> the stage's prediction [B, C, H, W].
  at::Tensor predict(const DimrStream& x, const DimrStageTable& table, int64_t index) const;

  /// Tensors that a stage hands to the finer one: its input and every block's output.
  static int64_t skipCount(const StageConfig& config) { return config.blocks / 2 * 2 + 2; }
  /// [B, 1, D]: the token that says whether a row is unconditional.
  at::Tensor indicatorToken(const at::Tensor& isNull, const at::Tensor& like) const;
  void initialiseParameters();
  /// See Backbone: a skip's layer comes before the block that it feeds.
  std::vector<at::Tensor> parametersInUse() const;
  /// Where the weights are.
  at::Device device() const { return input_layer->conv->weight.device(); }

  const StageConfig config;
  DimrInput input_layer{nullptr};
  DimrUpsample upsample{nullptr};
  std::vector<std::shared_ptr<DimrBlock>> blocks;
  std::vector<Linear> skip_denses;
  DimrOutput output_layer{nullptr};
  at::Tensor tensor_true, tensor_false;  // [1], transformer only

 private:
  std::vector<at::Tensor> runBlocks(at::Tensor x, const at::Tensor& t, const BlockRunner& runner,
                                    const Trace& trace);
  using HandOn = std::function<void(const at::Tensor&)>;
  at::Tensor inferBlocks(at::Tensor x, const DimrStageTable& table, int64_t index,
                         const HandOn& handOn) const;
  bool fusedFits(const at::Tensor& x, const DimrStageTable& table) const;
  /// Of both layers together; see joinSkips().
  struct JoinedSkip {
    at::Tensor weight, bias;  // [D or 2 D, 2 D + hidden]
  };
  /// The stream into the block behind the skip; the output before it goes to handOn.
  DimrStream joinedProduct(const at::Tensor& row, size_t skip, const HandOn& handOn) const;
  /// What inferBlocks() does; with handOn nothing else comes of it.
  DimrStream inferBlocksFused(const at::Tensor& x, const DimrStageTable& table, int64_t index,
                              const HandOn& handOn) const;

  std::vector<JoinedSkip> joined_;  // one for each of skip_denses, or none
};
TORCH_MODULE(DimrStage);

}  // namespace crossflow::models
