// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands between the products of a network, on devices that kernels of our own
// (models/cuda/fused.cu) were installed for: each of these functions is one kernel where LibTorch
// has three to six. In inference only, and only where a function's fits() says so; everything else
// keeps LibTorch's operators. fp32 inside, fp32 or bf16 at the ends; products' inputs come out in
// the type asked for. A row's result follows from the row alone. Letters: B batch, N places,
// D channels, R rows.

#include <ATen/core/Tensor.h>

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace crossflow::models {

struct KernelShape {
  std::array<uint32_t, 3> blocks;
  std::array<uint32_t, 2> threads;
};

/// Puts a kernel of fused.cu on the device's current stream. `arguments`: where each of its
/// parameters lies, as CUDA takes them; they are copied before it returns. Throws Error.
using KernelLauncher =
    std::function<void(const char* kernel, const KernelShape& shape, void** arguments)>;

/// For the whole process; before networks run on that device. An empty launcher takes them away.
void installFusedKernels(c10::Device device, KernelLauncher launcher);
/// Empty where none is installed.
KernelLauncher installedFusedKernels(c10::Device device);
bool hasFusedKernels(c10::Device device);

/// Whether x [..., D] can be an input of these kernels: in inference, no gaps, D a multiple of 8.
bool fusedFit(const at::Tensor& x);

struct FusedNorm {
  bool centred = false;   // a layer norm, else an RMS norm
  at::Tensor scale;       // fp32, [D], or [B, 1, D] with any step from one B to the next
  at::Tensor shift = {};  // as scale; none for the RMS norm
  double epsilon = 1e-8;  // of the length over √D; of a layer norm's variance
  bool onePlus = true;    // a layer norm's scale is 1 + scale
};

/// Where a sum goes besides, in the type of the kernel's result.
struct FusedCopy {
  at::Tensor to = {};    // [..., D], the same step from each row to the next; nowhere: undefined
  at::Tensor plus = {};  // [D], added there alone
  bool alone = false;    // the sum itself is not wanted
};

struct FusedSum {
  at::Tensor sum;         // x + gate·branch, [..., D] fp32; x itself without branch
  at::Tensor normalised;  // its norm, in the type asked for
};

/// x, branch [..., D], x's rows at the same step; gate as scale, undefined for 1; branch undefined
/// for none. The type of a copy is `type`, fp32 or bf16.
FusedSum fusedSumAndNorm(const at::Tensor& x, const at::Tensor& gate, const at::Tensor& branch,
                         const FusedNorm& norm, at::ScalarType type, const FusedCopy& copy = {});

/// sum += x. sum fp32.
void fusedAdd(const at::Tensor& sum, const at::Tensor& x);

/// gelu(a)·b. a, b [..., D], each with the same step from row to row -> in `to`, whose rows may lie
/// apart, or without gaps.
at::Tensor fusedGate(const at::Tensor& a, const at::Tensor& b, const at::Tensor& to = {});

/// tanh's GELU of x weightᵀ + bias: on a GPU the product's own last step. x [..., in] of the
/// weight's type -> [..., out].
at::Tensor fusedProductGelu(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

/// u + its depthwise convolution of 7 x 7 with zeros around it, and the RMS norm of that; u is
/// x + branch, and may be copied, too.
struct FusedConvolution {
  const at::Tensor& x;       // [B, H, W, D], rows at one step, fp32 or of the taps' type
  const at::Tensor& branch;  // as x, of the taps' type; undefined for none
  const at::Tensor& taps;    // [49, D], fp32 or bf16
  const at::Tensor& bias;    // [D], as taps
  const at::Tensor& scale;   // [D] fp32
  FusedCopy ofInput = {}, ofSum = {};
};
bool fusedConvolutionFits(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);
/// The norm is of the taps' type.
FusedSum fusedConvolveAndNorm(const FusedConvolution& work);

/// a, b [..., D] fp32 -> [..., 2·D] in `type`.
at::Tensor fusedSideBySide(const at::Tensor& a, const at::Tensor& b, at::ScalarType type);

/// The layer norm of P tensors side by side. pieces: [B, ..., D] of equal shape, fp32 or of `type`,
/// rows at a step of their own, and as many from each of B to the next; gain [P, D] fp32 -> [B,
/// ..., P·D] in `type`.
bool fusedGatherFits(const std::vector<at::Tensor>& pieces);
at::Tensor fusedGatherNorm(const std::vector<at::Tensor>& pieces, const at::Tensor& gain,
                           double epsilon, at::ScalarType type);

}  // namespace crossflow::models
