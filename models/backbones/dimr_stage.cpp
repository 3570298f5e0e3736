// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dimr_stage.h"

#include "models/torch.h"

#include "models/layers/initialise.h"

namespace crossflow::models {

DimrInputImpl::DimrInputImpl(const StageConfig& config, int64_t channels)
    : imageRatio(config.imageInputRatio) {
  conv = register_module("1", Conv2d(Conv2dOptions{.in = channels,
                                                   .out = config.dim,
                                                   .kernel = config.inputFeatureRatio,
                                                   .stride = config.inputFeatureRatio}));
  positions =
      register_module("3", PositionEmbeddings(config.maxHeight, config.maxWidth, config.dim));
}

at::Tensor DimrInputImpl::forward(const at::Tensor& z) const {
  const at::Tensor small = imageRatio == 1 ? z : at::avg_pool2d(z, {imageRatio, imageRatio});
  return positions->forward(conv->forward(small).permute({0, 2, 3, 1}));  // [B, H, W, D]
}

PixelShuffleUpsampleImpl::PixelShuffleUpsampleImpl(int64_t in, int64_t out, int64_t upsampling,
                                                   int64_t pieces)
    : ratio(upsampling) {
  kernel = register_module("kernel", Linear(in, out * ratio * ratio, true, pieces));
}

at::Tensor PixelShuffleUpsampleImpl::shuffle(const at::Tensor& x) const {
  const int64_t batch = x.size(0), height = x.size(1), width = x.size(2);
  return x.view({batch, height, width, ratio, ratio, -1})
      .transpose(2, 3)
      .reshape({batch, height * ratio, width * ratio, -1});
}

at::Tensor PixelShuffleUpsampleImpl::forward(const at::Tensor& x) const {
  return shuffle(kernel->forward(x));  // [B, H·r, W·r, D]
}

DimrUpsampleImpl::DimrUpsampleImpl(const StageConfig& coarser, const StageConfig& finer) {
  const int64_t pieces = DimrStageImpl::skipCount(coarser), in = pieces * coarser.dim;
  const int64_t ratio = finer.maxHeight / coarser.maxHeight;
  norm = register_module("0", TDLayerNorm(in));
  shuffle = register_module("1", PixelShuffleUpsample(in, finer.dim, ratio, pieces));
  outNorm = register_module("2", TDLayerNorm(finer.dim));
}

at::Tensor DimrUpsampleImpl::forward(const at::Tensor& x, const at::Tensor& t) const {
  return outNorm->forward(shuffle->forward(norm->forward(x, t)), t);  // [B, H·r, W·r, D]
}

DimrOutputImpl::DimrOutputImpl(const StageConfig& config, int64_t channels) {
  norm = register_module("0", TDLayerNorm(config.dim));
  conv = register_module("2", Conv2d(Conv2dOptions{.in = config.dim,
                                                   .out = channels,
                                                   .kernel = config.finalKernelSize,
                                                   .padding = config.finalKernelSize / 2}));
}

at::Tensor DimrOutputImpl::forward(const at::Tensor& x, const at::Tensor& t,
                                   const Trace& trace) const {
  const at::Tensor normalised = norm->forward(x, t);
  trace.show("out_norm", normalised);
  return conv->forward(normalised.permute({0, 3, 1, 2})).contiguous();  // [B, C, H, W]
}

DimrStageImpl::DimrStageImpl(const StageConfig& stage, int64_t channels, const StageConfig* coarser)
    : config(stage) {
  if (config.block == BlockKind::Transformer) {
    tensor_true = register_parameter("tensor_true", torch::empty({1}));
    tensor_false = register_parameter("tensor_false", torch::empty({1}));
  }
  input_layer = register_module("input_layer", DimrInput(config, channels));
  if (coarser != nullptr) upsample = register_module("upsample", DimrUpsample(*coarser, config));
  torch::nn::ModuleList blockList, denseList;
  for (int64_t i = 0; i < config.blocks / 2 * 2 + 1; ++i)
    blockList->push_back(blocks.emplace_back(makeDimrBlock(config)));
  for (int64_t i = 0; i < config.blocks / 2; ++i)
    denseList->push_back(skip_denses.emplace_back(Linear(2 * config.dim, config.dim, true, 2)));
  register_module("blocks", blockList);
  register_module("skip_denses", denseList);
  output_layer = register_module("output_layer", DimrOutput(config, channels));
}

at::Tensor DimrStageImpl::indicatorToken(const at::Tensor& isNull, const at::Tensor& like) const {
  return at::where(isNull.to(at::kBool), tensor_true, tensor_false)
      .to(like.scalar_type())
      .view({-1, 1, 1})
      .expand({like.size(0), 1, like.size(-1)});
}

std::vector<at::Tensor> DimrStageImpl::runBlocks(at::Tensor x, const at::Tensor& t,
                                                 const BlockRunner& runner, const Trace& trace) {
  std::vector<at::Tensor> outputs{x};
  const size_t half = skip_denses.size();
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (i > half)  // the last block's output meets the first one's, the next to last the second's
      x = skip_denses[i - half - 1](at::cat({x, outputs[2 * half + 1 - i]}, -1));
    const std::string name = "block" + std::to_string(i);
    // A runner may keep the body and call it in the backward pass: it owns all that it needs.
    const BlockBody body = [block = blocks[i],
                            inner = Trace{trace.observer, trace.prefix + name + "."}](
                               const std::vector<at::Tensor>& inputs) {
      return block->forward(inputs[0], inputs[1], inner);
    };
    x = runner ? runner(*blocks[i], body, {x, t}) : body({x, t});
    trace.show(name.c_str(), x);
    outputs.push_back(x);
  }
  return outputs;
}

