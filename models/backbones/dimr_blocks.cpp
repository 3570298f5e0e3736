// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dimr_blocks.h"

#include "models/torch.h"

#include "models/kernels/fused_kernels.h"
#include "models/layers/few_kernels.h"
#include "models/layers/row_kernels.h"

namespace crossflow::models {

TransformerBlock::TransformerBlock(const StageConfig& config) {
  block1 = register_module("block1", SelfAttention(config.dim, config.heads));
  block2 = register_module("block2", MLPBlock(config.dim, config.hiddenDim));
}

at::Tensor TransformerBlock::forward(const at::Tensor& x, const at::Tensor& t, const Trace& trace) {
  const at::Tensor normalised = block1->norm(x, t);  // [B, N, D], as all below
  trace.show("attention_norm", normalised);
  const at::Tensor attention = block1->mix(normalised);
  trace.show("attention", attention);
  const at::Tensor between = x + attention;
  const at::Tensor mlp = block2(between, t);
  trace.show("mlp", mlp);
  return between + mlp;
}

DimrBlockTable TransformerBlock::tabulate(const at::Tensor& t) const {
  return {block1->norm->scale->forward(t), block2->norm->scale->forward(t)};
}

at::Tensor TransformerBlock::infer(const at::Tensor& x, const DimrBlockTable& table,
                                   int64_t index) const {
  if (rowKernelsFit(x)) return inferByRows(x, table, index);
  const at::Tensor stream = atLeastFloat(x);
  const at::Tensor normalised = rmsNormalise(stream, table.attentionScale[index]);
  const at::Tensor mixed = attend(block1->query_key_value->forward(normalised), block1->heads);
  const at::Tensor between = block1->dense->forwardPlus(mixed, stream);
  return block2->w2->forwardPlus(block2->gate(rmsNormalise(between, table.mlpScale[index])),
                                 between);
}

// The sums stay in fp32; what products take in comes from the norms in their type at once.
at::Tensor TransformerBlock::inferByRows(const at::Tensor& x, const DimrBlockTable& table,
                                         int64_t index) const {
  const LinearImpl& first = *block1->query_key_value;
  const at::Tensor normalised = rmsNormRows(x, table.attentionScale[index], first.inputType());
  const at::Tensor mixed = attend(first.forward(normalised), block1->heads);
  const SumAndNorm between = addAndNormRows(x, block1->dense->forward(mixed), table.mlpScale[index],
                                            block2->w0->inputType());
  return block2->w2->forwardOnto(between.sum, block2->gate(between.normalised));
}

DepthwiseImpl::DepthwiseImpl(int64_t width, int64_t kernel) {
  conv = register_module(
      "1",
      Conv2d(Conv2dOptions{
          .in = width, .out = width, .kernel = kernel, .padding = kernel / 2, .groups = width}));
}

at::Tensor DepthwiseImpl::forward(const at::Tensor& x) const {
  // [B, H, W, D] contiguous is a channels-last [B, D, H, W]: no data moves in either direction.
  return conv->forward(x.permute({0, 3, 1, 2})).permute({0, 2, 3, 1});  // [B, H, W, D]
}

ConvNeXtBlock::ConvNeXtBlock(const StageConfig& config) {
  block1 = register_module("block1", Depthwise(config.dim, config.kernelSize));
  block2 = register_module("block2", MLPBlock(config.dim, config.hiddenDim));
}

at::Tensor ConvNeXtBlock::forward(const at::Tensor& x, const at::Tensor& t, const Trace& trace) {
  const at::Tensor depthwise = block1(x);  // [B, H, W, D], as all below
  trace.show("depthwise", depthwise);
  const at::Tensor between = x + depthwise;
  return between + block2(between, t);
}

DimrBlockTable ConvNeXtBlock::tabulate(const at::Tensor& t) const {
  const at::Tensor& weight = block1->conv->weight;  // [D, 1, 7, 7]
  const bool kernels = FewKernels::wantedFor(weight) && hasFusedKernels(weight.device());
  return {.attentionScale = {},
          .mlpScale = block2->norm->scale->forward(t),
          .taps = kernels ? weight.flatten(1).t().contiguous() : at::Tensor()};
}

at::Tensor ConvNeXtBlock::infer(const at::Tensor& x, const DimrBlockTable& table,
                                int64_t index) const {
  const at::Tensor branch = block1->forward(x);
  if (rowKernelsFit(x) && rowKernelsFit(branch)) {
    const SumAndNorm between =
        addAndNormRows(x, branch, table.mlpScale[index], block2->w0->inputType());
    return block2->w2->forwardOnto(between.sum, block2->gate(between.normalised));
  }
  const at::Tensor between = atLeastFloat(x) + branch;
  return block2->w2->forwardPlus(block2->gate(rmsNormalise(between, table.mlpScale[index])),
                                 between);
}

std::shared_ptr<DimrBlock> makeDimrBlock(const StageConfig& config) {
  if (config.block == BlockKind::Transformer) return std::make_shared<TransformerBlock>(config);
  return std::make_shared<ConvNeXtBlock>(config);
}

}  // namespace crossflow::models
