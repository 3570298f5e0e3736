// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_ve/text_ve.h"

#include "models/torch.h"

#include "models/base/error.h"
#include "models/layers/inference_linears.h"
#include "models/layers/initialise.h"
#include "models/shape_check.h"

namespace crossflow::models {
namespace {

constexpr double kMaskedScore = -1e9;
constexpr double kMaskedScoreNarrow = -1e4;  // what the original uses for every type but fp32

/// [B, 1, 1, T], added to attention scores. Beside -1e9 a score vanishes in rounding, so a row
/// without any token still averages over all keys, as a fill would do.
at::Tensor keyBias(const at::Tensor& mask, at::ScalarType dtype) {
  const double fill = dtype == at::kFloat ? kMaskedScore : kMaskedScoreNarrow;
  return at::zeros(mask.sizes(), at::TensorOptions(mask.device()).dtype(dtype))
      .masked_fill_(mask == 0, fill)
      .unsqueeze(1)
      .unsqueeze(1);
}

void require(bool holds, const Sentence& what) {
  if (!holds) throw Error(Sentence::tr("The text encoder's configuration is wrong: %1.", what));
}

void checkTextVe(const TextVeConfig& c) {
  require(c.tokenWidth > 0 && c.tokens > 0 && c.hiddenDim > 0 && c.heads > 0,
          Sentence::tr("widths, tokens and heads must be positive"));
  require(c.blocks >= 0 && c.reductionBlocks >= 0 && c.reductionBlocks < 32,
          Sentence::tr("the number of layers is out of range"));
  require(c.outputSize > 0 && c.outputSize % 2 == 0,
          Sentence::tr("the latent size must be even (means and log-variances)"));
  const int64_t width = c.compressedWidth > 0 ? c.compressedWidth : c.tokenWidth;
  for (int64_t i = 0; i <= c.reductionBlocks; ++i) {
    const bool attends = i < c.reductionBlocks || (i == 0 && c.blocks > 0);
    require((width >> i) > 0 && (!attends || (width >> i) % c.heads == 0),
            Sentence::tr("a width of %1 does not divide into %2 heads", width >> i, c.heads));
  }
}

}  // namespace

at::Tensor TextLatent::sample(const at::Tensor& eps) const {
  return at::addcmul(mu, (0.5 * logVar).exp(), eps);
}

TextVeImpl::TextVeImpl(const TextVeConfig& config) : config_(config) {
  checkTextVe(config);
  dropout_.attention = dropout_.feedForward = config.dropout;
  int64_t width = config.tokenWidth;
  if (config.compressedWidth > 0) {
    compressor = register_module("compressor", Compressor(width, config.compressedWidth));
    width = config.compressedWidth;
  }
  TextVeLayerImpl::Options layer{.width = width, .heads = config.heads, .hidden = config.hiddenDim};
  for (int64_t i = 0; i < config.blocks; ++i) layers->push_back(TextVeLayer(layer));
  layer.halvesWidth = true;
  for (int64_t i = 0; i < config.reductionBlocks; ++i, layer.width /= 2) {
    reduction_layers->push_back(TextVeLayer(layer));
  }
  register_module("layers", layers);
  register_module("reduction_layers", reduction_layers);
  registerHead(layer.width * config.tokens);
}

void TextVeImpl::registerHead(int64_t width) {
  if (config_.head == TextVeConfig::Head::Adaptor) {
    adaptor =
        register_module("adaptor", LatentAdaptor(width, config_.outputSize, config_.adaptorSide));
    return;
  }
  linear = register_module("linear", Linear(width, config_.outputSize));
  if (config_.lastNorm) norm = register_module("norm", StdNorm(config_.outputSize));
}

at::Tensor TextVeImpl::head(const at::Tensor& flat) const {
  if (adaptor) return adaptor->forward(flat);
  const at::Tensor y = linear->forward(flat);
  return norm ? norm->forward(y) : y;
}

TextLatent TextVeImpl::encode(const at::Tensor& x, const at::Tensor& mask) {
  expectShape(x, {kAnySize, config_.tokens, config_.tokenWidth}, "Text features");
  expectShape(mask, {x.size(0), config_.tokens}, "Text mask");
  // The stream between the layers keeps the features' dtype, whatever the weights' one.
  const at::ScalarType dtype = x.scalar_type();
  at::Tensor y = x;
  const auto show = [this, &y](const char* name, size_t index) {
    if (observer_) observer_(name + std::to_string(index), y);
  };
  if (compressor) {
    y = compressor->forward(y).to(dtype);
    if (observer_) observer_("compressor", y);
  }
  const at::Tensor bias = keyBias(mask, dtype);
  for (size_t i = 0; i < layers->size(); ++i) {
    y = layers->at<TextVeLayerImpl>(i).forward(y, bias, dropout_);
    show("layer", i);
  }
  for (size_t i = 0; i < reduction_layers->size(); ++i) {
    y = reduction_layers->at<TextVeLayerImpl>(i).forward(y, bias, dropout_).to(dtype);
    show("reduction", i);
  }
  const std::vector<at::Tensor> halves = head(y.flatten(1)).chunk(2, 1);
  return {halves[0], halves[1]};
}

void TextVeImpl::useFastLinears() {
  if (compressor) convertLinears(*compressor, LinearForm::Packed);
  convertLinears(*layers, LinearForm::Packed);
  convertLinears(*reduction_layers, LinearForm::Packed);
}

void TextVeImpl::initialiseParameters() {
  torch::NoGradGuard noGrad;
  initialiseLeafLayers(*this);
  apply([](torch::nn::Module& child) {
    if (auto* stdNorm = child.as<StdNormImpl>()) stdNorm->initialise();
  });
  for (size_t i = 1; i < layers->size(); ++i) {
    const auto first = layers->ptr(0)->parameters();
    const auto other = layers->ptr(i)->parameters();
    for (size_t p = 0; p < first.size(); ++p) other[p].copy_(first[p]);
  }
}

}  // namespace crossflow::models
