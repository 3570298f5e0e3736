// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/picture_under_way.h"

#include "models/torch.h"

#include "models/base/error.h"

namespace crossflow::models {
namespace {

/// There when the work is done: to page-locked memory, else the copy waits for the device.
at::Tensor onItsWay(const at::Tensor& x) {
  at::Tensor there = at::empty(x.sizes(), x.options().device(at::kCPU).pinned_memory(x.is_cuda()));
  there.copy_(x, /*non_blocking=*/x.is_cuda());
  return there;
}

}  // namespace

at::Tensor toPixels(const at::Tensor& picture) {
  const at::Tensor bytes = toBytes(toUnitRange(picture.to(at::kFloat)));
  return bytes[0].permute({1, 2, 0}).contiguous();  // [H, W, 3]
}

void expectFinitePicture(bool finite) {
  if (finite) return;
  throw NumericError(
      Sentence::tr("The decoder made numbers that are not finite from a finite latent; choose "
                   "32-bit precision, and check the autoencoder's file."));
}

PictureUnderWay::PictureUnderWay(const SideLane& lane, KlVae vae, const at::Tensor& latent)
    : vae_(std::move(vae)) {
  work_ = lane(
      [&] {
        const at::Tensor picture = vae_->decode(latent);
        finite_ = onItsWay(at::isfinite(picture).all());
        pixels_ = onItsWay(toPixels(picture));
      },
      latent);
}

PictureUnderWay::~PictureUnderWay() {
  try {
    work_.wait();
  } catch (const std::exception&) {
    // The device has failed: whoever uses it next hears why.
  }
}

at::Tensor PictureUnderWay::take() const {
  work_.wait();
  expectFinitePicture(finite_.item<bool>());
  return pixels_;
}

}  // namespace crossflow::models