DimrStageImpl::Result DimrStageImpl::forward(const at::Tensor& z,
                                             const std::vector<at::Tensor>& coarser,
                                             const at::Tensor& t, const at::Tensor& isNull,
                                             const BlockRunner& runner, const Trace& trace) {
  at::Tensor x = input_layer->forward(z);  // [B, H, W, D]
  trace.show("input", x);
  if (upsample) {
    const at::Tensor fromCoarser = upsample(at::cat(coarser, -1), t);  // [B, H, W, D]
    trace.show("upsample", fromCoarser);
    x = x + fromCoarser;
  }
  if (config.block == BlockKind::ConvNeXt) {
    std::vector<at::Tensor> outputs = runBlocks(x, t, runner, trace);
    return {output_layer->forward(outputs.back(), t, trace), std::move(outputs)};
  }
  const auto grid = x.sizes().vec();
  x = x.flatten(1, 2);                                                   // [B, H·W, D]
  if (isNull.defined()) x = at::cat({indicatorToken(isNull, x), x}, 1);  // [B, 1 + H·W, D]
  std::vector<at::Tensor> outputs = runBlocks(x, t, runner, trace);
  for (at::Tensor& output : outputs) {
    if (isNull.defined()) output = output.narrow(1, 1, output.size(1) - 1);
    output = output.reshape(grid);  // [B, H, W, D]
  }
  return {output_layer->forward(outputs.back(), t, trace), std::move(outputs)};
}

std::vector<at::Tensor> DimrStageImpl::parametersInUse() const {
  std::vector<at::Tensor> all = parameters(/*recurse=*/false);
  const auto append = [&all](const torch::nn::Module& part) {
    const std::vector<at::Tensor> own = part.parameters();
    all.insert(all.end(), own.begin(), own.end());
  };
  append(*input_layer);
  if (upsample) append(*upsample);
  const size_t half = skip_denses.size();
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (i > half) append(*skip_denses[i - half - 1]);
    append(*blocks[i]);
  }
  append(*output_layer);
  return all;
}

void DimrStageImpl::initialiseParameters() {
  torch::NoGradGuard noGrad;
  initialiseLeafLayers(*this);
  apply([](torch::nn::Module& module) {
    if (auto* parameter = module.as<TimeDependentParameterImpl>()) {
      parameter->initialiseParameters();
    } else if (auto* linear = module.as<LinearImpl>()) {
      truncatedNormal(linear->weight, 0.02);
      if (linear->bias.defined()) linear->bias.zero_();
    } else if (auto* table = module.as<EmbeddingImpl>()) {
      truncatedNormal(table->weight, 0.02);
    }
  });
  if (tensor_true.defined()) {
    tensor_true.fill_(-1);
    tensor_false.fill_(1);
  }
}

}  // namespace crossflow::models
