// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/metric_networks.h"

#include "models/torch.h"
#include "models/vae/kl_vae.h"
#include "training/evaluation/clip_weights.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

ClipModel openClip(const fs::path& file, at::Device device) {
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
  const torch::NoGradGuard noGrad;
  return network.forward(models::toBytes(models::toUnitRange(decoded)).to(torch::kFloat).div(255));
}

ClipMetric::ClipMetric(const fs::path& weights, const fs::path& merges, at::Device device)
    : tokenizer(merges, models::ClipTokenStyle::kScore),
      score(openClip(weights, device), tokenizer) {}

}  // namespace crossflow::training
