// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/clip_score.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include "models/base/error.h"
#include "models/vae/kl_vae.h"

namespace crossflow::training {

at::Tensor rowCosines(const at::Tensor& a, const at::Tensor& b) {
  const auto unit = [](const at::Tensor& x) { return x / at::sqrt(x.square().sum(1, true)); };
  return (unit(a) * unit(b)).sum(1);
}

at::Tensor ClipScore::prepare(const at::Tensor& decoded) const {
  const at::Tensor pictures =
      resizeShorterSide(models::toUnitRange(decoded), model_->config.imageSize, antialias_);
  const auto perChannel = [&](std::initializer_list<double> values) {
    return at::tensor(at::ArrayRef<double>(values), pictures.options()).view({1, 3, 1, 1});
  };
  return (pictures - perChannel({0.48145466, 0.4578275, 0.40821073})) /
         perChannel({0.26862954, 0.26130258, 0.27577711});
}

at::Tensor ClipScore::tokens(const std::vector<std::string>& captions) const {
  std::vector<at::Tensor> rows;
  rows.reserve(captions.size());
  for (const std::string& caption : captions) {
    rows.push_back(at::tensor(tokenizer_.encode(caption).ids, at::kLong));
  }
  return at::stack(rows);
}

at::Tensor ClipScore::score(const at::Tensor& decoded, const std::vector<std::string>& captions) {
  if (captions.empty() || decoded.size(0) != static_cast<int64_t>(captions.size())) {
    throw base::Error("The CLIP score needs one caption for each picture.");
  }
  const c10::InferenceMode inference;
  const at::Tensor images = model_->encodeImages(prepare(decoded));
  const at::Tensor texts = model_->encodeTexts(tokens(captions).to(decoded.device()));
  return at::clamp_min(rowCosines(images, texts), 0.0);
}

}  // namespace crossflow::training
