// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/networks/image_tower.h"

#include "models/torch.h"

namespace crossflow::training {

using models::Conv2d;
using models::Conv2dOptions;
using models::LayerNorm;
using models::Linear;

namespace {

class SiglipImageTower final : public ImageTower {
 public:
  explicit SiglipImageTower(const models::SiglipConfig& config) {
    // The tower's own names are the keys: register its parts directly below this module.
    trunk_ = register_module("visual", std::make_shared<torch::nn::Module>("visual"))
                 ->register_module("trunk", models::SiglipTrunk(config));
    scale_ = register_parameter("logit_scale", torch::empty({}));
  }
  at::Tensor forward(const at::Tensor& pictures) override { return trunk_(pictures); }
  at::Tensor logitScale() const override { return scale_; }
  void setBlockRunner(const models::BlockRunner& runner) override { trunk_->runBlock = runner; }

 private:
  models::SiglipTrunk trunk_{nullptr};
  at::Tensor scale_;
};

/// Patches to features by one convolution, GELU, the mean over positions and a linear layer.
class ConvolutionTower final : public ImageTower {
 public:
  explicit ConvolutionTower(const ImageTowerConfig& c) {
    scale_ = register_parameter("logit_scale", torch::empty({}));
    const auto visual = register_module("visual", std::make_shared<torch::nn::Module>("visual"));
    conv_ = visual->register_module("conv", Conv2d(Conv2dOptions{.in = 3,
                                                                 .out = c.convolutionWidth,
                                                                 .kernel = c.convolutionStride,
                                                                 .stride = c.convolutionStride}));
    proj_ = visual->register_module("proj", Linear(c.convolutionWidth, c.outputWidth));
  }
  at::Tensor forward(const at::Tensor& pictures) override {
    return proj_(at::gelu(conv_(pictures)).flatten(2).mean(-1));
  }
  at::Tensor logitScale() const override { return scale_; }

 private:
  Conv2d conv_{nullptr};
  Linear proj_{nullptr};
  at::Tensor scale_;
};

/// No pixels at all: a normalised, widened view of the picture's latent.
class LatentTower final : public ImageTower {
 public:
  LatentTower(int64_t latentSize, int64_t width) {
    scale_ = register_parameter("logit_scale", torch::empty({}));
    const auto visual = register_module("visual", std::make_shared<torch::nn::Module>("visual"));
    fc_ = visual->register_module("fc", Linear(latentSize, width));
    norm_ = visual->register_module("norm", LayerNorm(std::vector<int64_t>{width}));
  }
  at::Tensor forward(const at::Tensor& latents) override {
    return at::gelu(norm_(fc_(latents.flatten(1))));
  }
  at::Tensor logitScale() const override { return scale_; }

 private:
  Linear fc_{nullptr};
  LayerNorm norm_{nullptr};
  at::Tensor scale_;
};

}  // namespace

std::shared_ptr<ImageTower> makeImageTower(const ImageTowerConfig& config, int64_t latentSize) {
  switch (config.kind) {
    case ImageTowerConfig::Kind::None:
      return nullptr;
    case ImageTowerConfig::Kind::Siglip:
      return std::make_shared<SiglipImageTower>(config.siglip);
    case ImageTowerConfig::Kind::Convolution:
      return std::make_shared<ConvolutionTower>(config);
    case ImageTowerConfig::Kind::Latent:
      return std::make_shared<LatentTower>(latentSize, config.outputWidth);
  }
  return nullptr;
}

MlpHeadImpl::MlpHeadImpl(int64_t in, int64_t out) {
  fc1 = register_module("fc1", Linear(in, out));
  norm = register_module("norm", LayerNorm(std::vector<int64_t>{out}));
  fc2 = register_module("fc2", Linear(out, out));
}

at::Tensor MlpHeadImpl::forward(const at::Tensor& x) {
  return fc2(norm(at::gelu(fc1(x))));
}

ImageHead::ImageHead(const models::TextVeConfig& textVe, int64_t in, int64_t latentSize) {
  if (textVe.head == models::TextVeConfig::Head::Linear)
    mlp_ = MlpHead(in, latentSize);
  else
    adaptor_ = models::LatentAdaptor(in, latentSize);
}

at::Tensor ImageHead::forward(const at::Tensor& features) {
  return mlp_ ? mlp_(features) : adaptor_(features);
}

torch::nn::Module& ImageHead::module() {
  return mlp_ ? static_cast<torch::nn::Module&>(*mlp_) : static_cast<torch::nn::Module&>(*adaptor_);
}

at::Tensor resizeForTower(const at::Tensor& pictures, int64_t side, bool antialias) {
  if (pictures.size(-1) == side && pictures.size(-2) == side) return pictures;
  const std::vector<int64_t> size{side, side};
  return antialias ? at::_upsample_bilinear2d_aa(pictures, size, /*align_corners=*/false)
                   : at::upsample_bilinear2d(pictures, size, /*align_corners=*/false);
}

}  // namespace crossflow::training
