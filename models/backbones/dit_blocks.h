// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of a diffusion transformer (DiT) with adaLN-Zero conditioning. Child names are those of
// the original. Letters: B rows, N patches, D width, h heads.

#include <vector>

#include "models/layers/basic_layers.h"
#include "models/layers/modulation.h"

namespace crossflow::models {

/// Shift, scale and gate of attention, then of the MLP; each [B, 1, D].
struct DitModulation {
  at::Tensor attentionShift, attentionScale, attentionGate;
  at::Tensor mlpShift, mlpScale, mlpGate;

  /// From [B, 6, D].
  explicit DitModulation(const at::Tensor& rows);
};

/// The original's Sequential(SiLU, Linear), which owns weights under the name "1" only.
struct DitAdaLnImpl : torch::nn::Module {
  DitAdaLnImpl(int64_t width, int64_t parts);
  /// condition [R, D], SiLU already applied (it is the same in all blocks) -> [R, parts, D].
  at::Tensor forward(const at::Tensor& activatedCondition) const;

  Linear projection{nullptr};  // "1"
};
TORCH_MODULE(DitAdaLn);

struct DitAttentionImpl : torch::nn::Module {
  DitAttentionImpl(int64_t width, int64_t headCount);
  at::Tensor forward(const at::Tensor& x) const;  // [B, N, D] -> [B, N, D]

  int64_t heads;
  Linear qkv{nullptr}, proj{nullptr};
};
TORCH_MODULE(DitAttention);

struct DitMlpImpl : torch::nn::Module {
  DitMlpImpl(int64_t width, int64_t hidden);
  at::Tensor forward(const at::Tensor& x) const;  // [B, N, D] -> [B, N, D]

  Linear fc1{nullptr}, fc2{nullptr};
};
TORCH_MODULE(DitMlp);

/// What a block's two branches gave before they were gated and added.
struct DitBranches {
  at::Tensor attention, mlp;
};

struct DitBlockImpl : torch::nn::Module {
  DitBlockImpl(int64_t width, int64_t heads, int64_t mlpHidden);
  /// x [B, N, D] -> [B, N, D]. `branches`, if given, receives the inner values.
  at::Tensor forward(const at::Tensor& x, const DitModulation& modulation,
                     DitBranches* branches = nullptr) const;
  /// The same for inference with fused kernels, on a stream.
  void infer(ModulatedStream& stream, const DitModulation& modulation) const;

  LayerNorm norm1{nullptr}, norm2{nullptr};  // without parameters
  DitAttention attn{nullptr};
  DitMlp mlp{nullptr};
  DitAdaLn adaLN_modulation{nullptr};
};
TORCH_MODULE(DitBlock);

struct DitFinalLayerImpl : torch::nn::Module {
  DitFinalLayerImpl(int64_t width, int64_t patchNumbers);
  /// x [B, N, D], modulation [B, 2, D] (shift, scale) -> [B, N, patchNumbers].
  at::Tensor forward(const at::Tensor& x, const at::Tensor& modulation) const;
  /// The same of a stream.
  at::Tensor infer(ModulatedStream& stream, const at::Tensor& modulation) const;

  LayerNorm norm_final{nullptr};
  Linear linear{nullptr};
  DitAdaLn adaLN_modulation{nullptr};
};
TORCH_MODULE(DitFinalLayer);

}  // namespace crossflow::models
