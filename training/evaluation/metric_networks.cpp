// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/metric_networks.h"

#include "models/torch.h"
#include "models/vae/kl_vae.h"
#include "training/data/pictures/picture_crop.h"
#include "training/evaluation/clip_weights.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

// The original's statistics are those of pictures of 256; larger ones it brings there first.
constexpr int64_t kShrunkSide = 512, kStatisticsSide = 256;

ClipModel openScoreClip(const fs::path& file, at::Device device) {
  const auto reader = openClipWeights(file);
  ClipModel model(clipConfigOf(*reader));
  models::LoadOptions options = clipModelLoadOptions();
  options.dtype = at::kFloat;
  models::loadStateDict(*model, *reader, options);
  model->eval();
  model->to(device);
  return model;
}

}  // namespace

std::unique_ptr<InceptionV3> openInception(const fs::path& file, at::Device device) {
  auto network = std::make_unique<InceptionV3>();
  models::LoadOptions options = inceptionLoadOptions();
  options.dtype = at::kFloat;
  models::loadStateDict(*network, *models::CheckpointReader::open(file), options);
  network->eval();
  network->to(device);
  return network;
}

at::Tensor inceptionFeatures(InceptionV3& network, const at::Tensor& decoded) {
  return inceptionOfBytes(network, models::toBytes(models::toUnitRange(decoded)));
}

at::Tensor inceptionOfBytes(InceptionV3& network, const at::Tensor& pictures) {
  const torch::NoGradGuard noGrad;
  at::Tensor bytes = pictures;
  if (pictures.size(2) == kShrunkSide && pictures.size(3) == kShrunkSide) {
    std::vector<at::Tensor> small;
    for (const at::Tensor& picture : pictures.cpu().unbind())
      small.push_back(shrinkForStatistics(picture.permute({1, 2, 0}).contiguous(), kStatisticsSide)
                          .permute({2, 0, 1}));
    bytes = at::stack(small).to(pictures.device());
  }
  return network.forward(bytes.to(torch::kFloat).div(255));
}

ClipMetric::ClipMetric(const fs::path& weights, const fs::path& merges, at::Device device)
    : tokenizer(merges, models::ClipTokenStyle::Score),
      score(openScoreClip(weights, device), tokenizer) {}

}  // namespace crossflow::training
